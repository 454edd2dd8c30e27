import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packData, unpackData } from '../../../pipeline/emit/index.ts';
import type { BilingualData } from '../../../src/model/bilingual.ts';
import { emitted } from './emitted.ts';

function data(text: string): BilingualData {
  return {
    format: 'interligne-bilingual',
    version: 2,
    layout: 'interleaved',
    to: 'en-US',
    source: { path: null, name: 'a', mode: 'markdown', hash: '', bom: false, text },
    frontMatterKeys: ['title'],
    engine: { name: 'echo', model: 'identity', identity: 'echo', gist: false },
    better: null,
    segments: [],
    added: {},
    rewritten: {},
    summary: { segments: [], fr: '', en: '' },
  };
}

describe('packed data', () => {
  it('comes back, whatever the source holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const packed = packData(data(text));
        expect(packData(data(text))).toBe(packed);
        expect(packed).toMatch(/^<!-- interligne:data sha256:[0-9a-f]{64}\n(?:[A-Za-z0-9+/=]{1,120}\n)+-->$/);
        expect(unpackData(packed)).toEqual(JSON.parse(JSON.stringify(data(text))));
      }),
    );
  });

  const whole = packData(data('Un texte. '.repeat(9).concat(...'abcdefghijklmnopqrstuvwxyz'.split('').reverse())));

  it.each<[string, (packed: string) => string]>([
    ['carriage returns', (packed) => packed.replaceAll('\n', '\r\n')],
    ['indentation', (packed) => packed.replaceAll('\n', '\n    ')],
    ['a quote', (packed) => packed.replace(/^/gm, '> ')],
    ['another width', (packed) => packed.replace(/(?<=^[A-Za-z0-9+/=]{40,119})(?=.)/gm, '\n')],
    ['one line', (packed) => packed.replaceAll('\n', ' ')],
    ['text round it', (packed) => `# Un\n\n${packed}\n\n<!-- fin -->\n`],
    ['a damaged copy after it', (packed) => `${packed}\n\n${packed.replace(/[A-Za-z]\n/, '\n')}`],
  ])('is read in spite of %s', (_, change) => {
    expect(unpackData(change(whole))).toEqual(data('Un texte. '.repeat(9).concat('zyxwvutsrqponmlkjihgfedcba')));
  });

  it.each<[string, (packed: string) => string]>([
    ['is not there', () => '# Un\n'],
    ['lacks a character', (packed) => packed.replace(/[A-Za-z]\n/, '\n')],
    [
      'has another hash',
      (packed) => packed.replace(/sha256:./, (hash) => (hash.endsWith('0') ? 'sha256:1' : 'sha256:0')),
    ],
    ['has lost its end', (packed) => packed.slice(0, -20)],
    ['is of another version', () => packData({ ...data(''), version: 3 })],
  ])('is null where it %s', (_, change) => {
    expect(unpackData(change(whole))).toBeNull();
  });

  it('is not changed into other data by any one wrong character', () => {
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.constantFrom('A', 'z', '0', '\n', ''), (at, char) => {
        const changed = unpackData(whole.slice(0, at) + char + whole.slice(at + 1));
        if (changed !== null) expect(changed).toEqual(unpackData(whole));
      }),
    );
  });

  it('holds the source and every segment as it was written', async () => {
    const article = await emitted('---\ntitle: Le titre\n---\nUn *fait*. Deux.\r\n');
    const found = unpackData(article.bilingual);
    expect(found?.source).toEqual({ ...article.source });
    expect(found?.segments).toEqual(
      article.segments.map(({ id, span, source, target, state, origin }) => ({
        id,
        span,
        text: source.text,
        target,
        state,
        origin,
      })),
    );
  });
});
