import type { Span } from '../../src/model/span.ts';

/** Which code units of a text spans cover, so that many spans can be asked about without comparing each to each. */
export type Covered = Uint8Array;

/** One array for all texts: making one for each takes longer than all that is asked of it. */
let buffer = new Uint8Array(1024);

/** Covers a text of a length by lists of spans. The result is overwritten by the next call. */
export function coverBy(length: number, ...lists: readonly (readonly Span[])[]): Covered {
  if (length > buffer.length) buffer = new Uint8Array(length * 2);
  else buffer.fill(0, 0, length);
  for (const spans of lists) for (const span of spans) cover(buffer, span);
  return buffer;
}

export function cover(covered: Covered, { start, end }: Span): void {
  for (let at = start; at < end; at++) covered[at] = 1;
}

/** Whether any part of a span is covered. */
export function touches(covered: Covered, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (covered[at] === 1) return true;
  return false;
}
