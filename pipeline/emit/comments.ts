import type { Html } from 'mdast';
import type { AlignedSegment, Origin } from '../../src/model/segment.ts';
import { html } from './nodes.ts';

/** The comments of a bilingual document, in the order in which they stand; `findings`… are inside what they name. */
export const commentNames = [
  'bilingual',
  'title',
  'summary',
  'front-matter',
  'block',
  'findings',
  'notes',
  'previous',
  'matches',
  'legend',
  'removed',
  'data',
] as const;

export type CommentName = (typeof commentNames)[number];

/** What stands folded beside segments, for people only. */
export const foldedNames: ReadonlySet<CommentName> = new Set(['findings', 'notes', 'previous', 'matches']);

export interface ReadComment {
  readonly name: CommentName;
  /** A block's number, or null. */
  readonly number: number | null;
  /** Null where there is none, or where it is damaged. */
  readonly data: unknown;
}

const COMMENT = /<!--\s*interligne:([a-z-]+)(?:\s+(\d+))?(?:\s+(\{[\s\S]*?\}))?\s*-->/;

/** Data that a reader of the Markdown does not see. Whatever the values hold, the comment cannot end early. */
export function comment(name: CommentName, data?: unknown, number?: number): Html {
  const words = [`interligne:${name}`, ...(number === undefined ? [] : [number])];
  return html(`<!-- ${[...words, ...(data === undefined ? [] : [shielded(data)])].join(' ')} -->`);
}

function shielded(data: unknown): string {
  return JSON.stringify(data).replaceAll('--', '-\\u002d').replaceAll('>', '\\u003e').replaceAll('<', '\\u003c');
}

/** The first of our comments in a piece of HTML, or null. The packed data has `unpackData` to read it. */
export function readComment(value: string): ReadComment | null {
  const match = COMMENT.exec(value);
  const name = commentNames.find((known) => known === match?.[1]);
  if (match === null || name === undefined) return null;
  return { name, number: match[2] === undefined ? null : Number(match[2]), data: parsed(match[3]) };
}

function parsed(json: string | undefined): unknown {
  try {
    return json === undefined ? null : JSON.parse(json);
  } catch {
    return null;
  }
}

/** States and origins by segment id, as a comment has them: `translated engine`. */
export function marks(segments: readonly AlignedSegment[]): Record<string, string> {
  return Object.fromEntries(segments.map((segment) => [segment.id, mark(segment)]));
}

/** A segment's state and where its English comes from: `translated fuzzy-87`, `reviewed edit`. */
export function mark({ state, origin }: Pick<AlignedSegment, 'state' | 'origin'>): string {
  return `${state} ${originName(origin)}`;
}

function originName(origin: Origin): string {
  if (origin.kind === 'fuzzy') return `fuzzy-${origin.score}`;
  return origin.kind === 'repeat' ? `repeat-${origin.of}` : origin.kind;
}
