import { type Draft, edit } from './draft.ts';

const SPACE = /[ \u00A0\u202F\u2009]/u;

interface Quote {
  readonly start: number;
  readonly end: number;
  readonly opens: boolean;
}

/**
 * French guillemets become English double quotes, and single ones inside double; straight quotes are curled when the
 * source has quotes at all (else they may be inches or code). A quotation may open or close in another sentence.
 */
export function restyleQuotes(draft: Draft, source: string): Draft {
  if (!/[«»“”"]/u.test(draft.text)) return draft;
  const curl = /[«»“”]/u.test(source);
  const quotes = findQuotes(draft.text, curl);
  const edits: { start: number; end: number; mark: string }[] = [];
  let depth = 0;
  for (const quote of quotes) {
    if (!quote.opens) depth = Math.max(0, depth - 1);
    const inner = depth > 0;
    if (quote.opens) depth++;
    edits.push({ start: quote.start, end: quote.end, mark: quote.opens ? (inner ? '‘' : '“') : inner ? '’' : '”' });
  }
  let now = draft;
  for (const change of edits.reverse()) {
    now = edit(now, change.start, change.end, change.mark, { kind: 'quote', annotation: null });
  }
  return now;
}

/** Double quotes with the French spaces inside them. */
function findQuotes(text: string, curl: boolean): Quote[] {
  const found: Quote[] = [];
  for (const match of text.matchAll(curl ? /[«»“”"]/gu : /[«»“”]/gu)) {
    const sign = match[0];
    const opens = sign === '«' || sign === '“' || (sign === '"' && opensHere(text, match.index));
    let start = match.index;
    let end = start + 1;
    if (sign === '«') while (SPACE.test(text.charAt(end))) end++;
    if (sign === '»')
      while (start > 0 && SPACE.test(text.charAt(start - 1)) && !overlapsLast(found, start - 1)) start--;
    found.push({ start, end, opens });
  }
  return found;
}

function opensHere(text: string, at: number): boolean {
  return at === 0 || /[\s([{\u2014\u2013«“‘-]/u.test(text.charAt(at - 1));
}

function overlapsLast(found: readonly Quote[], offset: number): boolean {
  const last = found.at(-1);
  return last !== undefined && offset < last.end;
}
