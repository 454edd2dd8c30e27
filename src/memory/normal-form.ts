import { OBJECT } from '../model/tagged.ts';

/** A word, a number, a placeable or a punctuation mark of a source, as fuzzy matching compares it. */
export interface Token {
  /** Small letters without accents; `0` for any number, OBJECT for any placeable. */
  readonly form: string;
  readonly raw: string;
  readonly kind: 'word' | 'number' | 'object' | 'mark';
  /** What losing it costs, in words. */
  readonly weight: number;
}

const TOKEN = new RegExp(
  `[\\p{L}\\p{M}]+|\\p{Nd}+(?:[.,\\u00A0\\u202F ]\\p{Nd}{3}(?!\\p{Nd}))*(?:[.,]\\p{Nd}+)?|${OBJECT}|[^\\s]`,
  'gu',
);
const LETTER = /^[\p{L}\p{M}]/u;
const FIGURE = /^\p{Nd}/u;

/** Reads a source into tokens. Numbers and placeables are abstracted: what they are is no matter, that they are is. */
export function tokensOf(text: string): readonly Token[] {
  return (text.match(TOKEN) ?? []).map((raw) => {
    if (FIGURE.test(raw)) return { form: '0', raw, kind: 'number', weight: 1 };
    if (raw === OBJECT) return { form: OBJECT, raw, kind: 'object', weight: 0.5 };
    if (!LETTER.test(raw)) return { form: raw, raw, kind: 'mark', weight: 0.2 };
    return { form: foldWord(raw), raw, kind: 'word', weight: raw.length <= 2 ? 0.5 : 1 };
  });
}

/** The words of a source, folded, with a space between them: what the trigram index holds. */
export function indexText(tokens: readonly Token[]): string {
  let text = '';
  for (const { kind, form } of tokens)
    if (kind === 'word' || kind === 'number') text += text === '' ? form : ` ${form}`;
  return text;
}

/** Small letters, without accents. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  // Nine words in ten are ASCII already; normalising costs more than the look.
  return /^[\0-\x7F]*$/.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe');
}
