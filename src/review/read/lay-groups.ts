import type { RootContent } from 'mdast';
import { likeness, plainText, sameText } from './block-texts.ts';
import type { Group } from './document-groups.ts';
import { startOf } from './markdown-reading.ts';
import type { Remark } from './remarks.ts';
import type { WrittenBlock, WrittenDocument } from './written-document.ts';

/** A group whose block is known. */
export interface Laid {
  readonly group: Group;
  readonly block: WrittenBlock;
}

/** How alike French and English have to be to tell a block by them. */
const FRENCH = 0.5;
const ENGLISH = 0.4;

/**
 * Finds out which block of the article each group is: by its marker, else by its French, else by its English. Groups
 * that stand behind one another because a marker is gone are parted. What cannot be told stays with what stands before it.
 */
export function layGroups(
  groups: readonly Group[],
  { blocks, prefix }: WrittenDocument,
): { readonly laid: readonly Laid[]; readonly remarks: readonly Remark[] } {
  const open = blocks.filter(({ kind, ids }) => kind === 'block' && ids.length > 0);
  const texts = new Map(
    open.map((block) => [block, { french: plainText(block.french), english: plainText(block.english) }]),
  );
  const free = new Set(open);
  const remarks: Remark[] = [];
  const marked = new Map<Group, WrittenBlock>();
  const remark = (ruleId: string, at: number, block: WrittenBlock | null, severity: Remark['severity'] = 'cosmetic') =>
    remarks.push({
      ruleId,
      severity,
      at,
      segment: block?.ids[0] ?? null,
      arguments: { block: block?.pairs[0]?.number ?? 0 },
    });

  const claims = Map.groupBy(
    groups.filter((group) => group.table === null),
    (group) => named(group, open),
  );
  for (const [block, rivals] of claims) {
    if (block === null) continue;
    const { french, english } = texts.get(block)!;
    const score = ({ nodes }: Group) => likeness(leading(nodes), french) + likeness(nodes, english);
    const best = rivals.length === 1 ? rivals[0]! : rivals.toSorted((a, b) => score(b) - score(a))[0]!;
    marked.set(best, block);
    free.delete(block);
    for (const rival of rivals) if (rival !== best) remark('review-marker-doubled', rival.at, block, 'functional');
  }
  // A marker over another block's French has lost its place.
  for (const [group, block] of marked) {
    const own = plainText(leading(group.nodes));
    if (own === '' || likeness(leading(group.nodes), texts.get(block)!.french) >= FRENCH) continue;
    const other = [...free].find((each) => sameText(texts.get(each)!.french, own) && own !== '');
    if (other === undefined) continue;
    marked.set(group, other);
    free.delete(other);
    free.add(block);
    remark('review-marker-wrong', group.at, other);
  }

  const parts = groups
    .filter(({ table }) => table === null)
    .flatMap((group) => parted(group, marked.get(group) ?? null));
  const laid: { group: Group; block: WrittenBlock }[] = [];
  const loose: Group[] = [];
  for (const { group, block: known } of parts) {
    const block = known ?? recognised(group);
    if (block !== null) {
      laid.push({
        group: {
          ...group,
          nodes: [...loose.flatMap(({ nodes }) => nodes), ...group.nodes],
          notes: [...loose.flatMap(({ notes }) => notes), ...group.notes],
        },
        block,
      });
      loose.length = 0;
    } else if (laid.length === 0) loose.push(group);
    else {
      const last = laid.at(-1)!;
      last.group = {
        ...last.group,
        nodes: [...last.group.nodes, ...group.nodes],
        notes: [...last.group.notes, ...group.notes],
      };
      if (group.nodes.length > 0) remark('review-block-unknown', group.at, last.block, 'functional');
    }
  }
  if (loose.length > 0) remark('review-block-unknown', loose[0]!.at, null, 'critical');
  const order = laid.map(({ block }) => open.indexOf(block));
  for (const [index, each] of laid.entries())
    if (index > 0 && order[index]! < Math.max(...order.slice(0, index)))
      remark('review-block-moved', each.group.at, each.block);
  return { laid, remarks };

  /** A group cut where another block's French or English begins that has no marker of its own. */
  function parted(group: Group, block: WrittenBlock | null): { group: Group; block: WrittenBlock | null }[] {
    const cuts: { at: number; block: WrittenBlock }[] = [];
    const lead = block === null ? null : texts.get(block)!;
    for (let at = 0; at < group.nodes.length; at++) {
      const node = group.nodes[at]!;
      if (at === 0 && (block === null || isQuote(node, prefix))) continue;
      const found = isQuote(node, prefix)
        ? best([node], 'french', FRENCH, lead?.french)
        : surplus(group, at, lead, cuts);
      if (found === null) continue;
      free.delete(found);
      cuts.push({ at, block: found });
      remark('review-marker-missing', startOf(node), found);
    }
    if (cuts.length === 0) return [{ group, block }];
    const first = { ...group, nodes: group.nodes.slice(0, cuts[0]!.at) };
    const rest = cuts.map((cut, index) => ({
      group: {
        ...group,
        at: startOf(group.nodes[cut.at]!),
        number: null,
        ids: [],
        states: {},
        notes: [],
        nodes: group.nodes.slice(cut.at, cuts[index + 1]?.at),
      },
      block: cut.block,
    }));
    return [{ group: first, block }, ...rest];
  }

  function surplus(
    group: Group,
    at: number,
    lead: { english: string } | null,
    cuts: readonly { at: number }[],
  ): WrittenBlock | null {
    const before = group.nodes.slice(cuts.at(-1)?.at ?? 0, at).filter((node) => !isQuote(node, prefix));
    if (lead === null || before.length === 0) return null;
    return best([group.nodes[at]!], 'english', 0.6, lead.english);
  }

  function recognised(group: Group): WrittenBlock | null {
    if (group.nodes.length === 0) return null;
    const found = best(leading(group.nodes), 'french', FRENCH) ?? best(group.nodes, 'english', ENGLISH);
    if (found === null) return null;
    free.delete(found);
    remark('review-marker-missing', startOf(group.nodes[0]!), found);
    return found;
  }

  /** The block without a group whose text is most like these nodes', and more like them than another text is. */
  function best(
    nodes: readonly RootContent[],
    side: 'french' | 'english',
    least: number,
    than = '',
  ): WrittenBlock | null {
    let found: WrittenBlock | null = null;
    let top = Math.max(least, than === '' ? 0 : likeness(nodes, than) + 0.01);
    for (const block of free) {
      const score = likeness(nodes, texts.get(block)![side]);
      if (score < top || (found !== null && score === top)) continue;
      [found, top] = [block, score];
    }
    return found;
  }
}

function named({ ids, number }: Group, blocks: readonly WrittenBlock[]): WrittenBlock | null {
  return (
    blocks.find((block) => ids.some((id) => block.ids.includes(id))) ??
    blocks.find((block) => number !== null && number > 0 && block.pairs[0]?.number === number) ??
    null
  );
}

function leading(nodes: readonly RootContent[]): RootContent[] {
  const [first] = nodes;
  return first !== undefined && (first.type === 'blockquote' || first.type === 'footnoteDefinition') ? [first] : [];
}

/** Whether a node may be a block's French. */
export function isQuote(node: RootContent, prefix: string): boolean {
  return node.type === 'blockquote' || (node.type === 'footnoteDefinition' && node.identifier.startsWith(prefix));
}
