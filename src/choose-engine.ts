import { type ApertiumOptions, createApertium, isApertiumInstalled } from './engines/apertium/index.ts';
import { type BergamotSettings, createBergamot } from './engines/bergamot/index.ts';
import { createEcho } from './engines/echo/index.ts';
import type { Engine } from './engines/engine.ts';
import {
  type CatalogueEntry,
  findModels,
  type InstalledModel,
  type ModelPlaces,
  requireWhole,
  catalogue as shippedCatalogue,
} from './engines/models/index.ts';
import { EngineError, InterligneError } from './errors.ts';
import { type PullEvent, tryPull } from './try-pull.ts';

/** What the choice of an engine has to say; texts are in locales (`interface:notices`, by kind). */
export type EngineEvent =
  | PullEvent
  /** A model is there but its files or its card are not what they should be: it is passed over. */
  | { readonly kind: 'model-broken'; readonly model: string; readonly error: InterligneError };

/** Makes engines; tests put lighter ones in. */
export interface EngineRegistry {
  createBergamot(settings: BergamotSettings): Promise<Engine>;
  createApertium(options: ApertiumOptions): Promise<Engine>;
  isApertiumInstalled(): Promise<boolean>;
  createEcho(): Engine;
}

export interface ChooseOptions extends ModelPlaces {
  readonly engine: 'auto' | 'bergamot' | 'apertium' | 'echo';
  readonly offline: boolean;
  /** English variant, where the engine has both. */
  readonly to: 'en-US' | 'en-GB';
  readonly workers: number;
  readonly deterministic: boolean;
  readonly notify: (event: EngineEvent) => void;
  readonly signal: AbortSignal;
  readonly now?: () => number;
  /** Models that can be pulled, best first. */
  readonly catalogue?: readonly CatalogueEntry[];
  readonly registry?: EngineRegistry;
}

export interface Choice {
  readonly engine: Engine;
  /** The command or flag that would bring a better engine, or null. */
  readonly better: string | null;
}

export const PULL_COMMAND = 'interligne model pull';
export const APERTIUM_PACKAGES = ['apertium', 'apertium-fr-es', 'apertium-eng-spa'] as const;
export const APERTIUM_COMMAND = `apt-get install ${APERTIUM_PACKAGES.join(' ')}`;

const engines: EngineRegistry = { createBergamot, createApertium, isApertiumInstalled, createEcho };

/**
 * Takes the engine that was asked for or, for `auto`, the best there is: Bergamot with a model of the user's; with one
 * fetched now, if the network allows; with one that came with the package; Apertium.
 *
 * @throws {EngineError} `no-engine`, `no-model` or `no-apertium` {pull, install: commands that would help}.
 * @throws {InterligneError} the engine's own reasons for not starting, and a pull's other than the network's.
 */
export async function chooseEngine(options: ChooseOptions): Promise<Choice> {
  const { engine, registry = engines, to } = options;
  if (engine === 'echo') return { engine: registry.createEcho(), better: null };
  if (engine === 'apertium') {
    if (!(await registry.isApertiumInstalled())) throw refusal('no-apertium');
    const held = (await findModels(options)).models.length > 0;
    return {
      engine: await registry.createApertium({ variant: to }),
      better: held ? '--engine bergamot' : PULL_COMMAND,
    };
  }
  const bergamot = await chooseBergamot(options);
  if (bergamot) return bergamot;
  if (engine === 'bergamot') throw refusal('no-model');
  if (!(await registry.isApertiumInstalled())) throw refusal('no-engine');
  return { engine: await registry.createApertium({ variant: to }), better: PULL_COMMAND };
}

async function chooseBergamot(options: ChooseOptions): Promise<Choice | null> {
  const { models, broken } = await findModels(options);
  for (const { folder, error } of broken) options.notify({ kind: 'model-broken', model: folder, error });
  const pulled = await firstSound(
    options,
    inOrder(models, options).filter(({ place }) => place === 'user'),
  );
  if (pulled) return { engine: pulled, better: null };
  // Whoever names the engine may not want a download; `auto` is for the best there is.
  const pulls = options.engine === 'auto' && !options.offline;
  const entry = pulls ? (options.catalogue ?? shippedCatalogue)[0] : undefined;
  const fetched = entry ? await tryPull({ ...options, entry }) : null;
  if (fetched) return { engine: await start(options, fetched), better: null };
  const shipped = await firstSound(
    options,
    models.filter(({ place }) => place === 'shipped'),
  );
  return shipped && { engine: shipped, better: PULL_COMMAND };
}

/** The catalogue's models before others, its best first. */
function inOrder(models: readonly InstalledModel[], { catalogue = shippedCatalogue }: ChooseOptions): InstalledModel[] {
  const rank = ({ card }: InstalledModel): number => {
    const at = catalogue.findIndex((entry) => entry.card.name === card.name);
    return at === -1 ? catalogue.length : at;
  };
  return [...models].sort((a, b) => rank(a) - rank(b));
}

async function firstSound(options: ChooseOptions, models: readonly InstalledModel[]): Promise<Engine | null> {
  for (const model of models) {
    try {
      await requireWhole(model, options.signal);
    } catch (error) {
      options.signal.throwIfAborted();
      if (!(error instanceof InterligneError)) throw error;
      options.notify({ kind: 'model-broken', model: model.card.name, error });
      continue;
    }
    return start(options, model);
  }
  return null;
}

function start(options: ChooseOptions, model: InstalledModel): Promise<Engine> {
  const { registry = engines, workers, deterministic } = options;
  return registry.createBergamot({ model: modelOf(model), workers, deterministic });
}

/** A model of the store as the engine wants it. */
export function modelOf({ card, folder }: InstalledModel): BergamotSettings['model'] {
  const paths = (...roles: readonly string[]): string[] =>
    roles.flatMap((role) => card.files.filter((file) => file.role === role).map(({ name }) => `${folder}/${name}`));
  const [model = ''] = paths('model');
  const [shortlist] = paths('shortlist');
  const hash = card.files.find(({ role }) => role === 'model')?.sha256;
  return {
    name: card.name,
    version: card.version,
    model,
    vocabs: paths('vocab', 'vocab-source', 'vocab-target'),
    settings: card.settings,
    ...(hash === undefined ? {} : { hash }),
    ...(shortlist === undefined ? {} : { shortlist }),
  };
}

function refusal(code: string): EngineError {
  return new EngineError(code, { pull: PULL_COMMAND, install: APERTIUM_COMMAND });
}
