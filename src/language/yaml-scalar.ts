import type { Unit } from '../model/unit.ts';

/** A scalar's text and where each of its code units stands in the source. */
export type ScalarText = Pick<Unit, 'text' | 'starts' | 'ends'>;

export type ScalarStyle = 'PLAIN' | 'QUOTE_SINGLE' | 'QUOTE_DOUBLE' | 'BLOCK_LITERAL' | 'BLOCK_FOLDED';

interface Draft {
  readonly raw: string;
  readonly base: number;
  readonly chars: string[];
  readonly starts: number[];
  readonly ends: number[];
}

const SHORT: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};
const WIDTHS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/**
 * Decodes a scalar's raw source, which starts at `base`. Where the result is not `value`, which the YAML parser read,
 * every code unit is said to stand anywhere in the scalar: the text is right, only places inside it are coarse.
 */
export function scalarText(raw: string, base: number, style: ScalarStyle, value: string): ScalarText {
  const draft: Draft = { raw, base, chars: [], starts: [], ends: [] };
  if (style === 'BLOCK_LITERAL' || style === 'BLOCK_FOLDED') readBlock(draft, style === 'BLOCK_FOLDED');
  else readFlow(draft, style);
  const text = draft.chars.join('');
  if (text === value) return { text, starts: draft.starts, ends: draft.ends };
  return {
    text: value,
    starts: Array.from(value, () => base).concat(Array(value.length - [...value].length).fill(base)),
    ends: Array<number>(value.length).fill(base + raw.length),
  };
}

function put(draft: Draft, start: number, end: number, text: string): void {
  for (const char of text.split('')) {
    draft.chars.push(char);
    draft.starts.push(draft.base + start);
    draft.ends.push(draft.base + end);
  }
}

function readFlow(draft: Draft, style: ScalarStyle): void {
  const { raw } = draft;
  const quoted = style !== 'PLAIN';
  const end = quoted ? raw.length - 1 : raw.length;
  const fold = /[ \t]*(\r\n|\n|\r)[ \t\r\n]*/y;
  let at = quoted ? 1 : 0;
  while (at < end) {
    fold.lastIndex = at;
    const breaks = fold.exec(raw)?.[0];
    const [length, text] = breaks !== undefined ? [breaks.length, folded(breaks)] : character(raw, at, style);
    put(draft, at, at + length, text);
    at += length;
  }
}

/** A line break in a flow scalar is a space; each blank line after it a newline. */
function folded(breaks: string): string {
  const count = breaks.match(/\r\n|\n|\r/g)?.length ?? 1;
  return count === 1 ? ' ' : '\n'.repeat(count - 1);
}

/** How long the character at an offset is in the source, and what it stands for. */
function character(raw: string, at: number, style: ScalarStyle): [number, string] {
  const char = raw.charAt(at);
  if (style === 'QUOTE_SINGLE' && raw.startsWith("''", at)) return [2, "'"];
  if (style !== 'QUOTE_DOUBLE' || char !== '\\') return [1, char];
  const name = raw.charAt(at + 1);
  const joined = /^\\(?:\r\n|\n|\r)[ \t]*/.exec(raw.slice(at));
  if (joined !== null) return [joined[0].length, ''];
  const width = WIDTHS[name];
  if (width === undefined) return [2, SHORT[name] ?? name];
  const code = Number.parseInt(raw.slice(at + 2, at + 2 + width), 16);
  return [2 + width, code <= 0x10ffff ? String.fromCodePoint(code) : ''];
}

interface Line {
  readonly start: number;
  readonly text: string;
}

function readBlock(draft: Draft, fold: boolean): void {
  const all = lines(draft.raw).slice(1);
  const indent = /^ */.exec(all.find((line) => line.text.trim() !== '')?.text ?? '')![0].length;
  const content = all.map(({ start, text }) => ({
    start: start + Math.min(indent, text.length),
    text: text.slice(indent),
  }));
  let previous: Line | null = null;
  let blank = 0;
  for (const line of content) {
    if (line.text === '') {
      blank++;
      continue;
    }
    if (previous !== null) {
      const from = previous.start + previous.text.length;
      put(draft, from, line.start, between(previous, line, blank, fold));
    } else put(draft, 0, line.start, '\n'.repeat(blank));
    for (let at = 0; at < line.text.length; at++)
      put(draft, line.start + at, line.start + at + 1, line.text.charAt(at));
    previous = line;
    blank = 0;
  }
}

/** What stands for the line break between two lines of a block scalar, and the blank lines in it. */
function between(before: Line, after: Line, blank: number, fold: boolean): string {
  const keeps = !fold || /^[ \t]/.test(before.text) || /^[ \t]/.test(after.text);
  if (keeps) return '\n'.repeat(blank + 1);
  return blank === 0 ? ' ' : '\n'.repeat(blank);
}

function lines(raw: string): Line[] {
  return [...raw.matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)].map((match) => ({ start: match.index, text: match[1] ?? '' }));
}
