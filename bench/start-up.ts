import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const bin = join(import.meta.dirname, '..', 'dist', 'src', 'cli', 'bin.js');

/** Median wall times of a command of the built package that gives its first output at once, and of an empty Node beside it, in seconds. */
export function timeStartUp(rounds = 5): { readonly own: number; readonly node: number } {
  const own: number[] = [];
  const node: number[] = [];
  for (let round = 0; round < rounds; round++) {
    node.push(time(['-e', '0']));
    own.push(time([bin, 'translate', '--engine', 'echo', '--quiet']));
  }
  return { own: median(own), node: median(node) };
}

function time(args: readonly string[]): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, {
    input: 'Le convoi est arrivé.\n',
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  if (status === null || status > 1) throw new Error(`node ${args.join(' ')} failed`);
  return (performance.now() - start) / 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
