import type { Nodes } from 'mdast';
import { isNoteComment } from './editor-marks.ts';

/** What blocks are, without their words: equal for two runs of blocks of the same structure, however they are written. */
export function shapeOf(nodes: readonly Nodes[]): string {
  return JSON.stringify(nodes.flatMap(shape));
}

function shape(node: Nodes): unknown[] {
  switch (node.type) {
    case 'paragraph':
      return ['p'];
    case 'heading':
      return [`h${node.depth}`];
    case 'list':
      return [[node.ordered ? `ol${node.start ?? 1}` : 'ul', ...node.children.flatMap(shape)]];
    case 'listItem':
      return [[node.checked ?? null, ...node.children.flatMap(shape)]];
    case 'table':
      return [['table', node.children.length, Math.max(0, ...node.children.map((row) => row.children.length))]];
    case 'code':
      return [['code', node.lang ?? '', node.meta ?? '', loose(node.value)]];
    case 'html':
      return isNoteComment(node.value) ? [] : [['html', node.value.replace(/\s+/g, '')]];
    case 'definition':
      return [['definition', node.identifier, node.url]];
    case 'footnoteDefinition':
      return [['footnote', node.identifier, ...node.children.flatMap(shape)]];
    case 'containerDirective':
      return [[':::', node.name, node.attributes, ...node.children.flatMap(shape)]];
    case 'leafDirective':
      return [['::', node.name, node.attributes]];
    default:
      return [own(node)];
  }
}

/** Formatters set code anew as well. */
function loose(code: string): string {
  return code.replace(/[\s"'`;,()]+/g, '');
}

function own(node: Nodes): unknown {
  const value = 'value' in node ? node.value.replace(/\s+/g, '') : null;
  return [node.type, value, ...('children' in node ? node.children.flatMap(shape) : [])];
}
