import { styleText } from 'node:util';
import type { Concordance, SqliteMemory } from '../../../memory/sqlite/index.ts';
import { OBJECT } from '../../../model/tagged.ts';
import type { Console } from '../../console.ts';
import type { MemoryValues } from '../memory.ts';

/** Prints the units that hold some words, both sides, the words marked. */
export async function searchMemory(
  store: SqliteMemory,
  words: string,
  { english, json, limit }: Pick<MemoryValues, 'english' | 'json'> & { readonly limit: number },
  console: Console,
): Promise<number> {
  const side = english ? 'target' : 'source';
  const found = store.concordance(words, side, limit);
  if (json) {
    await console.out(`${JSON.stringify(found, null, 2)}\n`);
  } else if (found.length > 0) {
    const lines = found.flatMap((one) => [
      `${console.text(`status.state.${one.state}`)}  ${shown(one, 'source', side, console)}`,
      `${' '.repeat(console.text(`status.state.${one.state}`).length)}  ${shown(one, 'target', side, console)}`,
    ]);
    await console.out([...lines, ''].join('\n'));
  }
  console.error(console.text('memory.found', { count: found.length, words }));
  return found.length > 0 ? 0 : 1;
}

/** One side of a unit; the words that were searched for stand out, on a terminal by weight, else in brackets. */
function shown(unit: Concordance, side: 'source' | 'target', searched: string, console: Console): string {
  let text = unit[side];
  if (side !== searched) return plain(text);
  for (const { start, end } of unit.places.toReversed()) {
    const words = text.slice(start, end);
    const marked = console.terminal ? styleText('bold', words) : `[${words}]`;
    text = text.slice(0, start) + marked + text.slice(end);
  }
  return plain(text);
}

/** Without the signs that stand for placeables. */
function plain(text: string): string {
  return text.replaceAll(OBJECT, '');
}
