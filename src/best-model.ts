import {
  type CatalogueEntry,
  findModels,
  type InstalledModel,
  type ModelPlaces,
  requireWhole,
  catalogue as shippedCatalogue,
} from './engines/models/index.ts';
import { InterligneError } from './errors.ts';
import { type PullEvent, tryPull } from './try-pull.ts';

export type ModelEvent =
  | PullEvent
  /** A model is there but its files or its card are not what they should be: it is passed over. */
  | { readonly kind: 'model-broken'; readonly model: string; readonly error: InterligneError };

export interface BestModelOptions extends ModelPlaces {
  /** Whether one may be fetched; `again` even though that failed within the day. */
  readonly pull: boolean | 'again';
  /** Models that can be fetched, best first. */
  readonly catalogue?: readonly CatalogueEntry[];
  readonly notify: (event: ModelEvent) => void;
  readonly signal: AbortSignal;
  readonly now?: () => number;
}

export interface BestModel {
  readonly model: InstalledModel;
  /** It was fetched just now. */
  readonly fresh: boolean;
}

/**
 * Finds the best model for Bergamot, every file checked: one of the user's; one fetched now, where that may be; one that
 * came with the package. Resolves to null when there is none.
 */
export async function findBestModel(options: BestModelOptions): Promise<BestModel | null> {
  const { catalogue = shippedCatalogue, pull, notify } = options;
  const { models, broken } = await findModels(options);
  for (const { folder, error } of broken) notify({ kind: 'model-broken', model: folder, error });
  const rank = ({ card }: InstalledModel): number => {
    const at = catalogue.findIndex((entry) => entry.card.name === card.name);
    return at === -1 ? catalogue.length : at;
  };
  const ranked = [...models].sort((a, b) => rank(a) - rank(b));
  const held = await firstWhole(options, ranked, 'user');
  if (held) return { model: held, fresh: false };
  const [entry] = catalogue;
  const pulled = entry && pull ? await tryPull({ ...options, entry, again: pull === 'again' }) : null;
  if (pulled) return { model: pulled, fresh: true };
  const shipped = await firstWhole(options, ranked, 'shipped');
  return shipped && { model: shipped, fresh: false };
}

async function firstWhole(
  { notify, signal }: BestModelOptions,
  models: readonly InstalledModel[],
  place: InstalledModel['place'],
): Promise<InstalledModel | null> {
  for (const model of models.filter((one) => one.place === place)) {
    try {
      await requireWhole(model, signal);
      return model;
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof InterligneError)) throw error;
      notify({ kind: 'model-broken', model: model.card.name, error });
    }
  }
  return null;
}
