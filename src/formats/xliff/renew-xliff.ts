import { childrenOf, rawTextOf } from '../xml/xml-elements.ts';
import type { Node } from '../xml/xml-tree.ts';
import { isForeign, withForeign } from './foreign.ts';
import { applied, attributesPatch, type Patch } from './patch.ts';
import { child } from './read-inline.ts';
import { xliffRoot } from './read-xliff.ts';
import { segmentsOf, sourceOf } from './segments-of.ts';

/**
 * An XLIFF file of an article, with what the article has become. Where the French is the same the file is patched:
 * targets, states, findings and skeleton, as far as they differ, and everything else stays byte for byte. Else it is the
 * fresh file, with the extensions of other programs that the old one had on units whose French has stayed.
 *
 * @param fresh the article's XLIFF as it would be written anew, of the same version.
 * @throws {InputError} what `readXliff` throws.
 */
export function renewXliff(old: string, fresh: string, path: string): string {
  const [before, after] = [xliffRoot(old, path), xliffRoot(fresh, path)];
  const [earlier, now] = [segmentsOf(before), segmentsOf(after)];
  const same =
    earlier.size === now.size &&
    [...now].every(([id, { part }]) => {
      const match = earlier.get(id);
      return match !== undefined && sourceOf(match.part) === sourceOf(part);
    });
  if (!same) return withForeign({ text: old, root: before }, { text: fresh, root: after });
  const patches: Patch[] = [...skeletonPatch(before, after, fresh)];
  const units = new Map<Node, Node>();
  for (const [id, { part, unit }] of now) {
    const match = earlier.get(id)!;
    units.set(match.unit, unit);
    patches.push(...segmentPatches(match.part, part, fresh));
  }
  for (const [unit, current] of units) patches.push(...notePatches(unit, current, { old, fresh }));
  return declaredUtf8(applied(old, patches));
}

/** A patched file is written as UTF-8, whatever it was read from. */
function declaredUtf8(xml: string): string {
  return xml.replace(/^(<\?xml[^>]*?\sencoding\s*=\s*)(?:"[^"]*"|'[^']*')/u, '$1"UTF-8"');
}

function skeletonPatch(before: Node, after: Node, fresh: string): Patch[] {
  const find = (node: Node): Node | undefined =>
    childrenOf<Node>(node).reduce<Node | undefined>(
      (found, one) => found ?? (one.name === 'skeleton' || one.name === 'internal-file' ? one : find(one)),
      undefined,
    );
  const [old, now] = [find(before), find(after)];
  if (old === undefined || now === undefined) return [];
  const text = fresh.slice(now.contentStart, now.contentEnd);
  return rawTextOf(old) === rawTextOf(now) ? [] : [{ start: old.contentStart, end: old.contentEnd, text }];
}

function segmentPatches(old: Node, now: Node, fresh: string): Patch[] {
  const [target, current] = [child(old, 'target'), child(now, 'target')];
  const patches: Patch[] = [...attributesPatch(old, ['state', 'subState', 'approved'], now)];
  if (current === undefined) return patches;
  if (target === undefined) {
    const at = (child(old, 'seg-source') ?? child(old, 'source'))!.end;
    return [...patches, { start: at, end: at, text: fresh.slice(current.start, current.end) }];
  }
  patches.push(...attributesPatch(target, ['state', 'state-qualifier'], current));
  // Equal words and codes stay as they are written: an annotation of a program's is none of ours.
  if (signature(target) === signature(current)) return patches;
  const text = fresh.slice(current.contentStart, current.contentEnd);
  const empty = target.contentStart === target.end;
  if (!empty) return [...patches, { start: target.contentStart, end: target.contentEnd, text }];
  return [...patches, { start: target.end - 2, end: target.end, text: `>${text}</target>` }];
}

/** Words and codes of a target. */
function signature({ content }: Node): string {
  return content
    .map((part) => {
      if (typeof part === 'string') return part;
      if (part.name === 'mrk') return signature(part);
      return `<${part.name} ${part.attributes.id ?? ''}>${signature(part)}</>`;
    })
    .join('');
}

const ownNote = /^(?:interligne-)?(?:finding|note)$/u;

/** Our own notes give way to the fresh ones; others stay. */
function notePatches(unit: Node, current: Node, texts: { readonly old: string; readonly fresh: string }): Patch[] {
  const [before, after] = [notesIn(unit), notesIn(current)];
  const own = before.filter(isOwn);
  const words = (notes: readonly Node[]) => notes.map(rawTextOf).join('\n');
  if (words(own) === words(after.filter(isOwn))) return [];
  const kept = new Set(before.filter((note) => !isOwn(note)).map(rawTextOf));
  const fresh = after.filter((note) => isOwn(note) && !kept.has(rawTextOf(note)));
  const text = fresh.map(({ start, end }) => texts.fresh.slice(start, end)).join('');
  const gone = own.map(({ start, end }): Patch => ({ start, end, text: '' }));
  const list = child(unit, 'notes');
  if (unit.name === 'trans-unit') {
    const at = before.at(-1)?.end ?? (child(unit, 'target') ?? child(unit, 'source'))!.end;
    return [...gone, { start: at, end: at, text }];
  }
  if (list !== undefined) {
    if (kept.size === 0 && text === '') return [{ start: list.start, end: list.end, text: '' }];
    return [...gone, { start: list.contentEnd, end: list.contentEnd, text }];
  }
  const first = childrenOf<Node>(unit).find(({ name }) => name === 'originalData' || name === 'segment')!;
  return text === '' ? [] : [{ start: first.start, end: first.start, text: `<notes>${text}</notes>\n` }];
}

function notesIn(unit: Node): Node[] {
  return childrenOf<Node>(child(unit, 'notes') ?? unit).filter((node) => node.name === 'note' && !isForeign(node));
}

function isOwn({ attributes }: Node): boolean {
  return ownNote.test(attributes.category ?? attributes.from ?? '');
}
