import { childrenOf } from '../../../../src/formats/xml/xml-elements.ts';
import { type Node, readTree } from '../../../../src/formats/xml/xml-tree.ts';
import { unitViolations } from './unit-constraints.ts';

const core = 'urn:oasis:names:tc:xliff:document:2.0';

/** What of XLIFF 2.1's constraints a file breaks, a line each with what it is about; its section is in brackets. */
export function violations(xml: string): string[] {
  const root = readTree(xml, 'x.xlf');
  const found: string[] = [];
  const say = (holds: boolean, rule: string, node: Node) => {
    if (!holds) found.push(`${rule}: <${node.name} id="${node.attributes.id ?? ''}">`);
  };
  say(root.name === 'xliff' && root.uri === core && root.attributes.version === '2.1', 'root [4.2.2.1]', root);
  say(isLanguage(root.attributes.srcLang), 'srcLang is BCP 47 [4.3.1.27]', root);
  const files = childrenOf<Node>(root);
  say(files.length > 0 && files.every(({ name }) => name === 'file'), 'xliff holds files [4.2.2.1]', root);
  say(!hasInside(root, 'target') || isLanguage(root.attributes.trgLang), 'targets need trgLang [4.2.2.1]', root);
  unique(files, 'file ids are unique [4.3.1.19]', found);
  for (const file of files) fileViolations(file, say, found);
  return found;
}

type Say = (holds: boolean, rule: string, node: Node) => void;

function fileViolations(file: Node, say: Say, found: string[]): void {
  say(isToken(file.attributes.id), 'a file has an id [4.2.2.2]', file);
  say(isYesNo(file.attributes.canResegment), 'canResegment is yes or no [4.3.1.2]', file);
  const children = childrenOf<Node>(file);
  ordered(children, ['skeleton', '', 'notes', 'unit group'], 'order within file [4.2.2.2]', file, say);
  const parts = children.filter(({ name, uri }) => uri === core && (name === 'unit' || name === 'group'));
  say(parts.length > 0, 'a file holds a unit or a group [4.2.2.2]', file);
  for (const skeleton of children.filter(({ name }) => name === 'skeleton'))
    say((skeleton.content.length === 0) === 'href' in skeleton.attributes, 'href exactly when empty [4.2.2.3]', file);
  for (const notes of children.filter(({ name }) => name === 'notes')) notesViolations(notes, say, found);
  const units = within(file, 'unit');
  unique(units, 'unit ids are unique within a file [4.3.1.19]', found);
  unique(within(file, 'group'), 'group ids are unique within a file [4.3.1.19]', found);
  const ids = new Set(units.map(({ attributes }) => attributes.id));
  for (const unit of units) {
    unitViolations(unit, say, found);
    for (const notes of childrenOf<Node>(unit).filter(({ name }) => name === 'notes'))
      notesViolations(notes, say, found);
    for (const code of [...within(unit, 'pc'), ...within(unit, 'ph'), ...within(unit, 'sc')])
      for (const name of ['subFlows', 'subFlowsStart', 'subFlowsEnd'])
        for (const id of code.attributes[name]?.split(' ') ?? [])
          say(ids.has(id) && id !== unit.attributes.id, 'subFlows name units of the file [4.3.1.33]', code);
  }
}

function notesViolations(notes: Node, say: Say, found: string[]): void {
  const all = childrenOf<Node>(notes);
  say(all.length > 0 && all.every(({ name }) => name === 'note'), 'notes hold notes [4.2.2.8]', notes);
  unique(all, 'note ids are unique [4.3.1.19]', found);
  for (const note of all) {
    const { priority = '1', appliesTo = 'source' } = note.attributes;
    say(/^(?:[1-9]|10)$/.test(priority), 'priority is 1 to 10 [4.3.1.25]', note);
    say(appliesTo === 'source' || appliesTo === 'target', 'appliesTo is source or target [4.3.1.1]', note);
    say(childrenOf<Node>(note).length === 0, 'a note holds text [4.2.2.9]', note);
  }
}

/** Children stand in the order of the groups; an empty one is of modules and extensions. */
export function ordered(
  children: readonly Node[],
  groups: readonly string[],
  rule: string,
  node: Node,
  say: Say,
): void {
  const places = children.map(({ name, uri }) =>
    uri === core ? groups.findIndex((group) => group.split(' ').includes(name)) : groups.indexOf(''),
  );
  say(
    places.every((place, index) => place !== -1 && place >= (places[index - 1] ?? 0)),
    rule,
    node,
  );
}

export function unique(nodes: readonly Node[], rule: string, found: string[]): void {
  const ids = nodes.flatMap(({ attributes }) => attributes.id ?? []);
  for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index))) found.push(`${rule}: ${id}`);
}

/** Elements of a name, however deep. */
export function within(node: Node, name: string): Node[] {
  return childrenOf<Node>(node).flatMap((one) => [...(one.name === name ? [one] : []), ...within(one, name)]);
}

export function isToken(id: string | undefined): boolean {
  return id !== undefined && /^[\p{L}\p{N}._:-]+$/u.test(id);
}

export function isYesNo(value: string | undefined): boolean {
  return value === undefined || value === 'yes' || value === 'no';
}

function isLanguage(tag: string | undefined): boolean {
  try {
    return tag !== undefined && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function hasInside(node: Node, name: string): boolean {
  return within(node, name).length > 0;
}
