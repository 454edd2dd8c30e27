import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, interligne, root } from './interligne.ts';

const items = [
  {
    id: 'r1',
    category: 'rank',
    fr: 'Le général de brigade Ba parle.',
    accept: ['brigadier general'],
    reject: ['general of brigade'],
  },
  { id: 'r2', category: 'rank', fr: 'Le colonel Ba parle.', accept: ['colonel'], reject: ['settler'] },
  { id: 'p1', category: 'place', fr: 'Il vit à Varsovie.', accept: ['Warsaw'], reject: [] },
  { id: 'n1', category: 'name', fr: 'Il a vu KIAOU.', accept: ['Kiaou'], reject: ['KIAOU'], case: true },
];
const outputs = ['General of brigade Ba speaks.', 'Colonel Ba speaks.', 'He lives in Varsovie.', 'He saw Kiaou.'];

function files(): { readonly jsonl: string; readonly replay: string } {
  const folder = emptyFolder();
  const jsonl = join(folder, 'items.jsonl');
  writeFileSync(jsonl, items.map((item) => `${JSON.stringify(item)}\n`).join(''));
  const tsv = join(folder, 'replay.tsv');
  writeFileSync(tsv, items.map(({ fr }, index) => `${fr}\t${outputs[index]}\n`).join(''));
  return { jsonl, replay: `replay:${tsv}` };
}

describe('evaluate terms', () => {
  it('counts by category, with and without alignment, and shows what failed', async () => {
    const { jsonl, replay } = files();
    const { code, out } = await interligne(['evaluate', 'terms', jsonl, '--engine', replay, '--compare']);
    expect(code).toBe(0);
    const [head, ...rows] = out.split('\n');
    expect(head).toMatch(/^ +replay\.tsv, aligned +replay\.tsv, as it comes$/);
    expect(rows.slice(0, 4).map((row) => row.split(/ {2,}/))).toEqual([
      ['rank', '2/2', '1/2'],
      ['place', '1/1', '0/1'],
      ['name', '1/1', '1/1'],
      ['all', '4/4 100.0 %', '2/4 50.0 %'],
    ]);
    expect(out).toContain(
      '  r1  rejected: general of brigade\n    Le général de brigade Ba parle.\n    General of brigade',
    );
    expect(out).toContain('  p1  none of: Warsaw');
  });

  it('gives every verdict as JSON, engine by engine', async () => {
    const { jsonl, replay } = files();
    const call = ['evaluate', 'terms', jsonl, '--engine', 'echo', '--engine', replay, '--no-align', '--json'];
    const { out } = await interligne(call);
    const [echo, replayed] = JSON.parse(out);
    expect(echo).toMatchObject({ engine: 'echo', aligned: false });
    expect(replayed.verdicts).toHaveLength(4);
    expect(replayed.verdicts[0]).toMatchObject({
      english: outputs[0],
      passed: false,
      rejected: ['general of brigade'],
    });
  });

  it('counts with the user’s terms', async () => {
    const { jsonl, replay } = files();
    const path = join(emptyFolder(), 'mine.csv');
    writeFileSync(path, 'fr,en\ncolonel,settler\n');
    const { out } = await interligne(['evaluate', 'terms', jsonl, '--engine', replay, '--terms', path]);
    expect(out).toContain('r2  rejected: settler');
  });

  it.each([
    [['evaluate'], 'Say what to evaluate'],
    [['evaluate', 'terms', 'absent.jsonl'], 'absent.jsonl: no such file'],
    [['evaluate', 'terms', join(root, 'README.md')], 'README.md: at line 1'],
    [['evaluate', 'terms', join(root, 'package.json'), '--engine', 'replay:'], 'package.json: at line 1'],
  ])('%j says what is wrong', async (args, sentence) => {
    const { code, error } = await interligne(args);
    expect(error).toContain(sentence);
    expect(code).toBe(2);
  });

  it('says which sentence has no recording', async () => {
    const { jsonl } = files();
    const tsv = join(emptyFolder(), 'r.tsv');
    writeFileSync(tsv, 'Autre chose.\tSomething else.\n');
    const { code, error } = await interligne(['evaluate', 'terms', jsonl, '--engine', `replay:${tsv}`]);
    expect(error).toMatch(/r\.tsv holds no output for "Le /);
    expect(code).toBe(2);
  });

  const sample = join(root, '..', 'shared', 'terms-sample.jsonl');
  it.skipIf(!existsSync(sample))('reads the shared sample', async () => {
    const { code, out } = await interligne(['evaluate', 'terms', sample, '--engine', 'echo', '--no-align', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)[0].verdicts).toHaveLength(60);
  });
});

describe('evaluate mt', () => {
  const french = ['Le général de brigade Ba parle.', 'Le convoi est arrivé.'];
  const english = ['General of brigade Ba speaks.', 'The convoy has arrived.'];
  const references = ['Brigadier General Ba speaks.', 'The convoy has arrived.'];

  function texts() {
    const folder = emptyFolder();
    const write = (name: string, lines: readonly string[]) => {
      writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
      return join(folder, name);
    };
    const [source, system, reference] = [write('fr', french), write('system.en', english), write('ref', references)];
    return { source, reference, system, replay: `replay:${source},${system}`, short: write('short', ['One line.']) };
  }

  it('scores each engine with and without alignment, and counts what changed', async () => {
    const { source, reference, replay } = texts();
    const { code, out } = await interligne(['evaluate', 'mt', source, reference, '--engine', replay, '--compare']);
    expect(code).toBe(0);
    const [head, aligned, plain] = out.split('\n').map((row) => row.trim().split(/ {2,}/));
    expect(head).toEqual(['BLEU', 'chrF2', 'sentences changed']);
    expect(aligned).toEqual(['system.en, aligned', '100.0', '100.0', '1']);
    expect(plain?.[3]).toBe('0');
    expect(Number(plain?.[1])).toBeLessThan(100);
  });

  it('shows each repair as JSON', async () => {
    const { source, reference, replay } = texts();
    const { out } = await interligne(['evaluate', 'mt', source, reference, '--engine', replay, '--json']);
    const [one] = JSON.parse(out);
    expect(one.changed).toHaveLength(1);
    expect(one.changed[0]).toMatchObject({ source: french[0], draft: english[0], english: references[0] });
    expect(one.changed[0].repairs.length).toBeGreaterThan(0);
  });

  it('refuses files that do not go line by line', async () => {
    const { source, system, reference, replay, short } = texts();
    const wrong = await interligne(['evaluate', 'mt', source, short, '--engine', replay]);
    expect(wrong.error).toContain('The English has 2 lines and the reference 1');
    const call = ['evaluate', 'mt', source, reference, '--engine', `replay:${short},${system}`];
    expect((await interligne(call)).error).toContain('has 1 lines and');
  });
});
