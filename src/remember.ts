import { userInfo } from 'node:os';
import { wordOverlap } from './language/word-overlap.ts';
import type { Pair } from './memory/memory.ts';
import { createSqlite } from './memory/sqlite/index.ts';
import { memoryPlace } from './memory-place.ts';
import type { Emitted } from './model/article.ts';
import type { AlignedSegment } from './model/segment.ts';
import { isApproved, type Review, sentenceEnds } from './review/index.ts';
import type { Settings } from './settings.ts';

/** A document as a person left it. */
export interface Worked {
  readonly article: Emitted;
  readonly review: Review;
}

/**
 * Keeps what people wrote or approved of an article in the memory that the settings name: sentences that stand for one
 * sentence, in their own words. Machine drafts are not kept, nor what was joined, split, moved or left out, nor what has
 * markup of an editor's own, nor what an open finding says may be wrong.
 *
 * @returns how many pairs were kept.
 */
export async function remember(document: Worked, settings: Settings): Promise<number> {
  const pairs = pairsOf(document, Date.now());
  const path = pairs.length === 0 ? null : memoryPlace(settings, process.cwd());
  if (path === null) return 0;
  const memory = createSqlite({ path, variant: settings.to });
  try {
    await memory.store(pairs);
  } finally {
    await memory.close();
  }
  return pairs.length;
}

function pairsOf(document: Worked, now: number): readonly Pair[] {
  const { source, segments } = document.article;
  const article = source.path ?? source.name;
  const author = userName();
  return segments.flatMap((segment, index): Pair[] => {
    if (!isWork(segment) || !isSound(segment, document) || !isOneToOne(segment) || isMoved(segment, document))
      return [];
    const previous = segments[index - 1]?.source.text ?? null;
    const next = segments[index + 1]?.source.text ?? null;
    const { source: french, target, state, origin } = segment;
    const context = { article, previous, next };
    return [{ source: french, target, state, origin: origin.kind, author, at: now, context }];
  });
}

function isWork({ origin, state }: AlignedSegment): boolean {
  return origin.kind === 'edit' || isApproved(state);
}

/** No finding says that it may be wrong; where nobody has approved it, nothing about the document is in question. */
function isSound({ id, state }: AlignedSegment, { article, review }: Worked): boolean {
  const own = article.messages.filter(({ segment }) => segment === id);
  if (own.some(({ severity }) => severity === 'critical')) return false;
  if (isApproved(state)) return true;
  const open = review.messages.some(({ segment, severity }) => segment === id || severity === 'critical');
  return !open && own.every(({ severity }) => severity === 'cosmetic');
}

/** Whether the English is one sentence where the French is: it opens and ends as one. */
function isOneToOne({ source, target }: AlignedSegment): boolean {
  const known = new Set(source.marks.map(({ id }) => id));
  const [french, english] = [source.text.trim(), target.text.trim()];
  if (english === '' || !target.marks.every(({ id }) => known.has(id)) || english.includes('\n\n')) return false;
  if (/^[,;:.!?)\]\u2026]|^(?:[<>=|]{7})/u.test(english)) return false;
  if (/^\p{Lu}/u.test(french) && /^\p{Ll}/u.test(english)) return false;
  if (/[.!?\u2026»]$/u.test(french) && !/[.!?\u2026"\u201D\u2019')\uFFFC]$/u.test(english)) return false;
  return sentenceEnds(english).length <= sentenceEnds(french).length;
}

/** Whether the words are those that another sentence of the same paragraph had: sentences that changed places. */
function isMoved({ id, unit, target }: AlignedSegment, { article, review }: Worked): boolean {
  const before = new Map(review.data.segments.map((record) => [record.id, record.target.text]));
  const own = wordOverlap(target.text, before.get(id) ?? '');
  const others = article.segments.filter((other) => other.unit === unit && other.id !== id);
  return others.some((other) => {
    const shared = wordOverlap(target.text, before.get(other.id) ?? '');
    return shared >= 0.5 && shared > own;
  });
}

function userName(): string | null {
  try {
    return userInfo().username;
  } catch {
    // A user without a name, as containers have.
    return null;
  }
}
