import { describe, expect, it } from 'vitest';
import { interligne } from './interligne.ts';

const commands = [
  'translate',
  'publish',
  'status',
  'update',
  'diff',
  'inspect',
  'terms',
  'evaluate',
  'config',
  'model',
  'setup',
];

describe('help', () => {
  it.each(commands)('of %s says how it is used, in both languages', async (command) => {
    const english = await interligne([command, '--help']);
    const french = await interligne(['--locale', 'fr', 'help', command]);
    expect(english.code).toBe(0);
    expect(english.out).toMatch(new RegExp(`^Usage: interligne ${command}`));
    expect(french.out).toMatch(new RegExp(`^Usage : interligne ${command}`));
    for (const { out } of [english, french]) expect(out).not.toMatch(/help\.|undefined|\{\{/);
    const flags = (text: string) => text.match(/--[a-z-]+/g);
    expect(new Set(flags(french.out))).toEqual(new Set(flags(english.out)));
  });

  it('of the whole names every command and the exit codes', async () => {
    const { out, code } = await interligne(['--help']);
    for (const command of commands) expect(out).toContain(command);
    expect(out).toContain('Exit codes');
    expect(code).toBe(0);
  });

  it('follows LANG, and --locale over it', async () => {
    const french = await interligne(['help'], { env: { LC_ALL: '', LC_MESSAGES: '', LANG: 'fr_CA.UTF-8' } });
    const english = await interligne(['help', '--locale=en'], { env: { LC_ALL: 'fr_FR.UTF-8' } });
    expect(french.out).toContain('Commandes :');
    expect(english.out).toContain('Commands:');
  });

  it('stands in for a missing command, with exit code 2', async () => {
    const { out, code } = await interligne([]);
    expect(out).toContain('Usage: interligne COMMAND');
    expect(code).toBe(2);
  });

  it('gives the version', async () => {
    const { out } = await interligne(['--version']);
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
