import type { Span } from '../../../src/model/span.ts';

/** Source offsets whose text is replaced. */
export interface Patch extends Span {
  readonly text: string;
}

/** The source from `start` to `end` with the patches that lie within written in. Patches do not overlap. */
export function patched(source: string, patches: readonly Patch[], start = 0, end = source.length): string {
  const within = patches.filter((patch) => patch.start >= start && patch.end <= end);
  let at = start;
  let text = '';
  for (const patch of within.toSorted((a, b) => a.start - b.start)) {
    text += source.slice(at, patch.start) + patch.text;
    at = patch.end;
  }
  return text + source.slice(at, end);
}

/** Adds patches to others; those that lie within a new one are part of its text already and go. */
export function overlay(patches: readonly Patch[], added: readonly Patch[]): Patch[] {
  const hidden = (patch: Patch) => added.some((over) => patch.start >= over.start && patch.end <= over.end);
  return [...patches.filter((patch) => !hidden(patch)), ...added];
}
