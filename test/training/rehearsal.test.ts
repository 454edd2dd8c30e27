import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modelOf } from '../../src/choose-engine.ts';
import { createBergamot } from '../../src/engines/bergamot/index.ts';
import { findModels, requireWhole } from '../../src/engines/models/index.ts';
import { PYTHON, run, TRAINING } from './python.ts';

/** Everything of a training run, from text to a shipped model, with next to nothing to learn. */
describe.skipIf(!PYTHON)('a rehearsed run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'training-'));
  const at = (...names: string[]) => join(folder, ...names);
  const fixture = (name: string) => join(TRAINING, '../test/fixtures/inline', name);
  const python = (...args: string[]) => run(PYTHON!, args);
  const gpu = (...args: string[]) =>
    run(join(TRAINING, 'run-gpu.sh'), args, {
      RUN: folder,
      PRESET: 'fixture',
      PIECES: '960',
      TOKENS: '400',
      MINUTES: '0.3',
      RATES: '1e-3 1e9',
      PILOT_MINUTES: '0.03',
      WEIGHTS: 'pairs:2 absent:3',
      CALIBRATE: 'pairs',
      MORE: '--log 1',
    });

  beforeAll(() => {
    copyFileSync(fixture('vocab.spm'), at('vocab.spm'));
    python('marked_pairs.py', fixture('sentences.tsv'), fixture('terms.tsv'), folder);
    python('encode.py', '--vocab', at('vocab.spm'), '--out', at('pairs'), '--xz', at('train.fr'), at('train.en'));
    python('make_shortlist.py', at('pairs'), '--vocab', at('vocab.spm'), '--lex', at('lex.bin'), '--align');
    mkdirSync(at('set'));
    const rows = readFileSync(fixture('../bergamot/pairs.tsv'), 'utf8').trimEnd().split('\n');
    for (const [name, side] of [
      ['source.fr', 0],
      ['reference.en', 1],
      ['other.en', 1],
    ] as const) {
      writeFileSync(at('set', name), rows.map((row) => `${row.split('\t')[side]}\n`).join(''));
    }
  });
  afterAll(() => {
    gpu('stop');
    rmSync(folder, { recursive: true });
  });

  it('refuses arrays of another vocabulary', () => {
    const foreign = ['stage.py', at('pairs'), '--to', at('data'), '--pieces', '100'];
    mkdirSync(at('data'), { recursive: true });
    expect(() => python(...foreign)).toThrow('of another vocabulary');
  });

  it('finds the better rate, stops, goes on and ends', () => {
    expect(gpu('stage', at('pairs'))).toMatch(/^pairs: 1578 pairs/);
    gpu('pilot');
    expect(readFileSync(at('rate'), 'utf8')).toMatch(/^1e-3 /);
    expect(gpu('start')).toContain('still running');
    expect(() => gpu('start')).toThrow('already running');
    expect(gpu('stop')).toMatch(/"end": "stopped"[\s\S]*not running/);
    expect(gpu('start')).not.toContain('"from_step": 0,');
    expect(gpu('wait', '200')).toMatch(/"end": "done"[\s\S]*not running/);
  }, 300_000);

  it('is exported, measured and shipped as a model that the product takes', async () => {
    gpu('finish');
    const set = `set=${at('set')}`;
    python('measure.py', at('model'), '--set', set, '--npz', at('model.npz'), '--out', at('measure.json'));
    const texts = ['--source', at('set/source.fr'), '--reference', at('set/reference.en')];
    const learn = ['--vocab', at('vocab.spm'), '--data', at('pairs'), '--out', at('obedience.json')];
    python('obedience.py', at('model'), ...texts, ...learn);
    const figures = ['--measure', at('measure.json'), '--obedience', at('obedience.json')];
    const made = ['--npz', at('model.npz'), '--log', at('log'), '--version', '0', '--size', 'fixture'];
    python('ship.py', at('model'), '--to', at('models/fr-en'), ...made, ...figures);

    const { models, broken } = await findModels({ modelsFolder: at('models'), dataFolder: at('none') });
    expect([broken, models.length]).toEqual([[], 1]);
    await requireWhole(models[0]!);
    const measured: { readonly set: { readonly int8: { readonly bleu: number } } } = JSON.parse(
      readFileSync(at('measure.json'), 'utf8'),
    );
    expect(models[0]?.card).toMatchObject({ terms: 'inline', source: 'fr', target: 'en' });
    expect(models[0]?.card.bleu?.set).toBeCloseTo(measured.set.int8.bleu, 0);
    const engine = await createBergamot({ model: modelOf(models[0]!), workers: 1 });
    expect(engine.terms).toBe('inline');
    await engine.close();
    const readme = readFileSync(at('models/fr-en/README.md'), 'utf8');
    expect(readme).not.toContain('{{');
    expect(readme).toMatch(/\| \| other \| 100\.0 \| 100\.0 \|/);
  }, 300_000);
});
