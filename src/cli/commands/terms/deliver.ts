import type { Console } from '../../console.ts';
import { writeFiles } from '../../write-outputs.ts';

/** Writes a result to the file asked for, whole or not at all, else to standard output. */
export async function deliver(text: string, output: string | undefined, console: Console): Promise<void> {
  if (output === undefined) await console.out(text);
  else await writeFiles([{ path: output, text }]);
}
