import type { Emitted } from '../../model/article.ts';
import type { AlignedSegment } from '../../model/segment.ts';
import type { Tagged } from '../../model/tagged.ts';
import type { Unit } from '../../model/unit.ts';
import { elementXml, escapeXml, tagXml } from '../xml/write-xml.ts';
import { codeType1 } from './code-types.ts';
import { noteItems } from './notes.ts';
import { copied1, hasTarget, writeState1 } from './states.ts';
import { termsOf } from './terms.ts';
import { type InlineWriter, writeInline } from './write-inline.ts';
import type { XliffWriteOptions } from './write-options.ts';

/**
 * An article as XLIFF 1.2 (OASIS, 2008): a group for each translatable block, a `trans-unit` for each sentence, so that
 * a program need not segment. Inline Markdown is `g` and `x`, the memory's offers `alt-trans`, terms and findings notes;
 * the packed data is an internal file of the skeleton.
 */
export function writeXliff1(article: Emitted, options: XliffWriteOptions): string {
  const { source, units } = article;
  const { data, packed, version } = options;
  const segments = Map.groupBy(article.segments, ({ unit }) => unit);
  const file = {
    original: source.path ?? source.name,
    'source-language': 'fr',
    'target-language': data.to,
    datatype: 'x-markdown',
    'tool-id': 'interligne',
  };
  const skeleton = elementXml('skl', {}, elementXml('internal-file', { form: 'text' }, escapeXml(packed)));
  const tool = { 'tool-id': 'interligne', 'tool-name': 'Interligne', 'tool-version': version };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    tagXml('xliff', { xmlns: 'urn:oasis:names:tc:xliff:document:1.2', version: '1.2' }),
    tagXml('file', file),
    `<header>${skeleton}${notesXml(null, article, options)}${elementXml('tool', tool, '')}</header>`,
    '<body>',
    ...units.flatMap((unit) => {
      const own: readonly AlignedSegment[] = segments.get(unit.id) ?? [];
      return own.length === 0 ? [] : [groupXml(unit, own, article, options)];
    }),
    '</body>',
    '</file>',
    '</xliff>',
    '',
  ].join('\n');
}

function groupXml(
  unit: Unit,
  segments: readonly AlignedSegment[],
  article: Emitted,
  options: XliffWriteOptions,
): string {
  const attributes = { id: unit.id, resname: unit.key, restype: `x-${unit.type}` };
  const parts = segments.map((segment) => transUnitXml(segment, unit, article, options));
  return elementXml('group', attributes, `\n${parts.join('\n')}\n`);
}

function transUnitXml(segment: AlignedSegment, unit: Unit, article: Emitted, options: XliffWriteOptions): string {
  const { id, source, target, state, origin } = segment;
  const writer = writerOf(unit, article.source.text);
  const stated = writeState1(state, origin);
  const targetAttributes = { state: stated.state, 'state-qualifier': stated.qualifier };
  const english = hasTarget(segment) ? side('target', target, writer, targetAttributes) : '';
  const parts = [
    side('source', source, writer),
    options.targets === 'source' ? side('target', source, writer, { state: copied1 }) : english,
    ...alternatives(segment, writer),
    ...termsOf(segment).map((term) =>
      elementXml(
        'note',
        { from: 'interligne-term', annotates: 'source' },
        escapeXml(`${term.source} = ${term.target}`),
      ),
    ),
    notesXml(id, article, options),
  ];
  const attributes = { id, 'xml:space': 'preserve', approved: stated.approved ? 'yes' : 'no' };
  return elementXml('trans-unit', attributes, parts.join(''));
}

function side(name: 'source' | 'target', text: Tagged, writer: InlineWriter, attributes = {}): string {
  return elementXml(name, attributes, writeInline(text, writer));
}

function alternatives(segment: AlignedSegment, writer: InlineWriter): string[] {
  const all = [...(segment.match === null ? [] : [segment.match]), ...(segment.others ?? [])];
  return all.map(({ kind, score, source, target }) => {
    const french: Tagged = kind === 'exact' || source === undefined ? segment.source : { text: source, marks: [] };
    const attributes = { 'match-quality': `${score}%`, origin: 'interligne-memory' };
    return elementXml('alt-trans', attributes, side('source', french, writer) + side('target', target, writer));
  });
}

function notesXml(segment: string | null, article: Emitted, options: XliffWriteOptions): string {
  return noteItems(segment, article, options)
    .map(({ category, priority, text }) =>
      elementXml(
        'note',
        { from: `interligne-${category}`, priority, annotates: segment === null ? null : 'target' },
        escapeXml(text),
      ),
    )
    .join('');
}

function writerOf(unit: Unit, source: string): InlineWriter {
  const placeables = new Map(unit.placeables.map((placeable) => [placeable.id, placeable]));
  const typeOf = (id: number, alone: boolean) => codeType1(placeables.get(id)?.type ?? 'markup', alone);
  const native = (id: number) => {
    const placeable = placeables.get(id);
    if (placeable === undefined) return null;
    return placeable.written?.open ?? source.slice(placeable.open.start, placeable.open.end);
  };
  return {
    text: escapeXml,
    alone: (id) => elementXml('x', { id, ...typeOf(id, true), 'equiv-text': native(id) }, ''),
    open: (id) => tagXml('g', { id, ...typeOf(id, false) }),
    close: () => '</g>',
  };
}
