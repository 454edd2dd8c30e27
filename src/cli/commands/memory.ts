import { withOptions } from '../../config/index.ts';
import { UsageError } from '../../errors.ts';
import { createSqlite } from '../../memory/sqlite/index.ts';
import { memoryPlace } from '../../memory-place.ts';
import { resolveSettings } from '../../settings.ts';
import { commonFlags, numberOf, readArguments } from '../arguments.ts';
import type { Console } from '../console.ts';
import { readConfig } from '../read-config.ts';
import { checkMemory } from './memory/check.ts';
import { exportMemory } from './memory/export.ts';
import { importMemory } from './memory/import.ts';
import { pruneMemory } from './memory/prune.ts';
import { searchMemory } from './memory/search.ts';
import { showStats } from './memory/stats.ts';

const flags = {
  ...commonFlags,
  memory: { type: 'string' },
  to: { type: 'string' },
  output: { type: 'string', short: 'o' },
  english: { type: 'boolean' },
  limit: { type: 'string' },
  before: { type: 'string' },
  approved: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

export type MemoryValues = ReturnType<typeof readArguments<typeof flags>>['values'];

/** `interligne memory search|stats|import|export|prune|check`. */
export async function memory(args: readonly string[], console: Console): Promise<number> {
  const { values, positionals } = readArguments(args, flags);
  const [action, ...operands] = positionals;
  const given = {
    ...(values.to === undefined ? {} : { to: values.to }),
    ...(values.memory === undefined ? {} : { memory: values.memory }),
  };
  const settings = resolveSettings(withOptions(await readConfig(values), given));
  const path = memoryPlace(settings, process.cwd());
  if (path === null) throw new UsageError('memory-none', {});
  const takes = action === 'search' || action === 'import';
  if (takes ? operands.length === 0 : operands.length > 0) throw new UsageError('memory-usage', {});
  const limit = numberOf('limit', values.limit) ?? 20;
  const store = createSqlite({ path, variant: settings.to });
  try {
    switch (action) {
      case 'search':
        return await searchMemory(store, operands.join(' '), { ...values, limit }, console);
      case 'stats':
        return await showStats(store, path, values, console);
      case 'import':
        return await importMemory(store, operands, settings.to, console);
      case 'export':
        return await exportMemory(store, values.output, settings.to, console);
      case 'prune':
        return await pruneMemory(store, values, console);
      case 'check':
        return await checkMemory(store, path, console);
      default:
        throw new UsageError('memory-usage', {});
    }
  } finally {
    await store.close();
  }
}
