import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordOverlap } from '../src/language/word-overlap.ts';
import { interligne } from './src/cli/interligne.ts';

/** A fenced block of a page that is a step: a command with what it prints, or a change to a file. */
interface Step {
  readonly fence: string;
  readonly body: string;
  /** What the step printed or, where it is no command, its own body. */
  readonly real: string;
  readonly code: number | null;
}

const FENCE = /^```(console|diff [^\n]+)\n([\s\S]*?)^```$/gm;

/**
 * Takes the steps of a page in order, in a folder: in `console` blocks each line after `$` is run, `cat` and `cp`
 * included; `diff FILE` blocks change a file.
 *
 * @param engine takes the place of the page's Apertium.
 * @returns the steps, and the page with what the commands really printed.
 */
export async function walkThrough(
  page: string,
  folder: string,
  { engine = 'apertium', lenient = false } = {},
): Promise<{ steps: readonly Step[]; page: string }> {
  const steps: Step[] = [];
  for (const [, fence = '', body = ''] of page.matchAll(FENCE)) {
    if (fence === 'console') steps.push(await run(body, folder, engine));
    else steps.push(change(fence, body, folder, lenient));
  }
  let index = 0;
  return { steps, page: page.replace(FENCE, (_, fence: string) => `\`\`\`${fence}\n${steps[index++]!.real}\`\`\``) };
}

async function run(body: string, folder: string, engine: string): Promise<Step> {
  let real = '';
  let code: number | null = 0;
  for (const [line] of body.matchAll(/^\$ .*$/gm)) {
    const result = await call(line.slice(2).replace('--engine apertium', `--engine ${engine}`), folder);
    code = result.code;
    real += `${line}\n${result.text}`;
  }
  return { fence: 'console', body, real, code };
}

async function call(command: string, folder: string): Promise<{ text: string; code: number | null }> {
  const [name, ...args] = command.split(/\s+/);
  if (name === 'head') {
    const path = join(folder, args[1]!);
    if (!existsSync(path)) return { text: `head: ${args[1]}: no such file\n`, code: 1 };
    const lines = readFileSync(path, 'utf8').split(/(?<=\n)/);
    return { text: lines.slice(0, Number(args[0]!.slice(1))).join(''), code: 0 };
  }
  if (name === 'cp') {
    writeFileSync(join(folder, args[1]!), readFileSync(join(folder, args[0]!)));
    return { text: '', code: 0 };
  }
  if (name !== 'interligne') throw new Error(`not a step: ${command}`);
  const { out, error, code } = await interligne(args, { cwd: folder });
  return { text: out + error, code };
}

/**
 * Lines with `-` and those with a space are looked for, one under another; `+` and the space ones take their place. A
 * lenient look takes, for a line that is not there, the one most like it.
 */
function change(fence: string, written: string, folder: string, lenient: boolean): Step {
  const file = fence.slice('diff '.length);
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  const body = lenient ? known(written, text) : written;
  const lines = body.split('\n').slice(0, -1);
  const side = (sign: string) =>
    lines.filter((line) => line.startsWith(' ') || line.startsWith(sign)).map((line) => `${line.slice(1)}\n`);
  const before = side('-').join('');
  if (!text.includes(before)) throw new Error(`${file} has no lines\n${before}`);
  writeFileSync(
    path,
    text.replace(before, () => side('+').join('')),
  );
  return { fence, body: written, real: body, code: 0 };
}

function known(body: string, text: string): string {
  const lines = text.split('\n');
  return body.replace(/^([- ])(.*)$/gm, (whole, sign: string, line: string) => {
    if (lines.includes(line)) return whole;
    const like = lines.map((other) => ({ other, overlap: wordOverlap(line, other) }));
    return sign + like.reduce((best, one) => (one.overlap > best.overlap ? one : best)).other;
  });
}
