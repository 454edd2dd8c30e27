import { type MarkdownToken, markdownTokens } from '../../../src/language/markdown-tokens.ts';
import { markdownUnits, type UnnumberedUnit } from '../../../src/language/markdown-units.ts';
import type { Span } from '../../../src/model/span.ts';
import { byPosition, type Mark, type Tagged } from '../../../src/model/tagged.ts';
import type { Placeable, Unit } from '../../../src/model/unit.ts';
import { blockSkeleton } from './block-skeleton.ts';
import type { TranslatedUnit } from './translated-unit.ts';
import { wholeTarget } from './whole-target.ts';

/** What is known of the source, to hold the English against. */
export interface Standard {
  readonly source: string;
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
    source,
    skeleton: blockSkeleton(source, markdownTokens(source)),
    units: units.filter(({ unit }) => unit.syntax !== 'yaml'),
  };
}

/** Reads the English back: same blocks, and in each unit the words and the marks that were meant. */
export function verify(
  english: string,
  { source, skeleton, units }: Standard,
  targets: ReadonlyMap<string, Tagged>,
): Verdict {
  const tokens: readonly MarkdownToken[] = markdownTokens(english);
  const read = withoutAdded(markdownUnits(english, tokens), units, targets);
  const sameBlocks = read.length === units.length && blockSkeleton(english, tokens) === skeleton;
  const faulty = units.filter((meant, index) => {
    const got = read[index];
    if (got === undefined || got.type !== meant.unit.type || got.depth !== meant.unit.depth) return true;
    const whole = wholeTarget(meant, targets);
    if (plain(whole.text) !== plain(got.text)) return true;
    return signature(whole, meant.unit, source) !== signature(got, got, english);
  });
  const ids = faulty.map(({ unit }) => unit.id);
  return { sameBlocks, faulty: sameBlocks ? ids : ids.slice(0, 1) };
}

/** Units as read, without those in markup that an editor added: the source has none such. */
function withoutAdded(
  read: readonly UnnumberedUnit[],
  units: readonly TranslatedUnit[],
  targets: ReadonlyMap<string, Tagged>,
): readonly UnnumberedUnit[] {
  const isAdded = ({ written }: Placeable) => written !== undefined;
  if (!units.some(({ unit }) => unit.placeables.some(isAdded))) return read;
  const kept: UnnumberedUnit[] = [];
  let spans: readonly Span[] = [];
  for (const got of read) {
    const nested = got.syntax === 'alt' || got.syntax === 'title';
    if (nested && spans.some(({ start, end }) => got.span.start >= start && got.span.end <= end)) continue;
    const meant = units[kept.length];
    kept.push(got);
    if (nested || meant === undefined) continue;
    const byId = new Map(meant.unit.placeables.map((each) => [each.id, each]));
    const order = wholeTarget(meant, targets).marks.toSorted(byPosition);
    // What was read is numbered in reading order, as the marks stand.
    spans = got.placeables.flatMap(({ open, close }, index) => {
      const own = byId.get(order[index]?.id ?? 0);
      return own === undefined || !isAdded(own) ? [] : [open, ...(close === null ? [] : [close])];
    });
  }
  return kept;
}

/** Types of the marks, what is in them and what they are in, whatever their order. */
function signature({ text, marks }: Tagged, { placeables }: Pick<Unit, 'placeables'>, source: string): string {
  const byId = new Map(placeables.map((each) => [each.id, each]));
  const round: Mark[] = [];
  const lines = marks.toSorted(byPosition).map((mark) => {
    while (round.length > 0 && round.at(-1)!.end <= mark.start) round.pop();
    const outer = round.filter(({ start, end }) => start < mark.start || end > mark.end);
    const types = outer.map(({ id }) => byId.get(id)?.type ?? '').sort();
    round.push(mark);
    const placeable = byId.get(mark.id);
    const words = placeable?.close === null ? content(placeable, source) : text.slice(mark.start, mark.end);
    return `${types.join(' ')}/${placeable?.type} ${plain(words)}`;
  });
  return lines.sort().join('\n');
}

/** An object's Markdown. A bare address may have got angle brackets; an image's texts are units of their own. */
function content({ type, open, written }: Placeable, source: string): string {
  if (type === 'image' || type === 'imageReference') return '';
  const raw = written?.open ?? source.slice(open.start, open.end);
  return type === 'link' ? raw.replace(/^<|>$/g, '') : raw;
}

function plain(text: string): string {
  return text.replaceAll('\0', '\uFFFD').replace(/\s+/g, ' ').trim();
}
