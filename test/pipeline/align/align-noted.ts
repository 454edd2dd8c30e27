import { createAlign } from '../../../pipeline/align/index.ts';
import type { Translated } from '../../../src/model/article.ts';
import type { AlignedSegment, TranslatedSegment } from '../../../src/model/segment.ts';
import { type Mark, OBJECT, type Tagged } from '../../../src/model/tagged.ts';
import type { Unit, UnitType } from '../../../src/model/unit.ts';
import type { Variant } from '../../../src/termbase/termbase.ts';
import { annotationsOf, readNoted, writeNoted } from './notation.ts';
import { smallTermbase } from './small-termbase.ts';

interface Options {
  readonly variant?: Variant;
  readonly quotes?: boolean;
  readonly enabled?: boolean;
  readonly acronyms?: boolean;
  readonly familiar?: ReadonlySet<string>;
  readonly type?: UnitType;
  readonly gist?: boolean;
  readonly ranks?: 'full' | 'ap';
}

/** Aligns one sentence given in the notation of test/cases/align, with the small termbase. */
export function alignNoted(fr: string, mt: string, options: Options = {}) {
  const document = articleOf([noted(fr, mt)], options.type, options.gist);
  const segment = alignArticle(document, options)[0]!;
  return { segment, written: writeNoted(segment.target) };
}

/** What alignment makes of its own output: the same, when it is stable. */
export function realign(segment: AlignedSegment, options: Options): string {
  return writeNoted(alignArticle(articleOf([segment], options.type, options.gist), options)[0]!.target);
}

/** Aligns a whole article. */
export function alignArticle(document: Translated, options: Options = {}): readonly AlignedSegment[] {
  const {
    variant = 'en-US',
    quotes = true,
    enabled = true,
    acronyms = false,
    ranks = 'full',
    familiar = new Set(),
  } = options;
  const align = createAlign({ termbase: smallTermbase(variant), variant, quotes, enabled, acronyms, ranks, familiar });
  const aligned = align(document, new AbortController().signal);
  if (aligned instanceof Promise) throw new Error('align waits for nothing');
  return aligned.segments;
}

/** A translated segment from its notation. */
export function noted(fr: string, mt: string): TranslatedSegment {
  const source = readNoted(fr);
  const target = readNoted(mt);
  const placed = target.braces.map(({ spec, start, end }) => ({ id: Number(spec), start, end }));
  return segmentOf(source.tagged, annotationsOf(source), target.tagged, placed);
}

export function segmentOf(
  source: Tagged,
  annotations: TranslatedSegment['annotations'],
  target: Tagged,
  placed: readonly Mark[],
): TranslatedSegment {
  const span = { start: 0, end: source.text.length };
  const origin = { kind: 'engine', engine: 'noted' } as const;
  const base = { id: 's1', unit: 'u1', range: span, span, match: null, repeatOf: null };
  return { ...base, source, annotations, target, placed, origin, state: 'translated' };
}

/** An article of one unit a segment; a mark over an OBJECT is a standalone placeable unless another covers the same. */
export function articleOf(
  segments: readonly TranslatedSegment[],
  type: UnitType = 'paragraph',
  gist = false,
): Translated {
  return {
    source: { path: null, name: 'test', mode: 'markdown', text: '', bom: false, hash: '' },
    messages: [],
    units: segments.map((segment, index) => unitOf(segment, `u${index + 1}`, type)),
    title: null,
    frontMatter: null,
    segments: segments.map((segment, index) => ({ ...segment, id: `s${index + 1}`, unit: `u${index + 1}` })),
    engine: { name: 'noted', model: '', identity: 'noted', gist },
  };
}

function unitOf({ source }: TranslatedSegment, id: string, type: UnitType): Unit {
  const { text, marks } = source;
  const offsets = [...Array(text.length).keys()];
  const alone = (mark: Mark) =>
    text.slice(mark.start, mark.end) === OBJECT &&
    !marks.some((other) => other.id > mark.id && other.start === mark.start && other.end === mark.end);
  const nowhere = { start: 0, end: 0 };
  const placeables = marks.map((mark) => ({
    id: mark.id,
    type: alone(mark) ? 'footnoteReference' : 'strong',
    open: nowhere,
    close: alone(mark) ? null : nowhere,
    label: null,
  }));
  const span = { start: 0, end: text.length };
  const ends = offsets.map((offset) => offset + 1);
  return {
    id,
    type,
    syntax: 'inline',
    depth: 0,
    key: null,
    span,
    text,
    starts: offsets,
    ends,
    marks,
    placeables,
  };
}
