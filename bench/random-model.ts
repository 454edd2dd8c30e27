import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { BergamotModel } from '../src/engines/bergamot/index.ts';

export interface BenchModel {
  /** `random`: the published shape with random weights; `fixture`: the tests' small model, much faster than a real one. */
  readonly kind: 'random' | 'fixture';
  /** Why it is not the random one. */
  readonly reason: string | null;
  readonly model: BergamotModel;
}

const FIXTURE = fileURLToPath(new URL('../test/fixtures/bergamot/', import.meta.url));
const TRAINING = fileURLToPath(new URL('../../shared/training/', import.meta.url));
/** The distribution's Python, for which python3-torch is installed. */
const PYTHON = '/usr/bin/python3';
const VOCABULARY = 24_000;

const run = promisify(execFile);

/**
 * Makes a model of a published student's shape (`tiny` or `base-memory`) with random weights, int8 and calibrated on
 * `sentences`; the output has about 30 pieces a sentence. Kept in `folder` for the next time. Without the training
 * scripts beside the repository, or Python's torch and sentencepiece, it falls back to the fixture.
 */
export async function benchModel(folder: string, sentences: readonly string[], preset = 'tiny'): Promise<BenchModel> {
  const training = join(TRAINING, 'data');
  if (!existsSync(join(training, 'vocab.spm'))) return fixture('no training scripts beside the repository');
  const file = (name: string) => join(folder, `${preset}-${name}`);
  if (!existsSync(file('model.bin'))) {
    try {
      await mkdir(folder, { recursive: true });
      await writeFile(file('sentences.txt'), sentences.slice(0, 24).join('\n'));
      const sizes = ['--length', '30', '--vocab-size', String(VOCABULARY)];
      await python('random_model.py', preset, file('model.npz'), ...sizes);
      const calibration = ['--calibrate', file('multipliers.json')];
      await python(
        'check_same.py',
        file('model.npz'),
        join(training, 'vocab.spm'),
        file('sentences.txt'),
        ...calibration,
      );
      const quantised = ['--int8', '--alphas', file('multipliers.json')];
      await python('export_marian.py', file('model.npz'), file('model.bin'), ...quantised);
    } catch (error) {
      return fixture(`${PYTHON}: ${String(error).trim().split('\n').at(-1)}`);
    }
  }
  const shortlist = join(training, 'lex.bin');
  const vocabs = [join(training, 'vocab.spm')];
  const model = {
    name: `random ${preset}`,
    version: `${VOCABULARY} pieces`,
    model: file('model.bin'),
    vocabs,
    shortlist,
  };
  return { kind: 'random', reason: null, model };
}

async function python(script: string, ...args: string[]): Promise<void> {
  // One thread: two that spin on two busy cores are slower than one. The scripts' folder stays as it is.
  const env = { ...process.env, OMP_NUM_THREADS: '1', PYTHONDONTWRITEBYTECODE: '1' };
  await run(PYTHON, [join(TRAINING, script), ...args], { cwd: TRAINING, env });
}

function fixture(reason: string): BenchModel {
  const at = (name: string) => join(FIXTURE, name);
  const model = {
    name: 'fixture',
    version: '1',
    model: at('model.bin'),
    vocabs: [at('vocab.spm')],
    shortlist: at('lex.bin'),
  };
  return { kind: 'fixture', reason, model };
}

/** The fixture's own sentences, to time it on. */
export async function fixtureSentences(): Promise<string[]> {
  const pairs = await readFile(join(FIXTURE, 'pairs.tsv'), 'utf8');
  return pairs
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t')[0] ?? '');
}
