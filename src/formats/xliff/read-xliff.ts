import { InputError } from '../../errors.ts';
import { languageOf } from '../language-tag.ts';
import { childrenOf, rawTextOf } from '../xml/xml-elements.ts';
import { type Node, readTree } from '../xml/xml-tree.ts';
import { child, createNumbering, readInline } from './read-inline.ts';
import { readState1, readState2 } from './states.ts';
import type { XliffDocument, XliffFile, XliffNote, XliffSegment, XliffUnit } from './xliff-document.ts';

/**
 * Reads XLIFF 1.0–1.2 or 2.0–2.1, of any maker.
 *
 * @param xml the file's text, as `decodeXmlFile` gives it.
 * @throws {InputError} `xliff-root` {path, name} for XML that is no XLIFF; `xliff-version` {path, version}; what a
 *   guarded parser throws.
 */
export function readXliff(xml: string, path: string): XliffDocument {
  const root = xliffRoot(xml, path);
  const version = root.attributes.version?.startsWith('2.') ? '2.1' : '1.2';
  const files = childrenOf<Node>(root).filter(({ name }) => name === 'file');
  const languages = version === '2.1' ? root.attributes : (files[0]?.attributes ?? {});
  const source = languages.srcLang ?? languages['source-language'] ?? '';
  const target = languages.trgLang ?? languages['target-language'];
  return {
    version,
    sourceLanguage: languageOf(source),
    targetLanguage: target === undefined ? null : languageOf(target),
    files: files.map(version === '2.1' ? readFile2 : readFile1),
  };
}

/** The root of an XLIFF file as a tree. @throws {InputError} as `readXliff`. */
export function xliffRoot(xml: string, path: string): Node {
  const root = readTree(xml, path);
  if (root.name !== 'xliff') throw new InputError('xliff-root', { path, name: root.name });
  const { version = '' } = root.attributes;
  if (!/^(?:1\.[0-2]|2\.[0-2])$/u.test(version)) throw new InputError('xliff-version', { path, version });
  return root;
}

/** Elements of a name, however deep in groups. */
export function unitsIn(node: Node, name: string): Node[] {
  return childrenOf<Node>(node).flatMap((one) =>
    one.name === name ? [one] : one.name === 'group' ? unitsIn(one, name) : [],
  );
}

function readFile2(file: Node): XliffFile {
  const skeleton = child(file, 'skeleton');
  return {
    original: file.attributes.original ?? null,
    skeleton: skeleton === undefined || skeleton.content.length === 0 ? null : rawTextOf(skeleton),
    hash: hashIn(file),
    units: unitsIn(file, 'unit').map(readUnit2),
  };
}

function hashIn(file: Node): string | null {
  const metas = childrenOf<Node>(file)
    .filter(({ name }) => name === 'metadata')
    .flatMap((metadata) => childrenOf<Node>(metadata).flatMap((group) => childrenOf<Node>(group)));
  const own = metas.find(({ attributes }) => attributes.type === 'source-sha256');
  return own === undefined ? null : rawTextOf(own).trim();
}

function readUnit2(unit: Node): XliffUnit {
  const numberOf = createNumbering();
  const segments: XliffSegment[] = [];
  let before = '';
  for (const part of childrenOf<Node>(unit)) {
    const source = child(part, 'source');
    if (part.name === 'ignorable') before += source === undefined ? '' : rawTextOf(source);
    if (part.name !== 'segment' || source === undefined) continue;
    const french = readInline(source.content, numberOf);
    const target = child(part, 'target');
    const english = target === undefined ? null : readInline(target.content, numberOf);
    const { id = null, state = 'initial' } = part.attributes;
    segments.push({
      id,
      source: french.tagged,
      target: english?.tagged ?? null,
      codes: [...french.codes, ...(english?.codes ?? [])],
      state: readState2(state),
      written: state,
      notes: commentNotes([...french.comments, ...(english?.comments ?? [])]),
      matches: id === null ? [] : matchesFor(unit, id),
      before,
      at: part.start,
    });
    before = '';
  }
  return { id: unit.attributes.id ?? '', notes: notesOf(child(unit, 'notes'), 'category'), segments };
}

function matchesFor(unit: Node, id: string): XliffSegment['matches'] {
  const all = childrenOf<Node>(unit).filter(({ name }) => name === 'matches');
  return all
    .flatMap((matches) => childrenOf<Node>(matches))
    .filter(({ name, attributes }) => name === 'match' && attributes.ref === `#${id}`)
    .map((match) => ({
      target: readInline(child(match, 'target')?.content ?? [], createNumbering()).tagged,
      score: Number(match.attributes.similarity ?? match.attributes.matchQuality ?? 0),
    }));
}

function readFile1(file: Node): XliffFile {
  const header = child(file, 'header');
  const skeleton = header === undefined ? undefined : child(header, 'skl');
  const internal = skeleton === undefined ? undefined : child(skeleton, 'internal-file');
  const body = child(file, 'body');
  return {
    original: file.attributes.original ?? null,
    skeleton: internal === undefined ? null : rawTextOf(internal),
    hash: null,
    units: body === undefined ? [] : unitsIn(body, 'trans-unit').flatMap(readUnit1),
  };
}

function readUnit1(unit: Node): XliffUnit[] {
  const source = child(unit, 'source');
  if (source === undefined) return [];
  const numberOf = createNumbering();
  const french = readInline(source.content, numberOf);
  const target = child(unit, 'target');
  const english = target === undefined ? null : readInline(target.content, numberOf);
  const id = unit.attributes.id ?? '';
  const approved = unit.attributes.approved === 'yes';
  const state = target?.attributes.state;
  const segment: XliffSegment = {
    id,
    source: french.tagged,
    target: english?.tagged ?? null,
    codes: [...french.codes, ...(english?.codes ?? [])],
    state: readState1(state, approved),
    written: `${state ?? ''} ${approved}`,
    notes: [...notesOf(unit, 'from'), ...commentNotes([...french.comments, ...(english?.comments ?? [])])],
    matches: childrenOf<Node>(unit)
      .filter(({ name }) => name === 'alt-trans')
      .map((match) => ({
        target: readInline(child(match, 'target')?.content ?? [], createNumbering()).tagged,
        score: Number.parseFloat(match.attributes['match-quality'] ?? '') || 0,
      })),
    before: '',
    at: unit.start,
  };
  return [{ id, notes: [], segments: [segment] }];
}

function notesOf(node: Node | undefined, category: string): XliffNote[] {
  return (node === undefined ? [] : childrenOf<Node>(node))
    .filter(({ name }) => name === 'note')
    .map((note) => ({
      id: note.attributes.id ?? null,
      category: note.attributes[category] ?? null,
      text: rawTextOf(note),
    }));
}

function commentNotes(comments: readonly string[]): XliffNote[] {
  return comments.map((text) => ({ id: null, category: null, text }));
}
