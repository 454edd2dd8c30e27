import { partsOf } from './compound.ts';
import { formsIn, type Standing } from './english-forms.ts';
import type { Layer } from './entries.ts';
import { foldWord } from './fold.ts';
import { formsOf } from './forms.ts';
import type { Termbase, TermMatch } from './termbase.ts';

/** A concept that some words can mean, and where in them it was found as in running text. */
export interface LookedUp {
  readonly id: string;
  readonly matches: readonly TermMatch[];
}

const standings: readonly Standing[] = ['preferred', 'acronym', 'admitted', 'abbreviations', 'deprecated'];

/**
 * Every concept that a French or English word or text can mean: those found in it as in running French, then those that
 * share a form with one of these or with the whole text, in either language. Case, accents and hyphens do not count
 * there; conditions do not either.
 */
export function lookUp(layer: Layer, termbase: Termbase, text: string): LookedUp[] {
  const found = termbase
    .match(text)
    .flatMap((match) => (partsOf(match.concept) ?? [match.concept]).map((id) => ({ id, match })));
  const owners = ownersOf(layer, new Set([text, ...found.map(({ match }) => wordsAt(text, match))].map(keyOf)));
  const ids = new Set([
    ...found.flatMap(({ id, match }) => [id, ...(owners.get(keyOf(wordsAt(text, match))) ?? [])]),
    ...(owners.get(keyOf(text)) ?? []),
  ]);
  return [...ids].map((id) => ({ id, matches: found.filter((one) => one.id === id).map(({ match }) => match) }));
}

function wordsAt(text: string, { start, end }: TermMatch): string {
  return text.slice(start, end);
}

/** The concepts that have one of some forms, by form, those first that outrank others. */
function ownersOf(layer: Layer, forms: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const owners = new Map<string, string[]>();
  for (const id of Object.keys(layer.concepts))
    for (const form of new Set(termsOf(layer, id).map(keyOf)))
      if (forms.has(form)) owners.set(form, [...(owners.get(form) ?? []), id]);
  const priority = (id: string) => layer.priority?.[id] ?? 0;
  for (const ids of owners.values()) ids.sort((a, b) => priority(b) - priority(a));
  return owners;
}

function termsOf(layer: Layer, id: string): string[] {
  const concept = layer.concepts[id];
  const french = layer.french[id];
  const texts = concept && french ? formsOf(concept, french).map(({ text }) => text) : [];
  const english = Object.values(layer.english).flatMap((entries) =>
    standings.flatMap((standing) => formsIn(entries[id] ?? {}, standing, null)),
  );
  return [...texts, ...english];
}

/** Words without case, accents, stops or hyphens, and English without its article. */
function keyOf(text: string): string {
  const words = text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const key = words.map(foldWord).join(' ');
  return key.startsWith('the ') ? key.slice(4) : key;
}
