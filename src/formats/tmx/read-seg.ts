import { byPosition, type Mark, OBJECT, type Tagged } from '../../model/tagged.ts';
import { writeContent } from '../xml/write-xml.ts';
import type { Element } from '../xml/xml-elements.ts';
import type { TmxCode } from './tmx-unit.ts';

/** Numbers for the marks of a unit: equal on both sides for what belongs together. */
export type Numbering = (key: string) => number;

export interface ReadSeg {
  readonly tagged: Tagged;
  readonly codes: readonly TmxCode[];
}

interface Piece {
  readonly element: Element;
  /** What tells the same piece on the other side. */
  readonly key: string;
  readonly start: number;
  end: number;
  /** The closing half. */
  close?: Element;
  readonly kind: 'pair' | 'hi' | 'alone';
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

/**
 * A `seg` as text and marks. Pairs (`bpt` with its `ept`, `hi`) are marks over their words; `it`, `ph`, `ut`, a half
 * without its other, a pair round nothing and one that crosses another stand as one OBJECT each.
 */
export function readSeg(seg: Element, numberOf: Numbering): ReadSeg {
  const text = laidOut(seg, solePairs(seg));
  const pieces = text.pieces.sort((a, b) => a.start - b.start || b.end - a.end);
  const codes: TmxCode[] = [];
  const marks: Mark[] = [];
  for (const { element, key, start, end, close, kind } of pieces) {
    const id = numberOf(key);
    marks.push({ id, start, end });
    codes.push(codeOf(id, element, kind, close));
  }
  return { tagged: { text: text.text, marks: marks.sort(byPosition) }, codes };
}

function laidOut(seg: Element, pairs: ReadonlyMap<Element, Element>): { text: string; pieces: Piece[] } {
  let text = '';
  const pieces: Piece[] = [];
  const closers = new Map([...pairs].map(([open, close]) => [close, open]));
  const opened = new Map<Element, Piece>();
  const counts = new Map<string, number>();
  const keyOf = (element: Element) => {
    const { x, i } = element.attributes;
    if (x !== undefined) return `${element.name} x ${x}`;
    if (i !== undefined) return `${element.name} i ${i}`;
    const count = (counts.get(element.name) ?? 0) + 1;
    counts.set(element.name, count);
    return `${element.name} ${count}`;
  };
  const visit = (content: Element['content']) => {
    for (const part of content) {
      if (typeof part === 'string') text += part;
      else if (closers.has(part)) {
        const piece = opened.get(closers.get(part)!)!;
        piece.end = text.length;
        piece.close = part;
      } else if (pairs.has(part)) {
        const piece = { element: part, key: keyOf(part), start: text.length, end: text.length, kind: 'pair' as const };
        opened.set(part, piece);
        pieces.push(piece);
      } else if (part.name === 'hi' && hasWords(part.content)) {
        const piece = { element: part, key: keyOf(part), start: text.length, end: text.length, kind: 'hi' as const };
        pieces.push(piece);
        visit(part.content);
        piece.end = text.length;
      } else {
        pieces.push({ element: part, key: keyOf(part), start: text.length, end: text.length + 1, kind: 'alone' });
        text += OBJECT;
      }
    }
  };
  visit(seg.content);
  return { text, pieces };
}

function hasWords(content: Element['content']): boolean {
  return content.some((part) =>
    typeof part === 'string' ? part !== '' : part.name !== 'hi' || hasWords(part.content),
  );
}

/** The `bpt` that have an `ept` on the same level, with words between them, and cross no other such pair. */
function solePairs(element: Element): Map<Element, Element> {
  const found = new Map<Element, Element>();
  const { content } = element;
  const open: { element: Element; at: number }[] = [];
  for (const [at, part] of content.entries()) {
    if (typeof part === 'string') continue;
    if (part.name === 'bpt') open.push({ element: part, at });
    else if (part.name === 'ept') {
      const index = open.findLastIndex(({ element: one }) => one.attributes.i === part.attributes.i);
      const start = open[index];
      if (start === undefined) continue;
      // What is still open inside would cross this pair.
      open.splice(index);
      if (hasWords(content.slice(start.at + 1, at).filter((one) => isShown(one, found))))
        found.set(start.element, part);
    } else if (part.name === 'hi') for (const [first, last] of solePairs(part)) found.set(first, last);
  }
  return found;
}

/** Halves of pairs are no words. */
function isShown(part: string | Element, pairs: ReadonlyMap<Element, Element>): boolean {
  return typeof part === 'string' || !(pairs.has(part) || [...pairs.values()].includes(part));
}

function codeOf(id: number, element: Element, kind: Piece['kind'], close: Element | undefined): TmxCode {
  const { name, attributes } = element;
  const known = ['bpt', 'ept', 'it', 'ph', 'hi', 'ut'] as const;
  // Another program's own element is kept as a placeholder.
  const own = known.find((each) => each === name) ?? 'ph';
  if (kind === 'alone') return { id, element: own, attributes, content: writeContent(element) };
  if (close === undefined) return { id, element: 'hi', attributes, content: '', end: { attributes: {}, content: '' } };
  const end = { attributes: close.attributes, content: writeContent(close) };
  return { id, element: 'pair', attributes, content: writeContent(element), end };
}
