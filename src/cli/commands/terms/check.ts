import { UsageError } from '../../../errors.ts';
import { createTermbase } from '../../../termbase/load.ts';
import { readArguments } from '../../arguments.ts';
import type { Console } from '../../console.ts';
import { faultsIn, faultsText } from '../../faults-text.ts';
import { layerFlags as flags, readLayers } from './layers.ts';

/** `interligne terms check`: what is wrong with the termbase in force. */
export const check = {
  flags,
  run: async (args: readonly string[], console: Console): Promise<number> => {
    const { values, positionals } = readArguments(args, flags);
    if (positionals.length > 0) throw new UsageError('terms-usage', {});
    const layers = await readLayers(values);
    const faults = faultsIn(layers);
    await console.out(faultsText(faults, console.text));
    const { concepts, terms } = createTermbase(layers.layer, 'en-US').size;
    console.error(console.text('terms.checked', { concepts, terms, count: faults.length }));
    return faults.length > 0 ? 1 : 0;
  },
};
