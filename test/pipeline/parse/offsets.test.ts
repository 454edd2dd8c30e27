import { describe, expect, it } from 'vitest';
import type { Unit } from '../../../src/model/unit.ts';
import { parse, source } from '../emit/english/cut.ts';
import { all, type Sample } from '../emit/english/samples.ts';
import { plain, treeTexts } from './tree-texts.ts';

const inMarkdown = (unit: Unit) => unit.syntax !== 'yaml';
const units = ({ text }: Sample) => parse(source(text)).units;

/** A unit's text with what only we hold for a placeable (citation keys, emoji) as it stands in the source. */
function asTree(unit: Unit, text: string): string {
  const ours = new Set(
    unit.placeables
      .filter(
        ({ type, open }) =>
          ['citation', 'emoji', 'text'].includes(type) || isLoneMark(type, text.slice(open.start, open.end), text),
      )
      .map(({ id }) => id),
  );
  return unit.marks
    .filter(({ id }) => ours.has(id))
    .reduceRight((whole, mark) => {
      const open = unit.placeables.find(({ id }) => id === mark.id)!.open;
      const raw =
        unit.placeables.find(({ id }) => id === mark.id)!.type === 'text' ? '\uFFFC' : text.slice(open.start, open.end);
      return whole.slice(0, mark.start) + raw + whole.slice(mark.end);
    }, unit.text);
}

/** A footnote mark without its note is text to mdast. */
function isLoneMark(type: string, raw: string, text: string): boolean {
  return type === 'footnoteReference' && !text.toLowerCase().includes(`${raw.toLowerCase()}:`);
}

describe('units', () => {
  it('has many documents to look at', () => {
    expect(all.length).toBeGreaterThan(750);
  });

  it('read the same words as mdast, in every sample', () => {
    const different = all.filter((sample) => {
      const read = units(sample).filter(inMarkdown);
      // mdast keeps an alternative text's words only: neither the markup in it nor what that markup holds.
      const alts = read.filter((unit) => unit.type === 'imageAlt' && unit.placeables.length > 0);
      const within = (unit: Unit) =>
        alts.some(({ id, span }) => id !== unit.id && span.start <= unit.span.start && span.end >= unit.span.end);
      const ours = read.filter((unit) => !within(unit));
      const theirs = new Set(treeTexts(sample.text));
      const unknown = ours.filter((unit) => !alts.includes(unit) && !theirs.has(plain(asTree(unit, sample.text))));
      return unknown.length > 0 || treeTexts(sample.text).length !== ours.length;
    });
    expect(different.map(({ name }) => name)).toEqual([]);
  });

  it('say where each code unit stands', () => {
    for (const sample of all) {
      for (const unit of units(sample)) {
        expect([unit.starts.length, unit.ends.length]).toEqual([unit.text.length, unit.text.length]);
        for (let at = 0; at < unit.text.length; at++) {
          const raw = sample.text.slice(unit.starts[at], unit.ends[at]);
          if (!stands(unit.text.charAt(at), raw))
            expect.fail(`${sample.name}, ${unit.id}: ${JSON.stringify([unit.text.charAt(at), raw])}`);
          if (at > 0 && unit.starts[at]! < unit.starts[at - 1]!) expect.fail(`${sample.name}, ${unit.id}: backwards`);
        }
      }
    }
  });

  it('keep marks nested, numbered in reading order, and inside the span', () => {
    for (const sample of all) {
      for (const unit of units(sample)) {
        expect(unit.marks.map(({ id }) => id)).toEqual(unit.marks.map((_, index) => index + 1));
        expect(unit.placeables.map(({ id }) => id)).toEqual(unit.marks.map(({ id }) => id));
        for (const { open, close } of unit.placeables) {
          expect(open.start).toBeGreaterThanOrEqual(unit.span.start);
          expect((close ?? open).end).toBeLessThanOrEqual(unit.span.end);
        }
        for (const [index, mark] of unit.marks.entries()) {
          expect(mark.end).toBeGreaterThan(mark.start);
          const crossing = unit.marks.slice(index + 1).filter((next) => next.start < mark.end && next.end > mark.end);
          expect(crossing).toEqual([]);
        }
      }
    }
  });
});

/** Whether a source slice can be how a code unit is written: as itself, escaped, encoded, or as a line break. */
function stands(char: string, raw: string): boolean {
  if (char === '\uFFFC') return raw.length > 0;
  if (char === ' ' || char === '\n') return /^\s*$|[\r\n]|^&/.test(raw) || raw === char || raw === '\\n';
  return (
    raw === char ||
    raw === `\\${char}` ||
    raw.startsWith('&') ||
    raw.startsWith('\\') ||
    (char === '\uFFFD' && raw === '\0') ||
    raw === char + char
  );
}
