import type { RootContent } from 'mdast';
import type { UnnumberedUnit } from '../../language/markdown-units.ts';
import type { AlignedSegment } from '../../model/segment.ts';
import { replaceTagged, type Tagged } from '../../model/tagged.ts';
import type { Unit } from '../../model/unit.ts';
import { type EditorMark, withoutMarks } from './editor-marks.ts';
import { endOf, type Leaf, leavesOf, type MarkdownReading, startOf } from './markdown-reading.ts';
import type { Recorded } from './recorded.ts';
import { segmentTargets } from './segment-targets.ts';
import { shapeOf } from './shape.ts';
import { shownText, type UnitEdit, unitEdit } from './unit-edit.ts';
import { filtered, noWords, type Words, wordsOf } from './words.ts';

/** What an editor made of a block. */
export interface BlockEdit {
  readonly units: readonly UnitEdit[];
  /** Marks that stand under the English, or where no segment can be told. */
  readonly marks: readonly EditorMark[];
  /** The block as it stands in the document, without marks and what is cut. */
  readonly markdown: string;
  /** Its structure is not the source's, so that it can only stand as it is written. */
  readonly anew: boolean;
}

export interface BlockReading {
  readonly document: MarkdownReading;
  readonly nodes: readonly RootContent[];
  readonly written: MarkdownReading;
  readonly english: readonly RootContent[];
  readonly segments: readonly AlignedSegment[];
  readonly article: Recorded;
  /** The block was written anew already. */
  readonly rewritten: boolean;
  /** Segments that are left out by their names. */
  readonly cut: ReadonlySet<string>;
}

/** Compares a block's English with what was written: unit by unit where its structure is the same, else as a whole. */
export function blockEdit(reading: BlockReading): BlockEdit {
  const { document, english, segments, article, cut } = reading;
  const literal = segments.map(shownText).join(' ');
  const { nodes, marks } = withoutMarkLines(reading, literal);
  const before = leavesOf(reading.written, english);
  const now = leavesOf(document, nodes);
  const units = unitsOf(article, segments);
  const pairs = shapeOf(english) === shapeOf(nodes) ? paired(before, now) : null;
  const plain = article.source.mode === 'lines';
  if (pairs !== null && pairs.length === units.length && !reading.rewritten) {
    const edits = pairs.map(({ old, own }, index) => {
      const unit = units[index]!;
      return unitEdit({
        unit,
        segments: segments.filter((segment) => segment.unit === unit.id),
        written: wordsOf(old, reading.written.text),
        now: own === null ? noWords : wordsOf(own, document.text),
        source: article.source.text,
        plain,
        cut,
      });
    });
    return { units: edits, marks, markdown: rawOf(reading, nodes, marks, edits), anew: false };
  }
  const whole = unitEdit({
    unit: units[0] ?? noUnit,
    segments,
    written: joined(before, reading.written.text),
    now: joined(now, document.text),
    source: article.source.text,
    plain,
    cut,
  });
  const sameShape = pairs !== null && reading.rewritten;
  if (sameShape && !whole.edited)
    return { units: [whole], marks, markdown: rawOf(reading, nodes, marks, [whole]), anew: false };
  const targets = whole.targets.map((target, index) =>
    target === null ? null : withOwnMarks(whole, index, segments[index]!, article),
  );
  return {
    units: [{ ...whole, targets, added: [] }],
    marks,
    markdown: rawOf(reading, nodes, marks, [whole]),
    anew: !plain,
  };
}

function rawOf(
  { document }: BlockReading,
  nodes: readonly RootContent[],
  marks: readonly EditorMark[],
  edits: readonly UnitEdit[],
): string {
  const gone = edits.flatMap((edit) => [...edit.marks, ...[...edit.cut].flatMap((index) => placeOf(edit, index))]);
  return markdownOf(document, nodes, [...marks, ...gone]);
}

interface Range {
  readonly place: number;
  readonly end: number;
}

/** Where a segment's English stands in the document. */
function placeOf({ parts, all }: UnitEdit, index: number): Range[] {
  const part = parts[index];
  if (part === undefined || part.end === part.start) return [];
  return [{ place: all.starts[part.start] ?? 0, end: all.ends[part.end - 1] ?? 0 }];
}

/** A segment's share of a text that is written anew: with the markup of its own unit that it still has, and no other. */
function withOwnMarks(
  { parts, all, cut }: UnitEdit,
  index: number,
  segment: AlignedSegment,
  { units, source }: Recorded,
): Tagged {
  const unit = units.find(({ id }) => id === segment.unit);
  if (unit === undefined || cut.has(index)) return { text: '', marks: [] };
  const { targets, added } = segmentTargets(all, [parts[index] ?? { start: 0, end: 0 }], unit, [segment], source.text);
  let target: Tagged = targets[0] ?? { text: '', marks: [] };
  const foreign = new Set(added.map(({ id }) => id));
  const objects = target.marks.filter(({ id }) => added.some((one) => one.id === id && one.close === null));
  target = { ...target, marks: target.marks.filter(({ id }) => !foreign.has(id)) };
  return objects.reduceRight((left, { start, end }) => replaceTagged(left, start, end, ''), target);
}

const noUnit: Unit = {
  id: '',
  type: 'paragraph',
  syntax: 'inline',
  depth: 0,
  key: null,
  span: { start: 0, end: 0 },
  text: '',
  starts: [],
  ends: [],
  marks: [],
  placeables: [],
};

export function unitsOf({ units }: Recorded, segments: readonly AlignedSegment[]): Unit[] {
  const own = new Set(segments.map(({ unit }) => unit));
  return units.filter(({ id }) => own.has(id));
}

/** The texts of blocks, in the order in which the article has them: a block's own first, then those within it. */
export function textsOf(leaves: readonly Leaf[]): UnnumberedUnit[] {
  return leaves.flatMap(({ main, nested }) => [...(main === null ? [] : [main]), ...nested]);
}

/** Takes out paragraphs of nothing but marks, as long as there are more blocks than were written. */
function withoutMarkLines({ document, nodes, english }: BlockReading, literal: string) {
  const marks: EditorMark[] = [];
  let surplus = nodes.length - english.length;
  const left = nodes.filter((node) => {
    if (surplus <= 0 || node.type !== 'paragraph') return true;
    const own = leavesOf(document, [node])[0]?.main;
    const found = own == null ? null : withoutMarks(wordsOf(own, document.text), literal);
    if (found === null || found.marks.length === 0 || found.words.text !== '') return true;
    surplus--;
    marks.push(...found.marks);
    return false;
  });
  return { nodes: left, marks };
}

interface Pair {
  readonly old: UnnumberedUnit;
  readonly own: UnnumberedUnit | null;
}

/** Texts side by side; null where one of the two has a text that the other has no place for. */
function paired(before: readonly Leaf[], now: readonly Leaf[]): Pair[] | null {
  const pairs: Pair[] = [];
  for (const [index, { main, nested }] of before.entries()) {
    const other = now[index];
    if (other === undefined || (main === null && other.main !== null)) return null;
    if (nested.length !== other.nested.length) return null;
    if (main !== null) pairs.push({ old: main, own: other.main });
    for (const [at, old] of nested.entries()) {
      const own = other.nested[at]!;
      if (own.syntax !== old.syntax) return null;
      pairs.push({ old, own });
    }
  }
  return before.length === now.length ? pairs : null;
}

/** Texts one after the other, a space between two. */
export function joined(leaves: readonly Leaf[], source: string): Words {
  return textsOf(leaves)
    .map((unit) => wordsOf(unit, source))
    .filter(({ text }) => text !== '')
    .reduce(
      (a, b) => {
        if (a.text === '') return b;
        const shift = a.text.length + 1;
        return {
          text: `${a.text} ${b.text}`,
          starts: [...a.starts, a.ends.at(-1) ?? 0, ...b.starts],
          ends: [...a.ends, b.starts[0] ?? 0, ...b.ends],
          inlines: [
            ...a.inlines,
            ...b.inlines.map((one) => ({ ...one, start: one.start + shift, end: one.end + shift })),
          ],
        };
      },
      filtered(noWords, () => true),
    );
}

/** Blocks as they stand in a document, without an editor's marks. */
export function markdownOf({ text }: MarkdownReading, nodes: readonly RootContent[], gone: readonly Range[]): string {
  return nodes
    .map((node) => {
      const start =
        startOf(node) - (/[ \t]*$/.exec(text.slice(Math.max(0, startOf(node) - 20), startOf(node)))?.[0].length ?? 0);
      const own = gone
        .filter(({ place, end }) => place >= start && end <= endOf(node))
        .sort((a, b) => a.place - b.place);
      let out = '';
      let at = start;
      for (const { place, end } of own) {
        if (place < at) continue;
        out += text.slice(at, place).replace(/[ \t]+$/, '');
        at = end;
      }
      return out + text.slice(at, endOf(node));
    })
    .filter((raw) => raw.trim() !== '')
    .join('\n\n')
    .replace(/\r\n?/g, '\n');
}
