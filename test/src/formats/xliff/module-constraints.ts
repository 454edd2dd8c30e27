import { childrenOf } from '../../../../src/formats/xml/xml-elements.ts';
import type { Node } from '../../../../src/formats/xml/xml-tree.ts';
import { unique, within } from './constraints.ts';
import type { Say } from './unit-constraints.ts';

const matchTypes = new Set(['am', 'mt', 'icm', 'idm', 'tb', 'tm', 'other']);
const rules = ['isPresent', 'isNotPresent', 'startsWith', 'endsWith'];

/** Constraints of the glossary, matches, metadata and validation modules within a unit. */
export function moduleViolations(unit: Node, ids: ReadonlySet<string | undefined>, say: Say, found: string[]): void {
  const refers = (node: Node) => {
    const { ref } = node.attributes;
    return ref === undefined || (ref.startsWith('#') && ids.has(ref.slice(1)));
  };
  for (const glossary of within(unit, 'glossary')) {
    const entries = childrenOf<Node>(glossary);
    say(entries.length > 0, 'a glossary holds entries [5.2.4.1]', unit);
    unique(entries, 'glossary ids are unique [5.2.4.2]', found);
    for (const entry of entries) {
      const names = childrenOf<Node>(entry).map(({ name }) => name);
      say(names[0] === 'term' && names.filter((name) => name === 'term').length === 1, 'one term [5.2.4.2]', entry);
      say(names.includes('translation') || names.includes('definition'), 'translation or definition [5.2.4.2]', entry);
      say(refers(entry), 'ref is within the unit [5.2.5.2]', entry);
    }
  }
  for (const matches of within(unit, 'matches')) {
    const all = childrenOf<Node>(matches);
    say(all.length > 0, 'matches hold matches [5.1.4.1]', unit);
    unique(all, 'match ids are unique [5.1.4.2]', found);
    for (const match of all) {
      const { ref, type = 'tm', matchQuality = '0', similarity = '0' } = match.attributes;
      say(ref !== undefined && refers(match), 'a match refers to its source [5.1.5.6]', match);
      say(matchTypes.has(type), 'type of a match [5.1.5.1]', match);
      say([matchQuality, similarity].every(isPercentage), 'qualities are 0 to 100 [5.1.5.3]', match);
      const names = childrenOf<Node>(match).map(({ name }) => name);
      say(names.includes('source') && names.includes('target'), 'a match has both sides [5.1.4.2]', match);
    }
  }
  for (const validation of within(unit, 'validation')) {
    const all = childrenOf<Node>(validation);
    say(all.length > 0 && all.every(({ name }) => name === 'rule'), 'validation holds rules [5.8.5.1]', unit);
    for (const rule of all)
      say(rules.filter((name) => name in rule.attributes).length === 1, 'a rule says one thing [5.8.5.2]', rule);
  }
  for (const metadata of within(unit, 'metadata'))
    say(within(metadata, 'metaGroup').length > 0, 'metadata hold groups [5.4.4.1]', unit);
}

function isPercentage(value: string): boolean {
  return Number(value) >= 0 && Number(value) <= 100;
}
