import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { InterligneError } from '../../errors.ts';
import type { ModelCard } from './card.ts';
import { type CatalogueEntry, cardOf, catalogue, downloadBytes } from './catalogue.ts';
import { findModels, type InstalledModel, type ModelPlaces, userModels } from './locate.ts';
import { partsFolder } from './parts.ts';

export interface ListedModel {
  readonly card: ModelCard;
  /** `available` can be pulled; `shipped` came with the package; `user` was pulled or put there. */
  readonly place: 'shipped' | 'user' | 'available';
  readonly folder: string | null;
  /** Bytes on disk, by the card. */
  readonly bytes: number;
  /** Bytes to fetch; 0 for what is here. */
  readonly download: number;
}

export interface ModelList {
  readonly models: readonly ListedModel[];
  /** Folders whose card cannot be read. */
  readonly broken: readonly { readonly folder: string; readonly error: InterligneError }[];
}

const bytesOf = (card: ModelCard): number => card.files.reduce((sum, file) => sum + file.bytes, 0);

/** Whether what an entry would bring is here already, in this very version. */
export function isInstalled(entry: CatalogueEntry, models: readonly InstalledModel[]): boolean {
  return models.some(({ card }) => card.name === entry.card.name && card.version === entry.card.version);
}

/** The models at hand and those that can be fetched, with their sizes and figures. */
export async function listModels(
  places: ModelPlaces,
  entries: readonly CatalogueEntry[] = catalogue,
): Promise<ModelList> {
  const { models, broken } = await findModels(places);
  const here = models.map(({ card, place, folder }) => ({ card, place, folder, bytes: bytesOf(card), download: 0 }));
  const there = entries
    .filter((entry) => !isInstalled(entry, models))
    .map((entry) => {
      const card = cardOf(entry);
      return { card, place: 'available' as const, folder: null, bytes: bytesOf(card), download: downloadBytes(entry) };
    });
  return { models: [...here, ...there], broken };
}

/**
 * Deletes a model of the user's, and what a pull of it has left unfinished.
 *
 * @throws {InterligneError} `model-shipped` {name} for one of the package's, `model-absent` {name} when there is none.
 */
export async function removeModel(places: ModelPlaces, name: string): Promise<void> {
  const folder = userModels(places);
  const { models } = await findModels(places);
  const own = await readdir(folder).catch((): string[] => []);
  const known = own.filter((entry) => !entry.startsWith('.'));
  const held = models.find((model) => model.place === 'user' && model.card.name === name);
  const unfinished = path.basename(partsFolder(folder, name));
  const doomed = held ? [path.basename(held.folder)] : known.filter((entry) => entry === name);
  if (doomed.length === 0 && !own.includes(unfinished)) {
    const shipped = models.some((model) => model.card.name === name);
    throw new InterligneError(shipped ? 'model-shipped' : 'model-absent', { name });
  }
  for (const entry of doomed) {
    // Gone in one step for whoever looks for models; the bytes after that.
    await rm(path.join(folder, entry, 'card.json'), { force: true });
    await rm(path.join(folder, entry), { recursive: true, force: true });
  }
  await rm(path.join(folder, unfinished), { recursive: true, force: true });
}
