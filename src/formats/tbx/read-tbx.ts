import { InputError } from '../../errors.ts';
import type { Glossary, GlossaryEntry, GlossaryTerm } from '../../model/glossary.ts';
import { languageOf } from '../language-tag.ts';
import { childrenOf, type Element, readElements, textOf } from '../xml/xml-elements.ts';
import { conceptCategories, numberOf, ownNote, standingOf, typeOf } from './categories.ts';

/** What a TBX file says of a thing: a data category and its text. */
interface Fact {
  readonly category: string;
  readonly text: string;
}

const entries = new Set(['termEntry', 'conceptEntry']);
const languages = new Set(['langSet', 'langSec']);
const sections = new Set(['tig', 'ntig', 'termSec']);
const structure = new Set(['termGrp', 'descripGrp', 'adminGrp', 'transacGrp', 'termNoteGrp', 'auxInfo']);

/**
 * Reads TBX: ISO 30042:2019 in the DCA and DCT styles, and the older MARTIF form (TBX, TBX-Basic, TBX-Min structures).
 * What has no place in a glossary is kept in an entry's notes.
 *
 * @throws {InputError} `tbx-root` {path} for XML that is no TBX, and what `readElements` throws.
 */
export function readTbx(xml: string, path: string): Glossary {
  const found: GlossaryEntry[] = [];
  let title = '';
  let contexts: Record<string, string[]> = {};
  let isTbx = false;
  readElements(
    xml,
    path,
    (name) => entries.has(name) || name === 'title' || name === 'p',
    (element) => {
      if (entries.has(element.name)) found.push(readEntry(element));
      else if (element.name === 'title') title = textOf(element);
      else contexts = { ...contexts, ...readContexts(textOf(element), path) };
    },
    (name) => {
      isTbx ||= name === 'tbx' || name === 'martif';
      if (!isTbx) throw new InputError('tbx-root', { path, name });
    },
  );
  return { title, entries: found, ...(Object.keys(contexts).length > 0 ? { contexts } : {}) };
}

/** Word lists of ours, in a paragraph of the header. */
function readContexts(text: string, path: string): Record<string, string[]> {
  const prefix = `${ownNote}contexts=`;
  if (!text.startsWith(prefix)) return {};
  let lists: unknown;
  try {
    lists = JSON.parse(text.slice(prefix.length));
  } catch (cause) {
    throw new InputError('terms-field', { path, field: 'contexts' }, { cause });
  }
  if (typeof lists !== 'object' || lists === null) return {};
  return Object.fromEntries(
    Object.entries(lists).map(([name, words]) => [name, Array.isArray(words) ? words.map(String) : []]),
  );
}

function readEntry(entry: Element): GlossaryEntry {
  const id = entry.attributes.id ?? entry.attributes['xml:id'] ?? null;
  const fields: Record<string, string> = {};
  const notes: string[] = [];
  for (const fact of factsOf(entry, languages)) {
    const own = ownFact(fact);
    const known = conceptCategories.find(({ category }) => category === fact.category);
    if (own) fields[own.name] = own.value;
    else if (fact.category === 'subjectField' && id?.startsWith(`${fact.text}.`)) continue;
    else if (known && !(known.field in fields)) fields[known.field] = fact.text;
    else notes.push(fact.category === 'note' ? fact.text : told(fact));
  }
  const terms: GlossaryTerm[] = [];
  for (const section of childrenOf(entry).filter(({ name }) => languages.has(name))) {
    const language = languageOf(section.attributes['xml:lang'] ?? section.attributes.lang ?? '');
    for (const { category, text } of factsOf(section, sections)) {
      const isOurs = category === 'definition' && /^(?:fr|en)(?:-|$)/u.test(language) && !('definition' in fields);
      if (isOurs) fields.definition = text;
      else notes.push(`${language} ${category}: ${text}`);
    }
    for (const one of childrenOf(section).filter(({ name }) => sections.has(name))) {
      const read = readTerm(one, language);
      if (read) terms.push(read.term);
      notes.push(...(read?.notes ?? []));
    }
  }
  return { id, fields, terms, notes };
}

function readTerm(section: Element, language: string): { term: GlossaryTerm; notes: string[] } | null {
  const facts = factsOf(section, new Set());
  const text = facts.find(({ category }) => category === 'term')?.text ?? '';
  if (text === '') return null;
  let term: Omit<GlossaryTerm, 'standing'> & { standing: GlossaryTerm['standing'] | null } = {
    language,
    text,
    standing: null,
    type: 'full',
    number: null,
    feminine: false,
    country: null,
  };
  const notes: string[] = [];
  for (const fact of facts) {
    const own = ownFact(fact);
    if (fact.category === 'term') continue;
    if (own?.name === 'number') term = { ...term, number: numberOf(own.value) };
    else if (own?.name === 'feminine') term = { ...term, feminine: true };
    else if (own?.name === 'country') term = { ...term, country: own.value };
    else if (fact.category === 'administrativeStatus' || fact.category === 'normativeAuthorization')
      term = { ...term, standing: standingOf(fact.text) };
    else if (fact.category === 'termType') term = { ...term, type: typeOf(fact.text) };
    else if (fact.category === 'grammaticalNumber') term = { ...term, number: numberOf(fact.text) };
    else {
      if (fact.category === 'partOfSpeech' && /^(?:verb|adj|adv|proper)/iu.test(fact.text) && term.number === null)
        term = { ...term, number: 'none' };
      notes.push(`${language} ${text}, ${fact.category}: ${fact.text}`);
    }
  }
  return { term: { ...term, standing: term.standing ?? 'preferred' }, notes };
}

/** A note of ours: its name and value. */
function ownFact({ category, text }: Fact): { name: string; value: string } | null {
  if (category !== 'note' || !text.startsWith(ownNote)) return null;
  const equals = text.indexOf('=');
  return equals < 0 ? null : { name: text.slice(ownNote.length, equals), value: text.slice(equals + 1) };
}

/** The data categories inside an element, not looking into its parts of the next level. */
function factsOf(element: Element, below: ReadonlySet<string>): Fact[] {
  return childrenOf(element).flatMap((child): Fact[] => {
    if (below.has(child.name)) return [];
    if (structure.has(child.name)) return [...together(child, factsOf(child, below))];
    // DCA names the category in an attribute, DCT in the element; a date, a note and a term are elements in both.
    const category = child.attributes.type ?? child.name;
    const target = child.attributes.target;
    const text = [textOf(child), target === undefined ? '' : `(${target})`].filter(Boolean).join(' ');
    return text === '' ? [] : [{ category, text }];
  });
}

/** What a group says hangs together: who did what and when, a context and its source. Definitions are looked for alone. */
function together({ name }: Element, facts: readonly Fact[]): readonly Fact[] {
  const [first, ...rest] = facts;
  if (!first || name === 'termGrp' || first.category === 'definition') return facts;
  return [{ category: first.category, text: [first.text, ...rest.map(told)].join('; ') }];
}

function told({ category, text }: Fact): string {
  return `${category}: ${text}`;
}
