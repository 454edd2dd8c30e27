import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { InterligneError } from '../../errors.ts';
import { type ModelCard, parseCard } from './card.ts';

/** Where models live: the package's own, and the user's (pulled, or put there by hand). */
export interface ModelPlaces {
  /** The package's `models/`. */
  readonly modelsFolder: string;
  /** The user's data folder; its models are in `models/` there. */
  readonly dataFolder: string;
}

export interface InstalledModel {
  readonly card: ModelCard;
  readonly folder: string;
  readonly place: 'shipped' | 'user';
}

export interface FoundModels {
  /** Shipped ones first, then the user's, each by name. */
  readonly models: readonly InstalledModel[];
  /** Folders whose card cannot be read. */
  readonly broken: readonly { readonly folder: string; readonly error: InterligneError }[];
}

/** The user's folder of models. */
export function userModels(places: Pick<ModelPlaces, 'dataFolder'>): string {
  return path.join(places.dataFolder, 'models');
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    // A dot marks what a pull has not finished.
    return entries
      .filter((entry) => !entry.isFile() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .sort();
  } catch {
    return [];
  }
}

/** Finds the models on this machine, by their cards; their files are not read. */
export async function findModels(places: ModelPlaces): Promise<FoundModels> {
  const models: InstalledModel[] = [];
  const broken: { folder: string; error: InterligneError }[] = [];
  const roots = [
    { root: places.modelsFolder, place: 'shipped' },
    { root: userModels(places), place: 'user' },
  ] as const;
  for (const { root, place } of roots) {
    for (const name of await namesIn(root)) {
      const folder = path.join(root, name);
      const file = path.join(folder, 'card.json');
      try {
        models.push({ card: parseCard(await readFile(file, 'utf8'), file), folder, place });
      } catch (error) {
        if (error instanceof InterligneError) broken.push({ folder, error });
        // A folder without a card is no model.
      }
    }
  }
  return { models, broken };
}
