import type { Checked } from '../../src/model/article.ts';
import type { AlignedSegment } from '../../src/model/segment.ts';
import type { UnitType } from '../../src/model/unit.ts';
import { plainText } from './plain-text.ts';

/** A segment of running text in both languages. */
export interface Sentence {
  readonly segment: AlignedSegment;
  readonly french: string;
  readonly english: string;
  /** Whole, a statement, and readable by itself but for what it may point back at. */
  readonly complete: boolean;
}

const PROSE: ReadonlySet<UnitType> = new Set(['paragraph', 'listItem', 'quote', 'line']);

/** Lines that are about the page, not about its matter. */
const APPARATUS = /^(?:lire|voir|à lire|photo|crédit|source|©|propos recueillis|avec afp|traduit)\b/iu;

/** The article's running text, sentence by sentence. */
export function prose(article: Checked): Sentence[] {
  const units = new Map(article.units.map((unit) => [unit.id, unit]));
  const sentences: Sentence[] = [];
  let quoted = '';
  let last = '';
  for (const segment of article.segments) {
    const unit = units.get(segment.unit);
    if (unit === undefined || !PROSE.has(unit.type)) continue;
    const french = plainText(segment.source, unit, article.source.text);
    const english = plainText(segment.target, unit, article.source.text);
    if (french === '' || english === '') continue;
    if (unit.id !== last) quoted = '';
    const complete = quoted === '' && isWhole(french) && isBalanced(english);
    sentences.push({ segment, french, english, complete });
    last = unit.id;
    quoted = openQuote(quoted + french);
  }
  return sentences;
}

function isWhole(french: string): boolean {
  const words = french.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const ends = /[.!…][\s»”"’)\]]*$/u.test(french) && !/\?[\s»”"’)\]]*$/u.test(french);
  const opens = /^[«“"]?\s*[\p{Lu}\d]/u.test(french);
  const speech = /^(?:«[^»]*»|“[^”]*”|"[^"]*")[\s.!…]*$/u.test(french);
  return (
    words.length >= 6 &&
    ends &&
    opens &&
    !speech &&
    /\p{Ll}/u.test(french) &&
    !APPARATUS.test(french) &&
    isBalanced(french)
  );
}

/** Whether every quotation mark and bracket that opens closes. */
function isBalanced(text: string): boolean {
  return openQuote(text) === '' && count(text, '(') === count(text, ')') && count(text, '[') === count(text, ']');
}

/** The quotation marks that a text leaves open, one of each. */
function openQuote(text: string): string {
  const pairs = [
    ['«', '»'],
    ['“', '”'],
  ] as const;
  const open = pairs.filter(([left, right]) => count(text, left) !== count(text, right)).map(([left]) => left);
  return `${open.join('')}${count(text, '"') % 2 === 1 ? '"' : ''}`;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
