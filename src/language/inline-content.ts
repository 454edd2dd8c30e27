import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Span } from '../model/span.ts';
import { OBJECT } from '../model/tagged.ts';
import type { Placeable, Unit } from '../model/unit.ts';
import { findToken, type MarkdownToken } from './markdown-tokens.ts';
import { type Draft, type Found, finish } from './text-draft.ts';

/** The words of a block, and the tokens of the texts that hide in its placeables. */
export type InlineContent = Pick<Unit, 'text' | 'starts' | 'ends' | 'marks' | 'placeables' | 'span'> & {
  readonly nested: readonly Nested[];
};

/** An image's alternative text or a link's or image's title. */
export interface Nested {
  readonly type: 'imageAlt' | 'linkTitle';
  readonly token: MarkdownToken;
}

const PAIRS: Readonly<Record<string, { readonly type: string; readonly inside: string }>> = {
  emphasis: { type: 'emphasis', inside: 'emphasisText' },
  strong: { type: 'strong', inside: 'strongText' },
  strikethrough: { type: 'delete', inside: 'strikethroughText' },
  link: { type: 'link', inside: 'labelText' },
};

const STANDALONES: Readonly<Record<string, string>> = {
  codeText: 'inlineCode',
  mathText: 'inlineMath',
  htmlText: 'html',
  autolink: 'link',
  literalAutolink: 'link',
  gfmFootnoteCall: 'footnoteReference',
  image: 'image',
};

interface State extends Draft {
  readonly source: string;
  readonly nested: Nested[];
  /** A line ending whose other side has not been seen yet. */
  pending: { readonly start: number; readonly char: string } | null;
  span: Span | null;
  /** The next space belongs to a task's check box. */
  afterCheck: boolean;
}

/**
 * Reads what stands inside a block (or a label, a title); null where nothing does. In `prose`, citation keys and the
 * like are placeables.
 */
export function inlineContent(source: string, tokens: readonly MarkdownToken[], prose: boolean): InlineContent | null {
  const empty = { chars: [], starts: [], ends: [], plain: [], found: [] };
  const state: State = { ...empty, source, nested: [], pending: null, span: null, afterCheck: false };
  for (const token of tokens) read(state, token);
  return state.span === null ? null : { ...finish(state, prose), span: state.span, nested: state.nested };
}

function read(state: State, token: MarkdownToken): void {
  const pair = PAIRS[token.type];
  const standalone = STANDALONES[token.type];
  const words = pair && findToken(token, pair.inside);
  if (words !== undefined && state.source.slice(words.start, words.end).trim() !== '')
    readPair(state, token, words, pair?.type ?? token.type);
  else if (pair !== undefined) readStandalone(state, token, pair.type);
  else if (standalone !== undefined) readStandalone(state, token, standalone);
  else if (token.type === 'data') readData(state, token);
  else if (token.type === 'characterEscape') add(state, token, state.source.slice(token.start + 1, token.end), false);
  else if (token.type === 'characterReference')
    add(state, token, decode(state.source.slice(token.start, token.end)), false);
  else if (token.type === 'hardBreakEscape' || token.type === 'hardBreakTrailing')
    state.pending = { start: token.start, char: '\n' };
  else if (token.type === 'lineEnding') state.pending ??= { start: token.start, char: ' ' };
  else if (token.type === 'taskListCheck') state.afterCheck = true;
  else for (const child of token.children) read(state, child);
}

/** Puts the pending line break down, which reaches as far as `next`, and widens the block's span. */
function reach(state: State, next: number, end: number): void {
  if (state.pending !== null && state.span !== null) put(state, state.pending.start, next, state.pending.char, true);
  state.pending = null;
  state.span = { start: state.span?.start ?? next, end };
}

function put(state: State, start: number, end: number, char: string, plain: boolean): void {
  state.chars.push(char);
  state.starts.push(start);
  state.ends.push(end);
  state.plain.push(plain);
}

function add(state: State, { start, end }: Span, text: string, plain: boolean): void {
  reach(state, start, end);
  if (text === OBJECT) object(state, { type: 'text', open: { start, end }, close: null, label: null });
  else for (let index = 0; index < text.length; index++) put(state, start, end, text.charAt(index), plain);
}

function readData(state: State, token: MarkdownToken): void {
  for (let at = token.start; at < token.end; at++) {
    const char = state.source.charAt(at);
    const skip = state.afterCheck && /\s/.test(char);
    state.afterCheck = false;
    if (!skip) add(state, { start: at, end: at + 1 }, char === '\0' ? '\uFFFD' : char, true);
  }
}

function object(state: State, placeable: Found['placeable']): void {
  state.found.push({ start: state.chars.length, end: state.chars.length + 1, placeable });
  put(state, placeable.open.start, placeable.open.end, OBJECT, false);
}

function readStandalone(state: State, token: MarkdownToken, name: string): void {
  const { start, end } = token;
  const type = token.type === 'image' && isReference(token) ? 'imageReference' : name;
  reach(state, start, end);
  object(state, { type, open: { start, end }, close: null, label: token.type === 'image' ? ownLabel(token) : null });
  const alt = token.type === 'image' ? findToken(token, 'labelText') : undefined;
  if (alt !== undefined) state.nested.push({ type: 'imageAlt', token: alt });
  readTitle(state, token);
}

function readPair(state: State, token: MarkdownToken, content: MarkdownToken, type: string): void {
  reach(state, token.start, content.start);
  const label = type === 'link' ? ownLabel(token) : null;
  const mark = { start: state.chars.length, end: 0 };
  const index = state.found.length;
  state.found.push({ ...mark, placeable: { type, open: mark, close: null, label } });
  for (const child of content.children) read(state, child);
  reach(state, content.end, token.end);
  state.found[index] = {
    ...mark,
    end: state.chars.length,
    placeable: {
      type: type === 'link' && isReference(token) ? 'linkReference' : type,
      open: { start: token.start, end: content.start },
      close: { start: content.end, end: token.end },
      label,
    },
  };
  if (type === 'link') readTitle(state, token);
}

function readTitle(state: State, token: MarkdownToken): void {
  const resource = token.children.find((child) => child.type === 'resource');
  const title = resource && findToken(resource, 'resourceTitleString');
  if (title !== undefined) state.nested.push({ type: 'linkTitle', token: title });
}

function isReference(token: MarkdownToken): boolean {
  return !token.children.some((child) => child.type === 'resource');
}

/** The words of a reference that are its key too: `[words]`, `[words][]`. */
function ownLabel(token: MarkdownToken): Placeable['label'] {
  const reference = token.children.find((child) => child.type === 'reference');
  if (!isReference(token) || (reference && findToken(reference, 'referenceString'))) return null;
  const words = findToken(token, 'labelText');
  return words === undefined ? null : { start: words.start, end: words.end };
}

/** What a character reference stands for. micromark has found it valid already. */
function decode(raw: string): string {
  const block = fromMarkdown(`.${raw}`).children[0];
  const text = block?.type === 'paragraph' ? block.children[0] : undefined;
  return text?.type === 'text' ? text.value.slice(1) : raw;
}
