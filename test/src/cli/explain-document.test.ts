import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, interligne } from './interligne.ts';

const french =
  "Le général-major Kenneth P. EKMAN a parlé le 7 juin. Il part. Il a dit oui.\n\nL'armée nigérienne l'écoute.\n";
const recorded = [
  'Le général-major Kenneth P. EKMAN a parlé le 7 juin.\tThe General-Major Kenneth P. EKMAN spoke on 7 June.',
  'Il part.\tHe leaves.',
  'Il a dit oui.\tHe said yes.',
  "L'armée nigérienne l'écoute.\tThe Nigerian army listens.",
];

/** A folder with a document as an editor left it; the engine that made it is gone. */
async function folderWithEdits(...flags: string[]): Promise<string> {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'a.fr.md'), french);
  writeFileSync(join(cwd, 'r.tsv'), `${recorded.join('\n')}\n`);
  const made = ['-o', '.', '--format', 'bilingual', ...flags];
  await interligne(['translate', 'a.fr.md', '--engine', 'replay:r.tsv', ...made], { cwd });
  for (const name of ['a.fr.md', 'r.tsv']) rmSync(join(cwd, name));
  return cwd;
}

function edit(cwd: string, from: string, to: string): void {
  const path = join(cwd, 'a.bilingual.md');
  const text = readFileSync(path, 'utf8');
  const at = text.lastIndexOf(from);
  expect(at).toBeGreaterThan(-1);
  writeFileSync(path, text.slice(0, at) + to + text.slice(at + from.length));
}

describe('explain, of a bilingual document', () => {
  it('shows what editors made of it, and translates nothing', async () => {
    const cwd = await folderWithEdits();
    edit(cwd, 'spoke on June 7. He leaves.', 'gave a talk on June 7. {note: which talk?} {ok s1} He leaves.');
    edit(cwd, 'listens.', 'listens. {final}');
    edit(cwd, 'He said yes.', '{cut}');
    const { code, out, error } = await interligne(['explain', 'a.bilingual.md'], { cwd });
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toContain('s1  a.fr.md:1:1  written by an editor, reviewed\n');
    expect(out).toContain('  English  Major General Kenneth P. Ekman gave a talk on June 7.\n  Note: which talk?\n');
    expect(out).toMatch(/« général-major » → “Major General” {2}rank, rank\.general-major, OF-/);
    expect(out).toContain('« 7 juin » → “June 7”  date, June 7\n');
    expect(out).toContain('s2  a.fr.md:1:54  translated by replay, not reviewed\n');
    expect(out).toContain('  English  left out on purpose\n');
    expect(out).toContain('s4  a.fr.md:3:1  translated by replay, final\n');
    expect(out).toContain('« armée nigérienne » → “Nigerien army”');
  });

  it('finds a term in English that alignment would have changed, and says what the checks find', async () => {
    const cwd = await folderWithEdits();
    edit(cwd, 'Major General Kenneth P. Ekman spoke on June 7.', 'Ekman, a major general, spoke on 7 June.');
    const { out } = await interligne(['explain', 'a.bilingual.md', 's1'], { cwd });
    expect(out).toContain('« général-major » → “major general”');
    expect(out).toContain('« 7 juin » → “7 June”');
    expect(out).not.toContain('s2');
  });

  it.each([
    ['interleaved', ['s4']],
    ['table', ['s4']],
  ])('takes a line of the document: %s', async (layout, ids) => {
    const cwd = await folderWithEdits('--layout', layout);
    const lines = readFileSync(join(cwd, 'a.bilingual.md'), 'utf8').split('\n');
    const line = lines.findLastIndex((each) => each.includes('The Nigerien army listens.')) + 1;
    const { out } = await interligne(['explain', `a.bilingual.md:${line}`, '--format', 'json'], { cwd });
    expect(JSON.parse(out).segments.map(({ id }: { id: string }) => id)).toEqual(ids);
    const other = await interligne(['explain', 'a.bilingual.md:1'], { cwd });
    expect([other.code, other.out]).toEqual([2, '']);
  });

  it('takes a line of the French, and has notes as data', async () => {
    const cwd = await folderWithEdits();
    edit(cwd, 'army listens.', 'army is listening. {note: all of it?}');
    const { out } = await interligne(['explain', 'a.bilingual.md', 'a.fr.md:3', '--format', 'json'], { cwd });
    expect(JSON.parse(out).segments).toMatchObject([
      { id: 's4', state: 'translated', origin: { kind: 'edit' }, notes: ['all of it?'] },
    ]);
  });
});
