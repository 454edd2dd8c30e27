import type { SqliteMemory } from '../../../memory/sqlite/index.ts';
import type { Console } from '../../console.ts';

/** Looks a memory over. Exit code 1 where something is wrong. */
export async function checkMemory(store: SqliteMemory, path: string, console: Console): Promise<number> {
  const { damage, unindexed, orphaned } = store.check();
  if (damage.length + unindexed + orphaned === 0) {
    console.error(console.text('memory.sound', { path }));
    return 0;
  }
  const lines = damage.map((reason) => console.text('memory.damage', { reason }));
  if (unindexed > 0) lines.push(console.text('memory.unindexed', { count: unindexed }));
  if (orphaned > 0) lines.push(console.text('memory.orphaned', { count: orphaned }));
  await console.out([...lines, ''].join('\n'));
  return 1;
}
