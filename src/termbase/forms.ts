import type { ConceptInfo } from '../model/annotation.ts';
import type { ConceptKind } from '../model/concept.ts';
import type { ConceptEntry, FrenchEntry } from './entries.ts';
import { feminineOf, pluralOf } from './inflect-french.ts';

/** One way to write a concept in French. */
export interface Form {
  readonly text: string;
  readonly form: ConceptInfo['form'];
  /** `null`: the same in both numbers, the words before decide. */
  readonly count: ConceptInfo['count'] | null;
}

/** Names that are the same in both numbers. */
export const uninflected: ReadonlySet<ConceptKind> = new Set<ConceptKind>(['place', 'operation']);
/** Kinds whose terms have a feminine. */
export const withFeminine: ReadonlySet<ConceptKind> = new Set<ConceptKind>([
  'rank',
  'title',
  'person',
  'post',
  'demonym',
]);

/** Every form of a concept's French terms, inflected; the first spelling of a doubled one stays. */
export function formsOf(concept: ConceptEntry, entry: FrenchEntry): Form[] {
  const others = [...(entry.admitted ?? []), ...(entry.deprecated ?? [])];
  const forms: Form[] = uninflected.has(concept.kind)
    ? [entry.preferred, ...others].map((text) => ({ text, form: 'term', count: null }))
    : [...inflected(entry.preferred, entry.plural), ...others.flatMap((term) => inflected(term))];
  if (withFeminine.has(concept.kind)) {
    forms.push(...inflected(entry.feminine ?? feminineOf(entry.preferred)));
    for (const term of entry.admitted ?? []) forms.push(...inflected(feminineOf(term)));
  }
  for (const text of entry.abbreviations ?? []) {
    forms.push(
      { text, form: 'abbreviation', count: 'one' },
      { text: abbreviationPlural(text), form: 'abbreviation', count: 'other' },
    );
  }
  for (const text of [entry.acronym, ...(entry.acronyms ?? [])]) {
    if (!text) continue;
    forms.push({ text, form: 'acronym', count: null });
    if (/^\p{Lu}{5,}$/u.test(text))
      forms.push({ text: text.charAt(0) + text.slice(1).toLowerCase(), form: 'acronym', count: null });
  }
  const seen = new Set<string>();
  return forms.flatMap(ligatures).filter((form) => !seen.has(form.text) && seen.add(form.text));
}

function inflected(term: string, plural = pluralOf(term)): Form[] {
  if (plural === term) return [{ text: term, form: 'term', count: null }];
  return [
    { text: term, form: 'term', count: 'one' },
    { text: plural, form: 'term', count: 'other' },
  ];
}

function abbreviationPlural(text: string): string {
  return /\p{Ll}$/u.test(text) ? `${text}s` : text;
}

/** « manœuvre » is also typed « manoeuvre ». */
function ligatures(form: Form): Form[] {
  return /œ/u.test(form.text) ? [form, { ...form, text: form.text.replaceAll('œ', 'oe') }] : [form];
}
