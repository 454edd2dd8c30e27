import { join } from 'node:path';
import { type Config, withOptions } from '../../../config/index.ts';
import { layOwnTerms, type OwnTerms, readOwnTerms } from '../../../load-terms.ts';
import { root } from '../../../root.ts';
import { resolveSettings, type Settings } from '../../../settings.ts';
import type { Layer } from '../../../termbase/entries.ts';
import { readLayer } from '../../../termbase/read.ts';
import { commonFlags } from '../../arguments.ts';
import { readConfig } from '../../read-config.ts';

/** Flags of every action that looks at the termbase in force. */
export const layerFlags = {
  ...commonFlags,
  terms: { type: 'string', multiple: true },
  to: { type: 'string' },
} as const;

interface LayerValues {
  readonly config?: string | undefined;
  readonly 'no-config'?: boolean | undefined;
  readonly terms?: readonly string[] | undefined;
  readonly to?: string | undefined;
}

export interface Layers {
  readonly config: Config;
  readonly settings: Settings;
  /** What we ship. */
  readonly base: Layer;
  /** The user's, of flags and config files, lowest first. */
  readonly own: readonly OwnTerms[];
  /** Theirs laid over ours: what is in force. */
  readonly layer: Layer;
}

/** The termbases that flags and config files name, apart and laid over one another. */
export async function readLayers(values: LayerValues): Promise<Layers> {
  const config = await readConfig(values);
  const { terms = [], to } = values;
  const settings = resolveSettings(withOptions(config, { ...(to === undefined ? {} : { to }), terms }));
  const base = shippedLayer();
  const own = await readOwnTerms(settings.terms);
  return { config, settings, base, own, layer: layOwnTerms(base, own) };
}

export function shippedLayer(): Layer {
  return readLayer(join(root, 'locales'));
}
