import type { List, ListItem } from 'mdast';
import { spanOf } from '../blocks.ts';
import type { Patch } from './patch.ts';

/**
 * Patches that let an ordered list count on without the items that go: from its first number, and one by one where it
 * did so. A shorter number is followed by more spaces, so that what the item holds stays as far in.
 */
export function renumbered(source: string, list: List, isGone: (item: ListItem) => boolean): Patch[] {
  const items = list.children.map((item) => {
    const { start } = spanOf(item);
    const [, number = '', sign = ''] = /^(\d{1,9})([.)])/.exec(source.slice(start, start + 10)) ?? [];
    return { start, number, sign, gone: isGone(item) };
  });
  const first = Number(items[0]?.number);
  if (!items.some(({ gone }) => gone) || items.some(({ number }) => number === '')) return [];
  const counts = items.every(({ number }, index) => Number(number) === first + index);
  const kept = items.filter(({ gone }) => !gone);
  return kept.slice(0, counts ? undefined : 1).flatMap(({ start, number, sign }, index): Patch[] => {
    const next = String(first + index);
    if (Number(number) === Number(next)) return [];
    const pad = ' '.repeat(Math.max(0, number.length - next.length));
    return [{ start, end: start + number.length + sign.length, text: next + sign + pad }];
  });
}
