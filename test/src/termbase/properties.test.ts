import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { american } from './termbase.ts';

const words = fc.constantFrom(
  'général',
  'GÉNÉRAL',
  'de',
  'brigade',
  'Gal',
  'Gal.',
  'colonel-major',
  'L’',
  "d'",
  'O.N.U.',
  'FAN',
  'ministère',
  'nigérien',
  'Défense',
  'la',
  'ministre',
  'commandant',
  'Sow',
  '\uFFFC',
  '\u00a0',
  '\u202f',
  '-',
  '‑',
  '.',
  '…',
  '«',
  '42',
  'section',
  'e\u0301tat-major',
  '𝔄',
  '😀',
);
const phrases = fc.array(words, { maxLength: 30 }).map((parts) => parts.join(' '));
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  phrases,
);

describe('match, on any text', () => {
  it('gives spans in bounds, in order, never overlapping, of known concepts that can be rendered', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let from = 0;
        for (const match of american.match(text)) {
          expect(match.start).toBeGreaterThanOrEqual(from);
          expect(match.end).toBeGreaterThan(match.start);
          from = match.end;
          expect(american.concept(match.concept)).toBeDefined();
          expect(american.preferred(match)).not.toBe('');
        }
        expect(from).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same again, whatever was matched between', () => {
    fc.assert(
      fc.property(phrases, phrases, (text, other) => {
        const first = american.match(text);
        american.match(other);
        expect(american.match(text)).toEqual(first);
      }),
    );
  });

  it.each([
    'Le ',
    'M. ',
    'général ',
    'O.N.U.',
    'ministère nigérien ',
    'commandant Le ',
  ])('takes any length of %j', (part) => {
    expect(() => american.match(part.repeat(50_000))).not.toThrow();
  });
});
