import type { Glossary, GlossaryTerm } from '../model/glossary.ts';
import type { EnglishEntry, FrenchEntry } from './entries.ts';
import type { UserConcept, UserLayer } from './user-layer.ts';

type Draft = Pick<GlossaryTerm, 'text'> & Partial<GlossaryTerm>;

/** All that a termbase holds, as a glossary; `fromGlossary` makes the same concepts of it again. */
export function glossaryOf({ concepts, contexts }: UserLayer, title: string): Glossary {
  const entries = Object.entries(concepts).map(([id, { entry, rule, notes, french, english }]) => ({
    id,
    fields: { ...fieldsOf(entry), ...(rule === 'forced' ? {} : { rule }) },
    terms: [
      ...frenchTerms(french),
      ...Object.entries(english).flatMap(([language, keys]) => englishTerms(language, keys)),
    ],
    notes,
  }));
  return { title, entries, ...(Object.keys(contexts).length > 0 ? { contexts } : {}) };
}

function fieldsOf(entry: UserConcept['entry']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(entry).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  );
}

function termOf(language: string, draft: Draft): GlossaryTerm {
  const plain = { standing: 'preferred', type: 'full', number: null, feminine: false, country: null } as const;
  return { ...plain, ...draft, language };
}

function frenchTerms(french: Partial<FrenchEntry>): GlossaryTerm[] {
  const { preferred, plural, feminine, admitted, abbreviations, acronym, acronyms, deprecated } = french;
  const drafts: Draft[] = [
    ...(preferred === undefined ? [] : [{ text: preferred }]),
    ...(plural === undefined ? [] : [{ text: plural, number: 'other' } as const]),
    ...(feminine === undefined ? [] : [{ text: feminine, feminine: true }]),
    ...(admitted ?? []).map((text) => ({ text, standing: 'admitted' }) as const),
    ...(abbreviations ?? []).map((text) => ({ text, standing: 'admitted', type: 'abbreviation' }) as const),
    ...(acronym === undefined ? [] : [{ text: acronym, type: 'acronym' } as const]),
    ...(acronyms ?? []).map((text) => ({ text, standing: 'admitted', type: 'acronym' }) as const),
    ...(deprecated ?? []).map((text) => ({ text, standing: 'deprecated' }) as const),
  ];
  return drafts.map((draft) => termOf('fr', draft));
}

const keyForm = /^(preferred|acronym|admitted|abbreviations|deprecated)(?:_(\p{Lu}{2}))?(?:_(one|other))?$/u;

function englishTerms(language: string, entry: EnglishEntry): GlossaryTerm[] {
  return Object.entries(entry).flatMap(([key, value]) => {
    const [, kind = 'admitted', country = null, number = null] = keyForm.exec(key) ?? [];
    return [value].flat().map((text) =>
      termOf(language, {
        text,
        country,
        type: kind === 'acronym' ? 'acronym' : kind === 'abbreviations' ? 'abbreviation' : 'full',
        standing:
          kind === 'deprecated' ? 'deprecated' : kind === 'preferred' || kind === 'acronym' ? 'preferred' : 'admitted',
        number: number === 'one' || number === 'other' ? number : typeof value === 'string' ? 'none' : null,
      }),
    );
  });
}
