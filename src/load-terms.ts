import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { InputError } from './errors.ts';
import { readCsv, readTbx } from './formats/index.ts';
import type { Layer } from './termbase/entries.ts';
import { createTermbase } from './termbase/load.ts';
import { readLayer } from './termbase/read.ts';
import type { Termbase, Variant } from './termbase/termbase.ts';
import { parseUserLayer, type UserLayer } from './termbase/user-layer.ts';
import { fromGlossary, type Imported } from './termbase/user-layer-glossary.ts';
import { overlay } from './termbase/user-layer-overlay.ts';
import { fromTable } from './termbase/user-layer-table.ts';

export interface TermsOptions {
  /** The folder `locales/`. */
  readonly localesPath: string;
  /** The user's own termbases; a later one outranks an earlier. */
  readonly files: readonly string[];
  readonly variant: Variant;
}

/**
 * The shipped termbase with the user's own laid over it.
 *
 * @throws {InputError} when a file cannot be read; `terms-incomplete` {path, concept} for a concept that lacks French or
 *   English.
 */
export async function loadTerms({ localesPath, files, variant }: TermsOptions): Promise<Termbase> {
  return createTermbase(await layTerms(readLayer(localesPath), files), variant);
}

/** A user's termbase and the file that it comes from. */
export interface OwnTerms {
  readonly path: string;
  readonly layer: UserLayer;
}

/** A layer with the termbases of some files laid over it. Throws as `layOwnTerms` and `readTerms`. */
export async function layTerms(base: Layer, files: readonly string[]): Promise<Layer> {
  return layOwnTerms(base, await readOwnTerms(files));
}

/** Reads several users' termbases. Throws as `readTerms`. */
export async function readOwnTerms(files: readonly string[]): Promise<OwnTerms[]> {
  return await Promise.all(files.map(async (path) => ({ path, layer: (await readTerms(path)).layer })));
}

/**
 * A layer with users' termbases laid over it, a later one over an earlier.
 *
 * @throws {InputError} `terms-incomplete` {path, concept} for a concept that lacks French or English.
 */
export function layOwnTerms(base: Layer, all: readonly OwnTerms[]): Layer {
  let layer = base;
  for (const { path, layer: own } of all) {
    layer = overlay(layer, own);
    for (const id of Object.keys(own.concepts)) refuseIncomplete(layer, id, path);
  }
  return layer;
}

/**
 * Reads a user's termbase from JSON, TBX (`.tbx`, `.xml`) or CSV (`.csv`, `.tsv`, `.txt`), by the file's ending.
 *
 * @throws {InputError} `terms-format` {path} for another ending; `terms-large`, `terms-encoding`; and what the readers throw.
 */
export async function readTerms(path: string): Promise<Imported> {
  termsKind(path);
  const { size } = await stat(path);
  if (size > most * 1e6) throw new InputError('terms-large', { path, size: Math.ceil(size / 1e6), most });
  return parseTerms(decodeTerms(await readFile(path), path), path);
}

/** Makes a user's termbase of a file's text. Throws as `readTerms`. */
export function parseTerms(text: string, path: string): Imported {
  const kind = termsKind(path);
  if (kind === 'json') return { layer: parseUserLayer(text, path), skipped: [] };
  return kind === 'tbx' ? fromGlossary(readTbx(text, path), path) : fromTable(readCsv(text, path), path);
}

/** The form of a termbase's file, by its ending; `terms-format` {path} is thrown for any other. */
export function termsKind(path: string): 'json' | 'tbx' | 'csv' {
  const kind = kinds[extname(path).toLowerCase()];
  if (kind === undefined) throw new InputError('terms-format', { path });
  return kind;
}

/** Megabytes that a termbase's file may have. */
const most = 200;

const kinds: Readonly<Record<string, 'json' | 'tbx' | 'csv'>> = {
  '.json': 'json',
  '.tbx': 'tbx',
  '.xml': 'tbx',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.txt': 'csv',
};

/** UTF-8, or UTF-16 where a byte-order mark says so: what terminology programs on Windows write. */
export function decodeTerms(bytes: Uint8Array, path: string): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new InputError('terms-encoding', { path }, { cause });
  }
}

function refuseIncomplete(layer: Layer, id: string, path: string): void {
  if (!Object.hasOwn(layer.concepts, id)) return;
  const english = Object.keys(layer.english.en?.[id] ?? {});
  const isRendered = english.some((key) => key === 'preferred' || key === 'preferred_one');
  if (!isRendered || !layer.french[id]?.preferred) throw new InputError('terms-incomplete', { path, concept: id });
}
