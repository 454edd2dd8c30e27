import { writeCsv } from '../../../formats/index.ts';
import type { Layer } from '../../../termbase/entries.ts';
import { forbiddenIn, withForbidden } from '../../../termbase/forbidden.ts';
import { conceptKinds } from '../../../termbase/kinds.ts';
import { createTermbase } from '../../../termbase/load.ts';
import { searchLayer } from '../../../termbase/search-layer.ts';
import type { Termbase } from '../../../termbase/termbase.ts';
import { readArguments } from '../../arguments.ts';
import type { Console } from '../../console.ts';
import { columns } from '../../table.ts';
import { countryFlag, oneOf } from './flag-values.ts';
import { layerFlags, readLayers } from './layers.ts';

const flags = {
  ...layerFlags,
  kind: { type: 'string' },
  country: { type: 'string' },
  subject: { type: 'string' },
  own: { type: 'boolean' },
  format: { type: 'string' },
} as const;

/** A concept as a row of the list. */
interface Row {
  readonly french: string;
  readonly english: string;
  readonly id: string;
  readonly nato: string | null;
  readonly countries: readonly string[];
  /** The English is what a user forbids. */
  readonly forbidden?: true;
}

/** `interligne terms list [WORDS]`: the concepts, or those that hold the words. */
export const list = {
  flags,
  run: async (args: readonly string[], console: Console): Promise<number> => {
    const { values, positionals } = readArguments(args, flags);
    const format = oneOf('format', values.format ?? 'table', ['table', 'csv', 'json']);
    const kind = values.kind === undefined ? null : oneOf('kind', values.kind, conceptKinds);
    const country = countryFlag(values.country);
    const { own, base, layer: inForce, settings } = await readLayers(values);
    const forbidden = values.own ? forbiddenIn(own.map((one) => one.layer)) : {};
    const layer = withForbidden(inForce, base, forbidden);
    const subjects = [...new Set(Object.keys(layer.concepts).map(subjectOf))].sort();
    const subject = values.subject === undefined ? null : oneOf('subject', values.subject, subjects);
    const query = positionals.join(' ');
    const ids = positionals.length > 0 ? searchLayer(layer, query) : Object.keys(layer.concepts);
    const chosen = ids.filter(
      (id) =>
        (kind === null || layer.concepts[id]?.kind === kind) &&
        (subject === null || subjectOf(id) === subject) &&
        (country === null || countriesOf(layer, id).includes(country)) &&
        (!values.own || own.some((one) => Object.hasOwn(one.layer.concepts, id))),
    );
    const termbase = createTermbase(layer, settings.to);
    const rows = chosen.map((id) => rowOf(layer, termbase, id, Object.hasOwn(forbidden, id)));
    if (rows.length === 0) console.error(console.text(query === '' ? 'terms.none-listed' : 'terms.none', { query }));
    if (rows.length > 0 || format !== 'table') await console.out(print[format](rows));
    return rows.length === 0 ? 1 : 0;
  },
};

const print: Readonly<Record<'table' | 'csv' | 'json', (rows: readonly Row[]) => string>> = {
  table: (rows) =>
    [...columns(rows.map(cells).map(([fr, en, id, nato, more]) => [fr, en, id, `${nato} ${more}`.trim()])), ''].join(
      '\n',
    ),
  csv: (rows) => writeCsv({ header: ['fr', 'en', 'id', 'nato', 'countries'], rows: rows.map(cells) }),
  json: (rows) => `${JSON.stringify(rows, null, 2)}\n`,
};

function cells({ french, english, id, nato, countries, forbidden }: Row) {
  return [french, forbidden ? `≠ ${english}` : english, id, nato ?? '', countries.join(' ')] as const;
}

function rowOf(layer: Layer, termbase: Termbase, id: string, isForbidden: boolean): Row {
  const info = { concept: id, count: 'one', country: null, form: 'term' } as const;
  const acronym = layer.french[id]?.acronym;
  const { nato = null, countries = [] } = layer.concepts[id] ?? {};
  const french = acronym === undefined ? termbase.french(info) : `${termbase.french(info)} (${acronym})`;
  const english = termbase.preferred(info);
  return { french, english, id, nato, countries, ...(isForbidden ? { forbidden: true } : {}) };
}

/** The countries that use a concept, and those that have English of their own for it. */
function countriesOf({ concepts, english }: Layer, id: string): string[] {
  const keys = Object.keys(english.en?.[id] ?? {}).map((key) => /^preferred_(\p{Lu}{2})/u.exec(key)?.[1] ?? '');
  return [...(concepts[id]?.countries ?? []), ...keys];
}

function subjectOf(id: string): string {
  return id.slice(0, id.indexOf('.'));
}
