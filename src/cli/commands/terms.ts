import { parseArgs } from 'node:util';
import { UsageError } from '../../errors.ts';
import { nearest } from '../../nearest.ts';
import type { Console } from '../console.ts';
import { add } from './terms/add.ts';
import { check } from './terms/check.ts';
import { exportTerms } from './terms/export.ts';
import { importTerms } from './terms/import.ts';
import { list } from './terms/list.ts';
import { lookUp } from './terms/look-up.ts';

const actions = { list, 'look-up': lookUp, add, import: importTerms, export: exportTerms, check } as const;

/** `interligne terms list|look-up|add|import|export|check`. */
export async function terms(args: readonly string[], console: Console): Promise<number> {
  // The action may stand after flags, whose values are told from it only by knowing every action's flags.
  const all = Object.assign({}, ...Object.values(actions).map(({ flags }) => flags));
  const { tokens } = parseArgs({ args: [...args], options: all, strict: false, allowPositionals: true, tokens: true });
  const first = tokens.find((token) => token.kind === 'positional');
  const name = first?.value;
  const action = Object.entries(actions).find(([one]) => one === name)?.[1];
  if (first === undefined || action === undefined) {
    const near = nearest(name ?? '', Object.keys(actions));
    throw near === null
      ? new UsageError('terms-usage', {})
      : new UsageError('terms-usage-near', { name: name ?? '', near });
  }
  return await action.run(args.toSpliced(first.index, 1), console);
}
