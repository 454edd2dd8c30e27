import type { Span } from '../../../src/model/span.ts';
import type { Unit } from '../../../src/model/unit.ts';

/** The key that a reference's own words are, on one line: what stands at the start of the lines between is left out. */
export function referenceKey(source: string, label: Span, { starts, ends }: Unit): string {
  let key = '';
  let at = label.start;
  for (const [index, start] of starts.entries()) {
    const end = ends[index] ?? start;
    if (start < at || end > label.end || !/^\s*[\r\n]/.test(source.slice(start, end))) continue;
    key += `${source.slice(at, start)} `;
    at = end;
  }
  return key + source.slice(at, label.end);
}
