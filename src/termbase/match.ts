import { compose } from './compose.ts';
import { compoundId, demonymsOf } from './compound.ts';
import { createJudge, type Judge } from './conditions.ts';
import type { Layer } from './entries.ts';
import { fits } from './fits.ts';
import { buildIndex, type IndexedForm, type Node } from './term-index.ts';
import type { TermMatch } from './termbase.ts';
import { createSplitter, foldedAt, gapAfter, type Tokens } from './tokens.ts';

export interface Matcher {
  match(text: string): readonly TermMatch[];
  readonly terms: number;
}

interface Found {
  readonly form: IndexedForm;
  readonly last: number;
  /** Concept of the demonym that stands inside, or null. */
  readonly inside: string | null;
}

/** Finds a layer's concepts in French text, in one pass over its words, the longest at each place. */
export function createMatcher(layer: Layer): Matcher {
  const index = buildIndex(layer);
  const split = createSplitter();
  const demonyms = demonymsOf(layer);
  const judge = createJudge(layer.contexts, demonyms.countries);

  const find = (text: string): TermMatch[] => {
    const tokens = split(text);
    const matches: TermMatch[] = [];
    for (let first = 0; first < tokens.count; first++) {
      if (index.firsts[tokens.hashes[first]! & 0xffff] === 0) continue;
      const node = index.start(foldedAt(tokens, first));
      if (!node) continue;
      const found = longest(tokens, first, node, judge, demonyms.concepts);
      if (!found) continue;
      matches.push(toMatch(tokens, first, found, judge, layer));
      first = found.last;
    }
    return matches;
  };

  return {
    get terms() {
      return index.terms;
    },
    match: (text) => {
      // Letters with loose accents are composed first, and the spans brought back.
      if (!/\p{M}/u.test(text)) return find(text);
      const { composed, origin } = compose(text);
      return find(composed).map((match) => ({ ...match, start: origin[match.start]!, end: origin[match.end]! }));
    },
  };
}

function longest(
  tokens: Tokens,
  first: number,
  start: Node,
  judge: Judge,
  demonyms: ReadonlyMap<string, string>,
): Found | null {
  let best: Found | null = null;
  const walk = (node: Node, last: number, skipped: number, inside: string | null): void => {
    if (node.forms.length > 0 && (!best || last > best.last)) {
      const form = node.forms.find(
        (one) => fits(tokens, first, last, skipped, one, judge) && (!inside || takesDemonym(one)),
      );
      if (form) best = { form, last, inside };
    }
    if (!node.next || last + 1 >= tokens.count || gapAfter(tokens, last) === null) return;
    const word = foldedAt(tokens, last + 1);
    const next = node.next.get(word);
    if (next) walk(next, last + 1, skipped, inside);
    else if (inside === null && demonyms.has(word) && last + 2 < tokens.count && gapAfter(tokens, last + 1) === ' ') {
      const after = node.next.get(foldedAt(tokens, last + 2));
      if (after) walk(after, last + 2, last + 1, demonyms.get(word) ?? null);
    }
  };
  walk(start, first, -1, null);
  return best;
}

function takesDemonym({ entry, form }: IndexedForm): boolean {
  return form === 'term' && (entry.kind === 'organisation' || entry.kind === 'post' || entry.kind === 'unit');
}

function toMatch(tokens: Tokens, first: number, { form, last, inside }: Found, judge: Judge, layer: Layer): TermMatch {
  const dotted = form.form === 'abbreviation' && gapAfter(tokens, last) === '.';
  const { countries } = form.entry;
  const country = inside
    ? (layer.concepts[inside]?.countries?.[0] ?? null)
    : countries?.length === 1
      ? (countries[0] ?? null)
      : null;
  return {
    start: tokens.starts[first]!,
    end: tokens.ends[last]! + (dotted ? 1 : 0),
    concept: inside ? compoundId(inside, form.concept) : form.concept,
    count: form.count ?? (judge.isPlural({ tokens, first, last }) ? 'other' : 'one'),
    country,
    form: form.form,
  };
}
