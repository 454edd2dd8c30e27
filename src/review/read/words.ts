import type { UnnumberedUnit } from '../../language/markdown-units.ts';
import type { Span } from '../../model/span.ts';
import { OBJECT } from '../../model/tagged.ts';
import type { Placeable } from '../../model/unit.ts';
import { inlineKey, ownAddress } from './inline-key.ts';

/** A piece of inline markup over `Words.text`. */
export interface Inline {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  /** What it refers to or says: equal for two pieces that an editor would call the same. */
  readonly key: string;
  readonly open: string;
  /** Null for one that stands by itself, over one OBJECT. */
  readonly close: string | null;
}

/** A text in the form in which texts are compared: single spaces, none at its ends or beside a line break. */
export interface Words {
  readonly text: string;
  /** Where each code unit starts and ends in the document. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Sorted by start, outer before inner. */
  readonly inlines: readonly Inline[];
}

export const noWords: Words = { text: '', starts: [], ends: [], inlines: [] };

/** A unit's text for comparison. In a row of ours, `<br>` is a line break, and pipes are escaped within markup. */
export function wordsOf(unit: UnnumberedUnit, source: string, inRow = false): Words {
  const inlines = unit.marks.flatMap(({ id, start, end }): Inline[] => {
    const one = unit.placeables.find((placeable) => placeable.id === id);
    return one === undefined ? [] : [{ start, end, ...markup(one, source, inRow) }];
  });
  const raw = { text: unit.text, starts: unit.starts, ends: unit.ends, inlines };
  return tidy(withoutBreaks(withoutOwnAddresses(raw), inRow));
}

function markup({ type, open, close, label, written }: Placeable, source: string, inRow: boolean) {
  const cut = (from: number, to: number) => {
    const raw = source.slice(from, to);
    return inRow ? raw.replaceAll('\\|', '|') : raw;
  };
  const one = {
    type,
    open: written?.open ?? cut(open.start, open.end),
    close: written?.close ?? (close === null ? null : cut(close.start, close.end)),
  };
  return { ...one, key: inlineKey({ ...one, label: label === null ? null : cut(label.start, label.end) }) };
}

/** What markup in the source or of an editor's stands for. */
export function placeableMarkup(placeable: Placeable, source: string): Pick<Inline, 'type' | 'key' | 'open' | 'close'> {
  return markup(placeable, source, false);
}

/** `[https://a.b](https://a.b)` is the address by itself. */
function withoutOwnAddresses(words: Words): Words {
  const own = words.inlines.filter(
    (one) => one.type === 'link' && one.close !== null && ownAddress(words.text.slice(one.start, one.end), one.key),
  );
  return own.reduceRight((left, one) => {
    const { start, end, key } = one;
    const inlines = left.inlines.filter((other) => other !== one);
    const open = `<${key}>`;
    const address = {
      start,
      end: start + 1,
      type: 'link',
      key: inlineKey({ type: 'link', open, close: null, label: null }),
      open,
      close: null,
    };
    const shift = (at: number) => (at >= end ? at - (end - start) + 1 : at);
    return {
      text: left.text.slice(0, start) + OBJECT + left.text.slice(end),
      starts: left.starts.toSpliced(start, end - start, left.starts[start] ?? 0),
      ends: left.ends.toSpliced(start, end - start, left.ends[end - 1] ?? 0),
      inlines: [
        ...inlines.map((other) => ({ ...other, start: shift(other.start), end: shift(other.end) })),
        address,
      ].sort((a, b) => a.start - b.start || b.end - a.end),
    };
  }, words);
}

function withoutBreaks(words: Words, inRow: boolean): Words {
  const breaks = words.inlines.filter(({ type, open }) => inRow && type === 'html' && /^<br\s*\/?>$/i.test(open));
  if (breaks.length === 0) return words;
  const chars = [...words.text].length === words.text.length ? words.text : words.text;
  const at = new Set(breaks.map(({ start }) => start));
  const text = Array.from({ length: chars.length }, (_, index) => (at.has(index) ? '\n' : chars.charAt(index))).join(
    '',
  );
  return { ...words, text, inlines: words.inlines.filter((one) => !breaks.includes(one)) };
}

function tidy(words: Words): Words {
  const { text } = words;
  const plain = text.replace(/[\t\r\f\v]/g, ' ');
  const kept = (at: number) => {
    if (plain[at] !== ' ' && plain[at] !== '\n') return true;
    const rest = /^[ \n]*/.exec(plain.slice(at))![0];
    if (at + rest.length === plain.length) return false;
    const start = /[ \n]*$/.exec(plain.slice(0, at))![0].length;
    if (start === at) return false;
    const run = plain.slice(at - start, at + rest.length);
    return run.includes('\n') ? start === run.indexOf('\n') : start === 0;
  };
  return filtered({ ...words, text: plain }, kept);
}

/** The words without the code units that `kept` does not want; markup round nothing goes too. */
export function filtered(words: Words, kept: (at: number) => boolean): Words {
  const keep = Array.from({ length: words.text.length }, (_, at) => kept(at));
  if (keep.every(Boolean)) return words;
  const before = [0];
  for (const each of keep) before.push(before.at(-1)! + (each ? 1 : 0));
  const own = <Item>(items: readonly Item[]) => items.filter((_, at) => keep[at]);
  return {
    text: Array.from({ length: words.text.length }, (_, at) => words.text.charAt(at))
      .filter((_, at) => keep[at])
      .join(''),
    starts: own(words.starts),
    ends: own(words.ends),
    inlines: words.inlines.flatMap((one) => {
      const [start, end] = [before[one.start] ?? 0, before[one.end] ?? 0];
      return end > start ? [{ ...one, start, end }] : [];
    }),
  };
}

/** A part of a text with the markup that reaches into it. */
export function sliceWords(words: Words, { start, end }: Span = { start: 0, end: 0 }): Words {
  return filtered(words, (at) => at >= start && at < end);
}

/** Whether two texts say the same with the same markup in the same places. */
export function sameWords(a: Words, b: Words): boolean {
  return a.text === b.text && signature(a) === signature(b);
}

function signature({ text, inlines }: Words): string {
  return inlines
    .map(({ type, key, start, end, close }) => {
      const words = text.slice(start, end);
      // A space more or less inside a link's brackets is nobody's meaning.
      const lead = words.length - words.trimStart().length;
      const [from, to] = words.trim() === '' ? [start, end] : [start + lead, start + lead + words.trim().length];
      return `${type} ${close === null ? '' : '/'} ${key} ${from}-${to}`;
    })
    .sort()
    .join('\n');
}

/** The words with markup as it is written: for texts that hold no markup. */
export function flat({ text, inlines }: Words): string {
  const at = (place: number) => {
    const closing = inlines.filter(({ end, close }) => close !== null && end === place).reverse();
    const opening = inlines.filter(({ start, close }) => close !== null && start === place);
    return closing.map(({ close }) => close).join('') + opening.map(({ open }) => open).join('');
  };
  let out = '';
  for (let place = 0; place <= text.length; place++) {
    const object = inlines.find(({ start, close }) => close === null && start === place);
    out += at(place) + (object?.open ?? text.charAt(place));
  }
  return out;
}

/** An address that has taken the brace after it for a part of itself stands in the text as it was typed. */
export function withBracesFreed(words: Words): Words {
  return words.inlines
    .filter(({ type, open, close }) => type === 'link' && close === null && /^[^<].*\}/.test(open))
    .reduceRight((left, one) => {
      const { start, end, open } = one;
      const more = open.length - 1;
      const from = left.starts[start] ?? 0;
      const shift = (at: number) => (at >= end ? at + more : at);
      const places = Array.from({ length: open.length }, (_, index) => from + index);
      return {
        text: left.text.slice(0, start) + open + left.text.slice(end),
        starts: left.starts.toSpliced(start, 1, ...places),
        ends: left.ends.toSpliced(start, 1, ...places.map((at) => at + 1)),
        inlines: left.inlines
          .filter((other) => other !== one)
          .map((other) => ({ ...other, start: shift(other.start), end: shift(other.end) })),
      };
    }, words);
}
