import type { Emitted } from '../../model/article.ts';
import type { AlignedSegment } from '../../model/segment.ts';
import type { Span } from '../../model/span.ts';
import type { Tagged } from '../../model/tagged.ts';
import type { Placeable, Unit } from '../../model/unit.ts';
import { elementXml, escapeXml, tagXml } from '../xml/write-xml.ts';
import { codeType2 } from './code-types.ts';
import { noteItems } from './notes.ts';
import { hasTarget, subStateOf, writeState2 } from './states.ts';
import { figuresOf, termsOf } from './terms.ts';
import { type InlineWriter, type Wrap, writeInline } from './write-inline.ts';
import type { XliffWriteOptions } from './write-options.ts';

/** A unit of XLIFF 2.1: modules first, then notes, native code, and segments with the spaces between them. */
export function unitXml(
  unit: Unit,
  segments: readonly AlignedSegment[],
  article: Emitted,
  options: XliffWriteOptions,
): string {
  const notes = segments.flatMap(({ id }) =>
    noteItems(id, article, options).map((note) => ({
      ...note,
      appliesTo: note.category === 'finding' ? 'target' : null,
    })),
  );
  const attributes = { id: unit.id, name: unit.key, type: `interligne:${unit.type}` };
  const body = [
    wrapped('gls:glossary', segments.flatMap(glossary)),
    wrapped(
      'mtc:matches',
      segments.flatMap((segment) => matches(segment, writerOf(unit, article.units, segment, segments, false))),
    ),
    wrapped(
      'val:validation',
      [...new Set(segments.flatMap(figuresOf))].map((isPresent) => elementXml('val:rule', { isPresent }, '')),
    ),
    wrapped(
      'notes',
      notes.map(({ text, ...rest }) => elementXml('note', rest, escapeXml(text))),
    ),
    wrapped(
      'originalData',
      unit.placeables.flatMap((placeable) => nativeCode(placeable, article.source.text)),
    ),
    ...segments.flatMap((segment, index) => [
      gap(unit.text.slice(segments[index - 1]?.range.end ?? 0, segment.range.start)),
      segmentXml(segment, writerOf(unit, article.units, segment, segments, true)),
    ]),
    gap(unit.text.slice(segments.at(-1)!.range.end)),
  ];
  return elementXml('unit', attributes, `\n${body.filter((part) => part !== '').join('\n')}\n`);
}

function wrapped(name: string, parts: readonly string[]): string {
  return parts.length === 0 ? '' : elementXml(name, {}, parts.join(''));
}

function gap(text: string): string {
  return text === '' ? '' : `<ignorable><source>${textXml(text)}</source></ignorable>`;
}

function glossary(segment: AlignedSegment): string[] {
  return termsOf(segment).map(({ id, source, target }) => {
    const place = `${segment.id}-term${id}`;
    const term = elementXml('gls:term', { source: 'interligne' }, escapeXml(source));
    const translation = elementXml('gls:translation', { source: 'interligne' }, escapeXml(target));
    return elementXml('gls:glossEntry', { id: `${place}-entry`, ref: `#${place}` }, term + translation);
  });
}

function matches(segment: AlignedSegment, writer: InlineWriter): string[] {
  const all = [...(segment.match === null ? [] : [segment.match]), ...(segment.others ?? [])];
  return all.map(({ kind, score, inContext, source, target }, index) => {
    const french: Tagged = kind === 'exact' || source === undefined ? segment.source : { text: source, marks: [] };
    const attributes = {
      id: `${segment.id}-match${index + 1}`,
      matchQuality: score,
      similarity: score,
      type: inContext ? 'icm' : 'tm',
      origin: 'interligne',
      ref: `#${segment.id}`,
    };
    const sides = [
      elementXml('source', {}, writeInline(french, writer)),
      elementXml('target', {}, writeInline(target, writer)),
    ];
    return elementXml('mtc:match', attributes, sides.join(''));
  });
}

/** The native code of a placeable: `d3`, and `d3e` where it has a second half. */
function nativeCode(placeable: Placeable, source: string): string[] {
  const { id, open, written } = placeable;
  const end = endOf(placeable, source);
  return [
    elementXml('data', { id: `d${id}` }, textXml(written?.open ?? source.slice(open.start, open.end))),
    ...(end === null ? [] : [elementXml('data', { id: `d${id}e` }, textXml(end))]),
  ];
}

function endOf({ close, written }: Placeable, source: string): string | null {
  return written === undefined ? (close === null ? null : source.slice(close.start, close.end)) : written.close;
}

function segmentXml(segment: AlignedSegment, writer: InlineWriter): string {
  const { id, source, target, origin } = segment;
  const terms = termsOf(segment).map(
    (term): Wrap => ({ ...term, open: tagXml('mrk', { id: `${id}-term${term.id}`, type: 'term' }), close: '</mrk>' }),
  );
  const french = elementXml('source', {}, writeInline(source, writer, terms));
  const english = hasTarget(segment) ? elementXml('target', {}, writeInline(target, writer)) : '';
  return elementXml(
    'segment',
    { id, state: writeState2(segment), subState: subStateOf(target, origin) },
    french + english,
  );
}

/**
 * Writes inline Markdown. A code has its placeable's number as its id, and the segment's name after it where an earlier
 * segment has the same or the text has it twice: ids are unique within a unit.
 */
function writerOf(
  unit: Unit,
  units: readonly Unit[],
  segment: AlignedSegment,
  segments: readonly AlignedSegment[],
  refersToData: boolean,
): InlineWriter {
  const placeables = new Map(unit.placeables.map((placeable) => [placeable.id, placeable]));
  const isFirst = (id: number) =>
    segments.find(({ source }) => source.marks.some((mark) => mark.id === id)) === segment;
  const attributesOf = (id: number, copy: number) => ({
    id: copy > 0 ? `${id}-${segment.id}-${copy + 1}` : isFirst(id) ? `${id}` : `${id}-${segment.id}`,
    ...codeType2(placeables.get(id)?.type ?? 'markup'),
  });
  const data = (id: number, half: 'open' | 'close') => {
    const placeable = placeables.get(id);
    const has = placeable !== undefined && (half === 'open' || endOf(placeable, '') !== null);
    return refersToData && has ? `d${id}${half === 'open' ? '' : 'e'}` : null;
  };
  const flows = (id: number, copy: number, half: 'open' | 'close') =>
    refersToData && copy === 0 && isFirst(id) ? subFlows(placeables.get(id)?.[half], units) : null;
  return {
    text: textXml,
    alone: (id, copy) =>
      elementXml('ph', { ...attributesOf(id, copy), dataRef: data(id, 'open'), subFlows: flows(id, copy, 'open') }, ''),
    open: (id, copy) =>
      tagXml('pc', {
        ...attributesOf(id, copy),
        dataRefStart: data(id, 'open'),
        dataRefEnd: data(id, 'close'),
        subFlowsStart: flows(id, copy, 'open'),
        subFlowsEnd: flows(id, copy, 'close'),
      }),
    close: () => '</pc>',
  };
}

/** The units of texts within a placeable's half: an image's words, a link's title. */
function subFlows(half: Span | null | undefined, units: readonly Unit[]): string | null {
  if (half === null || half === undefined) return null;
  const inside = units.filter(
    ({ syntax, span }) => (syntax === 'alt' || syntax === 'title') && span.start >= half.start && span.end <= half.end,
  );
  return inside.length === 0 ? null : inside.map(({ id }) => id).join(' ');
}

/** Text; a character that XML cannot hold is told by its number. */
function textXml(text: string): string {
  return text
    .split(/([^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}])/u)
    .map((part, index) =>
      index % 2 === 0
        ? escapeXml(part)
        : `<cp hex="${part.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}"/>`,
    )
    .join('');
}
