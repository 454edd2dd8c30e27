import type { Wrap } from '../../../src/model/bilingual.ts';
import type { Unit } from '../../../src/model/unit.ts';
import { type Patch, patched } from './patch.ts';

/** Stands for a space between words that may become a line's end; a noncharacter, which no text may hold. */
export const SOFT_SPACE = '\uFDD0';

/** At a line's start these would open a block. */
const OPENS_BLOCK = /^(?:[-+*>#=|:~`\\]|\d{1,9}[.)])/;

/**
 * Brings a unit's patches, whose breakable spaces are SOFT_SPACE, into lines again; `inner` are patches within it.
 * A unit of one line, or whose lines end only between segments, keeps its line ends where they are.
 */
export function reflow(
  unit: Unit,
  segments: readonly { readonly range: { readonly start: number; readonly end: number } }[],
  patches: readonly Patch[],
  settings: { readonly source: string; readonly inner: readonly Patch[]; readonly wrap: Wrap },
): readonly Patch[] {
  const { source, inner, wrap } = settings;
  const spaced = patches.map((patch) => ({ ...patch, text: patch.text.replaceAll(SOFT_SPACE, ' ') }));
  if (patches.length === 0 || unit.syntax !== 'inline') return spaced;
  const ends = softEnds(unit, source);
  const inside = ends.some(({ at }) => segments.some(({ range }) => at > range.start && at < range.end));
  if (ends[0] === undefined || (wrap === 'keep' && !inside)) return spaced;
  const free = inner.filter((one) => !patches.some((over) => one.start >= over.start && one.end <= over.end));
  const between = ends
    .filter((end) => ![...patches, ...free].some((over) => end.start < over.end && end.end > over.start))
    .map(({ start, end }) => ({ start, end, text: SOFT_SPACE }));
  const { start, end } = unit.span;
  const text = patched(source, [...patches, ...free, ...between], start, end);
  const width = wrap === 'undo' ? Number.POSITIVE_INFINITY : widest(source, start, end);
  return [{ start, end, text: filled(text, ends[0].raw, start - lineStart(source, start), width) }];
}

/** Source places of the line ends that read as a space, with the next line's prefix, and where in the unit's text. */
function softEnds({ text, starts, ends }: Unit, source: string) {
  return [...text.matchAll(/ /g)].flatMap(({ index: at }) => {
    const [start, end] = [starts[at] ?? 0, ends[at] ?? 0];
    const raw = source.slice(start, end);
    return /[\r\n]/.test(raw) ? [{ at, start, end, raw }] : [];
  });
}

function lineStart(source: string, at: number): number {
  return Math.max(source.lastIndexOf('\n', at - 1), source.lastIndexOf('\r', at - 1)) + 1;
}

function widest(source: string, start: number, end: number): number {
  const lines = source.slice(lineStart(source, start), end).split(/\r\n|\r|\n/);
  return Math.max(...lines.map((line) => line.length));
}

/** Fills lines up to a width, the first of which has a column taken already. */
function filled(text: string, lineEnd: string, column: number, width: number): string {
  const prefix = lineEnd.replace(/^\r\n|^[\r\n]/, '').length;
  const words = text.split(SOFT_SPACE);
  let result = words[0] ?? '';
  let at = column + lastLine(result).length;
  for (const word of words.slice(1)) {
    const first = /^[^\r\n]*/.exec(word)?.[0].length ?? 0;
    const breaks = at + 1 + first > width && !OPENS_BLOCK.test(word) && word !== '';
    result += (breaks ? lineEnd : ' ') + word;
    at = /[\r\n]/.test(word) ? lastLine(word).length : (breaks ? prefix : at + 1) + word.length;
  }
  return result;
}

function lastLine(text: string): string {
  return /[^\r\n]*$/.exec(text)?.[0] ?? '';
}
