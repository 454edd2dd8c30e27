import type { Annotation } from '../../../src/model/annotation.ts';
import type { Checked } from '../../../src/model/article.ts';
import type { Message } from '../../../src/model/message.ts';
import type { AlignedSegment } from '../../../src/model/segment.ts';
import type { Mark } from '../../../src/model/tagged.ts';
import type { Unit, UnitType } from '../../../src/model/unit.ts';

type WithoutPlace<T> = T extends unknown ? Omit<T, 'id' | 'start' | 'end'> : never;

/** An annotation by its French words and, where the engine placed it, its English ones. */
export type Note = WithoutPlace<Annotation> & { readonly fr: string; readonly en?: string };

export interface Pair {
  readonly fr: string;
  readonly en: string;
  readonly notes?: readonly Note[];
}

export interface Block {
  readonly type?: UnitType;
  readonly sentences: readonly Pair[];
}

/** An article as `check` leaves it, of blocks of sentence pairs; each block is a line of the source. */
export function checked(blocks: readonly Block[], messages: readonly Message[] = []): Checked {
  const units: Unit[] = [];
  const segments: AlignedSegment[] = [];
  let offset = 0;
  for (const { type = 'paragraph', sentences } of blocks) {
    const text = sentences.map(({ fr }) => fr).join(' ');
    const from = offset;
    const unit = unitOf(`u${units.length + 1}`, type, text, from);
    let start = 0;
    for (const pair of sentences) {
      const range = { start, end: start + pair.fr.length };
      const span = { start: from + range.start, end: from + range.end };
      segments.push({ id: `s${segments.length + 1}`, unit: unit.id, range, span, ...sides(pair) });
      start = range.end + 1;
    }
    units.push(unit);
    offset += text.length + 1;
  }
  const text = units.map((unit) => unit.text).join('\n');
  return {
    source: { path: null, name: 'essai', mode: 'markdown', text, bom: false, hash: '' },
    messages,
    units,
    title: null,
    frontMatter: null,
    segments,
    engine: { name: 'echo', model: 'echo', identity: 'echo', gist: false },
    checked: true,
  };
}

function unitOf(id: string, type: UnitType, text: string, from: number): Unit {
  const starts = Array.from(text, (_, index) => from + index);
  const ends = starts.map((start) => start + 1);
  const span = { start: from, end: from + text.length };
  return { id, type, syntax: 'inline', depth: 0, key: null, span, text, starts, ends, marks: [], placeables: [] };
}

function sides({ fr, en, notes = [] }: Pair) {
  const annotations = notes.map(({ fr: french, en: _, ...rest }, index): Annotation => {
    const start = fr.indexOf(french);
    if (start === -1) throw new Error(`« ${french} » is not in « ${fr} »`);
    return { ...rest, id: index + 1, start, end: start + french.length };
  });
  const placed = notes.flatMap(({ en: english }, index): Mark[] => {
    if (english === undefined) return [];
    return [{ id: index + 1, start: en.indexOf(english), end: en.indexOf(english) + english.length }];
  });
  const target = { text: en, marks: [] };
  const found = { annotations, placed, match: null, repeatOf: null, repairs: [] };
  const origin = { kind: 'engine', engine: 'echo' } as const;
  return { source: { text: fr, marks: [] }, target, draft: target, origin, state: 'translated' as const, ...found };
}
