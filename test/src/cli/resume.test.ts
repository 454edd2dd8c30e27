import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { emptyFolder, interligne, root } from './interligne.ts';

const articles = ['depeche-gao', 'note-onu', 'patrouille-navale'];

/** A folder of articles, and a translate over it that remembers. */
function prepared() {
  const folder = emptyFolder();
  const input = join(folder, 'in');
  mkdirSync(input);
  for (const name of articles) cpSync(join(root, 'corpus', name, 'fr.md'), join(input, `${name}.fr.md`));
  const output = join(folder, 'out');
  const args = ['translate', input, '-o', output, '--engine', 'echo', '--memory', join(folder, 'memory.db')];
  return { folder, input, output, translate: (...more: readonly string[]) => interligne([...args, ...more]) };
}

const times = (folder: string) => readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mtimeMs]);

describe('a second run', () => {
  it('touches nothing that is finished, and says the same of it', async () => {
    const { output, translate } = prepared();
    const first = await translate();
    const before = times(output);
    const second = await translate();
    expect(second.code).toBe(first.code);
    expect(second.error).toContain('3 articles were finished already');
    expect(times(output)).toEqual(before);
  });

  it('does what is new, changed, or has lost an output', async () => {
    const { input, output, translate } = prepared();
    await translate();
    appendFileSync(join(input, 'note-onu.fr.md'), '\nUne phrase de plus.\n');
    const lost = readdirSync(output).find((name) => name.startsWith('depeche-gao.en')) ?? '';
    expect(lost).not.toBe('');
    rmSync(join(output, lost));
    const { error } = await translate();
    expect(error).toContain('1 article was finished already');
    expect(existsSync(join(output, lost))).toBe(true);
    expect(readFileSync(join(output, 'note-onu.bilingual.md'), 'utf8')).toContain('Une phrase de plus.');
  });

  it('does all when a setting changed, or with --force', async () => {
    const { translate } = prepared();
    await translate();
    expect((await translate('--layout', 'table')).error).not.toContain('finished already');
    expect((await translate('--layout', 'table', '--force')).error).not.toContain('finished already');
  });

  it('writes the same bytes where it does work again', async () => {
    const { output, translate } = prepared();
    await translate();
    const bytes = () => readdirSync(output).map((name) => [name, readFileSync(join(output, name), 'utf8')]);
    const before = bytes();
    await translate('--force');
    expect(bytes()).toEqual(before);
  });
});

describe('a document that somebody has edited', () => {
  it('is not written over, and with --force kept aside', async () => {
    const { input, output, translate } = prepared();
    await translate();
    const path = join(output, 'depeche-gao.bilingual.md');
    const edited = readFileSync(path, 'utf8').replace('\n---\n', '\n---\n\n{ok all}\n');
    writeFileSync(path, edited);
    appendFileSync(join(input, 'depeche-gao.fr.md'), '\nUne phrase de plus.\n');
    const refused = await translate();
    expect(refused.code).toBe(2);
    expect(refused.error).toContain('has been edited');
    expect(readFileSync(path, 'utf8')).toBe(edited);
    const forced = await translate('--force');
    expect(forced.error).toContain('depeche-gao.bilingual.md.bak');
    expect(readFileSync(`${path}.bak`, 'utf8')).toBe(edited);
    expect(readFileSync(path, 'utf8')).toContain('Une phrase de plus.');
  });
});

describe('--watch', () => {
  it('translates what is saved, until it is stopped', async () => {
    const { folder, input, output } = prepared();
    const path = join(input, 'note-onu.fr.md');
    const english = join(output, 'note-onu.bilingual.md');
    const until = async (condition: () => boolean) => {
      for (let i = 0; i < 600 && !condition(); i++) await wait(50);
      expect(condition()).toBe(true);
    };
    const args = [
      'translate',
      input,
      '-o',
      output,
      '--engine',
      'echo',
      '--memory',
      join(folder, 'memory.db'),
      '--watch',
    ];
    let error = '';
    await interligne(args, {
      during: async (child) => {
        child.stderr?.on('data', (chunk: Buffer) => {
          error += chunk.toString();
        });
        await until(() => error.includes('Watching'));
        appendFileSync(path, '\nUne phrase de plus.\n');
        await until(() => existsSync(english) && readFileSync(english, 'utf8').includes('Une phrase de plus.'));
        child.kill('SIGINT');
      },
    });
    expect(error).not.toContain('finished already');
  });

  it('needs a folder for the results', async () => {
    const { code, error } = await interligne(['translate', 'corpus', '--watch']);
    expect(code).toBe(2);
    expect(error).toContain('--watch needs');
  });
});
