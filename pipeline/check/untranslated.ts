import { fold, isFunctionWord, wordSpans } from '../../src/language/index.ts';
import { frenchWordsLeft } from './french-words.ts';
import { type CheckContext, type Finding, type Rule, wholeSource } from './rule.ts';

/** French function words that are English words as well, or parts of English: they say nothing. */
const SHARED = new Set(
  'on me plus or car a as an son ton ma ta mes tes tu y main tout contre avant dont si non hors ici moi toi soi las los do fait font va vont ai tel tels tour point'.split(
    ' ',
  ),
);
/** Those that French names carry into English (`Charles de Gaulle`, `Le Monde`): they count only in company. */
const CARRIED = new Set('le la les de du des en sur sous sans est se nous vous et au aux'.split(' '));
/** Share of French function words from which a target counts as French: an English sentence has hardly any. */
const FRENCH_SHARE = 0.2;

/** The target is there, and it is English. */
export const untranslated: Rule = {
  id: 'untranslated',
  severity: 'critical',
  check(context) {
    const source = context.segment.source.text;
    const target = context.segment.target.text;
    if (!/\p{L}/u.test(source)) return [];
    if (!/[\p{L}\p{N}]/u.test(target)) return [finding(context, 'empty')];
    const { words, carried, plain } = count(target);
    if (fold(target) === fold(source)) return plain > 0 || carried > 1 ? [finding(context, 'same')] : [];
    const isFrench = plain > 0 && plain + carried > 2 && (plain + carried) / words >= FRENCH_SHARE;
    if (isFrench) return [finding(context, 'french')];
    return left(context);
  },
};

/** One finding for all French words that the engine left in an English sentence. */
function left(context: CheckContext): Finding[] {
  const spans = frenchWordsLeft(context);
  const [first] = spans;
  if (!first) return [];
  const { text } = context.segment.target;
  const words = [...new Set(spans.map((span) => text.slice(span.start, span.end)))].join(', ');
  const place = { source: wholeSource(context), target: first };
  return [{ annotation: null, severity: 'functional', context: 'word', ...place, actual: words, values: { words } }];
}

function finding(context: CheckContext, problem: string): Finding {
  return { annotation: null, context: problem, source: wholeSource(context) };
}

/** How many words a text has, and how many plainly French or name-like function words are among them. */
function count(text: string) {
  const words = wordSpans(text).flatMap((span) => text.slice(span.start, span.end).split(/(?<=['\u2019])/u));
  const french = words.map((word) => word.toLowerCase()).filter((word) => isFunctionWord(word) && !SHARED.has(word));
  const carried = french.filter((word) => CARRIED.has(word) || /['\u2019]$/u.test(word)).length;
  return { words: words.length, carried, plain: french.length - carried };
}
