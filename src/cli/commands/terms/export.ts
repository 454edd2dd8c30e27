import { UsageError } from '../../../errors.ts';
import { joinUserLayers, userLayerOf } from '../../../termbase/user-layer.ts';
import { readArguments } from '../../arguments.ts';
import type { Console } from '../../console.ts';
import { formatTerms, termFormat, termFormats } from '../../term-formats.ts';
import { deliver } from './deliver.ts';
import { layerFlags, readLayers } from './layers.ts';

const flags = {
  ...layerFlags,
  output: { type: 'string', short: 'o' },
  format: { type: 'string' },
  own: { type: 'boolean' },
} as const;

/** `interligne terms export`: the termbase in force, or with `--own` the user's alone. */
export const exportTerms = {
  flags,
  run: async (args: readonly string[], console: Console): Promise<number> => {
    const { values, positionals } = readArguments(args, flags);
    if (positionals.length > 0) throw new UsageError('terms-usage', {});
    const format = termFormat(values.format, values.output);
    if (format === null) {
      const value = values.format ?? '';
      throw new UsageError('option-value', { option: 'format', value, allowed: termFormats.join(', ') });
    }
    const { own, layer } = await readLayers(values);
    const chosen = values.own ? joinUserLayers(own.map((one) => one.layer)) : userLayerOf(layer);
    await deliver(formatTerms(chosen, format), values.output, console);
    return 0;
  },
};
