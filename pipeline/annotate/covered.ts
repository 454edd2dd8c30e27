import type { Span } from '../../src/model/span.ts';

/** Which code units of a text spans cover, so that many spans can be asked about without comparing each to each. */
export type Covered = Uint8Array;

export function coverBy(spans: readonly Span[], length: number): Covered {
  const covered = new Uint8Array(length);
  for (const { start, end } of spans) covered.fill(1, start, end);
  return covered;
}

/** Whether any part of a span is covered. */
export function touches(covered: Covered, { start, end }: Span): boolean {
  return covered.subarray(start, end).includes(1);
}
