import type { Concept, ConceptKind } from '../../../src/model/concept.ts';
import type { Termbase, TermMatch } from '../../../src/termbase/termbase.ts';

type Row = readonly [words: string, kind: ConceptKind, countries?: string];

const ROWS: readonly Row[] = [
  ['général', 'rank'],
  ['généraux', 'rank'],
  ['général de brigade', 'rank'],
  ['général-major', 'rank', 'US BE'],
  ['colonel', 'rank'],
  ['colonel-major', 'rank', 'NE ML BF'],
  ['capitaine de vaisseau', 'rank', 'FR'],
  ['adjudant-chef', 'rank'],
  ['mme', 'title'],
  ['chef', 'post'],
  ['président', 'post'],
  ['premier ministre', 'post'],
  ['porte-parole', 'post'],
  ['niger', 'place', 'NE'],
  ['niamey', 'place', 'NE'],
  ['agadez', 'place', 'NE'],
  ['états-unis', 'place', 'US'],
  ['mali', 'place', 'ML'],
  ['bamako', 'place', 'ML'],
  ['américaines', 'demonym', 'US'],
  ['américaine', 'demonym', 'US'],
  ['nigériennes', 'demonym', 'NE'],
  ['nigérienne', 'demonym', 'NE'],
  ['américain', 'demonym', 'US'],
  ['us air force', 'organisation', 'US'],
  ['onu', 'organisation'],
  ['opération barkhane', 'operation', 'FR'],
  ['base aérienne', 'unit'],
  ['escadron', 'unit'],
];

const concepts = new Map(
  ROWS.map(([words, kind, countries]): [string, Concept] => {
    const id = `${kind}.${words.replace(/\s/gu, '-')}`;
    return [id, { id, kind, ...(countries === undefined ? {} : { countries: countries.split(' ') }) }];
  }),
);
const forms = ROWS.map(([words, kind]) => ({
  id: `${kind}.${words.replace(/\s/gu, '-')}`,
  pattern: new RegExp(
    `(?<![\\p{L}\\p{M}-])${words.replace(/\s/gu, '\\s').replace(/-/gu, '[-\\u2010\\u2011]')}(?![\\p{L}\\p{M}-])`,
    'giu',
  ),
}));

/** A termbase of a few terms, matched as they are, longest first. */
export const smallTermbase: Termbase = {
  match(text) {
    const all = forms
      .flatMap(({ id, pattern }) =>
        [...text.matchAll(pattern)].map((match) => ({ id, start: match.index, end: match.index + match[0].length })),
      )
      .sort((a, b) => b.end - b.start - (a.end - a.start));
    const kept: TermMatch[] = [];
    for (const { id, start, end } of all) {
      if (kept.some((other) => other.start < end && start < other.end)) continue;
      kept.push({ concept: id, start, end, count: 'one', country: null, form: 'term' });
    }
    return kept.sort((a, b) => a.start - b.start);
  },
  concept: (id) => concepts.get(id),
  preferred: ({ concept }) => concept,
  allowed: ({ concept }) => [concept],
  deprecated: () => [],
  french: ({ concept }) => concept,
  variant: 'en-US',
  fingerprint: 'small',
  size: { concepts: concepts.size, terms: forms.length },
};
