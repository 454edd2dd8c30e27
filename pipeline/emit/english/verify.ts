import { type MarkdownToken, markdownTokens } from '../../../src/language/markdown-tokens.ts';
import { markdownUnits, type UnnumberedUnit } from '../../../src/language/markdown-units.ts';
import type { Mark, Tagged } from '../../../src/model/tagged.ts';
import type { Unit } from '../../../src/model/unit.ts';
import { blockSkeleton } from './block-skeleton.ts';
import type { TranslatedUnit } from './translated-unit.ts';

/** What is known of the source, to hold the English against. */
export interface Standard {
  readonly skeleton: string;
  readonly units: readonly TranslatedUnit[];
}

export interface Verdict {
  /** Whether the blocks are the source's. */
  readonly sameBlocks: boolean;
  /** Ids of units that do not read as they should; after the first, only where the blocks are the same. */
  readonly faulty: readonly string[];
}

export function standard(source: string, units: readonly TranslatedUnit[]): Standard {
  return {
    skeleton: blockSkeleton(source, markdownTokens(source)),
    units: units.filter(({ unit }) => unit.syntax !== 'yaml'),
  };
}

/** Reads the English back: same blocks, and in each unit the words and the marks that were meant. */
export function verify(english: string, { skeleton, units }: Standard, targets: ReadonlyMap<string, Tagged>): Verdict {
  const tokens: readonly MarkdownToken[] = markdownTokens(english);
  const read = markdownUnits(english, tokens);
  const sameBlocks = read.length === units.length && blockSkeleton(english, tokens) === skeleton;
  const faulty = units.filter((each, index) => !agrees(each, targets, read[index])).map(({ unit }) => unit.id);
  return { sameBlocks, faulty: sameBlocks ? faulty : faulty.slice(0, 1) };
}

function agrees(
  meant: TranslatedUnit,
  targets: ReadonlyMap<string, Tagged>,
  read: UnnumberedUnit | undefined,
): boolean {
  if (read === undefined || read.type !== meant.unit.type || read.depth !== meant.unit.depth) return false;
  const whole = wholeTarget(meant, targets);
  return plain(whole.text) === plain(read.text) && signature(whole, meant.unit) === signature(read, read);
}

/** Words and types of the marks, whatever their order. */
function signature({ text, marks }: Tagged, { placeables }: Pick<Unit, 'placeables'>): string {
  const types = new Map(placeables.map((each) => [each.id, each.type]));
  return marks
    .map((mark) => `${types.get(mark.id)} ${plain(text.slice(mark.start, mark.end))}`)
    .sort()
    .join('\n');
}

function plain(text: string): string {
  return text.replaceAll('\0', '\uFFFD').replace(/\s+/g, ' ').trim();
}

/** The unit's text and marks with every changed segment as it was written. */
function wholeTarget({ unit, changed }: TranslatedUnit, targets: ReadonlyMap<string, Tagged>): Tagged {
  let text = '';
  let at = 0;
  const ends = new Map<number, { start?: number; end?: number }>();
  const spread = (id: number) => ends.get(id) ?? ends.set(id, {}).get(id)!;
  const keep = (end: number) => {
    const moved = (offset: number) => text.length + offset - at;
    for (const mark of unit.marks) {
      if (mark.start >= at && mark.start < end) spread(mark.id).start = moved(mark.start);
      if (mark.end > at && mark.end <= end) spread(mark.id).end = moved(mark.end);
    }
    text += unit.text.slice(at, end);
  };
  for (const { id, range } of changed) {
    keep(range.start);
    const target = targets.get(id) ?? { text: '', marks: [] };
    for (const mark of target.marks) {
      const whole = unit.marks.find((each) => each.id === mark.id);
      if (whole !== undefined && whole.start >= range.start) spread(mark.id).start = text.length + mark.start;
      if (whole !== undefined && whole.end <= range.end) spread(mark.id).end = text.length + mark.end;
    }
    text += target.text;
    at = range.end;
  }
  keep(unit.text.length);
  const marks = [...ends].flatMap(([id, { start, end }]): Mark[] =>
    start === undefined || end === undefined ? [] : [{ id, start, end }],
  );
  return { text, marks };
}
