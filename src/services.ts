import { join } from 'node:path';
import { createStages, type Stages } from '../pipeline/index.ts';
import { cachedEngine } from './cached-engine.ts';
import { type Choice, chooseEngine } from './choose-engine.ts';
import { createEcho } from './engines/echo/index.ts';
import type { Engine } from './engines/engine.ts';
import { readFamiliar } from './familiar-acronyms.ts';
import { loadTexts } from './i18n/index.ts';
import { loadTerms } from './load-terms.ts';
import { createInMemory } from './memory/in-memory/index.ts';
import type { Memory } from './memory/memory.ts';
import { createSqlite, type SqliteMemory } from './memory/sqlite/index.ts';
import { memoryPlace } from './memory-place.ts';
import { root } from './root.ts';
import type { Settings } from './settings.ts';
import type { Termbase } from './termbase/termbase.ts';

export interface Services {
  readonly stages: Stages;
  readonly engine: Engine;
  readonly termbase: Termbase;
  /** How a better engine could be had, or null. */
  readonly better: string | null;
  /** The memory on disk, or null where none is wanted. */
  readonly memory: SqliteMemory | null;
  close(): Promise<void>;
}

export interface ServiceOptions {
  /** False where no stage that translates will run: the engine is then the one that changes nothing. */
  readonly translates: boolean;
  readonly signal: AbortSignal;
  /** Where nothing is translated: what the documents say of a better engine. */
  readonly better?: string | null;
  readonly onWords: (words: number) => void;
  readonly notify: Parameters<typeof chooseEngine>[0]['notify'];
  /** Taken instead of the one that the settings name. */
  readonly engine?: Engine;
}

/** Builds what the settings ask for: the only place that chooses engine, memory and termbase. */
export async function createServices(settings: Settings, options: ServiceOptions): Promise<Services> {
  const localesPath = join(root, 'locales');
  // First, for a mistake in a user's terms is told before an engine starts.
  const termbase = await loadTerms({ localesPath, files: settings.terms, variant: settings.to });
  const kept = openMemory(settings);
  const chosen = await engineFor(settings, options);
  const memory: Memory = kept ?? createInMemory();
  const stages = createStages(
    {
      engine: kept === null ? chosen.engine : cachedEngine(chosen.engine, kept.drafts),
      memory,
      termbase,
      texts: loadTexts(localesPath),
      familiar: readFamiliar(localesPath),
      better: chosen.better,
      onWords: options.onWords,
    },
    settings,
  );
  return {
    stages,
    engine: chosen.engine,
    termbase,
    better: chosen.better,
    memory: kept,
    close: async () => {
      await chosen.engine.close();
      await memory.close();
    },
  };
}

function openMemory(settings: Settings): SqliteMemory | null {
  const path = memoryPlace(settings, process.cwd());
  return path === null ? null : createSqlite({ path, variant: settings.to });
}

async function engineFor(
  settings: Settings,
  { engine, translates, better = null, notify, signal }: ServiceOptions,
): Promise<Choice> {
  if (engine) return { engine, better: null };
  if (!translates) return { engine: createEcho(), better };
  return await chooseEngine({ ...settings, modelsFolder: join(root, 'models'), notify, signal });
}
