import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, interligne } from './interligne.ts';

const tmx = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="fr" datatype="plaintext"/>
<body>
<tu><tuv xml:lang="fr-FR"><seg>Le retrait des troupes a commencé.</seg></tuv><tuv xml:lang="en-US"><seg>The troop withdrawal has begun.</seg></tuv></tu>
<tu><tuv xml:lang="fr"><seg>La base est fermée.</seg></tuv><tuv xml:lang="de"><seg>Die Basis ist zu.</seg></tuv></tu>
</body></tmx>`;

describe('interligne memory', () => {
  it('imports, finds, counts and exports', async () => {
    const folder = emptyFolder();
    const file = join(folder, 'agency.tmx');
    writeFileSync(file, tmx);
    const memory = (...args: readonly string[]) =>
      interligne(['memory', ...args, '--memory', join(folder, 'memory.db')], { cwd: folder });
    const first = await memory('import', file);
    expect(first.code).toBe(0);
    expect(first.error).toContain('1 unit.');
    expect(first.error).toContain('1 unit without French or English');
    await memory('import', file);
    expect(JSON.parse((await memory('stats', '--json')).out)).toMatchObject({ units: 1, several: 0 });
    const found = await memory('search', 'Retrait des troupes');
    expect(found.out).toContain('Le [retrait des troupes] a commencé.');
    expect(found.out).toContain('The troop withdrawal has begun.');
    expect((await memory('search', 'withdrawal', '--english')).out).toContain('The troop [withdrawal]');
    expect((await memory('search', 'char')).code).toBe(1);
    const out = join(folder, 'out.tmx');
    expect((await memory('export', '-o', out)).code).toBe(0);
    expect(readFileSync(out, 'utf8')).toContain('<seg>The troop withdrawal has begun.</seg>');
    expect((await memory('check')).code).toBe(0);
  });

  it('serves translate, which then asks no engine for that sentence', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'agency.tmx'), tmx);
    writeFileSync(join(folder, 'a.fr.md'), 'Le retrait des troupes a commencé.\n');
    const path = join(folder, 'memory.db');
    await interligne(['memory', 'import', join(folder, 'agency.tmx'), '--memory', path]);
    const args = ['translate', join(folder, 'a.fr.md'), '--engine', 'echo', '--memory', path];
    expect((await interligne(args)).out).toBe('The troop withdrawal has begun.\n');
    expect((await interligne([...args, '--no-memory'])).out).not.toContain('withdrawal has begun');
  });

  it('keeps what an editor approved, and gives it out where the sentence comes again', async () => {
    const folder = emptyFolder();
    const env = { INTERLIGNE_MEMORY: join(folder, 'memory.db') };
    const at = (name: string) => join(folder, name);
    writeFileSync(at('a.fr.md'), 'Le convoi est parti.\n\nIl a plu.\n');
    await interligne(['translate', at('a.fr.md'), '-o', folder, '--engine', 'echo', '--no-align'], { env });
    const document = readFileSync(at('a.bilingual.md'), 'utf8');
    const english = (text: string) => new RegExp(`(?<=\\n> ${text}\\n\\n)${text}`, 'u');
    writeFileSync(
      at('a.bilingual.md'),
      document
        .replace(english('Le convoi est parti\\.'), 'The convoy has left. {ok}')
        .replace(english('Il a plu\\.'), 'It rained.'),
    );
    expect((await interligne(['publish', at('a.bilingual.md'), '-o', at('published')], { env })).code).not.toBe(2);
    const stats = JSON.parse((await interligne(['memory', 'stats', '--json'], { env })).out);
    expect(stats.states).toMatchObject({ translated: 1, reviewed: 1 });
    writeFileSync(at('b.fr.md'), 'Il a plu.\n\nLe convoi est parti.\n');
    const again = await interligne(['translate', at('b.fr.md'), '--engine', 'echo'], { env });
    expect(again.out).toBe('It rained.\n\nThe convoy has left.\n');
  });

  it.each([
    [[], 'Say what to do'],
    [['search'], 'Say what to do'],
    [['stats', 'more'], 'Say what to do'],
    [['prune'], '--before needs a date'],
    [['prune', '--before', 'yesterday'], '--before needs a date'],
    [['stats', '--memory', 'none'], 'There is no memory'],
  ])('refuses %j with one sentence', async (args, sentence) => {
    const folder = emptyFolder();
    const path = join(folder, 'memory.db');
    const all = args.includes('--memory') ? args : [...args, '--memory', path];
    const { code, error } = await interligne(['memory', ...all]);
    expect(code).toBe(2);
    expect(error).toContain(sentence);
    expect(error.trim().split('\n')).toHaveLength(1);
  });
});
