import type { Nodes } from 'mdast';
import { parseMarkdown } from '../../../src/language/markdown.ts';
import { OBJECT } from '../../../src/model/tagged.ts';

/** The translatable texts of a Markdown text as mdast has them: read from another side than our tokens. */
export function treeTexts(source: string): string[] {
  const skipped = source.startsWith('\uFEFF') ? 1 : 0;
  const found: string[] = [];
  visit(parseMarkdown(source));
  return found.map(plain).filter((text) => text !== '');

  function visit(node: Nodes): void {
    if ('title' in node && node.title) found.push(node.title);
    if (node.type === 'image' && node.alt) found.push(node.alt);
    if (node.type === 'imageReference' && node.alt) found.push(node.alt);
    if (!('children' in node)) return;
    if (['paragraph', 'heading', 'tableCell', 'leafDirective'].includes(node.type))
      found.push(node.children.map(words).join(''));
    node.children.forEach(visit);
  }

  function words(node: Nodes): string {
    if (node.type === 'text') return node.value;
    if (node.type === 'break') return '\n';
    if (!('children' in node)) return OBJECT;
    if (node.type === 'link' && source[(node.position?.start.offset ?? 0) + skipped] !== '[') return OBJECT;
    const inside = node.children.map(words).join('');
    return inside.trim() === '' ? OBJECT : inside;
  }
}

/** One space for any run of them, as far as line breaks go. */
export function plain(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').trim();
}
