import { describe, expect, it } from 'vitest';
import { hasMultipliers, isModel, isShortlist, isVocabulary } from '../../../../src/engines/bergamot/file-formats.ts';
import { createBergamot } from '../../../../src/engines/bergamot/index.ts';
import { bytes, MODEL, path } from './fixture.ts';

const model = bytes('model.bin');
const { hash: _, ...UNPINNED } = MODEL;

/** A copy with one byte changed. */
function altered(whole: Uint8Array, at: number): Uint8Array {
  const copy = whole.slice();
  copy[at]! ^= 1;
  return copy;
}

describe('a file is whole', () => {
  const files: readonly [string, (bytes: Uint8Array) => boolean][] = [
    ['model.bin', isModel],
    ['lex.bin', isShortlist],
    ['vocab.spm', isVocabulary],
  ];
  it.each(files)('%s, and no longer when it is cut anywhere', (name, isWhole) => {
    const whole = bytes(name);
    expect(isWhole(whole)).toBe(true);
    const step = Math.ceil(whole.length / 97);
    for (let cut = 0; cut < whole.length; cut += step) expect(isWhole(whole.subarray(0, cut))).toBe(false);
    expect(isWhole(whole.subarray(0, whole.length - 1))).toBe(false);
    for (const [other] of files) if (other !== name) expect(isWhole(bytes(other))).toBe(false);
  });

  it('knows calibrated multipliers', () => {
    expect(hasMultipliers(model)).toBe(true);
    expect(hasMultipliers(bytes('lex.bin'))).toBe(false);
  });
});

describe('a model is refused', () => {
  const half = model.subarray(0, model.length / 2);
  const cases: readonly [string, Parameters<typeof createBergamot>[0]['model'], object][] = [
    ['cut short', { ...MODEL, model: half }, { code: 'model-broken', values: { path: 'model' } }],
    ['cut short, without a pin', { ...UNPINNED, model: half }, { code: 'model-broken' }],
    ['with one bit changed', { ...MODEL, model: altered(model, 400_000) }, { code: 'model-broken' }],
    [
      'with another’s pin',
      { ...MODEL, hash: '0'.repeat(64) },
      { code: 'model-broken', values: { path: path('model.bin') } },
    ],
    [
      'with a cut vocabulary',
      { ...MODEL, vocabs: [bytes('vocab.spm').subarray(0, 999)] },
      { code: 'model-broken', values: { path: 'vocab' } },
    ],
    [
      'with a cut shortlist',
      { ...MODEL, shortlist: bytes('lex.bin').subarray(0, 999) },
      { code: 'model-broken', values: { path: 'shortlist' } },
    ],
    [
      'that is not there',
      { ...MODEL, model: path('none.bin') },
      { code: 'model-missing', values: { path: path('none.bin') } },
    ],
    ['that the engine cannot use', { ...UNPINNED, settings: { 'max-length-break': 4096 } }, { code: 'model-broken' }],
    [
      'pinned, that the engine cannot use',
      { ...MODEL, settings: { 'max-length-break': 4096 } },
      { code: 'engine-start' },
    ],
  ];
  it.each(cases)('%s', async (_, broken, error) => {
    await expect(createBergamot({ model: broken, workers: 1 })).rejects.toMatchObject({
      name: 'EngineError',
      ...error,
    });
  });
});
