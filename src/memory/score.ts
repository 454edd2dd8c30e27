import type { Token } from './normal-form.ts';

const NEGATIONS = new Set([
  'ne',
  'n',
  'pas',
  'jamais',
  'aucun',
  'aucune',
  'ni',
  'sans',
  'non',
  'nul',
  'nulle',
  'guere',
]);

/** What an editor must not overlook in a fuzzy match. */
export type Difference = 'negation' | 'number' | 'name';

/**
 * How alike two sources are, 0 to 1: a token edit distance in which replacing a word by a similar one costs what the
 * characters differ, over the longer source's weight. Equal tokens give 1, whatever the numbers in them.
 */
export function similarity(a: readonly Token[], b: readonly Token[]): number {
  let [from, to] = [0, 0];
  const until = Math.min(a.length, b.length);
  while (from < until && a[from]!.form === b[from]!.form) from++;
  while (to < until - from && a[a.length - 1 - to]!.form === b[b.length - 1 - to]!.form) to++;
  const total = Math.max(weightOf(a), weightOf(b));
  if (total === 0) return 1;
  return Math.max(0, 1 - distance(a.slice(from, a.length - to), b.slice(from, b.length - to)) / total);
}

/** The cheapest way from one list of tokens to the other, in words. */
function distance(a: readonly Token[], b: readonly Token[]): number {
  let row = [0];
  for (const token of b) row.push(row.at(-1)! + token.weight);
  for (const left of a) {
    const next = [row[0]! + left.weight];
    for (let j = 0; j < b.length; j++) {
      const right = b[j]!;
      const replaced = row[j]! + replacing(left, right);
      next.push(Math.min(replaced, row[j + 1]! + left.weight, next[j]! + right.weight));
    }
    row = next;
  }
  return row.at(-1)!;
}

function replacing(a: Token, b: Token): number {
  if (a.form === b.form) return 0;
  const weight = Math.max(a.weight, b.weight);
  if (a.kind !== 'word' || b.kind !== 'word') return a.kind === b.kind ? weight : a.weight + b.weight;
  const share = likeness(a.form, b.form);
  return weight * (share >= 0.5 ? 1 - share : 1);
}

/** Share of characters that two words have in common at their start and end: cheap, and right for inflected words. */
function likeness(a: string, b: string): number {
  const until = Math.min(a.length, b.length);
  let [head, tail] = [0, 0];
  while (head < until && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  while (tail < until - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++;
  return (head + tail) / Math.max(a.length, b.length);
}

function weightOf(tokens: readonly Token[]): number {
  let sum = 0;
  for (const { weight } of tokens) sum += weight;
  return sum;
}

/**
 * The score of a fuzzy match, 0 to 99. A likeness of 1 loses a point each for other numbers, for other capitals or
 * accents, and for other markup.
 */
export function fuzzyScore(a: readonly Token[], b: readonly Token[], sameMarks: boolean): number {
  const numbers = differs(a, b, 'number');
  const letters = !numbers && differs(a, b, 'word');
  const lost = Number(numbers) + Number(letters) + Number(!sameMarks);
  return Math.max(0, Math.min(99, Math.floor(similarity(a, b) * 100) - lost));
}

function differs(a: readonly Token[], b: readonly Token[], kind: Token['kind']): boolean {
  return rawOf(a, kind) !== rawOf(b, kind);
}

function rawOf(tokens: readonly Token[], kind: Token['kind']): string {
  return tokens.flatMap((token) => (token.kind === kind ? [token.raw] : [])).join(' ');
}

/** Negations, numbers and names that only one of two sources has. */
export function differencesOf(a: readonly Token[], b: readonly Token[]): readonly Difference[] {
  const found: Difference[] = [];
  if (only(a, b, (token) => NEGATIONS.has(token.form), 'form')) found.push('negation');
  if (only(a, b, (token) => token.kind === 'number', 'raw')) found.push('number');
  if (only(a.slice(1), b.slice(1), (token) => /^\p{Lu}/u.test(token.raw), 'form')) found.push('name');
  return found;
}

function only(
  a: readonly Token[],
  b: readonly Token[],
  wanted: (token: Token) => boolean,
  by: 'form' | 'raw',
): boolean {
  const list = (tokens: readonly Token[]) =>
    tokens
      .filter(wanted)
      .map((token) => token[by])
      .sort()
      .join('\n');
  return list(a) !== list(b);
}
