import { findBestModel, type ModelEvent } from './best-model.ts';
import { type ApertiumOptions, createApertium, isApertiumInstalled } from './engines/apertium/index.ts';
import { type BergamotSettings, createBergamot } from './engines/bergamot/index.ts';
import { createEcho } from './engines/echo/index.ts';
import type { Engine } from './engines/engine.ts';
import { type CatalogueEntry, findModels, type InstalledModel, type ModelPlaces } from './engines/models/index.ts';
import { EngineError } from './errors.ts';
import { APERTIUM_PACKAGES } from './install-apertium.ts';

/** What the choice of an engine has to say; its words are in locales, by kind. */
export type EngineEvent = ModelEvent;

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
export const APERTIUM_COMMAND = `apt-get install ${APERTIUM_PACKAGES.join(' ')}`;

const engines: EngineRegistry = { createBergamot, createApertium, isApertiumInstalled, createEcho };

/**
 * Takes the engine that was asked for or, for `auto`, the best there is: Bergamot with a model of the user's; with one
 * fetched now, if the network allows; with one that came with the package; Apertium.
 *
 * @throws {EngineError} `no-engine`, `no-model` or `no-apertium` {pull, install: commands that would help}.
 * @throws {InterligneError} the engine's own reasons for not starting.
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
  // Whoever names the engine may not want a download; `auto` is for the best there is.
  const best = await findBestModel({ ...options, pull: engine === 'auto' && !options.offline });
  if (best) {
    const { workers, deterministic } = options;
    const bergamot = await registry.createBergamot({ model: modelOf(best.model), workers, deterministic });
    return { engine: bergamot, better: best.model.place === 'user' ? null : PULL_COMMAND };
  }
  if (engine === 'bergamot') throw refusal('no-model');
  if (!(await registry.isApertiumInstalled())) throw refusal('no-engine');
  return { engine: await registry.createApertium({ variant: to }), better: PULL_COMMAND };
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
    ...(card.terms === undefined ? {} : { terms: card.terms }),
  };
}

function refusal(code: string): EngineError {
  return new EngineError(code, { pull: PULL_COMMAND, install: APERTIUM_COMMAND });
}
