import { byPosition, type Mark, OBJECT, type Tagged } from '../../model/tagged.ts';
import { attributesXml, elementXml, escapeXml } from '../xml/write-xml.ts';
import type { TmxCode } from './tmx-unit.ts';

/** 1: text only; 2: with inline elements. */
export type TmxLevel = 1 | 2;

/** The content of a `seg`. Marks without a code of their own are `ph`, or `bpt` and `ept`, without native code. */
export function writeSeg({ text, marks }: Tagged, codes: readonly TmxCode[], level: TmxLevel): string {
  if (level === 1) return escapeXml(withoutObjects(text, marks));
  const own = new Map<Mark, TmxCode | undefined>();
  const left = [...codes];
  const sorted = marks.toSorted(byPosition);
  for (const mark of sorted) {
    const at = left.findIndex(({ id }) => id === mark.id);
    own.set(mark, at < 0 ? undefined : left.splice(at, 1)[0]);
  }
  const indexes = numbered(sorted, own);
  let out = '';
  let at = 0;
  const open: Mark[] = [];
  const closeUntil = (place: number) => {
    while (open.length > 0 && open.at(-1)!.end <= place) {
      const mark = open.pop()!;
      out += escapeXml(text.slice(at, mark.end)) + closing(indexes.get(mark) ?? mark.id, own.get(mark));
      at = mark.end;
    }
  };
  for (const mark of sorted) {
    closeUntil(mark.start);
    out += escapeXml(text.slice(at, mark.start));
    at = mark.start;
    const code = own.get(mark);
    if (code === undefined ? isAlone(mark, text, sorted) : code.end === undefined) {
      out += standalone(mark.id, code);
      at = mark.end;
    } else {
      out += opening(mark.id, indexes.get(mark) ?? mark.id, code);
      open.push(mark);
    }
  }
  closeUntil(text.length);
  return out + escapeXml(text.slice(at));
}

/** `i` pairs `bpt` with `ept` and is unique within a `seg`: those that were read keep theirs. */
function numbered(marks: readonly Mark[], codes: ReadonlyMap<Mark, TmxCode | undefined>): Map<Mark, string | number> {
  const taken = new Set([...codes.values()].map((code) => code?.attributes.i));
  const found = new Map<Mark, string | number>();
  for (const mark of marks) {
    let number = mark.id;
    while (taken.has(String(number))) number++;
    const own = codes.get(mark)?.attributes.i;
    if (own === undefined) taken.add(String(number));
    found.set(mark, own ?? number);
  }
  return found;
}

/** Of the marks over one OBJECT the innermost is the thing itself. */
function isAlone(mark: Mark, text: string, sorted: readonly Mark[]): boolean {
  if (mark.end !== mark.start + 1 || text[mark.start] !== OBJECT) return false;
  return sorted.findLast(({ start, end }) => start === mark.start && end === mark.end) === mark;
}

function standalone(id: number, code: TmxCode | undefined): string {
  if (code === undefined) return elementXml('ph', { x: id }, '');
  return elementXml(code.element, code.attributes, code.content);
}

function opening(id: number, index: string | number, code: TmxCode | undefined): string {
  if (code?.element === 'hi') return `<hi${attributesXml(code.attributes)}>`;
  return elementXml('bpt', code?.attributes ?? { i: index, x: id }, code?.content ?? '');
}

function closing(index: string | number, code: TmxCode | undefined): string {
  if (code?.element === 'hi') return '</hi>';
  return elementXml('ept', code?.end?.attributes ?? { i: index }, code?.end?.content ?? '');
}

function withoutObjects(text: string, marks: readonly Mark[]): string {
  const gone = new Set(marks.filter(({ start, end }) => end === start + 1).map(({ start }) => start));
  return text.replaceAll(OBJECT, (object, offset: number) => (gone.has(offset) ? '' : object));
}
