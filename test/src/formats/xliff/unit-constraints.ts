import { childrenOf } from '../../../../src/formats/xml/xml-elements.ts';
import type { Node } from '../../../../src/formats/xml/xml-tree.ts';
import { isToken, isYesNo, ordered, unique, within } from './constraints.ts';
import { moduleViolations } from './module-constraints.ts';

export type Say = (holds: boolean, rule: string, node: Node) => void;

const inline = new Set(['cp', 'ph', 'pc', 'sc', 'ec', 'mrk', 'sm', 'em']);
const coded = new Set(['ph', 'pc', 'sc', 'ec', 'mrk', 'sm']);
const types = new Set(['fmt', 'ui', 'quote', 'link', 'image', 'other']);
const states = new Set(['initial', 'translated', 'reviewed', 'final']);
const formats = new Set(['xlf:lb', 'xlf:pb', 'xlf:b', 'xlf:i', 'xlf:u']);

/** Constraints of a unit and what is in it. */
export function unitViolations(unit: Node, say: Say, found: string[]): void {
  const { id, type } = unit.attributes;
  say(isToken(id), 'a unit has an id [4.2.2.5]', unit);
  say(type === undefined || isPrefixed(type), 'type is prefix:value [4.3.1.36]', unit);
  const children = childrenOf<Node>(unit);
  ordered(children, ['', 'notes', 'originalData', 'segment ignorable'], 'order within unit [4.2.2.5]', unit, say);
  const parts = children.filter(({ name }) => name === 'segment' || name === 'ignorable');
  say(
    parts.some(({ name }) => name === 'segment'),
    'a unit has a segment [4.2.2.5]',
    unit,
  );
  const sources = parts.flatMap((part) => [part, ...inlineIn(part, 'source')]);
  unique(sources, 'ids of segments and codes are unique within a unit [4.3.1.19]', found);
  const data = children.filter(({ name }) => name === 'originalData').flatMap((one) => childrenOf<Node>(one));
  unique(data, 'data ids are unique [4.3.1.19]', found);
  for (const one of children.filter(({ name }) => name === 'originalData'))
    say(childrenOf<Node>(one).length > 0, 'originalData holds data [4.2.2.10]', unit);
  for (const one of data)
    say(childrenOf<Node>(one).every(({ name }) => name === 'cp') && isToken(one.attributes.id), 'data [4.2.2.11]', one);
  const orders: string[] = [];
  for (const part of parts) {
    segmentViolations(part, say);
    const order = within(part, 'target')[0]?.attributes.order;
    if (order !== undefined) orders.push(order);
    targetViolations(part, sources, say, found);
  }
  const possible = orders.every((order) => Number(order) >= 1 && Number(order) <= parts.length);
  say(possible && new Set(orders).size === orders.length, 'order is of a part, once [4.3.1.23]', unit);
  const codes = parts.flatMap((part) => [...inlineIn(part, 'source'), ...inlineIn(part, 'target')]);
  for (const code of codes) codeViolations(code, data, codes, say);
  moduleViolations(unit, new Set(sources.map(({ attributes }) => attributes.id)), say, found);
}

function segmentViolations(part: Node, say: Say): void {
  const children = childrenOf<Node>(part).map(({ name }) => name);
  const shape = children.join(' ');
  say(shape === 'source' || shape === 'source target', 'source, then target [4.2.2.6]', part);
  if (part.name !== 'segment') return;
  const { state, subState, canResegment } = part.attributes;
  say(state === undefined || states.has(state), 'state [4.3.1.29]', part);
  say(subState === undefined || state !== undefined, 'subState needs state [4.3.1.32]', part);
  say(subState === undefined || isPrefixed(subState), 'subState is prefix:value [4.3.1.32]', part);
  say((state ?? 'initial') === 'initial' || children.includes('target'), 'a state needs a target [4.3.1.29]', part);
  say(isYesNo(canResegment), 'canResegment is yes or no [4.3.1.2]', part);
}

/** Codes of a target: those of a source, alike, or its own with ids of their own. */
function targetViolations(part: Node, sources: readonly Node[], say: Say, found: string[]): void {
  const targets = inlineIn(part, 'target');
  unique(targets, 'ids of codes are unique within a target [4.3.1.19]', found);
  for (const code of targets) {
    const same = sources.find(({ attributes }) => attributes.id !== undefined && attributes.id === code.attributes.id);
    if (same === undefined) continue;
    say(same.name === code.name, 'a code with a source’s id is that code [4.3.1.19]', code);
    for (const name of ['type', 'subType', 'dataRef', 'dataRefStart', 'dataRefEnd'])
      say(same.attributes[name] === code.attributes[name], `${name} as in the source [4.2.3]`, code);
  }
  for (const code of inlineIn(part, 'source').filter(({ attributes }) => attributes.canDelete === 'no'))
    say(
      within(part, 'target').length === 0 || targets.some(({ attributes }) => attributes.id === code.attributes.id),
      'canDelete=no is kept [4.3.1.4]',
      code,
    );
}

function codeViolations(code: Node, data: readonly Node[], codes: readonly Node[], say: Say): void {
  const { name, attributes } = code;
  const { id, type, subType, copyOf, isolated = 'no', startRef, canReorder = 'yes', hex } = attributes;
  if (name === 'cp') {
    const point = Number.parseInt(hex ?? '', 16);
    const allowed =
      point === 9 || point === 10 || point === 13 || (point >= 0x20 && point !== 0xfffe && point !== 0xffff);
    say(!allowed || (point >= 0xd800 && point <= 0xdfff), 'cp is for what XML cannot hold [4.2.3.1]', code);
    return;
  }
  if (coded.has(name) && name !== 'ec') say(isToken(id), 'a code has an id [4.2.3]', code);
  const ids = new Set(data.map((one) => one.attributes.id));
  for (const ref of ['dataRef', 'dataRefStart', 'dataRefEnd'])
    say(attributes[ref] === undefined || ids.has(attributes[ref]), `${ref} names data of the unit [4.3.1.9]`, code);
  say(
    copyOf === undefined || (attributes.dataRef === undefined && codes.some((one) => one.attributes.id === copyOf)),
    'copyOf is of a code without data [4.3.1.8]',
    code,
  );
  if (name === 'mrk' || name === 'sm') {
    const { value, ref, translate } = attributes;
    say(type !== 'comment' || value !== undefined || ref !== undefined, 'a comment has value or ref [4.7.3.1]', code);
    say(isYesNo(translate), 'translate is yes or no [4.3.1.35]', code);
    say(
      type === undefined || ['generic', 'comment', 'term'].includes(type) || isPrefixed(type),
      'mrk type [4.3.1.36]',
      code,
    );
  } else {
    say(type === undefined || types.has(type), 'type of a code [4.3.1.36]', code);
    say(subType === undefined || type !== undefined, 'subType needs type [4.3.1.34]', code);
    say(subType === undefined || isPrefixed(subType), 'subType is prefix:value [4.3.1.34]', code);
    if (subType?.startsWith('xlf:'))
      say(
        type === 'fmt' ? formats.has(subType) : type === 'ui' && subType === 'xlf:var',
        'xlf: values [4.3.1.34]',
        code,
      );
    const fixed = attributes.canCopy === 'no' && attributes.canDelete === 'no';
    say(canReorder === 'yes' || fixed, 'canReorder=no needs canCopy and canDelete no [4.3.1.5]', code);
  }
  if (name === 'sc' && isolated === 'no')
    say(
      codes.some((one) => one.name === 'ec' && one.attributes.startRef === id),
      'sc has its ec [4.2.3.4]',
      code,
    );
  if (name === 'ec') {
    say((isolated === 'no') === (startRef !== undefined), 'startRef exactly when not isolated [4.2.3.5]', code);
    say((isolated === 'yes') === (id !== undefined), 'id exactly when isolated [4.2.3.5]', code);
    say(
      startRef === undefined || codes.some((one) => one.attributes.id === startRef),
      'startRef names sc [4.2.3.5]',
      code,
    );
  }
}

/** Inline elements of one side of a part, however deep. */
function inlineIn(part: Node, side: 'source' | 'target'): Node[] {
  const deep = (node: Node): Node[] =>
    childrenOf<Node>(node).flatMap((one) => (inline.has(one.name) ? [one, ...deep(one)] : []));
  return childrenOf<Node>(part)
    .filter(({ name }) => name === side)
    .flatMap(deep);
}

function isPrefixed(value: string): boolean {
  return /^[^:\s]+:\S+$/.test(value);
}
