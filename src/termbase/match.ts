import { compose } from './compose.ts';
import { compoundId, demonymsOf } from './compound.ts';
import { createJudge, type Judge } from './conditions.ts';
import type { Layer } from './entries.ts';
import { fits } from './fits.ts';
import { buildIndex, type IndexedForm, type TermIndex, takesDemonym } from './term-index.ts';
import type { Node } from './term-trie.ts';
import type { TermMatch } from './termbase.ts';
import { createSplitter, foldedAt, gapAfter, hashOf, type Tokens } from './tokens.ts';

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
  const demonyms = demonymsOf(layer);
  const index = buildIndex(layer, demonyms.concepts.keys());
  const split = createSplitter();
  const judge = createJudge(layer.contexts, demonyms.countries);

  const demonymHashes = new Set([...demonyms.concepts.keys()].map(hashOf));
  const demonymAt = (tokens: Tokens, index: number): string | null =>
    demonymHashes.has(tokens.hashes[index]!) ? (demonyms.concepts.get(foldedAt(tokens, index)) ?? null) : null;

  const find = (tokens: Tokens): TermMatch[] => {
    const matches: TermMatch[] = [];
    for (let first = 0; first < tokens.count; first++) {
      const node = index.start(tokens, first);
      if (!node) continue;
      const found = longest(tokens, first, index, node, judge, demonymAt);
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
      const tokens = split(text);
      if (!tokens.beyondLatin || !/\p{M}/u.test(text)) return find(tokens);
      const { composed, origin } = compose(text);
      return find(split(composed)).map((match) => ({ ...match, start: origin[match.start]!, end: origin[match.end]! }));
    },
  };
}

function longest(
  tokens: Tokens,
  first: number,
  index: TermIndex,
  start: Node,
  judge: Judge,
  demonymAt: (tokens: Tokens, index: number) => string | null,
): Found | null {
  let best: Found | null = null;
  let node = start;
  let last = first;
  let skipped = -1;
  let inside: string | null = null;
  for (;;) {
    for (const form of node.forms) {
      if (!fits(tokens, first, last, skipped, form, judge) || (inside !== null && !takesDemonym(form))) continue;
      best = { form, last, inside };
      break;
    }
    if (!node.goesOn || last + 1 >= tokens.count || gapAfter(tokens, last) === null) return best;
    let next = index.next(node, tokens, last + 1);
    if (next) last++;
    else {
      if (inside !== null || last + 2 >= tokens.count) return best;
      inside = demonymAt(tokens, last + 1);
      if (inside === null || gapAfter(tokens, last + 1) !== ' ') return best;
      next = index.next(node, tokens, last + 2);
      if (!next) return best;
      skipped = last + 1;
      last += 2;
    }
    node = next;
  }
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
