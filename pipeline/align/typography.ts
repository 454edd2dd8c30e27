import type { UnitType } from '../../src/model/unit.ts';
import type { Context } from './context.ts';
import { type Draft, edit } from './draft.ts';
import { addFinalStop, dropFinalStop } from './final-stop.ts';
import { startsSentence, upperFirst } from './fit-words.ts';
import { restyleQuotes } from './quotes.ts';

/** Rules of form that need nothing but the text: a pattern, what it becomes, and the kind of its repair. */
const RULES: readonly { readonly kind: string; readonly pattern: RegExp; readonly becomes: string }[] = [
  { kind: 'percent', pattern: /(?<=\d)[ \u00A0\u202F\u2009]+(?=%)/gu, becomes: '' },
  { kind: 'space', pattern: /[ \u00A0\u202F\u2009]+(?=[:;!?]+(?:[\s"'\u2019\u201D\u00BB)\]\uFFFC]|$))/gu, becomes: '' },
  {
    kind: 'space',
    pattern: /(?<=[^\s])[ \u00A0\u202F\u2009]+(?=[,.](?:[\s"'\u2019\u201D\u00BB)\]\uFFFC]|$))/gu,
    becomes: '',
  },
  { kind: 'space', pattern: /(?<=[^\s]) {2,}(?=[^\s])/gu, becomes: ' ' },
  { kind: 'space', pattern: /(?<=[([])[ \u00A0\u202F]+(?=\S)|(?<=\S)[ \u00A0\u202F]+(?=[)\]])/gu, becomes: '' },
  { kind: 'elision', pattern: /(?<![\p{L}\p{N}'\u2019])l['\u2019]\s+(?:the\s)?(?=[\p{L}\p{N}])/giu, becomes: 'the ' },
  { kind: 'elision', pattern: /(?<![\p{L}\p{N}'\u2019])d['\u2019]\s+(?=[\p{L}\p{N}])/giu, becomes: 'of ' },
  { kind: 'article', pattern: /(?<=(?:^|[^\p{L}\p{N}])the )the (?=\p{L})/giu, becomes: '' },
];

/** Units that need not be sentences: there a small letter or a missing stop of the source is meant. */
const LABELS: ReadonlySet<UnitType> = new Set<UnitType>([
  'heading',
  'listItem',
  'tableCell',
  'caption',
  'imageAlt',
  'linkTitle',
  'frontMatter',
]);

/** Brings quotes, spaces, capitals and the final stop of a whole target into English form. */
export function tidy(draft: Draft, { segment, type, quotes }: Context): Draft {
  const source = segment.source.text;
  const isLabel = LABELS.has(type);
  let now = draft;
  for (const rule of RULES) now = applyRule(now, rule.pattern, rule.becomes, rule.kind);
  if (quotes) now = restyleQuotes(now, source);
  now = matchFirstCapital(now, source, isLabel);
  now = addFinalStop(now, source);
  return isLabel ? dropFinalStop(now, source) : now;
}

function applyRule(draft: Draft, pattern: RegExp, becomes: string, kind: string): Draft {
  let now = draft;
  for (const match of [...draft.text.matchAll(pattern)].reverse()) {
    now = edit(now, match.index, match.index + match[0].length, becomes, { kind, annotation: null });
  }
  return now;
}

/** Words that a capital at the start of a sentence never belongs to otherwise. */
const COMMON = /^(?:the|an?|in|on|of|to|at|by|for|from|with|and|or|but|that|this|these|those|its?|their|his|her)$/iu;

function matchFirstCapital(draft: Draft, source: string, isLabel: boolean): Draft {
  const french = /\p{L}/u.exec(source)?.[0];
  // The letters of an HTML entity, which some systems write for a quotation mark, are no word.
  const word = /(?<!&|\p{L})\p{L}+/u.exec(draft.text);
  if (french === undefined || !word || !startsSentence(draft.text, word.index)) return draft;
  const letter = word[0].charAt(0);
  const reason = { kind: 'capital', annotation: null };
  if (isUpper(french) && isLower(letter) && !/\p{Lu}/u.test(word[0]) && !isName(draft, word.index)) {
    return edit(draft, word.index, word.index + 1, upperFirst(letter), reason);
  }
  if (isLabel && isLower(french) && isUpper(letter) && COMMON.test(word[0])) {
    return edit(draft, word.index, word.index + 1, letter.toLowerCase(), reason);
  }
  return draft;
}

/** Whether what stands at an offset is settled and opens with a lower-case letter on purpose (`de Gaulle`, `iPhone`). */
function isName(draft: Draft, offset: number): boolean {
  const settled = draft.claims.find((other) => other.start === offset);
  return settled !== undefined && /\p{Lu}/u.test(draft.text.slice(settled.start, settled.end));
}

function isUpper(letter: string): boolean {
  return letter !== letter.toLowerCase();
}

function isLower(letter: string): boolean {
  return letter !== letter.toUpperCase();
}
