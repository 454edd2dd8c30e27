import type { RootContent, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { foldedNames, readComment } from '../../../pipeline/emit/index.ts';
import type { Texts } from '../../model/texts.ts';
import { type EditorMark, isMarkLine, noteBlock } from './editor-marks.ts';
import { endOf, startOf } from './markdown-reading.ts';

/** A run of blocks that belong together: those after a marker, or a table of ours. */
export interface Group {
  /** Offset in the document. */
  readonly at: number;
  readonly number: number | null;
  /** Segments that the marker names. */
  readonly ids: readonly string[];
  /** State and origin by segment, as the marker has them. */
  readonly states: Readonly<Record<string, string>>;
  readonly nodes: readonly RootContent[];
  readonly table: Table | null;
  /** Notes that stand as blocks of HTML. */
  readonly notes: readonly EditorMark[];
}

const ROW = /<!--\s*(s\d+)\b([^>]*?)-->/;

/** Whether a table is one of ours, with a segment to a row. */
export function isSegmentTable(node: RootContent): node is Table {
  if (node.type !== 'table') return false;
  const rows = node.children.slice(1);
  const ours = rows.filter((row) => rowId(row) !== null);
  return node.children[0]?.children.length === 4 && ours.length > 0 && ours.length * 2 >= rows.length;
}

/** The segment that a row's first cell names, in its comment or by its number. */
export function rowId(row: Table['children'][number]): string | null {
  const cell = row.children[0];
  const comment = cell?.children.find((child) => child.type === 'html');
  const named = comment === undefined ? null : ROW.exec(comment.value);
  if (named?.[1] !== undefined) return named[1];
  const number = cell === undefined ? '' : textOf(cell, { includeHtml: false }).trim();
  return /^\d+$/.test(number) ? `s${number}` : null;
}

/** State and origin as a row's comment has them. */
export function rowState(row: Table['children'][number]): string | null {
  const comment = row.children[0]?.children.find((child) => child.type === 'html');
  return comment === undefined ? null : (ROW.exec(comment.value)?.[2]?.trim() ?? null);
}

/** Cuts the body of a document into groups; folded findings, the legend and the data are left out. */
export function documentGroups(nodes: readonly RootContent[], texts: Texts): Group[] {
  const groups: Group[] = [];
  let open: { -readonly [Key in keyof Group]: Group[Key] } & { nodes: RootContent[]; notes: EditorMark[] } = fresh(0);
  const flush = () => {
    if (open.nodes.length > 0 || open.number !== null || open.ids.length > 0 || open.notes.length > 0)
      groups.push(open);
  };
  for (const node of withoutFolded(nodes, texts)) {
    const comment = node.type === 'html' ? readComment(node.value) : null;
    const note = node.type === 'html' ? noteBlock(node.value, startOf(node)) : null;
    if (comment?.name === 'block') {
      flush();
      const states = stringsOf(comment.data);
      open = { ...fresh(startOf(node)), number: comment.number, ids: Object.keys(states), states };
    } else if (isSegmentTable(node)) {
      flush();
      groups.push({ ...fresh(startOf(node)), table: node });
      open = fresh(endOf(node));
    } else if (note !== null) open.notes.push(note);
    else if (comment === null) open.nodes.push(node);
  }
  flush();
  return groups;
}

function fresh(at: number) {
  return { at, number: null, ids: [], states: {}, nodes: [] as RootContent[], table: null, notes: [] as EditorMark[] };
}

function stringsOf(data: unknown): Record<string, string> {
  if (typeof data !== 'object' || data === null) return {};
  return Object.fromEntries(
    Object.entries(data).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** What an editor reads or writes: without what is folded beside segments, and without the legend. */
function withoutFolded(nodes: readonly RootContent[], texts: Texts): RootContent[] {
  const left: RootContent[] = [];
  let legend = false;
  let rule = true;
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]!;
    const comment = node.type === 'html' ? readComment(node.value) : null;
    if (comment?.name === 'block' || isSegmentTable(node)) legend = false;
    if (isPacked(node)) continue;
    if (comment?.name === 'legend' || isLegend(node, texts)) {
      if (!legend) takeRule(left);
      rule = false;
      legend = true;
      continue;
    }
    if (comment?.name === 'removed') {
      while (at + 1 < nodes.length && !isMarker(nodes[at + 1]!) && !closesDetails(nodes[at]!)) at++;
      continue;
    }
    if (comment !== null && foldedNames.has(comment.name)) {
      if (closesDetails(node)) continue;
      while (nodes[at + 1]?.type === 'list') at++;
      if (closesDetails(nodes[at + 1])) at++;
      continue;
    }
    if (isFindings(node) && closesDetails(nodes[at + 1])) {
      at++;
      continue;
    }
    if (legend && isAfterLegend(node)) continue;
    left.push(node);
  }
  // Without its legend, the document still has the rule above it.
  if (rule) takeRule(left);
  return left;
}

/** The packed data, or what is left of it. */
function isPacked(node: RootContent): boolean {
  if (node.type === 'html') return /<!--\s*interligne:data\b/.test(node.value);
  return node.type === 'paragraph' && /^[\w+/=\s>-]*[\w+/=]{100,}[\w+/=\s>-]*$/.test(textOf(node));
}

/** Takes out the rule above the legend, above which marks may stand as well. */
function takeRule(nodes: RootContent[]): void {
  const at = nodes.findLastIndex((node) => node.type !== 'paragraph' || !isMarkLine(textOf(node)));
  if (nodes[at]?.type === 'thematicBreak') nodes.splice(at, 1);
}

function isMarker(node: RootContent): boolean {
  return node.type === 'html' && readComment(node.value)?.name === 'block';
}

function closesDetails(node: RootContent | undefined): boolean {
  return node?.type === 'html' && /<\/details>\s*$/i.test(node.value);
}

/** A list of findings whose head is gone: every item starts with a segment's id. */
function isFindings(node: RootContent): boolean {
  if (node.type !== 'list') return false;
  return node.children.every((item) => {
    const [first] = item.children;
    const start = first?.type === 'paragraph' ? first.children[0] : undefined;
    return start?.type === 'inlineCode' && /^s\d+$/.test(start.value);
  });
}

function isLegend(node: RootContent, { fr, en }: Texts): boolean {
  if (node.type !== 'paragraph' || node.children[0]?.type !== 'strong') return false;
  const words = textOf(node).replace(/\s+/g, ' ');
  return [fr, en].some((text) =>
    words.startsWith(`${text('document:legend.title')} ${text('document:legend.about')}`.slice(0, 60)),
  );
}

/** The legend's table, the statement, the packed data. */
function isAfterLegend(node: RootContent): boolean {
  if (node.type === 'table') return textOf(node).includes('{ok}');
  if (node.type === 'paragraph') return node.children.length === 1 && node.children[0]?.type === 'emphasis';
  return node.type === 'html' && /interligne:/.test(node.value);
}
