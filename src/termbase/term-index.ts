import type { ConceptInfo } from '../model/annotation.ts';
import type { ConceptEntry, Conditions, Layer } from './entries.ts';
import { firstWordsOf } from './first-words.ts';
import { foldWord } from './fold.ts';
import { type Form, formsOf } from './forms.ts';
import { createSplitter, firstWord, type Gap, gapAfter, hashOf, wordAt } from './tokens.ts';

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

/** A trie over folded words. */
export interface Node {
  /** `null` where no form goes on: most nodes. */
  next: Map<string, Node> | null;
  readonly forms: IndexedForm[];
}

export interface TermIndex {
  /** What follows a folded first word. */
  start(word: string): Node | undefined;
  /** Which hashes of first words there are, folded to 16 bits. */
  readonly firsts: Uint8Array;
  /** How many forms there are; counted when asked, for it takes them all. */
  readonly terms: number;
}

/**
 * Builds the index that `match` walks. Its size has no part in the time a text takes; what follows a first word is
 * built when that word is first met, so that a termbase of any size is loaded quickly.
 */
export function buildIndex(layer: Layer): TermIndex {
  /** Concepts that may have a form with this first word, until the word is met; then what follows it. */
  const starts = new Map<string, string[] | Node>();
  const firsts = new Uint8Array(1 << 16);
  const split = createSplitter();
  for (const [concept, entry] of Object.entries(layer.concepts)) {
    const french = layer.french[concept];
    if (!french) continue;
    for (const first of firstWordsOf(entry, french)) {
      const waiting = starts.get(first);
      if (Array.isArray(waiting)) waiting.push(concept);
      else starts.set(first, [concept]);
      firsts[hashOf(first) & 0xffff] = 1;
    }
  }

  const known = new Map<string, readonly Form[]>();
  const allForms = (concept: string): readonly Form[] => {
    const entry = layer.concepts[concept];
    const french = layer.french[concept];
    const forms = known.get(concept) ?? (entry && french ? formsOf(entry, french) : []);
    known.set(concept, forms);
    return forms;
  };

  const grow = (first: string, waiting: readonly string[]): Node => {
    const root: Node = { next: null, forms: [] };
    for (const concept of waiting) {
      const entry = layer.concepts[concept]!;
      const hasAcronym = layer.french[concept]?.acronym !== undefined;
      for (const form of allForms(concept)) {
        if (foldWord(firstWord(form.text)) !== first) continue;
        const tokens = split(form.text);
        const words = Array.from({ length: tokens.count }, (_, index) => wordAt(tokens, index));
        const gaps = words.slice(1).map((_, index) => gapAfter(tokens, index));
        let node = root;
        for (const word of words.slice(1)) node = childOf(node, foldWord(word));
        const conditions = conditionsOf(form, entry, hasAcronym);
        node.forms.push({ ...form, concept, entry, words, gaps, case: caseOf(form.form, words, entry), conditions });
      }
    }
    sortForms(root, layer.priority ?? {});
    return root;
  };

  return {
    firsts,
    get terms() {
      return Object.keys(layer.concepts).reduce((count, concept) => count + allForms(concept).length, 0);
    },
    start: (word) => {
      const found = starts.get(word);
      if (!Array.isArray(found)) return found;
      const node = grow(word, found);
      starts.set(word, node);
      return node;
    },
  };
}

function childOf(node: Node, word: string): Node {
  node.next = node.next ?? new Map();
  let child = node.next.get(word);
  if (!child) {
    child = { next: null, forms: [] };
    node.next.set(word, child);
  }
  return child;
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

/** A user's form is tried first, then the one that asks for more. */
function sortForms(node: Node, priority: Readonly<Record<string, number>>): void {
  const rank = ({ concept }: IndexedForm): number => priority[concept] ?? 0;
  if (node.forms.length > 1) node.forms.sort((a, b) => rank(b) - rank(a) || weight(b) - weight(a));
  for (const child of node.next?.values() ?? []) sortForms(child, priority);
}

function weight({ conditions }: IndexedForm): number {
  return conditions ? Object.keys(conditions).length : 0;
}
