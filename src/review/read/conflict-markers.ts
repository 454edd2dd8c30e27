import type { Remark } from './remarks.ts';

const MARKER = /^(?:<{7}|={7}|>{7})(?=[ \t]|\r?$).*$/gm;

/** Asks about lines that a merge has left in a document. What the source has as a line too is the article's. */
export function conflictRemarks(document: string, source: string): Remark[] {
  const own = new Set(source.split(/\r?\n/));
  return [...document.matchAll(MARKER)]
    .filter(([line]) => !own.has(line.trimEnd()))
    .map(({ 0: line, index }) => ({
      ruleId: 'review-conflict',
      severity: 'critical',
      at: index,
      segment: null,
      arguments: { words: line.trimEnd() },
    }));
}
