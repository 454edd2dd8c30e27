import type { ConceptEntry, EnglishEntry, FrenchEntry, Layer } from './entries.ts';
import { foldWord } from './fold.ts';
import { formsOf } from './forms.ts';
import type { UserConcept, UserLayer } from './user-layer.ts';

/**
 * Lays a user's termbase over another: of two concepts with the same French the user's is tried first, whatever each
 * asks of the words around; the longest match is still taken first. A user's concept without a kind takes that of ours
 * with the same French.
 */
export function overlay(base: Layer, user: UserLayer): Layer {
  const level = Object.values(base.priority ?? {}).reduce((most, one) => Math.max(most, one), 0) + 1;
  const find = sameFrench(base);
  const concepts: Record<string, ConceptEntry> = {};
  const french: Record<string, FrenchEntry> = {};
  const english: Record<string, Record<string, EnglishEntry>> = {};
  const priority: Record<string, number> = {};
  const put = (language: string, id: string, entry: EnglishEntry) => {
    if (Object.keys(entry).length === 0) return;
    const entries = english[language] ?? {};
    entries[id] = entry;
    english[language] = entries;
  };
  const englishOf = (language: string, id: string) => english[language]?.[id] ?? base.english[language]?.[id];

  for (const [id, own] of Object.entries(user.concepts)) {
    const ours = base.concepts[id] ? [id] : find(own.french);
    if (own.rule === 'forbidden') {
      const wrong = Object.values(own.english).flatMap(formsIn);
      for (const one of ours)
        for (const language of Object.keys(base.english)) {
          const entry = englishOf(language, one);
          if (entry) put(language, one, forbid(entry, wrong, language === 'en'));
        }
      continue;
    }
    const first = ours.map((one) => base.concepts[one]).find((entry) => entry !== undefined);
    concepts[id] = { ...(base.concepts[id] ?? {}), kind: kindOf(id, own, first), ...own.entry };
    french[id] = withPreferred({ ...base.french[id], ...own.french });
    priority[id] = level;
    const shipped = ours.flatMap((one) => Object.values(base.english).map((entries) => entries[one] ?? {}));
    const isReplaced = Object.keys(own.english.en ?? {}).some((key) => key.startsWith('preferred'));
    for (const language of new Set([...Object.keys(base.english), ...Object.keys(own.english)])) {
      const entry = own.english[language] ?? {};
      // Where the user gives none, a concept of ours that they add French to keeps its English.
      if (!isReplaced) put(language, id, { ...englishOf(language, id), ...entry });
      else put(language, id, language === 'en' ? beside(own, entry, shipped) : entry);
    }
  }
  // An overlay of ours over English that the user has replaced would undo it.
  const replaced = Object.fromEntries(
    Object.entries(user.concepts).filter(([, one]) => one.rule !== 'forbidden' && one.english.en),
  );
  return {
    // The user's first: of two demonyms or places the first is taken.
    concepts: { ...concepts, ...without(base.concepts, concepts) },
    french: { ...base.french, ...french },
    english: Object.fromEntries(
      [...new Set([...Object.keys(base.english), ...Object.keys(english)])].map((language) => [
        language,
        { ...without(base.english[language] ?? {}, replaced), ...english[language] },
      ]),
    ),
    contexts: { ...base.contexts, ...user.contexts },
    priority: { ...base.priority, ...priority },
    hash: `${base.hash}-${user.hash}`,
  };
}

/** Makes what finds the concepts of a layer that have one of a user's French terms. */
export function sameFrench(base: Layer): (terms: Partial<FrenchEntry>) => string[] {
  const owners = new Map<string, Set<string>>();
  for (const [id, entry] of Object.entries(base.concepts)) {
    const terms = base.french[id];
    for (const { text } of terms ? formsOf(entry, terms) : []) {
      const key = foldWord(text);
      owners.set(key, (owners.get(key) ?? new Set()).add(id));
    }
  }
  return ({ preferred, acronym, admitted = [] }) => [
    ...new Set([preferred, acronym, ...admitted].flatMap((term) => [...(owners.get(foldWord(term ?? '')) ?? [])])),
  ];
}

function kindOf(id: string, { entry }: UserConcept, ours: ConceptEntry | undefined): ConceptEntry['kind'] {
  const [subject = ''] = id.split('.');
  return entry.kind ?? ours?.kind ?? subjectKinds[subject] ?? 'doctrine';
}

const subjectKinds: Readonly<Record<string, ConceptEntry['kind']>> = {
  rank: 'rank',
  title: 'title',
  unit: 'unit',
  organisation: 'organisation',
  operation: 'operation',
  equipment: 'equipment',
  place: 'place',
  demonym: 'demonym',
  post: 'post',
  personnel: 'person',
};

/**
 * A user's English beside ours of the same French. Ours becomes admitted where theirs is only preferred; else it is what
 * an engine may have written for the term, and so to be replaced. What we call wrong stays wrong, unless it is theirs.
 */
function beside({ rule }: UserConcept, own: EnglishEntry, shipped: readonly EnglishEntry[]): EnglishEntry {
  const ours = shipped.flatMap(formsIn);
  const wrong = shipped.flatMap(wrongIn);
  if (rule !== 'preferred') return withForms(own, 'deprecated', [...ours, ...wrong]);
  const admitting = withForms(own, 'admitted', ours);
  return withForms(admitting, 'deprecated', wrong);
}

/** An entry with forms more in one of its lists, but for those that it has already. */
function withForms(entry: EnglishEntry, key: 'admitted' | 'deprecated', forms: readonly string[]): EnglishEntry {
  const known = new Set([...formsIn(entry), ...wrongIn(entry)]);
  const list = [...[entry[key] ?? []].flat(), ...new Set(forms.filter((form) => !known.has(form)))];
  return list.length > 0 ? { ...entry, [key]: list } : entry;
}

/** Takes English out of an entry and calls it wrong; a preferred term stays, for nothing could stand for it. */
function forbid(entry: EnglishEntry, wrong: readonly string[], isBase: boolean): EnglishEntry {
  const kept = Object.entries(entry).map(([key, value]) => {
    const isList = typeof value !== 'string' && !key.startsWith('deprecated');
    return [key, isList ? value.filter((term) => !wrong.includes(term)) : value] as const;
  });
  const all = Object.fromEntries(kept);
  return isBase ? { ...all, deprecated: [...new Set([...[entry.deprecated ?? []].flat(), ...wrong])] } : all;
}

function formsIn(entry: EnglishEntry): string[] {
  return Object.entries(entry).flatMap(([key, value]) => (key.startsWith('deprecated') ? [] : value));
}

function wrongIn(entry: EnglishEntry): string[] {
  return Object.entries(entry).flatMap(([key, value]) => (key.startsWith('deprecated') ? value : []));
}

function withPreferred(terms: Partial<FrenchEntry>): FrenchEntry {
  const { preferred = terms.acronym ?? terms.admitted?.[0] ?? '' } = terms;
  return { ...terms, preferred };
}

function without<T>(all: Readonly<Record<string, T>>, taken: Readonly<Record<string, unknown>>): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([id]) => !Object.hasOwn(taken, id)));
}
