import { UsageError } from '../../../errors.ts';
import type { SqliteMemory } from '../../../memory/sqlite/index.ts';
import type { Console } from '../../console.ts';
import type { MemoryValues } from '../memory.ts';

/** Deletes what nobody has used or changed since a date; approved units only where that is asked for. */
export async function pruneMemory(
  store: SqliteMemory,
  { before, approved }: Pick<MemoryValues, 'before' | 'approved'>,
  console: Console,
): Promise<number> {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(before ?? '') ? Date.parse(before!) : Number.NaN;
  if (Number.isNaN(time)) throw new UsageError('memory-before', { value: before ?? '' });
  const gone = store.prune({ before: time, upTo: approved ? 'final' : 'translated' });
  console.error(console.text('memory.pruned', { count: gone.units, drafts: gone.drafts }));
  return 0;
}
