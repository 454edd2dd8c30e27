import { UsageError } from '../../../errors.ts';
import { readTerms } from '../../../load-terms.ts';
import { formatUserLayer } from '../../../termbase/user-layer.ts';
import { commonFlags, readArguments } from '../../arguments.ts';
import type { Console } from '../../console.ts';
import { deliver } from './deliver.ts';

const flags = { ...commonFlags, output: { type: 'string', short: 'o' } } as const;

/** `interligne terms import FILE`: a user's termbase, as JSON, of TBX or CSV. */
export const importTerms = {
  flags,
  run: async (args: readonly string[], console: Console): Promise<number> => {
    const { values, positionals } = readArguments(args, flags);
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) throw new UsageError('terms-usage', {});
    const { layer, skipped } = await readTerms(path);
    await deliver(formatUserLayer(layer), values.output, console);
    console.error(console.text('terms.imported', { count: Object.keys(layer.concepts).length }));
    if (skipped.length > 0) {
      const places = skipped.slice(0, 10).join(', ') + (skipped.length > 10 ? '…' : '');
      console.error(console.text('terms.skipped', { count: skipped.length, places }));
    }
    return 0;
  },
};
