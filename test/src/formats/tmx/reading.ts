import {
  readTmx,
  type TmxReadOptions,
  type TmxUnit,
  type TmxWriteOptions,
  writeTmx,
} from '../../../../src/formats/index.ts';

export const languages = { source: 'fr', target: 'en-US' } as const;

/** Reads a TMX file that is text, in pieces of a few bytes. */
export async function unitsOf(
  file: string | Uint8Array,
  options: Partial<TmxReadOptions> = {},
  piece = 7,
): Promise<TmxUnit[]> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const units: TmxUnit[] = [];
  for await (const unit of readTmx(pieces(bytes, piece), 'x.tmx', { ...languages, ...options })) units.push(unit);
  return units;
}

export async function written(units: readonly TmxUnit[], options: Partial<TmxWriteOptions> = {}): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of writeTmx(units, { ...languages, version: '1', ...options })) parts.push(part);
  return Buffer.concat(parts);
}

export async function writtenText(units: readonly TmxUnit[], options: Partial<TmxWriteOptions> = {}): Promise<string> {
  return new TextDecoder().decode(await written(units, options));
}

export function* pieces(bytes: Uint8Array, length: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

/** A file with this body. */
export function tmx(body: string, header = 'srclang="fr"', before = ''): string {
  return `<?xml version="1.0"?>\n${before}<tmx version="1.4"><header ${header}/><body>${body}</body></tmx>`;
}

/** A `tu` with these segments. */
export function tu(french: string, english: string, rest = ''): string {
  return `<tu>${rest}<tuv xml:lang="fr"><seg>${french}</seg></tuv><tuv xml:lang="en"><seg>${english}</seg></tuv></tu>`;
}

export const unit: TmxUnit = {
  source: { text: 'Bonjour', marks: [] },
  target: { text: 'Hello', marks: [] },
  languages: null,
  state: 'translated',
  origin: 'import',
  author: null,
  created: null,
  changed: null,
  used: null,
  uses: null,
  note: null,
  properties: [],
  context: { article: null, previous: null, next: null, id: null },
};
