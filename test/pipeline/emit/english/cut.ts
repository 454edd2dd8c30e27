import { createParse } from '../../../../pipeline/parse/index.ts';
import type { Parsed, Source } from '../../../../src/model/article.ts';
import type { Segment } from '../../../../src/model/segment.ts';
import type { Span } from '../../../../src/model/span.ts';
import { sliceTagged, type Tagged } from '../../../../src/model/tagged.ts';
import type { Unit } from '../../../../src/model/unit.ts';

/** How a test cuts a unit into segments: ranges over its text. */
export type Cut = (unit: Unit) => Span[];

export const parse = createParse({
  frontMatterKeys: ['title', 'description', 'summary', 'subtitle', 'caption', 'tags'],
});

export function source(text: string, mode: Source['mode'] = 'markdown'): Source {
  return { path: null, name: 'article', mode, text, bom: false, hash: '' };
}

/** A unit is one segment. */
export const whole: Cut = (unit) => [{ start: 0, end: unit.text.length }];

/** Cuts after every full stop that a space follows, wherever it stands; the spaces are in no segment. */
export const naive: Cut = ({ text }) => {
  const gaps = [...text.matchAll(/(?<=\.)\s+|\s*\n\s*/g)].map(({ index, 0: gap }) => ({
    start: index,
    end: index + gap.length,
  }));
  const edges = [0, ...gaps.flatMap(({ start, end }) => [start, end]), text.length];
  return edges
    .flatMap((start, at) => (at % 2 === 0 ? [{ start, end: edges[at + 1] ?? start }] : []))
    .filter(({ start, end }) => text.slice(start, end).trim() !== '');
};

export interface CutArticle extends Parsed {
  readonly segments: readonly (Segment & { readonly target: Tagged })[];
}

/** Parses, cuts and translates with a function from source to target. */
export function cutArticle(
  text: string,
  cut: Cut,
  engine: (source: Tagged, unit: Unit) => Tagged,
  mode: Source['mode'] = 'markdown',
): CutArticle {
  const parsed = parse(source(text, mode));
  let number = 0;
  const segments = parsed.units.flatMap((unit) =>
    cut(unit).map((range) => {
      const tagged = sliceTagged(unit, range.start, range.end);
      const span = { start: unit.starts[range.start] ?? 0, end: unit.ends[range.end - 1] ?? 0 };
      return { id: `s${++number}`, unit: unit.id, range, span, source: tagged, target: engine(tagged, unit) };
    }),
  );
  return { ...parsed, segments };
}
