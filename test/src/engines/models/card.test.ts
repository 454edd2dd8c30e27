import { describe, expect, it } from 'vitest';
import { parseCard } from '../../../../src/engines/models/card.ts';
import { cardOf, catalogue, downloadBytes } from '../../../../src/engines/models/index.ts';
import { makeModel } from './store.ts';

const good = cardOf(makeModel().entry);
const [model, shortlist, vocab] = good.files;
const parse = (value: unknown) => parseCard(JSON.stringify(value), 'card.json');

describe('parseCard', () => {
  it('reads what a pull has written', () => {
    const card = { ...good, origin: 'here', terms: 'inline', bleu: { news: 34.5 }, settings: { 'beam-size': 2 } };
    expect(parse(card)).toEqual(card);
  });

  const wrong: readonly (readonly [field: string, card: unknown])[] = [
    ['JSON', []],
    ['name', { ...good, name: '' }],
    ['version', { ...good, version: 2 }],
    ['files', { ...good, files: {} }],
    ['files', { ...good, files: [model, shortlist] }],
    ['files', { ...good, files: [model, model, vocab] }],
    ['files', { ...good, files: [{ ...model, name: '../model.bin' }, vocab] }],
    ['files', { ...good, files: [{ ...model, name: 'card.json' }, vocab] }],
    ['files', { ...good, files: [{ ...model, sha256: 'abc' }, vocab] }],
    ['files', { ...good, files: [{ ...model, bytes: -1 }, vocab] }],
    ['files', { ...good, files: [{ ...model, role: 'other' }, vocab] }],
    ['files', { ...good, files: [model, { ...vocab, role: 'vocab-source' }] }],
  ];
  it.each(wrong)('names a wrong %s: %j', (field, card) => {
    expect(() => parse(card)).toThrow(
      expect.objectContaining({ code: 'model-card', values: { path: 'card.json', field } }),
    );
  });

  it('refuses what is no JSON', () => {
    expect(() => parseCard('{', 'card.json')).toThrow(expect.objectContaining({ code: 'model-card' }));
  });
});

describe('catalogue', () => {
  it('pins whole models with cards that can be read back', () => {
    for (const entry of catalogue) {
      expect(parse(cardOf(entry))).toEqual(cardOf(entry));
      expect(new URL(entry.baseUrl).protocol).toBe('https:');
      expect(entry.baseUrl.endsWith('/')).toBe(true);
      expect(downloadBytes(entry)).toBeLessThan(cardOf(entry).files.reduce((sum, file) => sum + file.bytes, 0));
    }
    expect(catalogue.map(downloadBytes)[0]).toBe(26_234_715);
  });
});
