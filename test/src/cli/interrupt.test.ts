import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, interligne } from './interligne.ts';

describe('Ctrl-C', () => {
  it('while waiting for input: one sentence, exit code 2', async () => {
    const { code, error, out } = await interligne(['translate', '--engine', 'echo'], {
      during: (child) => {
        setTimeout(() => child.kill('SIGINT'), 1500);
      },
    });
    expect(error).toMatch(/^interligne: Stopped\. /);
    expect(out).toBe('');
    expect(code).toBe(2);
  });

  it('in the middle of a batch: what is finished is whole, nothing is half-written', async () => {
    const folder = emptyFolder();
    const articles = join(folder, 'articles');
    mkdirSync(articles);
    const text = 'Le convoi a quitté la base de Gao. Il est arrivé le 19 mai.\n\n'.repeat(150);
    for (let index = 0; index < 300; index++) writeFileSync(join(articles, `a${index}.md`), text);
    const out = join(folder, 'out');
    const { code, error } = await interligne(
      ['translate', '--engine', 'echo', '--no-align', '-j', '1', articles, '-o', out],
      {
        during: (child) => {
          child.stdin?.end();
          child.stderr?.once('data', () => setTimeout(() => child.kill('SIGINT'), 1000));
        },
      },
    );
    expect(error).toContain('Stopped.');
    expect(code).toBe(2);
    const written = readdirSync(out);
    expect(written.filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(written.length).toBeLessThan(900);
    for (const name of written.filter((file) => /\.en\.(?:draft\.)?md$/.test(file))) {
      expect(readFileSync(join(out, name), 'utf8')).toBe(text);
    }
  });
});
