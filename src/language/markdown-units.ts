import type { Unit, UnitType } from '../model/unit.ts';
import { inlineContent } from './inline-content.ts';
import { findToken, type MarkdownToken } from './markdown-tokens.ts';

/** A unit that has no number yet. */
export type UnnumberedUnit = Omit<Unit, 'id'>;

/** What a block stands in: the type of its paragraphs, and how deep lists and quotes are. */
interface Container {
  readonly type: UnitType;
  readonly depth: number;
  readonly lists: number;
  readonly quotes: number;
}

type Kind = Pick<Unit, 'type' | 'syntax' | 'depth'>;

/** Blocks whose insides are not prose. */
const OPAQUE: ReadonlySet<string> = new Set(['codeFenced', 'codeIndented', 'htmlFlow', 'mathFlow', 'yaml', 'toml']);

/**
 * The translatable blocks of a Markdown text, in source order; texts inside a block's placeables (alternative texts,
 * titles) follow it. Front matter is not among them. Blocks of nothing but spaces are left out.
 */
export function markdownUnits(source: string, tokens: readonly MarkdownToken[]): UnnumberedUnit[] {
  const units: UnnumberedUnit[] = [];
  const root: Container = { type: 'paragraph', depth: 0, lists: 0, quotes: 0 };
  for (const token of tokens) block(token, root);
  return units;

  function block(token: MarkdownToken, container: Container): void {
    if (OPAQUE.has(token.type)) return;
    const kind = kindOf(source, token, container);
    const inner = entered(token.type, container);
    if (kind !== null) content(token.children, kind);
    else for (const child of token.children) block(child, inner);
  }

  function content(tokens: readonly MarkdownToken[], kind: Kind): void {
    const found = inlineContent(source, tokens, kind.syntax !== 'title');
    if (found === null) return;
    const { nested, ...unit } = found;
    if (unit.text.trim() !== '') units.push({ ...kind, key: null, ...unit });
    for (const { type, token } of nested)
      content(token.children, { type, syntax: type === 'imageAlt' ? 'alt' : 'title', depth: 0 });
  }
}

function entered(type: string, container: Container): Container {
  const { lists, quotes } = container;
  if (type === 'listOrdered' || type === 'listUnordered')
    return { type: 'listItem', depth: lists + 1, lists: lists + 1, quotes };
  if (type === 'blockQuote') return { type: 'quote', depth: quotes + 1, lists, quotes: quotes + 1 };
  if (type === 'gfmFootnoteDefinition') return { ...container, type: 'footnote', depth: 0 };
  return container;
}

/** The kind of unit that a token's children make up, or null where it is no such token. */
function kindOf(source: string, token: MarkdownToken, { type, depth }: Container): Kind | null {
  switch (token.type) {
    case 'paragraph':
      return { type, syntax: 'inline', depth };
    case 'atxHeading':
    case 'setextHeading':
      return { type: 'heading', syntax: 'inline', depth: headingDepth(source, token) };
    case 'tableHeader':
    case 'tableData':
      return { type: 'tableCell', syntax: 'cell', depth: 0 };
    case 'directiveContainerLabelString':
    case 'directiveLeafLabelString':
      return { type: 'caption', syntax: 'inline', depth: 0 };
    case 'definitionTitleString':
      return { type: 'linkTitle', syntax: 'title', depth: 0 };
    default:
      return null;
  }
}

function headingDepth(source: string, token: MarkdownToken): number {
  const sequence = findToken(token, 'atxHeadingSequence');
  if (sequence !== undefined) return sequence.end - sequence.start;
  const line = findToken(token, 'setextHeadingLineSequence');
  return line !== undefined && source[line.start] === '=' ? 1 : 2;
}
