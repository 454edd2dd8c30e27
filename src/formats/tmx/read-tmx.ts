import { InputError } from '../../errors.ts';
import { createNearest } from '../language-tag.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import { writeElement } from '../xml/write-xml.ts';
import { childrenOf, createElementReader, type Element } from '../xml/xml-elements.ts';
import { readTu } from './read-tu.ts';
import type { TmxHeader, TmxUnit } from './tmx-unit.ts';
import type { ToldDefaults } from './told.ts';

export interface TmxReadOptions {
  /** Wanted languages (BCP 47). The nearest that a `tu` has are taken: `fr-FR` for `fr`, `en` and then `en-GB` for `en-US`. */
  readonly source: string;
  readonly target: string;
  /** Of units that do not say. Default: translated, import. */
  readonly defaults?: ToldDefaults;
  readonly onHeader?: (header: TmxHeader) => void;
  /** Told of a `tu` that lacks one of the languages, by its number from 1. */
  readonly onSkipped?: (number: number) => void;
}

export const tmxDefaults: ToldDefaults = { state: 'translated', origin: 'import' };

/**
 * Reads TMX (1.1 to 1.4b, both levels) as its bytes come in: `for await (const unit of readTmx(createReadStream(path),
 * path, { source: 'fr', target: 'en-US' }))`. A file of any length takes constant memory. `pairOfTmx` makes a memory's
 * pair of a unit, `tmxOfPair` the unit again.
 *
 * @param chunks in UTF-8, UTF-16 or what the XML declaration says.
 * @throws {InputError} `tmx-root` {path, name} for XML that is no TMX; `xml-encoding` {path, encoding}; what a guarded
 *   parser throws.
 */
export async function* readTmx(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  path: string,
  { source, target, defaults = tmxDefaults, onHeader, onSkipped }: TmxReadOptions,
): AsyncGenerator<TmxUnit> {
  let found: TmxUnit[] = [];
  let count = 0;
  let isTmx = false;
  const nearest = createNearest();
  const reader = createElementReader(
    path,
    (name) => name === 'tu' || name === 'header',
    (element) => {
      if (element.name === 'header') {
        onHeader?.(headerOf(element));
        return;
      }
      count++;
      const units = readTu(element, { source, target, defaults, nearest });
      if (units.length === 0) onSkipped?.(count);
      found.push(...units);
    },
    (name) => {
      isTmx ||= name === 'tmx';
      if (!isTmx) throw new InputError('tmx-root', { path, name });
    },
  );
  for await (const text of decodeXml(chunks, path)) {
    reader.write(text);
    yield* found;
    found = [];
  }
  reader.close();
  yield* found;
}

function headerOf(header: Element): TmxHeader {
  return { attributes: header.attributes, content: childrenOf(header).map(writeElement) };
}
