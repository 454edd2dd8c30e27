import { byPosition, type Mark, OBJECT, type Tagged } from '../../model/tagged.ts';
import { childrenOf } from '../xml/xml-elements.ts';
import type { Node } from '../xml/xml-tree.ts';
import type { XliffCode } from './xliff-document.ts';

/** Numbers for the codes of a unit: equal on both sides for what belongs together. */
export type Numbering = (key: string) => number;

export interface ReadInline {
  readonly tagged: Tagged;
  readonly codes: readonly XliffCode[];
  /** What annotations (`mrk` of type comment) say. */
  readonly comments: readonly string[];
}

interface Piece {
  readonly node: Node;
  readonly key: string;
  readonly start: number;
  end: number;
  readonly pair: boolean;
}

const pairs = new Set(['g', 'pc']);
const openers = new Set(['bx', 'bpt', 'sc']);
const closers = new Set(['ex', 'ept', 'ec']);
const standing = new Set(['x', 'ph', 'it']);
/** Annotations: their words are the text's. */
const transparent = new Set(['mrk', 'seg-source']);

/**
 * Inline content of XLIFF 1.2 or 2.x as text and marks. A half whose other half is in another segment reaches to the
 * segment's edge; pairs that cross are cut so that they nest; a pair round nothing is left out.
 */
export function readInline(content: Node['content'], numberOf: Numbering): ReadInline {
  const pieces: Piece[] = [];
  const comments: string[] = [];
  let text = '';
  const visit = (parts: Node['content']) => {
    for (const part of parts) {
      if (typeof part === 'string') {
        text += part;
        continue;
      }
      const { name, attributes } = part;
      const key = keyOf(part);
      const isolated = attributes.isolated === 'yes';
      if (pairs.has(name)) {
        const piece = { node: part, key, start: text.length, end: text.length, pair: true };
        pieces.push(piece);
        visit(part.content);
        piece.end = text.length;
      } else if (openers.has(name) && !isolated) {
        pieces.push({ node: part, key, start: text.length, end: -1, pair: true });
      } else if (closers.has(name) && !isolated) {
        const opened = pieces.findLast((piece) => piece.end === -1 && piece.key === key);
        if (opened) opened.end = text.length;
        else pieces.push({ node: part, key, start: 0, end: text.length, pair: true });
      } else if (standing.has(name) || isolated) {
        pieces.push({ node: part, key, start: text.length, end: text.length + 1, pair: false });
        text += OBJECT;
      } else if (name === 'cp') text += characterOf(attributes.hex);
      else if (transparent.has(name)) {
        comments.push(...commentOf(part));
        visit(part.content);
      }
    }
  };
  visit(content);
  for (const piece of pieces) if (piece.end === -1) piece.end = text.length;
  const marks: Mark[] = [];
  const codes: XliffCode[] = [];
  for (const { node, key, start, end, pair } of nested(pieces)) {
    const id = numberOf(key);
    marks.push({ id, start, end });
    codes.push({ id, element: node.name, pair, attributes: node.attributes });
  }
  return { tagged: { text, marks: marks.sort(byPosition) }, codes, comments };
}

function keyOf({ name, attributes }: Node): string {
  const { id = '', rid, startRef } = attributes;
  if (closers.has(name)) return `pair ${startRef ?? rid ?? id}`;
  if (openers.has(name)) return `pair ${name === 'sc' ? id : (rid ?? id)}`;
  return `${pairs.has(name) ? 'pair' : 'alone'} ${id}`;
}

/** Pieces with words, cut where they would cross an earlier one. */
function nested(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  const sorted = pieces.toSorted((a, b) => a.start - b.start || b.end - a.end);
  for (const piece of sorted) {
    const around = found.filter((one) => one.pair && one.start <= piece.start && one.end > piece.start);
    const end = Math.min(piece.end, ...around.map((one) => one.end));
    if (end > piece.start) found.push({ ...piece, end });
  }
  return found;
}

function characterOf(hex: string | undefined): string {
  const code = Number.parseInt(hex ?? '', 16);
  return Number.isInteger(code) && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

function commentOf({ attributes }: Node): string[] {
  const { type, value, comment } = attributes;
  const text = comment ?? (type === 'comment' ? value : undefined);
  return text === undefined ? [] : [text];
}

/** Numbers keys as they come, from 1. */
export function createNumbering(): Numbering {
  const numbers = new Map<string, number>();
  return (key) => {
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    return number;
  };
}

/** The first element of a name right inside another. */
export function child(node: Node, name: string): Node | undefined {
  return childrenOf<Node>(node).find((one) => one.name === name);
}
