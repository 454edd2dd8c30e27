import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bleu, chrf } from '../../../src/evaluate/index.ts';

const shared = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'eval');
const script = join(shared, 'mtscore.py');
const hasPython = spawnSync('python3', ['--version']).status === 0;

const lines = (path: string) => readFileSync(path, 'utf8').trimEnd().split('\n');

describe('bleu and chrf', () => {
  it('give 100 for the reference itself, 0 for nothing', () => {
    const text = ['The convoy reached Gao at dawn, without loss.'];
    expect(bleu(text, text)).toBeCloseTo(100, 9);
    expect(chrf(text, text)).toBeCloseTo(100, 9);
    expect(bleu([''], text)).toBe(0);
    expect(chrf([''], text)).toBe(0);
  });

  it('count as by hand', () => {
    // Of « the the cat »: 2 of 3 words, 1 of 2 pairs (the cat), 0 of 1 triple: no four words, so 0.
    expect(bleu(['the the cat'], ['the cat sat'])).toBe(0);
    // 4 of 5 words, 3 of 4 pairs, 2 of 3 triples, 1 of 2 fours; as long as the reference.
    expect(bleu(['a b c d x'], ['a b c d e'])).toBeCloseTo(100 * (0.8 * 0.75 * (2 / 3) * 0.5) ** 0.25, 9);
    // A shorter hypothesis pays exp(1 - 5/4).
    expect(bleu(['a b c d'], ['a b c d e'])).toBeCloseTo(100 * Math.exp(1 - 5 / 4), 9);
    // One sequence of one letter right of two on each side, none of two letters.
    expect(chrf(['ab'], ['ac'])).toBeCloseTo(100 * 0.25, 9);
  });

  it('part words as mteval-v13a does', () => {
    const loose = ['It cost 3.5 million , he said : " no " ( again ) .'];
    const tight = ['It cost 3.5 million, he said: &quot;no&quot; (again).'];
    expect(bleu(tight, loose)).toBeCloseTo(100, 9);
  });

  it.skipIf(!hasPython || !existsSync(script)).each([
    ['flores-dev', 'google'],
    ['flores-dev', 'bergamot-tiny'],
    ['wmt12', 'microsoft'],
  ])(
    'agree with the reference script on %s, %s',
    (set, system) => {
      const [reference, output] = ['reference', system].map((name) => join(shared, set, `${name}.en`));
      const { stdout } = spawnSync('python3', ['-B', script, reference!, output!], { encoding: 'utf8' });
      const [hypotheses, references] = [lines(output!), lines(reference!)];
      const scores = `BLEU ${bleu(hypotheses, references).toFixed(1)} chrF2 ${chrf(hypotheses, references).toFixed(1)}`;
      expect(stdout.trim()).toBe(`${output} ${scores}`);
    },
    60_000,
  );
});
