import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, interligne } from './interligne.ts';

const french = "Le général-major Kenneth P. EKMAN a parlé le 7 juin.\n\nL'armée nigérienne l'écoute.\n";
const recorded = [
  'Le général-major Kenneth P. EKMAN a parlé le 7 juin.\tThe General-Major Kenneth P. EKMAN spoke on 7 June.',
  "L'armée nigérienne l'écoute.\tThe Nigerian army listens.",
];
const replay = ['--engine', 'replay:r.tsv'];

function folderWithArticle(): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'a.fr.md'), french);
  writeFileSync(join(folder, 'r.tsv'), `${recorded.join('\n')}\n`);
  return folder;
}

describe('explain', () => {
  it('shows draft, English, what each span is, and each repair with its reason', async () => {
    const { code, out, error } = await interligne(['explain', 'a.fr.md', 's1', ...replay], {
      cwd: folderWithArticle(),
    });
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toContain('s1  a.fr.md:1:1  translated by replay\n');
    expect(out).toContain('  Draft    The General-Major Kenneth P. EKMAN spoke on 7 June.\n');
    expect(out).toContain('  English  Major General Kenneth P. Ekman spoke on June 7.\n');
    expect(out).toMatch(/« général-major » → “Major General” {2}rank, rank\.general-major, OF-/);
    expect(out).toContain('“7 June” → “June 7”: the right value, written as English writes it: June 7.\n');
    expect(out).not.toContain('\u001B');
    expect(out).not.toContain('s2');
  });

  it('speaks French, and takes a line of the file', async () => {
    const { out } = await interligne(['explain', 'a.fr.md:3', ...replay, '--locale', 'fr'], {
      cwd: folderWithArticle(),
    });
    expect(out).toContain('  Français  L');
    expect(out).toContain('“Nigerian army” → “Nigerien army”: faux');
    expect(out).not.toContain('Kenneth');
  });

  it('reads the data that translate wrote, and translates nothing again', async () => {
    const cwd = folderWithArticle();
    await interligne(['translate', 'a.fr.md', ...replay, '-o', '.', '--format', 'json'], { cwd });
    const again = await interligne(['explain', 'a.json', 's1', '--format', 'json'], { cwd });
    const [segment] = JSON.parse(again.out).segments;
    expect(segment).toMatchObject({ id: 's1', english: 'Major General Kenneth P. Ekman spoke on June 7.' });
    expect(segment.annotations[0]).toMatchObject({
      kind: 'rank',
      french: 'général-major',
      about: { kind: 'rank', preferred: 'major general' },
      place: { english: 'Major General' },
    });
    expect(segment.annotations[0].repairs[0].why).toContain('major general');
    const once = await interligne(['explain', 'a.fr.md', 's1', '--format', 'json', ...replay], { cwd });
    expect(once.out).toBe(again.out);
  });

  it('takes a line of the French for the data of an article', async () => {
    const cwd = folderWithArticle();
    await interligne(['translate', 'a.fr.md', ...replay, '-o', 'out', '--format', 'json'], { cwd });
    const { out } = await interligne(['explain', 'out/a.json', 'a.fr.md:3'], { cwd });
    expect(out).toMatch(/^s2 {2}a\.fr\.md:3:1 /);
    expect(out).not.toContain('s1');
  });

  it.each([
    [['explain'], 'explain FILE [SEGMENT...]'],
    [['explain', 'a.fr.md', 'two'], 'explain FILE [SEGMENT...]'],
    [['explain', 'a.fr.md', 'b.fr.md:3'], 'explain FILE [SEGMENT...]'],
    [['explain', 'a.fr.md', 's9', ...replay], 'There is no segment s9; the last one is s2.'],
    [['explain', 'none.fr.md'], 'none.fr.md'],
  ])('refuses %j', async (args, said) => {
    const { code, error } = await interligne(args, { cwd: folderWithArticle() });
    expect(code).toBe(2);
    expect(error).toContain(said);
  });
});
