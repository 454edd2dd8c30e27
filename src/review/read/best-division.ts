import { wordDiff } from '../../language/word-diff.ts';
import { wordOverlap } from '../../language/word-overlap.ts';
import type { Span } from '../../model/span.ts';
import { sentenceEnds } from './english-sentences.ts';

/** Above this many cuts to try, only those that the words tell are tried. */
const MANY = 60;

const WORD = /[\p{L}\p{N}\uFFFC]/u;

interface Cut {
  readonly at: number;
  /** Between two sentences. */
  readonly clean: boolean;
}

/**
 * Divides a stretch of text over sentences none of which stands in it as it was. Cuts are tried at sentence ends and
 * where the old ends have come to lie (by a diff of the words); the monotone division whose parts share most words with
 * their sentences wins, a sentence each where words tell nothing (as sentence alignment goes by: W. A. Gale and
 * K. W. Church, A Program for Aligning Sentences in Bilingual Corpora, 1993). Where just as many sentences are missing
 * as were left out on purpose (`omitted`), the others are whole.
 */
export function bestDivision(before: readonly string[], text: string, { start, end }: Span, omitted = 0): Span[] {
  const stretch = text.slice(start, end);
  const cuts = cutsOf(before, stretch, omitted);
  const rows: { score: number; from: number }[][] = [
    cuts.map((_, index) => ({ score: index === 0 ? 0 : -1e9, from: 0 })),
  ];
  for (const old of before) {
    const last = rows.at(-1)!;
    rows.push(
      cuts.map((_, to) => {
        let best = { score: -1e9, from: 0 };
        for (let from = 0; from <= to; from++) {
          if (last[from]!.score <= -1e9) continue;
          const score = last[from]!.score + gain(old, stretch, cuts[from]!, cuts[to]!);
          if (score > best.score) best = { score, from };
        }
        return best;
      }),
    );
  }
  const parts: Span[] = [];
  let at = cuts.length - 1;
  for (let row = before.length; row > 0; row--) {
    const { from } = rows[row]![at]!;
    parts.unshift({ start: start + cuts[from]!.at, end: start + cuts[at]!.at });
    at = from;
  }
  return parts;
}

function cutsOf(before: readonly string[], stretch: string, omitted: number): Cut[] {
  const cuts = new Map<number, Cut>();
  const ends = sentenceEnds(stretch);
  const isWhole = omitted > 0 && ends.length + 1 + omitted === before.length;
  if (!isWhole) for (const at of carriedEnds(before, stretch)) cuts.set(at, { at, clean: false });
  if (ends.length <= MANY) for (const at of ends) cuts.set(at, { at, clean: true });
  cuts.set(0, { at: 0, clean: true });
  cuts.set(stretch.length, { at: stretch.length, clean: true });
  return [...cuts.values()].sort((a, b) => a.at - b.at);
}

/** Where the old sentences' ends lie in the new text, as far as equal words round them tell. */
function carriedEnds(before: readonly string[], stretch: string): number[] {
  const whole = before.filter((text) => text !== '').join(' ');
  const stretches = wordDiff(small(whole), small(stretch.replaceAll('\n', ' ')));
  const found: number[] = [];
  let end = -1;
  for (const text of before.filter((each) => each !== '').slice(0, -1)) {
    end += 1 + text.length;
    const round = stretches.find((each) => each.before.start < end && each.before.end >= end);
    if (round === undefined) continue;
    const at = round.same ? round.after.start + end - round.before.start : round.after.end;
    // A word is never cut.
    const next = stretch.slice(at).search(/(?:^|\s)(?=\S)|\s*$/);
    if (at > 0 && next >= 0) found.push(at + next);
  }
  return found.filter((at) => at < stretch.length);
}

/** Where sentences are joined, a capital becomes small. */
function small(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

/** What a part is worth as a sentence's English. */
function gain(old: string, stretch: string, from: Cut, to: Cut): number {
  const part = stretch.slice(from.at, to.at).trim();
  if (part === '') return old === '' ? 0.2 : -0.6;
  if (old === '') return -0.2;
  // The stop of a sentence that was taken out is none of its words.
  if (!WORD.test(part) && WORD.test(old)) return -0.7;
  const shorter = Math.min(part.length, old.length);
  return wordOverlap(part, old) + (0.3 * shorter) / Math.max(part.length, old.length) - (to.clean ? 0 : 0.15);
}
