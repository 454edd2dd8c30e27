import type { Annotation } from '../../../src/model/annotation.ts';
import { byPosition, type Mark, OBJECT, type Tagged } from '../../../src/model/tagged.ts';

/** A text in the tests' notation, read: `<1>…</1>` and `<2/>` are markup, `{spec|…}` an annotation or its mark. */
export interface Noted {
  readonly tagged: Tagged;
  /** What each brace said, and where its words stand. */
  readonly braces: readonly { readonly spec: string; readonly start: number; readonly end: number }[];
}

const TOKEN =
  /<(?<open>\d+)>|<\/(?<close>\d+)>|<(?<alone>\d+)\/>|\{(?<spec>[^|{}]*)\||(?<end>\})|(?<text>[^<{}]+|.)/gsu;

export function readNoted(line: string): Noted {
  let text = '';
  const marks: Mark[] = [];
  const braces: { spec: string; start: number; end: number }[] = [];
  const openMarks: { id: number; start: number }[] = [];
  const openBraces: { spec: string; start: number; index: number }[] = [];
  for (const { groups = {} } of line.matchAll(TOKEN)) {
    const { open, close, alone, spec, end } = groups;
    if (open !== undefined) openMarks.push({ id: Number(open), start: text.length });
    else if (close !== undefined) marks.push({ ...openMarks.pop()!, end: text.length });
    else if (alone !== undefined) {
      marks.push({ id: Number(alone), start: text.length, end: text.length + 1 });
      text += OBJECT;
    } else if (spec !== undefined) {
      openBraces.push({ spec, start: text.length, index: braces.length });
      braces.push({ spec, start: text.length, end: text.length });
    } else if (end !== undefined) {
      const brace = openBraces.pop()!;
      braces[brace.index] = { spec: brace.spec, start: brace.start, end: text.length };
    } else text += groups.text ?? '';
  }
  return { tagged: { text, marks: marks.sort(byPosition) }, braces };
}

/** A tagged text in the notation, without annotations. */
export function writeNoted({ text, marks }: Tagged): string {
  const at = (offset: number, character: string) => {
    const closing = marks.filter((mark) => mark.end === offset && !isAlone(text, mark, marks)).reverse();
    const opening = marks.filter((mark) => mark.start === offset && !isAlone(text, mark, marks));
    const alone = marks.find((mark) => mark.start === offset && isAlone(text, mark, marks));
    const tags = closing.map(({ id }) => `</${id}>`).join('') + opening.map(({ id }) => `<${id}>`).join('');
    return tags + (alone ? `<${alone.id}/>` : character);
  };
  return [...Array(text.length + 1).keys()].map((offset) => at(offset, text.charAt(offset))).join('');
}

/** Of the marks over one OBJECT the innermost is the placeable itself. */
function isAlone(text: string, mark: Mark, marks: readonly Mark[]): boolean {
  const inner = (other: Mark) => other.id > mark.id && other.start === mark.start && other.end === mark.end;
  return text.slice(mark.start, mark.end) === OBJECT && !marks.some(inner);
}

/** Annotations from the braces of a source: see test/cases/align/README.md for the forms a spec takes. */
export function annotationsOf(noted: Noted): Annotation[] {
  return noted.braces.map(({ spec, start, end }, index) =>
    annotation(index + 1, spec, { start, end }, noted.tagged.text),
  );
}

function annotation(id: number, spec: string, span: { start: number; end: number }, text: string): Annotation {
  const [kind, value = ''] = splitOnce(spec, ':');
  const words = value === '' ? text.slice(span.start, span.end) : value;
  const base = { id, ...span };
  switch (kind) {
    case 'rank':
    case 'term':
    case 'acronym': {
      const [name, person] = splitOnce(value, '>');
      const [concept, count] = splitOnce(name, '/');
      const form = kind === 'acronym' ? ('acronym' as const) : ('term' as const);
      const info = { concept, count: count === 'other' ? ('other' as const) : ('one' as const), country: null, form };
      return kind === 'rank'
        ? { ...base, kind, person: person === undefined ? null : Number(person), ...info }
        : { ...base, kind: 'concept', ...info };
    }
    case 'person':
      return { ...base, kind, name: words, surname: words.split(' ').at(-1)! };
    case 'name':
      return { ...base, kind, name: words };
    case 'number':
      return { ...base, kind, value: Number.parseFloat(value), words: value.endsWith('w') };
    case 'ordinal':
      return { ...base, kind, value: Number.parseFloat(value), century: value.endsWith('c') };
    case 'quantity': {
      const [amount, unit = ''] = splitOnce(value, ' ');
      return { ...base, kind, value: Number(amount), unit };
    }
    case 'date': {
      const [figures, said] = splitOnce(value, ' ');
      const part = (['early', 'mid', 'late'] as const).find((one) => one === said);
      const [year, month, day, weekday] = figures.split('-').map((one) => (one === '' ? null : Number(one)));
      return {
        ...base,
        kind,
        date: { year: year ?? null, month: month ?? null, day: day ?? null, ...(part ? { part } : {}) },
        weekday: weekday ?? null,
      };
    }
    case 'time': {
      const [hour, minute] = value.split(':').map((part) => (part === '' ? null : Number(part)));
      return { ...base, kind, hour: hour ?? 0, minute: minute ?? null, zone: null };
    }
    default:
      throw new Error(`no such annotation: ${spec}`);
  }
}

function splitOnce(text: string, by: string): [string, string | undefined] {
  const at = text.indexOf(by);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + by.length)];
}
