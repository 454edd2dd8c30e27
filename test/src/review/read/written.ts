import { createEmit } from '../../../../pipeline/emit/index.ts';
import { segment as cut } from '../../../../pipeline/segment/index.ts';
import type { Emitted, Summarised } from '../../../../src/model/article.ts';
import type { Layout } from '../../../../src/model/bilingual.ts';
import type { Segment, State } from '../../../../src/model/segment.ts';
import type { Tagged } from '../../../../src/model/tagged.ts';
import { sourceFromBytes } from '../../../../src/source.ts';
import { options, texts } from './reading-back.ts';

export interface WriteOptions {
  readonly layout?: Layout;
  readonly lines?: boolean;
  /** The English of a segment. */
  readonly english?: (segment: Segment) => Tagged;
  readonly state?: (segment: Segment) => State;
}

const FRENCH = /\p{L}+/gu;

/** English of a kind: every word another, markup round the same words. */
export function inEnglish({ source }: Pick<Segment, 'source'>): Tagged {
  const places = new Map<number, number>([[0, 0]]);
  let text = '';
  let at = 0;
  for (const match of source.text.matchAll(FRENCH)) {
    for (; at < match.index; at++) {
      places.set(at, text.length);
      text += source.text.charAt(at);
    }
    places.set(at, text.length);
    text += worded(match[0]);
    at += match[0].length;
    places.set(at, text.length);
  }
  for (; at < source.text.length; at++) {
    places.set(at, text.length);
    text += source.text.charAt(at);
  }
  places.set(source.text.length, text.length);
  const marks = source.marks.map(({ id, start, end }) => ({
    id,
    start: places.get(start) ?? 0,
    end: places.get(end) ?? 0,
  }));
  return { text, marks };
}

function worded(word: string): string {
  const capital = word.charAt(0) !== word.charAt(0).toLowerCase();
  const own = [...word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')].reverse().join('');
  return capital ? own.charAt(0).toUpperCase() + own.slice(1) : own;
}

/** Writes an article as a document, without engine, checks or facts. */
export async function written(
  text: string,
  { layout = 'interleaved', lines = false, english = inEnglish, state = () => 'translated' }: WriteOptions = {},
): Promise<Emitted> {
  const source = sourceFromBytes(new TextEncoder().encode(text), 'articles/essai.fr.md', lines);
  const signal = new AbortController().signal;
  const segmented = await cut(options.stages.parse(source), signal);
  const segments = segmented.segments.map((segment) => {
    const target = english(segment);
    const rest = { annotations: [], match: null, repeatOf: null, placed: [], draft: target, repairs: [] };
    return { ...segment, ...rest, target, state: state(segment), origin: { kind: 'engine' as const, engine: 'essai' } };
  });
  const engine = { name: 'essai', model: 'one', identity: 'essai-1', gist: false };
  const article: Summarised = {
    ...segmented,
    segments,
    engine,
    checked: true,
    summary: { segments: [], fr: '', en: '' },
    facts: [],
  };
  const emit = createEmit({ texts, to: 'en-US', better: null, layout, frontMatterKeys: ['title', 'description'] });
  return await emit(article, signal);
}
