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

/** Pieces that must still stand in the file. */
export const richParts = [
  'tuid="u&quot;1"',
  'o-encoding="x"',
  'segtype="sentence"',
  '<note xml:lang="fr">Note</note>',
  '<prop type="Domain" xml:lang="en">Défense</prop>',
  '<tuv xml:lang="FR-FR" creationid="Ana">',
  '<prop type="x-place">source</prop><seg>Un <bpt i="1" x="4" type="bold">&lt;b&gt;</bpt>char<ept i="1">&lt;/b&gt;</ept> <ph x="2" assoc="p">&lt;img alt=&quot;<sub datatype="html">un <hi type="z">plan</hi></sub>&quot;&gt;</ph>&amp; <hi type="term">un canon</hi></seg>',
  '<it pos="end" x="9">&lt;/i&gt;</it><ut x="8">{\\x}</ut>',
  '<tuv xml:lang="de" changeid="Udo"><note>n</note><seg>Ein <ph x="1"/>Panzer</seg></tuv>',
];
export const richTmx = tmx(
  `<tu ${richParts.slice(0, 3).join(' ')} changedate="20240203T040506Z">${richParts[3]}${richParts[4]}${richParts[5]}${richParts[6]}</tuv>
   <tuv xml:lang="en"><seg>A <bpt i="1" x="4">*</bpt>tank<ept i="1">*</ept>${richParts[7]}</seg></tuv>${richParts[8]}</tu>`,
);
