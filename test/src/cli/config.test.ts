import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, interligne } from './interligne.ts';

const french = 'Le commandant Sow inspecte deux zorglubs.\n';

/** A project with settings, and what runs the command line in a folder below it. */
function project(config: string, files: Readonly<Record<string, string>> = {}) {
  const root = emptyFolder();
  const cwd = join(root, 'articles');
  mkdirSync(cwd);
  for (const [name, text] of Object.entries({ '.interlignerc': config, ...files }))
    writeFileSync(join(root, name), text);
  const call = (...args: string[]) =>
    interligne(args, { cwd, input: french, env: { INTERLIGNE_CONFIG: join(root, 'user') } });
  return { root, call };
}

describe('config', () => {
  it('shows every setting and where it comes from', async () => {
    const { root, call } = project('to: en-GB\nterms: mine.csv\n');
    const { out, code } = await call('config');
    expect(out).toMatch(new RegExp(`^to +en-GB +${join(root, '.interlignerc')}\n`, 'u'));
    expect(out).toMatch(/\nengine +auto +default\n/u);
    expect(code).toBe(0);
    const { terms, align } = JSON.parse((await call('config', 'show', '--json')).out);
    expect(terms).toEqual({ value: [join(root, 'mine.csv')], from: [join(root, '.interlignerc')] });
    expect(align).toEqual({ value: true, from: null });
  });

  it('shows where the memory is', async () => {
    const { root } = project('to: en-GB\n');
    const call = (...args: string[]) =>
      interligne(args, { cwd: root, env: { INTERLIGNE_CONFIG: join(root, 'user'), INTERLIGNE_MEMORY: '' } });
    expect((await call('config')).out).toMatch(/\nmemory +\S*interligne-no-data\/memory\.db +default\n/u);
    mkdirSync(join(root, '.interligne'));
    expect(JSON.parse((await call('config', '--json')).out).memory).toEqual({
      value: join(root, '.interligne', 'memory.db'),
      from: null,
    });
    const named = await interligne(['config'], { cwd: root, env: { INTERLIGNE_MEMORY: 'mine.db' } });
    expect(named.out).toMatch(new RegExp(`\nmemory +${join(root, 'mine.db')} +INTERLIGNE_MEMORY\n`, 'u'));
    writeFileSync(join(root, '.interlignerc'), 'memory: none\n');
    expect((await call('config')).out).toMatch(new RegExp(`\nmemory +none +${join(root, '.interlignerc')}\n`, 'u'));
  });

  it('holds for translate, inspect, evaluate and terms', async () => {
    const terms = 'fr,en\nzorglub,armoured bulgroz\n';
    const { call, root } = project('engine: echo\nterms: [mine.csv]\nlines: true\n', {
      'mine.csv': terms,
      'items.jsonl': `${JSON.stringify({ id: 'x1', country: 'NE', fr: 'Le zorglub.', term: 'zorglub', accept: ['armoured bulgroz'], reject: [], category: 'x' })}\n`,
    });
    const translated = await call('translate');
    expect(translated.out).toContain('armoured bulgrozes');
    expect(translated.error).toContain('Engine: echo');
    expect((await call('inspect', 'annotate', '--lines')).out).toContain('user.zorglub');
    expect((await call('terms', 'list', '--own')).out).toContain('user.zorglub');
    const evaluated = await call('evaluate', 'terms', join(root, 'items.jsonl'), '--quiet');
    expect(evaluated.out).toContain('echo');
  });

  it('gives way to flags, and switches to their opposites', async () => {
    const { call } = project('engine: echo\nlines: true\nalign: false\n', { 'mine.csv': 'fr,en\nzorglub,bulgroz\n' });
    expect((await call('translate', '-q')).out).toBe(french);
    const args = ['translate', '-q', '--terms', '../mine.csv'];
    expect((await call(...args)).out).toBe(french);
    expect((await call(...args, '--align')).out).toContain('bulgroz');
    expect((await call(...args, '--align', '--no-align')).out).toBe(french);
    const inspected = async (...more: string[]) =>
      JSON.parse((await call('inspect', 'parse', ...more)).out).source.mode as string;
    expect(await inspected()).toBe('lines');
    expect(await inspected('--no-config')).toBe('markdown');
  });

  it('is refused with one sentence, in the language asked for', async () => {
    const { root, call } = project('sumary-words: 40\n');
    const english = await call('translate');
    const path = join(root, '.interlignerc');
    expect(english.error).toBe(`interligne: ${path}: "sumary-words" is no setting; did you mean "summary-words"?\n`);
    expect(english.code).toBe(2);
    const french = await call('terms', 'list', '--locale', 'fr');
    expect(french.error).toContain('n’est pas un réglage ; vouliez-vous dire « summary-words » ?');
    expect((await call('config', '--no-config')).code).toBe(0);
    expect((await call('config', '--config', 'absent.yaml')).error).toContain('absent.yaml: no such file');
    expect((await call('config', 'set')).error).toContain('"interligne config show"');
  });
});
