import type { SqliteMemory } from '../../../memory/sqlite/index.ts';
import type { Console } from '../../console.ts';
import { columns } from '../../table.ts';
import type { MemoryValues } from '../memory.ts';

/** Prints what a memory holds. */
export async function showStats(
  store: SqliteMemory,
  path: string,
  { json }: Pick<MemoryValues, 'json'>,
  console: Console,
): Promise<number> {
  const stats = store.stats();
  if (json) {
    await console.out(`${JSON.stringify({ path, ...stats }, null, 2)}\n`);
    return 0;
  }
  const rows = [
    [console.text('memory.path'), path],
    [console.text('memory.units'), String(stats.units)],
    ...Object.entries(stats.states).map(([state, units]) => [
      `  ${console.text(`status.state.${state}`)}`,
      String(units),
    ]),
    ...Object.entries(stats.variants).map(([variant, units]) => [`  ${variant}`, String(units)]),
    [console.text('memory.several'), String(stats.several)],
    [console.text('memory.drafts'), String(stats.drafts)],
    [console.text('memory.size'), `${(stats.bytes / 1e6).toFixed(1)} MB`],
  ];
  await console.out([...columns(rows), ''].join('\n'));
  return 0;
}
