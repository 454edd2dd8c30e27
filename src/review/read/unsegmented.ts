import type { RootContent } from 'mdast';
import type { ReviewMessage } from '../review.ts';
import type { Group } from './document-groups.ts';
import { startOf } from './markdown-reading.ts';
import type { Remark } from './remarks.ts';
import { shapeOf } from './shape.ts';
import type { WrittenBlock } from './written-document.ts';

/** Types of blocks that stand once, for they hold no segment. */
const ONCE: ReadonlySet<string> = new Set(['code', 'html', 'definition', 'thematicBreak', 'math', 'yaml', 'toml']);

interface Waiting {
  readonly node: RootContent;
  readonly shape: string;
}

/**
 * Takes the blocks without segments out of the groups: they come from the source. One that was changed or is gone is
 * remarked on. What the source has no such block for stays, as an editor's own.
 */
export function withoutUnsegmented(
  groups: readonly Group[],
  blocks: readonly WrittenBlock[],
): { readonly groups: readonly Group[]; readonly remarks: readonly Remark[] } {
  const waiting: Waiting[] = blocks
    .filter(({ ids }) => ids.length === 0)
    .flatMap(({ english }) => english.map((node) => ({ node, shape: shapeOf([node]) })));
  const take = (fits: (one: Waiting) => boolean): boolean => {
    const at = waiting.findIndex(fits);
    if (at !== -1) waiting.splice(at, 1);
    return at !== -1;
  };
  const left = groups.map((group) => ({
    ...group,
    nodes: group.nodes.filter((node) => {
      const shape = shapeOf([node]);
      return !take((one) => one.shape === shape);
    }),
  }));
  const remarks: Remark[] = [];
  const remark = (ruleId: string, at: number, severity: ReviewMessage['severity']) =>
    remarks.push({ ruleId, severity, at, segment: null, arguments: {} });
  const rest = left.map((group) => ({
    ...group,
    nodes: group.nodes.filter((node) => {
      if (!ONCE.has(node.type) || !take((one) => one.node.type === node.type)) return true;
      remark('review-unsegmented-edited', startOf(node), 'functional');
      return false;
    }),
  }));
  if (waiting.length > 0) remark('review-unsegmented-gone', 0, 'cosmetic');
  return { groups: rest, remarks };
}
