import { join } from 'node:path';
import { createStages, type Stages } from '../pipeline/index.ts';
import { chooseEngine } from './choose-engine.ts';
import { createEcho } from './engines/echo/index.ts';
import type { Engine } from './engines/engine.ts';
import { loadTexts } from './i18n/index.ts';
import { createInMemory } from './memory/in-memory/index.ts';
import { root } from './root.ts';
import type { Settings } from './settings.ts';
import { loadTermbase } from './termbase/load.ts';

export interface Services {
  readonly stages: Stages;
  readonly engine: Engine;
  /** How a better engine could be had, or null. */
  readonly better: string | null;
  close(): Promise<void>;
}

export interface ServiceOptions {
  /** False where no stage that translates will run: the engine is then the one that changes nothing. */
  readonly translates: boolean;
  readonly signal: AbortSignal;
  readonly onWords: (words: number) => void;
  readonly notify: Parameters<typeof chooseEngine>[0]['notify'];
}

/** Builds what the settings ask for: the only place that chooses engine, memory and termbase. */
export async function createServices(settings: Settings, options: ServiceOptions): Promise<Services> {
  const localesPath = join(root, 'locales');
  const chosen = options.translates
    ? await chooseEngine({
        ...settings,
        modelsFolder: join(root, 'models'),
        notify: options.notify,
        signal: options.signal,
      })
    : { engine: createEcho(), better: null };
  const memory = createInMemory();
  const termbase = await loadTermbase({ localesPath, variant: settings.to });
  const stages = createStages(
    {
      engine: chosen.engine,
      memory,
      termbase,
      texts: loadTexts(localesPath),
      better: chosen.better,
      onWords: options.onWords,
    },
    settings,
  );
  return {
    stages,
    engine: chosen.engine,
    better: chosen.better,
    close: async () => {
      await chosen.engine.close();
      await memory.close();
    },
  };
}
