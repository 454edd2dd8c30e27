import { markdownTokens } from '../../../src/language/markdown-tokens.ts';
import { markdownUnits } from '../../../src/language/markdown-units.ts';
import { shownCut } from './cut.ts';
import { overlay, type Patch, patched } from './patch.ts';

/**
 * The source with patches written in, and with those that take emptied blocks out: all of them where every other block
 * reads as it does with `{cut}` in their place, else those with which it does.
 *
 * @param shown the same English as patches, with `{cut}` for what is left out
 */
export function withoutEmptied(
  source: string,
  shown: readonly Patch[],
  patches: readonly Patch[],
  emptied: readonly Patch[],
): string {
  const whole = patched(source, overlay(patches, emptied));
  if (emptied.length === 0) return whole;
  const expected = reading(patched(source, shown));
  if (reading(whole) === expected) return whole;
  const sound = emptied.filter((patch) => reading(patched(source, overlay(shown, [patch]))) === expected);
  return patched(source, overlay(patches, sound));
}

/** What a reader finds: the kind and the words of each block that has words. */
function reading(text: string): string {
  const units = markdownUnits(text, markdownTokens(text)).map(({ type, depth, text: words }) => {
    const left = words.replaceAll(shownCut('show'), '').replace(/\s+/g, ' ').trim();
    return left === '' ? null : [type, depth, left];
  });
  return JSON.stringify(units.filter((unit) => unit !== null));
}
