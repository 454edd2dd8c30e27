import { findBestModel } from './best-model.ts';
import { APERTIUM_COMMAND, type EngineEvent, PULL_COMMAND } from './choose-engine.ts';
import { isApertiumInstalled } from './engines/apertium/index.ts';
import type { CatalogueEntry, ModelPlaces } from './engines/models/index.ts';
import { EngineError } from './errors.ts';
import { type InstallEvent, installApertium, type System, system as thisMachine } from './install-apertium.ts';

export type SetupEvent = EngineEvent | InstallEvent;

export interface SetupOptions extends ModelPlaces {
  /** Answer every question with yes. */
  readonly yes: boolean;
  /** Neither fetch nor install anything. */
  readonly offline: boolean;
  /** Asks whether `command` may be run. */
  readonly ask: (question: { readonly kind: 'install-apertium'; readonly command: string }) => Promise<boolean>;
  readonly notify: (event: SetupEvent) => void;
  readonly signal: AbortSignal;
  readonly now?: () => number;
  readonly catalogue?: readonly CatalogueEntry[];
  readonly isApertiumInstalled?: () => Promise<boolean>;
  readonly system?: System;
}

export interface SetupResult {
  /** What `auto` will take. */
  readonly engine: 'bergamot' | 'apertium';
  /** The model's name and version; null for Apertium. */
  readonly model: string | null;
  /** Whether it had to be fetched or installed now. */
  readonly fresh: boolean;
  /** The command that would bring a better engine, or null. */
  readonly better: string | null;
}

/**
 * Gets the best engine ready that can be had: fetches the model, or else makes do with a shipped one or with Apertium,
 * which it may install. What fails on the way is an event as long as something good enough is there.
 *
 * @throws {EngineError} `no-engine` {pull, install} when nothing is.
 * @throws the signal's reason when aborted.
 */
export async function runSetup(options: SetupOptions): Promise<SetupResult> {
  const { offline, notify, signal, system = thisMachine } = options;
  const best = await findBestModel({ ...options, pull: offline ? false : 'again' });
  if (best) {
    const { card, place } = best.model;
    const model = `${card.name} ${card.version}`;
    return { engine: 'bergamot', model, fresh: best.fresh, better: place === 'user' ? null : PULL_COMMAND };
  }
  const installed = options.isApertiumInstalled ?? isApertiumInstalled;
  const apertium = (fresh: boolean): SetupResult => ({ engine: 'apertium', model: null, fresh, better: PULL_COMMAND });
  if (await installed()) return apertium(false);
  if (!offline && (await system.canInstall())) {
    const agreed = options.yes || (await options.ask({ kind: 'install-apertium', command: APERTIUM_COMMAND }));
    if (agreed && (await installApertium(system, notify, signal)) && (await installed())) return apertium(true);
  }
  throw new EngineError('no-engine', { pull: PULL_COMMAND, install: APERTIUM_COMMAND });
}
