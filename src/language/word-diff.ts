import type { Span } from '../model/span.ts';
import { editScript, type Stretch } from './edit-script.ts';

const PIECE = /[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*|\s+|[\s\S]/gu;
/** A stretch of nothing but these between two changes is read as a part of the change. */
const GLUE = /^\s*$/u;

/**
 * What changed between two texts, by words: stretches in order that cover both, equal and changed ones by turns. Spans
 * count UTF-16 code units. Words are never cut; spaces between changed words belong to the change.
 */
export function wordDiff(before: string, after: string): Stretch[] {
  const [old, now] = [pieces(before), pieces(after)];
  const units = editScript(old.words, now.words).map(
    ({ same, before: b, after: a }): Stretch => ({ same, before: inText(b, old.starts), after: inText(a, now.starts) }),
  );
  return joined(units, before);
}

function pieces(text: string): { readonly words: string[]; readonly starts: number[] } {
  const found = [...text.matchAll(PIECE)];
  return { words: found.map(([word]) => word), starts: [...found.map(({ index }) => index), text.length] };
}

function inText({ start, end }: Span, starts: readonly number[]): Span {
  return { start: starts[start]!, end: starts[end]! };
}

/** Takes spaces between two changes into one change. */
function joined(stretches: readonly Stretch[], before: string): Stretch[] {
  const out: Stretch[] = [];
  for (const [index, stretch] of stretches.entries()) {
    const words = before.slice(stretch.before.start, stretch.before.end);
    const inside = index > 0 && index < stretches.length - 1;
    const next = stretch.same && inside && GLUE.test(words) ? { ...stretch, same: false } : stretch;
    const last = out.at(-1);
    if (last === undefined || last.same !== next.same) {
      out.push(next);
      continue;
    }
    out.pop();
    out.push({
      same: last.same,
      before: { start: last.before.start, end: next.before.end },
      after: { start: last.after.start, end: next.after.end },
    });
  }
  return out;
}
