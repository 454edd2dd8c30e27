import type { EnglishEntry } from './entries.ts';
import { englishPlural } from './inflect-english.ts';

export type Standing = 'preferred' | 'acronym' | 'admitted' | 'abbreviations' | 'deprecated';

const keyForm = /^(preferred|acronym|admitted|abbreviations|deprecated)(?:_(\p{Lu}{2}))?(?:_(one|other))?$/u;

/**
 * The English of a standing in one language's entry, in both numbers: for a country with a usage of its own only that,
 * for another the common one, and where no country is known all of them.
 */
export function formsIn(entry: EnglishEntry, standing: Standing, country: string | null): string[] {
  const keys = Object.keys(entry).map((key) => ({ key, parts: keyForm.exec(key) }));
  const hasOwn = country !== null && keys.some(({ parts }) => parts?.[1] === 'preferred' && parts[2] === country);
  const isName = keys.some(({ parts }) => parts?.[1] === 'preferred' && !parts[3]);
  return keys.flatMap(({ key, parts }) => {
    if (parts?.[1] !== standing) return [];
    const owner = parts[2] ?? null;
    const applies =
      country === null ||
      (hasOwn && standing !== 'abbreviations' ? owner === country : owner === null || owner === country);
    if (!applies) return [];
    const value = entry[key];
    const terms = typeof value === 'string' ? [value] : (value ?? []);
    const withPlural = parts[3] === 'one' || (typeof value !== 'string' && !isName);
    return withPlural ? terms.flatMap((term) => [term, englishPlural(term)]) : terms;
  });
}

/** The ways one English term is spelled: hyphens may be spaces, spaces of a rank hyphens; stops and accents may go. */
export function spellings(term: string, isRank: boolean): string[] {
  const found = [term];
  if (/\p{L}-\p{L}/u.test(term)) found.push(term.replaceAll('-', ' '));
  if (isRank && /^\p{L}+ \p{L}+$/u.test(term)) found.push(term.replace(' ', '-'));
  if (/\p{L}\./u.test(term)) found.push(term.replaceAll('.', ''));
  const plain = term.normalize('NFD').replaceAll(/\p{M}/gu, '');
  if (plain !== term) found.push(plain);
  return found;
}
