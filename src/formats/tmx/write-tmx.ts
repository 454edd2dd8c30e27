import { attributesXml, elementXml, escapeXml } from '../xml/write-xml.ts';
import { tmxDefaults } from './read-tmx.ts';
import type { TmxHeader, TmxPlace, TmxUnit } from './tmx-unit.ts';
import { type Raw, tellingOf } from './told.ts';
import { type TmxLevel, writeSeg } from './write-seg.ts';

export interface TmxWriteOptions {
  /** Languages of units that have none of their own. */
  readonly source: string;
  readonly target: string;
  /** Default 2. */
  readonly level?: TmxLevel;
  /** Default UTF-8; UTF-16 is little-endian with its byte-order mark. */
  readonly encoding?: 'utf-8' | 'utf-16';
  /** Version of this program. */
  readonly version: string;
  /** A header that was read: its notes, properties and attributes go before ours. */
  readonly header?: TmxHeader | null;
}

/** Characters that go out at once. */
const PIECE = 1 << 16;

/** Writes TMX 1.4b piece by piece, for a stream: `Readable.from(writeTmx(units, options))`. */
export async function* writeTmx(
  units: AsyncIterable<TmxUnit> | Iterable<TmxUnit>,
  options: TmxWriteOptions,
): AsyncGenerator<Uint8Array> {
  const encoding = options.encoding ?? 'utf-8';
  const encode = encoding === 'utf-8' ? (text: string) => new TextEncoder().encode(text) : utf16;
  let text = encoding === 'utf-16' ? '\uFEFF' : '';
  text += `<?xml version="1.0" encoding="${encoding.toUpperCase()}"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n`;
  text += `<tmx version="1.4">\n${headerXml(options)}\n<body>\n`;
  for await (const unit of units) {
    text += `${tuXml(unit, options)}\n`;
    if (text.length < PIECE) continue;
    yield encode(text);
    text = '';
  }
  yield encode(`${text}</body>\n</tmx>\n`);
}

function utf16(text: string): Uint8Array {
  return Buffer.from(text, 'utf16le');
}

function headerXml({ header, source, level = 2, version }: TmxWriteOptions): string {
  const own = {
    creationtool: 'Interligne',
    creationtoolversion: version,
    segtype: 'sentence',
    'o-tmf': 'interligne',
    adminlang: 'en',
    srclang: source,
    datatype: level === 2 ? 'xml' : 'plaintext',
  };
  return elementXml('header', { ...own, ...header?.attributes }, (header?.content ?? []).join(''));
}

function tuXml(unit: TmxUnit, { source, target, level = 2 }: TmxWriteOptions): string {
  const raw = tellingOf(unit, tmxDefaults);
  const languages = unit.languages ?? { source, target };
  const { source: sourceCodes, target: targetCodes } = unit.kept?.codes ?? { source: [], target: [] };
  const variants = [
    tuvXml('source', languages.source, raw, writeSeg(unit.source, sourceCodes, level)),
    tuvXml('target', languages.target, raw, writeSeg(unit.target, targetCodes, level)),
    // Other languages are kept as they were read, inline elements and all.
    ...(level === 2 ? (unit.kept?.others ?? []) : []),
  ];
  return `<tu${attributesXml(raw.attributes.tu)}>${asideXml(raw, 'tu')}\n${variants.join('\n')}\n</tu>`;
}

function tuvXml(place: TmxPlace, language: string, raw: Raw, seg: string): string {
  const attributes = { 'xml:lang': language, ...raw.attributes[place] };
  return `<tuv${attributesXml(attributes)}>${asideXml(raw, place)}<seg>${seg}</seg></tuv>`;
}

function asideXml({ notes, properties }: Raw, place: TmxPlace): string {
  return [
    ...notes
      .filter((one) => one.place === place)
      .map(({ text, attributes }) => `<note${attributesXml(attributes ?? {})}>${escapeXml(text)}</note>`),
    ...properties
      .filter((one) => one.place === place)
      .map(({ type, text, attributes }) => `<prop${attributesXml({ type, ...attributes })}>${escapeXml(text)}</prop>`),
  ].join('');
}
