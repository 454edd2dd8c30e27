import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, interligne } from './interligne.ts';

const french = 'Niamey, **Agadez**.\n\nOuallam, Diffa.\n';

/** A folder with an article and its XLIFF, made by an engine that changes nothing. */
async function folderWith(format: string): Promise<string> {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'essai.fr.md'), french);
  await translate(folder, format);
  return folder;
}

async function translate(folder: string, format: string, ...more: readonly string[]) {
  const args = ['translate', '--engine', 'echo', '--no-align', '--no-memory', 'essai.fr.md', '-o', '.'];
  return await interligne([...args, '--format', format, ...more], { cwd: folder });
}

function edit(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

describe.each(['xliff', 'xliff12'])('--format %s', (format) => {
  it('is published from the file alone, with what an editor wrote', async () => {
    const folder = await folderWith(format);
    expect(readdirSync(folder).sort()).toEqual(['essai.fr.md', 'essai.xlf']);
    const path = join(folder, 'essai.xlf');
    edit(path, 'Ouallam, Diffa.</target>', 'Ouallam and Diffa.</target>');
    const { out, code } = await interligne(['publish', 'essai.xlf', '--no-front-matter'], { cwd: folder });
    expect([code, out]).toEqual([0, 'Niamey, **Agadez**.\n\nOuallam and Diffa.\n']);
  });

  it('in UTF-16 too', async () => {
    const folder = await folderWith(format);
    const path = join(folder, 'essai.xlf');
    const text = readFileSync(path, 'utf8').replace('UTF-8', 'UTF-16');
    writeFileSync(path, Buffer.from(`\uFEFF${text}`, 'utf16le'));
    const { out } = await interligne(['publish', 'essai.xlf', '--no-front-matter'], { cwd: folder });
    expect(out).toBe(french);
  });

  it('has a status, and differences', async () => {
    const folder = await folderWith(format);
    const path = join(folder, 'essai.xlf');
    writeFileSync(join(folder, 'before.xlf'), readFileSync(path));
    edit(path, 'Ouallam, Diffa.</target>', 'Ouallam and Diffa.</target>');
    const { out } = await interligne(['diff', 'before.xlf', 'essai.xlf'], { cwd: folder });
    expect(out).toContain('Ouallam[-,-]{+ and+} Diffa.');
    const status = await interligne(['status', 'essai.xlf', '--format', 'json'], { cwd: folder });
    expect(JSON.parse(status.out)).toMatchObject([{ path: 'essai.xlf', edited: 1 }]);
  });

  it('is brought up to its corrected French, and stays XLIFF', async () => {
    const folder = await folderWith(format);
    const path = join(folder, 'essai.xlf');
    edit(path, 'Ouallam, Diffa.</target>', 'Ouallam and Diffa.</target>');
    const update = () =>
      interligne(['update', 'essai.fr.md', 'essai.xlf', '--engine', 'echo', '--no-memory'], { cwd: folder });
    expect((await update()).code).toBe(0);
    expect(readFileSync(path, 'utf8')).toContain('Ouallam and Diffa.</target>');
    edit(join(folder, 'essai.fr.md'), 'Niamey, ', 'Zinder, ');
    await update();
    const { out } = await interligne(['publish', 'essai.xlf', '--no-front-matter'], { cwd: folder });
    expect(out).toBe('Zinder, **Agadez**.\n\nOuallam and Diffa.\n');
  });

  it('is not written over once it has been edited', async () => {
    const folder = await folderWith(format);
    expect((await translate(folder, format)).code).toBe(0);
    edit(join(folder, 'essai.xlf'), 'Ouallam, Diffa.</target>', 'Ouallam and Diffa.</target>');
    expect((await translate(folder, format)).error).toContain('essai.xlf');
    expect((await translate(folder, format, '--force')).code).toBe(0);
    expect(readFileSync(join(folder, 'essai.xlf.bak'), 'utf8')).toContain('Ouallam and Diffa.');
  });
});

describe('in a folder', () => {
  it('a bilingual document goes before the XLIFF file of its name', async () => {
    const folder = await folderWith('xliff,bilingual');
    edit(join(folder, 'essai.xlf'), 'Ouallam, Diffa.</target>', 'No.</target>');
    const { code } = await interligne(['publish', '.', '-o', 'out', '--no-front-matter'], { cwd: folder });
    expect(code).toBe(0);
    expect(readFileSync(join(folder, 'out', 'essai.en.md'), 'utf8')).toBe(french);
  });

  it('both versions are not written at once', async () => {
    const { code, error } = await translate(await folderWith('xliff'), 'xliff,xliff12');
    expect(code).toBe(2);
    expect(error).toContain('xliff12');
  });

  it('what is no XLIFF is refused with a sentence', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'a.xlf'), '<?xml version="1.0"?><xliff version="3.0"/>');
    const { code, error } = await interligne(['publish', 'a.xlf'], { cwd: folder });
    expect(code).toBe(2);
    expect(error).toContain('XLIFF 3.0');
    expect(existsSync(join(folder, 'a.en.md'))).toBe(false);
  });
});
