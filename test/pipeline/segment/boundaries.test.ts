import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sentenceBoundaries } from '../../../pipeline/segment/boundaries.ts';

const table = readFileSync(new URL('hard-sentences.txt', import.meta.url), 'utf8').replaceAll('\u25C6', '\uFFFC');
const cases = table
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.replaceAll('\u23CE', '\n'));

function sentences(text: string): string[] {
  return sentenceBoundaries(text).map(({ start, end }) => text.slice(start, end));
}

describe('hard sentences', () => {
  it('come in a hundred and more', () => {
    expect(cases.length).toBeGreaterThan(100);
  });

  it.each(cases)('%s', (marked) => {
    const expected = marked.split('|').map((piece) => piece.trim());
    expect(sentences(marked.replaceAll('|', ''))).toEqual(expected);
  });

  it.each(['\u00A0', '\u202F', '\u2009'])('are the same with %j for the spaces French puts before marks', (space) => {
    for (const marked of cases) {
      const narrow = marked.replace(/ (?=[!?;:»])|(?<=«) |(?<=\d) (?=\d)/g, space);
      const expected = narrow.split('|').map((piece) => piece.trim());
      expect(sentences(narrow.replaceAll('|', ''))).toEqual(expected);
    }
  });
});
