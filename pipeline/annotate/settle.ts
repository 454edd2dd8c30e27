import type { Annotation } from '../../src/model/annotation.ts';
import { cover, coverBy, touches } from './covered.ts';
import type { Finding } from './finding.ts';
import { DEMONYM } from './titles.ts';

const PRIORITY: readonly Finding['kind'][] = [
  'rank',
  'concept',
  'date',
  'quantity',
  'time',
  'ordinal',
  'number',
  'person',
  'name',
];

/**
 * What may stand between a rank and its name: a space, a mark of reserve (« le général (2S) Aubertin ») or a demonym
 * (« le général nigérien Mody »).
 */
const BEFORE_NAME = new RegExp(`^\\s(?:\\([\\p{L}\\p{N}]{1,4}\\)\\s|${DEMONYM}\\s)?$`, 'u');

/** Of findings that overlap the longest stays, then the kind that knows more. What stays is sorted and has numbers. */
export function settle(findings: readonly Finding[], text: string): readonly Annotation[] {
  const kept = withoutOverlaps(findings, text);
  return kept.map((finding, index): Annotation => {
    if (finding.kind !== 'rank') return { ...finding, id: index + 1 };
    const next = [index + 1, index + 2].find((at) => kept[at]?.kind === 'person');
    const follows = next !== undefined && BEFORE_NAME.test(text.slice(finding.end, kept[next]?.start));
    return { ...finding, id: index + 1, person: follows ? next + 1 : null };
  });
}

function withoutOverlaps(findings: readonly Finding[], text: string): readonly Finding[] {
  const sorted = sortByStart(findings);
  if (areApart(sorted)) return sorted;
  const ranked = findings
    .filter(({ start, end }) => end > start)
    .sort((a, b) => b.end - b.start - (a.end - a.start) || PRIORITY.indexOf(a.kind) - PRIORITY.indexOf(b.kind));
  const kept: Finding[] = [];
  const covered = coverBy(text.length);
  for (const finding of ranked) {
    if (touches(covered, finding)) continue;
    cover(covered, finding);
    kept.push(finding);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Where most segments end: nothing overlaps, nothing is empty. */
function areApart(sorted: readonly Finding[]): boolean {
  let free = 0;
  for (const { start, end } of sorted) {
    if (start < free || end <= start) return false;
    free = end;
  }
  return true;
}

/** By insertion while there are few, as nearly always: they come as four sorted lists. */
function sortByStart(findings: readonly Finding[]): readonly Finding[] {
  const sorted = [...findings];
  if (sorted.length > 40) return sorted.sort((a, b) => a.start - b.start);
  for (let index = 1; index < sorted.length; index++) {
    const one = sorted[index]!;
    let at = index;
    for (; at > 0 && sorted[at - 1]!.start > one.start; at--) sorted[at] = sorted[at - 1]!;
    sorted[at] = one;
  }
  return sorted;
}
