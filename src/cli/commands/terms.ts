import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../../errors.ts';
import { layTerms, readTerms } from '../../load-terms.ts';
import { root } from '../../root.ts';
import { resolveSettings } from '../../settings.ts';
import { checkLayer } from '../../termbase/check-layer.ts';
import { checkUserLayer } from '../../termbase/check-user-layer.ts';
import type { Layer } from '../../termbase/entries.ts';
import { createTermbase } from '../../termbase/load.ts';
import { readLayer } from '../../termbase/read.ts';
import { searchLayer } from '../../termbase/search-layer.ts';
import { formatUserLayer, joinUserLayers, userLayerOf } from '../../termbase/user-layer.ts';
import { commonFlags, readArguments } from '../arguments.ts';
import type { Console } from '../console.ts';
import { columns } from '../table.ts';
import { formatTerms, termFormat, termFormats } from '../term-formats.ts';

const flags = {
  ...commonFlags,
  output: { type: 'string', short: 'o' },
  format: { type: 'string' },
  terms: { type: 'string', multiple: true },
  own: { type: 'boolean' },
  to: { type: 'string' },
} as const;

type Values = ReturnType<typeof readArguments<typeof flags>>['values'];

/** Most concepts that a search shows. */
const shown = 40;

/** `interligne terms check|search|import|export`. */
export async function terms(args: readonly string[], console: Console): Promise<number> {
  const { values, positionals } = readArguments(args, flags);
  const [action, ...operands] = positionals;
  switch (action) {
    case 'check':
      if (operands.length > 0) break;
      return await check(values, console);
    case 'search':
      if (operands.length === 0) break;
      return await search(await layered(values), operands.join(' '), values, console);
    case 'import':
      if (operands.length !== 1) break;
      return await importTerms(operands[0]!, values, console);
    case 'export':
      if (operands.length > 0) break;
      return await exportTerms(values, console);
    default:
  }
  throw new UsageError('terms-usage', {});
}

async function layered({ terms: files }: Values): Promise<Layer> {
  return await layTerms(readLayer(join(root, 'locales')), files ?? []);
}

async function check(values: Values, console: Console): Promise<number> {
  const layer = await layered(values);
  const base = readLayer(join(root, 'locales'));
  const own = await Promise.all((values.terms ?? []).map(readTerms));
  const faults = [...checkLayer(layer), ...own.flatMap((one) => checkUserLayer(base, one.layer))];
  const rules = [...new Set(faults.map(({ rule }) => rule))];
  const lines = rules.flatMap((rule) => {
    const own = faults.filter((fault) => fault.rule === rule);
    return [
      console.text(`terms.rule.${rule}`, { count: own.length }),
      ...own.map(({ concept, detail }) => `  ${[concept, detail].filter(Boolean).join('  ')}`),
    ];
  });
  await console.out([...lines, ''].filter((line, index) => line !== '' || index > 0).join('\n'));
  const { concepts, terms } = createTermbase(layer, 'en-US').size;
  console.error(console.text('terms.checked', { concepts, terms, count: faults.length }));
  return faults.length > 0 ? 1 : 0;
}

async function search(layer: Layer, query: string, values: Values, console: Console): Promise<number> {
  const found = searchLayer(layer, query);
  if (found.length === 0) {
    console.error(console.text('terms.none', { query }));
    return 1;
  }
  const { to } = resolveSettings(values.to === undefined ? {} : { to: values.to });
  const termbase = createTermbase(layer, to);
  const rows = found.slice(0, shown).map((id) => {
    const info = { concept: id, count: 'one', country: null, form: 'term' } as const;
    const { nato = '', countries = [] } = layer.concepts[id]!;
    const acronym = layer.french[id]?.acronym;
    const french = acronym === undefined ? termbase.french(info) : `${termbase.french(info)} (${acronym})`;
    return [french, termbase.preferred(info), id, [nato, ...countries.slice(0, 4)].filter(Boolean).join(' ')];
  });
  await console.out([...columns(rows), ''].join('\n'));
  if (found.length > shown) console.error(console.text('terms.more', { shown, count: found.length }));
  return 0;
}

async function importTerms(path: string, { output }: Values, console: Console): Promise<number> {
  const { layer, skipped } = await readTerms(path);
  await deliver(formatUserLayer(layer), output, console);
  console.error(console.text('terms.imported', { count: Object.keys(layer.concepts).length }));
  if (skipped.length > 0) {
    const places = skipped.slice(0, 10).join(', ') + (skipped.length > 10 ? '…' : '');
    console.error(console.text('terms.skipped', { count: skipped.length, places }));
  }
  return 0;
}

async function exportTerms(values: Values, console: Console): Promise<number> {
  const format = termFormat(values.format, values.output);
  if (format === null) {
    const value = values.format ?? '';
    throw new UsageError('option-value', { option: 'format', value, allowed: termFormats.join(', ') });
  }
  const files = values.terms ?? [];
  const layer = values.own
    ? joinUserLayers(await Promise.all(files.map(async (file) => (await readTerms(file)).layer)))
    : userLayerOf(await layered(values));
  await deliver(formatTerms(layer, format), values.output, console);
  return 0;
}

async function deliver(text: string, output: string | undefined, console: Console): Promise<void> {
  if (output === undefined) await console.out(text);
  else await writeFile(output, text);
}
