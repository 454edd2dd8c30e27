import type { ConceptInfo } from '../model/annotation.ts';
import type { ConceptEntry, Conditions, Layer } from './entries.ts';
import { firstWordsOf } from './first-words.ts';
import { foldWord } from './fold.ts';
import { type Form, formsOf } from './forms.ts';
import { createHashFilter, createRecent, pairHash } from './hash-filter.ts';
import { createTrie, type Node } from './term-trie.ts';
import { createSplitter, firstWord, type Gap, gapAfter, hashOf, isFolded, type Tokens, wordAt } from './tokens.ts';

/** A French form, ready to be compared with a text. */
export interface IndexedForm {
  readonly concept: string;
  readonly entry: ConceptEntry;
  readonly form: ConceptInfo['form'];
  readonly count: ConceptInfo['count'] | null;
  readonly words: readonly string[];
  /** What stands between the words. */
  readonly gaps: readonly Gap[];
  readonly case: 'any' | 'capital' | 'lower' | 'exact';
  readonly conditions: Conditions | null;
}

export interface TermIndex {
  /** What follows a word of a text when it is the first of a form. */
  start(tokens: Tokens, index: number): Node | null;
  /** The node that a word of a text leads to. */
  next(node: Node, tokens: Tokens, index: number): Node | null;
  /** How many forms there are; counted when asked, for it takes them all. */
  readonly terms: number;
}

/** A first word, with the concepts that may have a form with it until the word is met; then what follows it. */
interface Start {
  readonly word: string;
  waiting: string[] | null;
  node: Node | null;
  /** Forms end at it, so that what follows it need not be asked. */
  ends: boolean;
  /** A demonym may stand between it and the next word of a form. */
  open: boolean;
  /** Another word of the same hash. */
  other: Start | null;
}

/** Stands for the word after the last of a form. */
const END = 0;

/**
 * Builds the index that `match` walks. Its size has no part in the time a text takes; what follows a first word is
 * built when that word is first met, so that a termbase of any size is loaded quickly. Filters say of most words, and of
 * most pairs of words, that no form begins with them, before anything larger is touched: with 50,000 random terms
 * besides, half of which begin with words of the text, matching is twice as fast with them.
 */
export function buildIndex(layer: Layer, demonyms: Iterable<string>): TermIndex {
  const starts = new Map<number, Start>();
  const split = createSplitter();
  for (const [concept, entry] of Object.entries(layer.concepts)) {
    const french = layer.french[concept];
    if (!french) continue;
    for (const first of firstWordsOf(entry, french)) {
      const hash = hashOf(first);
      const same = starts.get(hash) ?? null;
      let start = same;
      while (start && start.word !== first) start = start.other;
      if (start) start.waiting?.push(concept);
      else starts.set(hash, { word: first, waiting: [concept], node: null, ends: false, open: false, other: same });
    }
  }
  const firsts = createHashFilter(starts.size);
  for (const hash of starts.keys()) firsts.add(hash);
  const inside = createHashFilter(256);
  for (const demonym of demonyms) inside.add(hashOf(demonym));
  const openings = createHashFilter(1024);

  const known = new Map<string, readonly Form[]>();
  const allForms = (concept: string): readonly Form[] => {
    const entry = layer.concepts[concept];
    const french = layer.french[concept];
    const forms = known.get(concept) ?? (entry && french ? formsOf(entry, french) : []);
    known.set(concept, forms);
    return forms;
  };

  const trie = createTrie();
  /** Builds what follows a first word. */
  const grow = (first: string, waiting: readonly string[], hash: number): readonly Node[] => {
    const root = trie.root(first);
    const nodes = new Set([root]);
    const heads = new Set<number>();
    for (const concept of waiting) {
      const entry = layer.concepts[concept]!;
      const hasAcronym = layer.french[concept]?.acronym !== undefined;
      for (const form of allForms(concept)) {
        if (foldWord(firstWord(form.text)) !== first) continue;
        const tokens = split(form.text);
        const words = Array.from({ length: tokens.count }, (_, index) => wordAt(tokens, index));
        const gaps = words.slice(1).map((_, index) => gapAfter(tokens, index));
        let node = root;
        for (const word of words.slice(1)) node = trie.child(node, foldWord(word));
        nodes.add(node);
        if (tokens.count > 1) {
          const head = pairHash(hash, tokens.hashes[1]!);
          heads.add(head).add(pairHash(head, tokens.count > 2 ? tokens.hashes[2]! : END));
        }
        const conditions = conditionsOf(form, entry, hasAcronym);
        node.forms.push({ ...form, concept, entry, words, gaps, case: caseOf(form.form, words, entry), conditions });
      }
    }
    for (const { forms } of nodes) sortForms(forms, layer.priority ?? {});
    for (const head of heads) openings.add(head);
    return [...nodes];
  };

  /** The first words of a hash. What follows them is built when they are met first. */
  const startsOf = (hash: number): Start | null => {
    if (!firsts.mayHold(hash)) return null;
    const all = starts.get(hash) ?? null;
    for (let start = all; start?.waiting; start = start.other) {
      const nodes = grow(start.word, start.waiting, hash);
      start.node = nodes[0] ?? null;
      start.waiting = null;
      start.ends = nodes[0]?.forms.length !== 0;
      start.open = nodes.some(({ forms }) => forms.some(takesDemonym));
    }
    return all;
  };
  const recent = createRecent(startsOf, noteOf);

  /** Whether the words after a first word may go on a form of it. */
  const mayGoOn = (open: boolean, { hashes, count }: Tokens, index: number): boolean => {
    const second = index + 1 < count ? hashes[index + 1]! : END;
    const third = index + 2 < count ? hashes[index + 2]! : END;
    if (open && (inside.mayHold(second) || inside.mayHold(third))) return true;
    const head = pairHash(hashes[index]!, second);
    return openings.mayHold(head) && (openings.mayHold(pairHash(head, END)) || openings.mayHold(pairHash(head, third)));
  };

  return {
    get terms() {
      return Object.keys(layer.concepts).reduce((count, concept) => count + allForms(concept).length, 0);
    },
    start: (tokens, index) => {
      const place = recent.place(tokens.hashes[index]!);
      const note = recent.notes[place]!;
      if (note === NONE || ((note & ENDS) === 0 && !mayGoOn((note & OPEN) !== 0, tokens, index))) return null;
      let start = recent.answers[place] ?? null;
      while (start && !isFolded(tokens, index, start.word)) start = start.other;
      return start?.node ?? null;
    },
    next: trie.next,
  };
}

/** Notes of first words: none; some form goes on; some ends there; a demonym may follow. */
const NONE = 0;
const LONG = 1;
const ENDS = 2;
const OPEN = 4;

function noteOf(first: Start | null): number {
  let note = NONE;
  for (let start = first; start; start = start.other) {
    note |= LONG | (start.ends ? ENDS : 0) | (start.open ? OPEN : 0);
  }
  return note;
}

/** A name of one word, and any name of a place, is written with its capitals. */
function caseOf(
  form: ConceptInfo['form'],
  words: readonly string[],
  { kind, match }: ConceptEntry,
): IndexedForm['case'] {
  if (form !== 'term') return 'exact';
  const isName = /^\p{Lu}/u.test(words[0] ?? '') && (words.length === 1 || kind === 'place');
  return match?.case ?? (isName ? 'capital' : 'any');
}

/**
 * A short form of a rank or title stands before a name, whatever the full word asks for. Where a concept has an
 * acronym, it is the acronym and not the full name that needs a word nearby to be understood.
 */
export function conditionsOf({ form, text }: Form, { match }: ConceptEntry, hasAcronym: boolean): Conditions | null {
  // Two capitals are too common a pair to stand alone: « le CF Riou ».
  if (form === 'abbreviation')
    return { ...match, before: 'name', ...(/^\p{Lu}{2}$/u.test(text) ? { after: ['@determiner'] } : {}) };
  if (!match) return null;
  const { near, notNear, ...around } = match;
  const nearby: Conditions = { ...(near ? { near } : {}), ...(notNear ? { notNear } : {}) };
  const asked = form === 'acronym' ? nearby : hasAcronym && /[\s-]/u.test(text) ? around : match;
  return Object.keys(asked).length > 0 ? asked : null;
}

/** Whether a demonym may stand inside a form: « ministère nigérien de la Défense ». */
export function takesDemonym({ entry, form }: IndexedForm): boolean {
  return form === 'term' && (entry.kind === 'organisation' || entry.kind === 'post' || entry.kind === 'unit');
}

/** A user's form is tried first, then the one that asks for more. */
function sortForms(forms: IndexedForm[], priority: Readonly<Record<string, number>>): void {
  const rank = ({ concept }: IndexedForm): number => priority[concept] ?? 0;
  if (forms.length > 1) forms.sort((a, b) => rank(b) - rank(a) || weight(b) - weight(a));
}

function weight({ conditions }: IndexedForm): number {
  return conditions ? Object.keys(conditions).length : 0;
}
