import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { addTerm, type WithTerm } from '../../../add-term.ts';
import { UsageError } from '../../../errors.ts';
import { layOwnTerms, type OwnTerms, readOwnTerms } from '../../../load-terms.ts';
import type { Layer } from '../../../termbase/entries.ts';
import { conceptKinds } from '../../../termbase/kinds.ts';
import { createTermbase } from '../../../termbase/load.ts';
import { rules } from '../../../termbase/user-layer.ts';
import { readArguments } from '../../arguments.ts';
import type { Console } from '../../console.ts';
import { faultsIn, faultsText } from '../../faults-text.ts';
import { readConfig } from '../../read-config.ts';
import { columns } from '../../table.ts';
import { writeFiles } from '../../write-outputs.ts';
import { countryFlag, oneOf } from './flag-values.ts';
import { layerFlags, shippedLayer } from './layers.ts';

const flags = {
  ...layerFlags,
  kind: { type: 'string' },
  plural: { type: 'string' },
  acronym: { type: 'string' },
  country: { type: 'string', multiple: true },
  rule: { type: 'string' },
  note: { type: 'string', multiple: true },
} as const;

type Values = ReturnType<typeof readArguments<typeof flags>>['values'];

/** `interligne terms add FRENCH ENGLISH`: a term more in the user's own termbase. */
export const add = {
  flags,
  run: async (args: readonly string[], console: Console): Promise<number> => {
    const { values, positionals } = readArguments(args, flags);
    const [french = '', english = '', ...more] = positionals.map((one) => one.trim().normalize('NFC'));
    if (french === '' || english === '' || more.length > 0) throw new UsageError('terms-add-usage', {});
    const term = { french, english, ...detailsOf(values) };
    const { options, ownTerms } = await readConfig(values);
    const inForce = [...(options.terms ?? []), ...(values.terms ?? [])];
    const path = inForce.at(-1) ?? ownTerms;
    const added = await addTerm(path, term);
    // Before anything is written: a file that could not be used stays as it was.
    const others = await readOwnTerms(inForce.filter((one) => resolve(one) !== resolve(path)));
    const own: OwnTerms[] = [...others, { path, layer: added.layer }];
    const base = shippedLayer();
    const layer = layOwnTerms(base, own);
    const faults = faultsIn({ base, own, layer });
    // Into the file itself, where the path is a link to it.
    await writeFiles([{ path: await realpath(path).catch(() => path), text: added.bytes }]);
    console.error(console.text('terms.added', { path, id: added.id }));
    await console.out(`${forms(added, layer, console)}${faultsText(faults, console.text)}`);
    const isUsed =
      !values['no-config'] && [...(options.terms ?? []), ownTerms].some((one) => resolve(one) === resolve(path));
    if (!isUsed) console.error(console.text('terms.unused', { path }));
    return faults.length > 0 ? 1 : 0;
  },
};

function detailsOf(values: Values) {
  return {
    rule: oneOf('rule', values.rule ?? 'forced', rules),
    notes: values.note ?? [],
    kind: values.kind === undefined ? undefined : oneOf('kind', values.kind, conceptKinds),
    plural: values.plural,
    acronym: values.acronym,
    countries: (values.country ?? []).map((one) => countryFlag(one)).filter((one) => one !== null),
  };
}

/** How the term will be read and written, in both numbers: where a plural is wrong, it shows. */
function forms({ id }: WithTerm, layer: Layer, console: Console): string {
  if (!Object.hasOwn(layer.concepts, id)) return '';
  const termbase = createTermbase(layer, 'en-US');
  const rows = (['one', 'other'] as const).map((count) => {
    const info = { concept: id, count, country: null, form: 'term' } as const;
    return [`  ${termbase.french(info)}`, '→', termbase.preferred(info)];
  });
  const distinct = rows.filter((row, index) => index === 0 || row.join() !== rows[0]?.join());
  return `${console.text('terms.written-so')}\n${columns(distinct).join('\n')}\n`;
}
