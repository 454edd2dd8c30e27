import type { Emitted } from '../../model/article.ts';
import type { AlignedSegment } from '../../model/segment.ts';
import { elementXml, escapeXml, tagXml } from '../xml/write-xml.ts';
import { noteItems } from './notes.ts';
import { unitXml } from './unit-2.ts';
import type { XliffWriteOptions } from './write-options.ts';

/** Namespaces of XLIFF 2.1: core, and the modules that we write. */
const namespaces = {
  xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
  'xmlns:mda': 'urn:oasis:names:tc:xliff:metadata:2.0',
  'xmlns:gls': 'urn:oasis:names:tc:xliff:glossary:2.0',
  'xmlns:mtc': 'urn:oasis:names:tc:xliff:matches:2.0',
  'xmlns:val': 'urn:oasis:names:tc:xliff:validation:2.0',
} as const;

/**
 * An article as XLIFF 2.1 (OASIS, 2018): a unit for each translatable block, a segment for each sentence. Inline Markdown
 * is in `originalData`, terms are glossary entries, the memory's offers matches, findings and editors' notes notes; the
 * packed data is the skeleton.
 */
export function writeXliff2(article: Emitted, options: XliffWriteOptions): string {
  const { source, units } = article;
  const { data, packed, version } = options;
  const segments = Map.groupBy(article.segments, ({ unit }) => unit);
  const written = units.flatMap((unit) => {
    const own: readonly AlignedSegment[] = segments.get(unit.id) ?? [];
    return own.length === 0 ? [] : [unitXml(unit, own, article, options)];
  });
  const whole = noteItems(null, article, options);
  const file = {
    id: 'f1',
    original: source.path ?? source.name,
    canResegment: 'no',
    'xml:space': 'preserve',
  };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    tagXml('xliff', { ...namespaces, version: '2.1', srcLang: 'fr', trgLang: data.to }),
    tagXml('file', file),
    `<skeleton>${escapeXml(packed)}</skeleton>`,
    metadata(article, version),
    ...(whole.length === 0 ? [] : [`<notes>${whole.map(noteXml).join('')}</notes>`]),
    // A file must hold something, though an article may not.
    ...(written.length === 0 ? ['<group id="g1"/>'] : written),
    '</file>',
    '</xliff>',
    '',
  ].join('\n');
}

function metadata({ engine, source, draft }: Emitted, version: string): string {
  const entries = {
    program: `Interligne ${version}`,
    engine: engine.name,
    model: engine.model,
    gist: String(engine.gist),
    draft: String(draft),
    'source-sha256': source.hash,
  };
  const items = Object.entries(entries).map(([type, value]) => elementXml('mda:meta', { type }, escapeXml(value)));
  const group = elementXml('mda:metaGroup', { category: 'interligne' }, items.join(''));
  return elementXml('mda:metadata', {}, group);
}

function noteXml({ id, category, priority, text }: ReturnType<typeof noteItems>[number]): string {
  return elementXml('note', { id, category, priority }, escapeXml(text));
}
