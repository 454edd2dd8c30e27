import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { emptyFolder, interligne, root } from './interligne.ts';

const page = readFileSync(join(root, 'docs', 'termbase.md'), 'utf8');

/** Commands of the page's sessions, each with the lines that it shows. */
const steps = [...page.matchAll(/```console\n(.*?)```/gsu)].flatMap(([, session = '']) =>
  session
    .split(/^\$ interligne /mu)
    .slice(1)
    .map((step) => {
      const [command = '', ...shown] = step.trimEnd().split('\n');
      const args = [...command.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain ?? '');
      return { args, shown };
    }),
);

it('shows what the commands of docs/termbase.md print', async () => {
  const config = emptyFolder();
  expect(steps.length).toBeGreaterThan(4);
  for (const { args, shown } of steps) {
    const { out, error } = await interligne(args, { cwd: config, env: { INTERLIGNE_CONFIG: config } });
    const printed = `${error}${out}`.replaceAll(config, '~/.config/interligne').trimEnd().split('\n');
    // The termbase grows.
    const counted = (lines: readonly string[]) =>
      lines.map((line) => line.replaceAll(/\d+ (concepts|French)/gu, 'N $1'));
    expect(counted(printed), args.join(' ')).toEqual(counted(shown));
  }
}, 60_000);
