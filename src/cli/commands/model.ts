import { join } from 'node:path';
import {
  type CatalogueEntry,
  catalogue,
  findModels,
  type ListedModel,
  listModels,
  type ModelPlaces,
  pullModel,
  removeModel,
  userModels,
  verifyModel,
} from '../../engines/models/index.ts';
import { InterligneError, UsageError } from '../../errors.ts';
import { root } from '../../root.ts';
import { resolveSettings } from '../../settings.ts';
import { commonFlags, readArguments } from '../arguments.ts';
import type { Console } from '../console.ts';
import { createNotifier, megabytes } from '../notices.ts';
import { readConfig } from '../read-config.ts';

/** `interligne model list|pull|verify|remove`. */
export async function model(args: readonly string[], console: Console): Promise<number> {
  const { values, positionals } = readArguments(args, commonFlags);
  const [action, name, ...more] = positionals;
  if (more.length > 0) throw new UsageError('model-usage', {});
  const { dataFolder } = resolveSettings((await readConfig(values)).options);
  const places = { modelsFolder: join(root, 'models'), dataFolder };
  switch (action) {
    case 'list':
      return await list(places, console);
    case 'pull':
      return await pull(places, name, console, values.quiet ?? false);
    case 'verify':
      return await verify(places, name, console);
    case 'remove':
      if (name === undefined) throw new UsageError('model-name', {});
      await removeModel(places, name);
      console.error(console.text('model.removed', { name }));
      return 0;
    default:
      throw new UsageError('model-usage', {});
  }
}

async function list(places: ModelPlaces, console: Console): Promise<number> {
  const { models, broken } = await listModels(places);
  const rows = models.map((one) => [
    one.card.name,
    one.card.version,
    console.text(`model.place.${one.place}`),
    one.download > 0
      ? console.text('model.download', { size: megabytes(one.download, console) })
      : console.text('model.size', { size: megabytes(one.bytes, console) }),
    one.card.licence,
    figures(one),
  ]);
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]!.length))) ?? [];
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
  await console.out([...lines, ''].join('\n'));
  for (const { error } of broken) console.error(console.text(`errors:${error.code}`, error.values));
  return broken.length > 0 ? 1 : 0;
}

function figures({ card }: ListedModel): string {
  return Object.entries(card.bleu ?? {})
    .map(([set, bleu]) => `BLEU ${bleu} (${set})`)
    .join(', ');
}

async function pull(places: ModelPlaces, name: string | undefined, console: Console, quiet: boolean): Promise<number> {
  const entry = entryNamed(name);
  const notify = createNotifier(console, quiet);
  const model = entry.card.name;
  notify({ kind: 'pull-started', model, bytes: entry.card.files.reduce((sum, file) => sum + file.packed.bytes, 0) });
  await pullModel({
    entry,
    folder: userModels(places),
    signal: console.signal,
    onProgress: (done, total) => notify({ kind: 'pull-progress', model, done, total }),
  });
  notify({ kind: 'pull-done', model });
  return 0;
}

function entryNamed(name: string | undefined): CatalogueEntry {
  const entry = name === undefined ? catalogue[0] : catalogue.find(({ card }) => card.name === name);
  if (entry !== undefined) return entry;
  throw new UsageError('model-unknown', { name: name ?? '', known: catalogue.map(({ card }) => card.name).join(', ') });
}

async function verify(places: ModelPlaces, name: string | undefined, console: Console): Promise<number> {
  const { models, broken } = await findModels(places);
  const chosen = models.filter(({ card }) => name === undefined || card.name === name);
  if (chosen.length === 0 && broken.length === 0) {
    if (name !== undefined) throw new InterligneError('model-absent', { name });
    console.error(console.text('model.none'));
    return 0;
  }
  let sound = broken.length === 0;
  for (const one of chosen) {
    const bad = await verifyModel(one, console.signal);
    sound &&= bad.length === 0;
    const key = bad.length === 0 ? 'model.sound' : 'model.unsound';
    await console.out(`${console.text(key, { name: one.card.name, files: bad.join(', ') })}\n`);
  }
  for (const { error } of broken) console.error(console.text(`errors:${error.code}`, error.values));
  return sound ? 0 : 1;
}
