import { byPosition, OBJECT } from '../model/tagged.ts';
import type { Placeable, Unit } from '../model/unit.ts';

/** A text as it is being read, code unit by code unit. */
export interface Draft {
  readonly chars: string[];
  readonly starts: number[];
  readonly ends: number[];
  /** Whether a code unit stands in the source as itself, neither escaped nor encoded nor an object. */
  readonly plain: boolean[];
  readonly found: Found[];
}

/** A placeable without its number yet, and the range it marks. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly placeable: Omit<Placeable, 'id'>;
}

const KEY = String.raw`-?@\w[\w:.#$%&+?<>~/-]*`;

/** Marks that no tokenizer of ours knows and no engine may touch. Sticky order: the first that fits wins. */
const PROTECTED: readonly { readonly type: string; readonly pattern: RegExp }[] = [
  { type: 'citation', pattern: new RegExp(String.raw`\[${KEY}(?:\s*[;,]\s*${KEY})*\]`, 'g') },
  { type: 'citation', pattern: new RegExp(String.raw`(?<=\[(?:[^[\]]*[\s;,(])?)${KEY}(?=[^[\]]*\])`, 'g') },
  { type: 'footnoteReference', pattern: /\[\^[^\s[\]]+\]/g },
  { type: 'emoji', pattern: /(?<![\p{L}\p{N}_:]):[a-z][a-z0-9_+-]*:(?![\p{L}\p{N}_:])/gu },
];

/** Numbers the placeables in reading order; in prose, citation keys, lone footnote marks and emoji become some first. */
export function finish(draft: Draft, prose: boolean): Pick<Unit, 'text' | 'starts' | 'ends' | 'marks' | 'placeables'> {
  for (const { type, pattern } of prose ? PROTECTED : []) {
    const matches = [...plainText(draft).matchAll(pattern)].reverse();
    for (const match of matches) protect(draft, type, match.index, match.index + match[0].length);
  }
  const numbered = draft.found
    .map((each, order) => ({ ...each, id: order }))
    .sort(byPosition)
    .map((each, index) => ({ ...each, id: index + 1 }));
  return {
    text: draft.chars.join(''),
    starts: draft.starts,
    ends: draft.ends,
    marks: numbered.map(({ id, start, end }) => ({ id, start, end })),
    placeables: numbered.map(({ id, placeable }) => ({ id, ...placeable })),
  };
}

/** The text with nothing in it that is escaped, encoded or an object. */
function plainText({ chars, plain }: Draft): string {
  return chars.map((char, index) => (plain[index] ? char : '\0')).join('');
}

function protect(draft: Draft, type: string, start: number, end: number): void {
  const inside = (offset: number) => offset > start && offset < end;
  if (draft.found.some((each) => inside(each.start) || inside(each.end))) return;
  const open = { start: draft.starts[start] ?? 0, end: draft.ends[end - 1] ?? 0 };
  const length = end - start;
  draft.chars.splice(start, length, OBJECT);
  draft.starts.splice(start, length, open.start);
  draft.ends.splice(start, length, open.end);
  draft.plain.splice(start, length, false);
  draft.found.forEach((each, index) => {
    const move = (offset: number) => (offset >= end ? offset - length + 1 : offset);
    draft.found[index] = { ...each, start: move(each.start), end: move(each.end) };
  });
  draft.found.push({ start, end: start + 1, placeable: { type, open, close: null, label: null } });
}
