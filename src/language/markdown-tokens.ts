import { parse, postprocess, preprocess } from 'micromark';
import type { Span } from '../model/span.ts';
import { tokenizerExtensions } from './markdown-syntax.ts';

/** A piece of Markdown as the tokenizer cuts it: unlike a tree of nodes, every source character is in one. */
export interface MarkdownToken extends Span {
  /** micromark's name. */
  readonly type: string;
  readonly children: readonly MarkdownToken[];
}

interface Open extends MarkdownToken {
  readonly children: Open[];
}

/** Texts read last: an article's source is read once to find its units, and again to hold the English against it. */
const recent = new Map<string, readonly MarkdownToken[]>();
const KEPT = 4;

/** The tokens of a Markdown text, nested; `start` and `end` are offsets into it. */
export function markdownTokens(text: string): readonly MarkdownToken[] {
  const known = recent.get(text) ?? tokenize(text);
  recent.delete(text);
  recent.set(text, known);
  for (const oldest of recent.keys()) if (recent.size > KEPT) recent.delete(oldest);
  return known;
}

function tokenize(text: string): readonly MarkdownToken[] {
  // micromark skips a byte-order mark at the start without counting it.
  const skipped = text.startsWith('\uFEFF') ? 1 : 0;
  const chunks = preprocess()(text, undefined, true);
  const events = postprocess(parse({ extensions: tokenizerExtensions }).document().write(chunks));
  const root: Open[] = [];
  const stack: Open[][] = [root];
  for (const [kind, token] of events) {
    if (kind === 'exit') {
      stack.pop();
      continue;
    }
    const open = {
      type: token.type,
      start: token.start.offset + skipped,
      end: token.end.offset + skipped,
      children: [],
    };
    stack.at(-1)?.push(open);
    stack.push(open.children);
  }
  return root;
}

/** The first token of a type, at any depth. */
export function findToken(token: MarkdownToken, type: string): MarkdownToken | undefined {
  for (const child of token.children) {
    const found = child.type === type ? child : findToken(child, type);
    if (found !== undefined) return found;
  }
  return undefined;
}
