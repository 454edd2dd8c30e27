import type { Text } from '../model/texts.ts';
import type { ConceptEntry, EnglishEntry, FrenchEntry } from '../termbase/entries.ts';
import { englishPlural } from '../termbase/inflect-english.ts';
import { pluralOf } from '../termbase/inflect-french.ts';
import type { Rule } from '../termbase/user-layer.ts';
import { conditionLines } from './condition-lines.ts';
import { labelled } from './labelled.ts';

/** All that is known of a concept, with what of the words looked up it was found in. */
export interface ConceptCard extends ConceptEntry {
  readonly id: string;
  /** The user's rule, or null for a concept that is ours alone. */
  readonly rule: Rule | null;
  /** `shipped`, and the user's files that change it or bring it. */
  readonly from: readonly string[];
  readonly forbidden: readonly { readonly path: string; readonly english: readonly string[] }[];
  readonly notes: readonly string[];
  readonly french: FrenchEntry;
  /** By language: `en`, `en-GB`. */
  readonly english: Readonly<Record<string, EnglishEntry>>;
  readonly found: readonly {
    readonly text: string;
    readonly start: number;
    readonly end: number;
    readonly count: 'one' | 'other';
    readonly country: string | null;
    readonly english: string;
  }[];
}

/** A concept for a reader: its French, then a line for each thing known. */
export function cardText(card: ConceptCard, contexts: Readonly<Record<string, readonly string[]>>, text: Text): string {
  const { id, kind, nato, service, countries = [], french, rule } = card;
  const label = (name: string) => text(`terms.card.${name}`);
  const { preferred, plural, feminine, acronym, ...lists } = french;
  const from = card.from.map((one) => (one === 'shipped' ? text('terms.card.shipped') : one)).join(', ');
  // A name has no plural; English tells.
  const isCounted = card.english.en?.preferred_one !== undefined;
  const rows: (readonly [string, string])[] = [
    ...card.found.map((one) => [label('found'), `« ${one.text} » → ${one.english}`] as const),
    [label('french'), distinct([preferred, isCounted ? (plural ?? pluralOf(preferred)) : preferred])],
    [label('feminine'), feminine ?? ''],
    [label('acronym'), distinct([acronym ?? '', ...(lists.acronyms ?? [])])],
    [label('abbreviations'), distinct(lists.abbreviations ?? [])],
    [label('admitted'), distinct(lists.admitted ?? [])],
    [label('avoided'), distinct(lists.deprecated ?? [])],
    ...Object.entries(card.english).flatMap(([language, entry]) => englishRows(entry, language, text)),
    [label('when'), conditionLines(card.match ?? {}, contexts, text).join(' ; ')],
    [label('kind'), [kind, nato, service].filter(Boolean).join(', ')],
    [label('countries'), countries.join(' ')],
    [label('definition'), card.definition ?? ''],
    [label('source'), card.source ?? ''],
    [label('notes'), card.notes.join(' ; ')],
    [label('from'), rule === null ? from : `${from} (${text(`terms.card.rule.${rule}`)})`],
    ...card.forbidden.map(({ path, english }) => [label('forbidden'), `${english.join(', ')} (${path})`] as const),
  ];
  return [id, ...labelled(rows.filter(([, value]) => value !== '')), ''].join('\n');
}

const keyForm = /^(preferred|acronym|admitted|abbreviations|deprecated)(?:_(\p{Lu}{2}))?(?:_(one|other))?$/u;

/** English terms by standing, each with the country or variant that it is for. */
function englishRows(entry: EnglishEntry, language: string, text: Text): [string, string][] {
  const standings = ['preferred', 'acronym', 'abbreviations', 'admitted', 'deprecated'] as const;
  return standings.flatMap((standing) => {
    const lines = new Map<string, string[]>();
    for (const [key, value] of Object.entries(entry)) {
      const [, name, country = '', number] = keyForm.exec(key) ?? [];
      if (name !== standing) continue;
      const regular =
        number === 'one' && !(key.replace(/_one$/u, '_other') in entry) ? englishPlural(String(value)) : null;
      const terms = [...[value].flat(), ...(regular === null ? [] : [regular])];
      lines.set(country, [...(lines.get(country) ?? []), ...terms]);
    }
    return [...lines].map(([country, terms]): [string, string] => {
      const usage = [country, language === 'en' ? '' : language].filter(Boolean).join(', ');
      const label = text(`terms.card.english-${standing}`);
      return [usage === '' ? label : `${label} (${usage})`, distinct(terms)];
    });
  });
}

function distinct(terms: readonly string[]): string {
  return [...new Set(terms.filter((term) => term !== ''))].join(', ');
}
