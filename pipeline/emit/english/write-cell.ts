import { byPosition, OBJECT, type Tagged } from '../../../src/model/tagged.ts';
import type { Placeable, Unit } from '../../../src/model/unit.ts';
import { alternate } from './alternate.ts';
import { type EscapeLevel, escapeInline } from './escape.ts';
import { flank, spaceMath } from './flank.ts';
import { pieces } from './pieces.ts';
import { placesOf, type TargetedSegment } from './translated-unit.ts';
import { keepKeys, unescaped } from './write-segment.ts';

export interface CellSettings {
  readonly source: string;
  readonly unit: Unit;
  readonly level: EscapeLevel;
  /** What the label of a footnote's mark starts with; empty in English. */
  readonly prefix: string;
}

/** A segment's text in one language as a table's cell holds it, and what it must read as. */
export interface Cell {
  readonly markdown: string;
  readonly text: string;
  /** Type and words, or type and Markdown, of everything inline. */
  readonly inline: readonly string[];
}

/** Writes a segment's text, whole by itself: markup that goes on beyond it is closed, a line break is `<br>`. */
export function writeCell(segment: TargetedSegment, tagged: Tagged, settings: CellSettings): Cell {
  const { source, unit, level, prefix } = settings;
  const places = placesOf(unit);
  const rawOf = (placeable: Placeable, span: Placeable['close'], written: string | null | undefined) => {
    const raw = written ?? (span === null ? '' : source.slice(span.start, span.end));
    return placeable.type === 'footnoteReference' ? raw.replace(/^\[\^/, `[^${prefix}`) : raw;
  };
  const result = pieces({
    places,
    target: tagged,
    open: (one) => oneLine(rawOf(one, one.open, one.written?.open)),
    close: (one) => oneLine(rawOf(one, one.close, one.written?.close)),
    hardBreak: () => '<br>',
  });
  const own = unit.syntax === 'line' ? new Set<string>() : unescaped(segment, settings);
  const cites = unit.placeables.some(({ type }) => type === 'citation');
  escapeInline(result, { syntax: 'cell', level, unescaped: own, inCell: true, quote: '', cites });
  if (level === 'full') alternate(result);
  spaceMath(result);
  flank(result, ' ', ' ', level);
  keepKeys(result, tagged, { source, unit, places });
  const inline = tagged.marks.toSorted(byPosition).map(({ id, start, end }) => {
    const one = places.get(id)?.placeable;
    const words = tagged.text.slice(start, end).replaceAll('\n', OBJECT);
    return `${one?.type} ${one?.close === null ? oneLine(rawOf(one, one.open, one.written?.open)) : plain(words)}`;
  });
  const breaks = [...tagged.text.matchAll(/\n/g)].map(() => 'html <br>');
  return {
    markdown: result.map(({ kind, raw }) => (kind === 'text' ? raw : raw.replaceAll('|', '\\|'))).join(''),
    text: plain(tagged.text.replaceAll('\n', OBJECT)),
    inline: [...inline, ...breaks].sort(),
  };
}

/** Whether a unit that was read is what a cell was meant to be. */
export function readsAs(cell: Cell, read: Omit<Unit, 'id'>, table: string): boolean {
  const byId = new Map(read.placeables.map((one) => [one.id, one]));
  const inline = read.marks.map(({ id, start, end }) => {
    const one = byId.get(id);
    const raw = table.slice(one?.open.start, one?.open.end).replaceAll('\\|', '|');
    return `${one?.type} ${one?.close === null ? raw : plain(read.text.slice(start, end))}`;
  });
  return plain(read.text) === cell.text && inline.sort().join('\n') === cell.inline.join('\n');
}

/** Line ends within markup, with what stands before a quote's lines, become spaces. */
function oneLine(raw: string): string {
  return raw.replace(/[ \t]*(?:\r\n|\n|\r)[ \t>]*/g, ' ');
}

function plain(text: string): string {
  return text.replaceAll('\0', '\uFFFD').replace(/\s+/g, ' ').trim();
}
