import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeStream, plainSigns, unescapeStream } from '../../../../src/engines/apertium/stream-text.ts';

const hostile = fc.string({ unit: fc.constantFrom(...'[]{}^$/\\@<>~*#=5b a\u00e9\u2019\uFFFC') });

describe('escapeStream', () => {
  it('is undone by unescapeStream on any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(hostile, fc.string({ unit: 'binary' })),
        (text) => unescapeStream(escapeStream(text)) === text,
      ),
    );
  });

  it('leaves no sign of the stream outside blanks', () => {
    fc.assert(
      fc.property(hostile, (text) => !/[[\]{}^$/\\@<>~*#]/.test(escapeStream(text).replace(/\[=[0-9a-f]{2}\]/g, ''))),
    );
  });
});

describe('plainSigns', () => {
  it('keeps every offset', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => plainSigns(text).length === text.length));
  });

  it('writes French signs as the dictionaries do', () => {
    expect(plainSigns('l’armée\u00A0: “1\u202F700” arc\u2011en\u2011ciel\0')).toBe("l'armée : «1 700» arc-en-ciel ");
  });
});
