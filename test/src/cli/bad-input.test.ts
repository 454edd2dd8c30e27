import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, interligne, type Result } from './interligne.ts';

const echo = ['translate', '--engine', 'echo', '--no-align'];

/** One sentence on stderr besides the findings of articles that went through, and exit code 2. */
function expectRefusal(result: Result, sentence: RegExp): void {
  expect(result.error).toMatch(sentence);
  expect(result.error).not.toMatch(/\n\s+at /);
  expect(result.code).toBe(2);
}

describe('bad input gets one sentence and exit code 2', () => {
  it('not UTF-8', async () => {
    const input = Buffer.from('L\u2019arm\u00e9e', 'latin1');
    expectRefusal(await interligne(echo, { input }), /not UTF-8 \(a wrong byte at offset 5\).*iconv/);
  });

  it('binary', async () => {
    expectRefusal(await interligne(echo, { input: Uint8Array.of(0x50, 0x4b, 0, 4) }), /NUL byte at offset 2/);
  });

  it('a broken front matter, in the language asked for', async () => {
    const input = '---\ntitle: "Bilan\n---\n\nTexte.\n';
    expectRefusal(await interligne(echo, { input }), /front matter is not valid YAML at line \d/);
    expectRefusal(await interligne([...echo, '--locale', 'fr'], { input }), /n’est pas du YAML valable, ligne \d/);
  });

  it.each([
    [['translate', '--engin', 'echo'], /--engin: no such flag; did you mean --engine\?/],
    [['translate', '--zzz'], /--zzz: no such flag/],
    [['translate', '--engine', 'babel'], /--engine babel is not known; choose one of auto, bergamot/],
    [['translate', '--to', 'en-AU'], /--to en-AU is not known; choose one of en-US, en-GB/],
    [['translate', '--jobs', 'many'], /--jobs many is not a whole number/],
    [['translate', '--jobs', '0'], /--jobs 0 is not a whole number/],
    [['translate', '--format', 'pdf'], /--format pdf is not known/],
    [['translate', '--format', 'json,english'], /Standard output carries one format/],
    [['translate', 'nowhere.fr.md'], /nowhere\.fr\.md: no such file/],
    [['translate', 'no*thing.md'], /no\*thing\.md: no file fits this pattern/],
    [['transalte'], /transalte: no such command; did you mean translate\?/],
    [['inspect', 'segmnt'], /segmnt: no such stage; try segment/],
    [['inspect'], /Name one stage/],
    [['translate', '--term-report'], /^interligne: --term-report needs a value; see interligne help\.\n$/],
    [['translate', '-o'], /^interligne: -o, --output needs a value;/],
    [['translate', '-o', '-q'], /^interligne: -o, --output needs a value;/],
    [['translate', '--output', '--quiet'], /^interligne: -o, --output needs a value;/],
    [['publish', '--gate=yes'], /^interligne: --gate takes no value;/],
    [['publish', '--quiet=yes'], /^interligne: -q, --quiet takes no value;/],
  ])('%j', async (args, sentence) => {
    expectRefusal(await interligne(args, { input: 'Texte.' }), sentence);
  });

  it('a folder without Markdown', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'a.txt'), 'x');
    expectRefusal(await interligne([...echo, folder, '-o', join(folder, 'out')]), /no Markdown in this folder/);
  });

  it('two articles that would overwrite each other', async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'a'));
    mkdirSync(join(folder, 'b'));
    for (const name of ['a', 'b']) writeFileSync(join(folder, name, 'x.md'), 'Texte.\n');
    const paths = [join(folder, 'a', 'x.md'), join(folder, 'b', 'x.md')];
    expectRefusal(await interligne([...echo, ...paths, '-o', join(folder, 'out')]), /would both be written as x/);
  });

  it('several articles and no folder for them', async () => {
    const folder = emptyFolder();
    for (const name of ['x', 'y']) writeFileSync(join(folder, `${name}.md`), 'Texte.\n');
    expectRefusal(await interligne([...echo, folder]), /2 articles need a folder/);
  });
});

describe('one bad article', () => {
  it('does not stop the others', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'a.md'), 'Premier texte.\n');
    writeFileSync(join(folder, 'b.md'), Uint8Array.of(0xff, 0xfe));
    writeFileSync(join(folder, 'c.md'), '---\n: [\n---\n\nTexte.\n');
    writeFileSync(join(folder, 'd.md'), 'Dernier texte.\n');
    const out = join(folder, 'out');
    const result = await interligne([...echo, folder, '-o', out]);
    expect(result.code).toBe(2);
    expect(result.error).toMatch(/b\.md: .*not UTF-8/);
    expect(result.error).toMatch(/c\.md: .*not valid YAML/);
    const written = readdirSync(out).filter((name) => name.endsWith('.bilingual.md'));
    expect(written).toEqual(['a.bilingual.md', 'd.bilingual.md']);
  });
});

describe('one bad operand', () => {
  it('does not stop the others, and the count is of what was done', async () => {
    const folder = emptyFolder();
    for (const name of ['a', 'b']) writeFileSync(join(folder, `${name}.md`), 'Niamey.\n');
    const out = join(folder, 'out');
    const paths = ['missing.md', 'a.md', 'nowhere*', 'b.md'].map((name) => join(folder, name));
    const { code, error } = await interligne([...echo, ...paths, '-o', out]);
    expect(code).toBe(2);
    expect(error).toMatch(/missing\.md: no such file/);
    expect(error).toMatch(/nowhere\*: no file fits/);
    expect(error).toMatch(/2 articles; findings: 0 critical/);
    expect(readdirSync(out)).toHaveLength(6);
  });
});

describe('a reader that has gone', () => {
  it('is named once, with exit code 2', async () => {
    const { code, error } = await interligne(echo, {
      during: (child) => {
        child.stdout?.destroy();
        child.stdin?.end('Le convoi est parti de Gao. '.repeat(20_000));
      },
    });
    expect(error).toMatch(/The program that reads the output has gone/);
    expect(error).not.toMatch(/\n\s+at /);
    expect(code).toBe(2);
  });
});

describe('an empty article', () => {
  it.each(['', '\n\n', '```\ncode\n```\n'])('is no error: %j', async (input) => {
    const { code, out, error } = await interligne(echo, { input });
    expect(out).toBe(input);
    expect(error).toContain('nothing to translate');
    expect(code).toBe(0);
  });
});

describe('a place that cannot be written', () => {
  it('is a folder: none of the article is written, and the place is named', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'a.md'), 'Niamey.\n');
    mkdirSync(join(folder, 'out', 'a.summary.md'), { recursive: true });
    const result = await interligne([...echo, join(folder, 'a.md'), '-o', join(folder, 'out')]);
    expectRefusal(result, /a\.summary\.md: a folder stands where a file is needed/);
    expect(readdirSync(join(folder, 'out'))).toEqual(['a.summary.md']);
  });

  it.each(['out', 'out/deep'])('is refused before any work under the name it was given: %s', async (output) => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'a.md'), 'Texte.\n');
    writeFileSync(join(folder, 'out'), 'a file where a folder is needed');
    const { code, error } = await interligne([...echo, 'a.md', '-o', output], { cwd: folder });
    expect(error).toMatch(new RegExp(`^interligne: ${output}: a file stands where a folder is needed.*\n$`));
    expect(code).toBe(2);
    expect(readdirSync(folder).sort()).toEqual(['a.md', 'out']);
  });

  it('is refused, and nothing is left', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'a.md'), 'Texte.\n');
    writeFileSync(join(folder, 'out'), 'a file where a folder is needed');
    const result = await interligne([...echo, join(folder, 'a.md'), '-o', join(folder, 'out', 'deep')]);
    expectRefusal(result, /a file stands where a folder is needed/);
    expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('a file where a folder is needed');
    expect(existsSync(join(folder, 'a.en.md'))).toBe(false);
  });
});
