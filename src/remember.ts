import { userInfo } from 'node:os';
import type { Pair } from './memory/memory.ts';
import { createSqlite } from './memory/sqlite/index.ts';
import { memoryPlace } from './memory-place.ts';
import type { Emitted } from './model/article.ts';
import type { AlignedSegment } from './model/segment.ts';
import type { Settings } from './settings.ts';

/**
 * Keeps what people wrote or approved of an article in the memory that the settings name. Machine drafts are not kept,
 * nor is a sentence left out on purpose or with markup of an editor's own, which no other article has.
 *
 * @returns how many pairs were kept.
 */
export async function remember(article: Emitted, settings: Settings): Promise<number> {
  const pairs = pairsOf(article, Date.now());
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

function pairsOf({ source, segments }: Emitted, now: number): readonly Pair[] {
  const article = source.path ?? source.name;
  const author = userName();
  return segments.flatMap((segment, index): Pair[] => {
    if (!isWork(segment) || !isWhole(segment)) return [];
    const previous = segments[index - 1]?.source.text ?? null;
    const next = segments[index + 1]?.source.text ?? null;
    const { source: french, target, state, origin } = segment;
    const context = { article, previous, next };
    return [{ source: french, target, state, origin: origin.kind, author, at: now, context }];
  });
}

function isWork({ origin, state }: AlignedSegment): boolean {
  return origin.kind === 'edit' || state === 'reviewed' || state === 'final';
}

function isWhole({ source, target }: AlignedSegment): boolean {
  const known = new Set(source.marks.map(({ id }) => id));
  return target.text.trim() !== '' && target.marks.every(({ id }) => known.has(id));
}

function userName(): string | null {
  try {
    return userInfo().username;
  } catch {
    // A user without a name, as containers have.
    return null;
  }
}
