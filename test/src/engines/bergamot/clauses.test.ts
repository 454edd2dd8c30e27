import { describe, expect, it } from 'vitest';
import { cutClauses, joinClauses } from '../../../../src/engines/bergamot/clauses.ts';
import { embark } from '../../../../src/engines/bergamot/journey.ts';
import { plain } from './fixture.ts';
import { picture } from './tagged-texts.ts';

const CLAUSE = 'les soldats ont quitté la base de Niamey';
const long = (link: string) => Array.from({ length: 40 }, () => CLAUSE).join(link);

describe('a long sentence', () => {
  it.each(['; ', ', ', ' – ', ' et ', ' '])('is cut at «%s» into parts of like length', (link) => {
    const text = long(link);
    const parts = cutClauses(plain(text)).map((part) => part.text);
    expect(parts.join('')).toBe(text);
    for (const part of parts) {
      expect(part.length).toBeLessThanOrEqual(480);
      expect(part.length).toBeGreaterThan(200);
      if (link !== ' ') expect(part.trim()).toMatch(/^(?:et )?les.*Niamey ?[;,–]?$/);
    }
  });

  it('is cut at the strongest mark', () => {
    const text = `${long(', ').slice(0, 400)}; ${long(', ').slice(0, 300)}`;
    expect(cutClauses(plain(text)).map((part) => part.text.length)).toEqual([402, 300]);
  });

  it('is left whole without a space to cut at', () => {
    expect(cutClauses(plain('x'.repeat(2000)))).toHaveLength(1);
  });

  it('keeps its words and its marks, one of each number', () => {
    const drawn = picture(`[1:${long(', ')}] [2]; ${long('; ')}[3].`);
    const { requests, arrive } = embark(drawn, true);
    expect(requests.length).toBeGreaterThan(7);
    expect(arrive(requests.map((request) => request.text))).toEqual(drawn);
  });
});

it('takes out the full stops that the engine adds to parts', () => {
  const sources = [plain('un; '), plain('M. '), plain('deux.')];
  const joined = joinClauses([plain('One.'), plain('Mr.'), plain('Two.')], sources);
  expect(joined.text).toBe('One Mr. Two.');
});

it('is not done to a text of ordinary length', () => {
  const text = long(', ').slice(0, 480);
  expect(cutClauses(plain(text))).toEqual([plain(text)]);
});
