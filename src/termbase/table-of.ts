import type { UserConcept, UserLayer } from './user-layer.ts';
import type { TermTable } from './user-layer-table.ts';

/** All that a termbase holds, as a table that `fromTable` makes the same concepts of. */
export function tableOf({ concepts, contexts }: UserLayer): TermTable {
  const records = [
    ...Object.entries(concepts).map(([id, concept]) => recordOf(id, concept)),
    ...Object.entries(contexts).map(([name, words]): Record<string, string> => ({ id: `@${name}`, fr: join(words) })),
  ];
  const first = ['id', 'fr', 'en.preferred_one', 'en.preferred', 'kind'];
  const header = [...new Set([...first, ...records.flatMap((record) => Object.keys(record))])];
  return { header, rows: records.map((record) => header.map((name) => record[name] ?? '')) };
}

/** A concept as a row, by column. */
export function recordOf(id: string, { entry, rule, notes, french, english }: UserConcept): Record<string, string> {
  const record: Record<string, string> = { id };
  if (rule !== 'forced') record.rule = rule;
  if (notes.length > 0) record.notes = join(notes);
  for (const [name, value] of Object.entries(entry)) {
    record[name] = typeof value === 'string' || Array.isArray(value) ? join(value) : JSON.stringify(value);
  }
  for (const [key, value] of Object.entries(french)) record[key === 'preferred' ? 'fr' : `fr.${key}`] = join(value);
  for (const [language, keys] of Object.entries(english)) {
    for (const [key, value] of Object.entries(keys)) record[`${language}.${key}`] = join(value);
  }
  return record;
}

function join(value: string | readonly string[]): string {
  return [value]
    .flat()
    .map((term) => term.replaceAll('|', '\\|'))
    .join(' | ');
}
