import { formatValue, unitName } from '../../src/language/index.ts';
import { type Context, sourceWords, type ValueAnnotation } from './context.ts';
import { claim, type Draft, edit } from './draft.ts';

const COLLECTIVE =
  /(?:(?:di|dou|quin)z|(?:vingt|trent|quarant|cinquant|soixant|cent)|neuv)aines?|milliers?|(?:million|milliard)s?$/iu;
/** `of` between a number and what it counts, not a part of a whole (`a dozen of them`). */
const OF = /^\sof(?=\s(?!(?:the|these|those|them|us|our|its|his|her|their|this|that|which|whom)(?!\p{L}))\p{L})/iu;

/**
 * Takes the « de » of a French collective out of the target: `a thousand of people` is a thousand people, `a ten of men`
 * about 10 men, `a hundred of kilometers` about 100 kilometers.
 */
export function joinCollective(draft: Draft, annotation: ValueAnnotation, context: Context): Draft {
  const place = draft.claims.find((other) => other.id === annotation.id);
  const french = sourceWords(context.segment, annotation);
  if (!place || !COLLECTIVE.test(french)) return draft;
  const after = draft.text.slice(place.end);
  const of = OF.exec(after)?.[0].length ?? 0;
  if (of === 0) return draft;
  const reason = { kind: annotation.kind, annotation: annotation.id, by: 'value' } as const;
  const words = draft.text.slice(place.start, place.end);
  const unit = annotation.kind === 'quantity' ? unitAfter(after.slice(of), annotation.unit) : 0;
  if (unit === 0 && /^(?:about|half|\d|.*(?:hundred|thousand|dozen|million|billion)$)/iu.test(words)) {
    return edit(draft, place.end, place.end + of, '', reason);
  }
  const article = /(?<![\p{L}\p{N}])an?\s$/iu.exec(draft.text.slice(0, place.start))?.[0].length ?? 0;
  const form = formatValue(annotation, french, context.variant);
  const start = place.start - article;
  const changed = edit(draft, start, place.end + of + unit, form, reason);
  return claim(changed, annotation.id, { start, end: start + form.length });
}

function unitAfter(text: string, key: string): number {
  const names = (['en-US', 'en-GB'] as const).map((variant) => ` ${unitName(key, 'other', variant)}`);
  return names.find((name) => text.startsWith(name))?.length ?? 0;
}
