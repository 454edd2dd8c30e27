import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../src/model/annotation.ts';
import type { TranslatedSegment } from '../../../src/model/segment.ts';
import { type Mark, OBJECT } from '../../../src/model/tagged.ts';
import { alignArticle, articleOf, segmentOf } from './align-noted.ts';
import { writeNoted } from './notation.ts';

/** Pieces that texts are made of: words of the cases, figures, punctuation, any Unicode. */
const piece = fc.oneof(
  fc.constantFrom('général', 'general', 'section', 'Kenneth', 'EKMAN', '1 000', '7 juin', 'June 7', '101e', '14 h 30'),
  fc.constantFrom('the', 'a', "l'", 'of', '«', '»', '"', ' : ', '.', ',', '...', '\u202F', '\n', 'Nigerian', "'s"),
  fc.string({ unit: 'grapheme', maxLength: 6 }).map((text) => text.replaceAll(OBJECT, '')),
  fc.string({ unit: 'binary', maxLength: 3 }).map((text) => text.replaceAll(OBJECT, '')),
);

const KINDS: readonly ((base: { id: number; start: number; end: number }) => Annotation)[] = [
  (base) => ({
    ...base,
    kind: 'rank',
    person: base.id + 1,
    concept: 'rank.gmj',
    count: 'one',
    country: null,
    form: 'term',
  }),
  (base) => ({ ...base, kind: 'person', name: 'Kenneth P. Ekman', surname: 'Ekman' }),
  (base) => ({ ...base, kind: 'concept', concept: 'unit.section', count: 'other', country: null, form: 'term' }),
  (base) => ({ ...base, kind: 'concept', concept: 'org.un', count: 'one', country: null, form: 'acronym' }),
  (base) => ({ ...base, kind: 'number', value: 1000, words: false }),
  (base) => ({ ...base, kind: 'ordinal', value: 101, century: false }),
  (base) => ({ ...base, kind: 'date', date: { year: null, month: 6, day: 7 }, weekday: null }),
  (base) => ({ ...base, kind: 'time', hour: 14, minute: 30, zone: null }),
  (base) => ({ ...base, kind: 'quantity', value: 10, unit: 'percent' }),
  (base) => ({ ...base, kind: 'name', name: 'Tabarey-Barey' }),
];

/** Pieces with placeables between them, some round several pieces; marks are numbered from 1 in reading order. */
function tagged(parts: readonly string[], alone: readonly boolean[], pairs: readonly number[]) {
  let text = '';
  const edges = [0];
  const marks: Mark[] = [];
  parts.forEach((part, index) => {
    text += part;
    if (alone[index]) {
      marks.push({ id: index + 2, start: text.length, end: text.length + 1 });
      text += OBJECT;
    }
    text += index % 2 ? ' ' : '';
    edges.push(text.length);
  });
  const span = (from: number, to: number) => ({ start: edges[from] ?? 0, end: edges[to] ?? text.length });
  const [from = 0, to = 1] = [...pairs].sort((a, b) => a - b);
  const outer = span(Math.min(from, parts.length), Math.min(to, parts.length));
  if (outer.end > outer.start) marks.unshift({ id: 1, ...outer });
  return { tagged: { text, marks: marks.sort((a, b) => a.start - b.start || b.end - a.end) }, edges };
}

const side = fc.record({
  parts: fc.array(piece, { minLength: 1, maxLength: 9 }),
  alone: fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
  pairs: fc.array(fc.nat(9), { minLength: 2, maxLength: 2 }),
  kinds: fc.array(fc.nat(12), { minLength: 9, maxLength: 9 }),
});

const segment = fc.record({ source: side, target: side }).map(({ source, target }): TranslatedSegment => {
  const from = tagged(source.parts, source.alone, source.pairs);
  const to = tagged(target.parts, target.alone, target.pairs);
  const annotations = source.parts.flatMap((part, index): Annotation[] => {
    const kind = KINDS[source.kinds[index] ?? 99];
    const start = from.edges[index] ?? 0;
    return kind && part.length > 0 ? [kind({ id: index + 1, start, end: start + part.length })] : [];
  });
  const placed = target.parts.flatMap((part, index): Mark[] => {
    const start = to.edges[index] ?? 0;
    return part.length > 0 && (target.kinds[index] ?? 0) > 3
      ? [{ id: index + 1, start, end: start + part.length }]
      : [];
  });
  return segmentOf(from.tagged, annotations, to.tagged, placed);
});

describe('whatever the engine gives', () => {
  it('placeables are kept once each, marks nest, repairs and claims lie in the text', () => {
    fc.assert(
      fc.property(segment, fc.boolean(), (given, quotes) => {
        const [done] = alignArticle(articleOf([given]), { quotes });
        const { text, marks } = done!.target;
        if (!/\S/u.test(given.target.text)) return;
        const own = given.source.marks.filter((mark) => mark.id > 1).map((mark) => mark.id);
        const objects = marks.filter((mark) => mark.id > 1);
        expect(objects.map((mark) => mark.id).sort()).toEqual([...own].sort());
        expect(objects.every((mark) => text.slice(mark.start, mark.end) === OBJECT)).toBe(true);
        expect(text.split(OBJECT).length - 1).toBe(own.length);
        for (const [index, mark] of marks.entries()) {
          expect(mark.end > mark.start && mark.end <= text.length).toBe(true);
          for (const other of marks.slice(index + 1)) {
            expect(other.start >= mark.end || other.end <= mark.end, writeNoted(done!.target)).toBe(true);
          }
        }
        for (const repair of done!.repairs) {
          expect(text.slice(repair.range.start, repair.range.end)).toBe(repair.after);
          expect(repair.before).not.toBe(repair.after);
        }
        for (const mark of done!.placed) expect(mark.start < mark.end && mark.end <= text.length).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('nothing is touched when alignment is off', () => {
    fc.assert(
      fc.property(segment, (given) => {
        const [done] = alignArticle(articleOf([given]), { enabled: false });
        expect(done!.target).toEqual(given.target);
        expect(done!.repairs).toEqual([]);
      }),
    );
  });
});
