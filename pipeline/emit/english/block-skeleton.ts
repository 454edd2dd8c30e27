import { findToken, type MarkdownToken } from '../../../src/language/markdown-tokens.ts';

/** Tokens that are compared as they stand. */
const VERBATIM: ReadonlySet<string> = new Set([
  'codeFenced',
  'codeIndented',
  'htmlFlow',
  'mathFlow',
  'toml',
  'thematicBreak',
  'definitionLabelString',
  'definitionDestination',
  'gfmFootnoteDefinitionLabel',
  'tableDelimiterRow',
  'directiveContainerName',
  'directiveContainerAttributes',
  'directiveLeafName',
  'directiveLeafAttributes',
  'taskListCheck',
  'atxHeadingSequence',
  'listItemPrefix',
]);
const NESTING: ReadonlySet<string> = new Set([
  'blockQuote',
  'listOrdered',
  'listUnordered',
  'gfmFootnoteDefinition',
  'directiveContainer',
  'directiveLeaf',
  'table',
  'tableRow',
  'tableHeader',
  'tableData',
  'definition',
  'paragraph',
  'atxHeading',
  'setextHeading',
  'yaml',
]);

/** The blocks of a Markdown text, without their words: equal for two texts of the same structure. */
export function blockSkeleton(source: string, tokens: readonly MarkdownToken[]): string {
  const parts: string[] = [];
  for (const token of tokens) visit(token);
  return parts.join('\n');

  function visit(token: MarkdownToken): void {
    if (VERBATIM.has(token.type)) {
      parts.push(`${token.type} ${JSON.stringify(source.slice(token.start, token.end))}`);
      return;
    }
    const nests = NESTING.has(token.type);
    const underline = token.type === 'setextHeading' ? findToken(token, 'setextHeadingLineSequence') : undefined;
    if (nests) parts.push(`(${token.type}${underline ? source[underline.start] : ''}`);
    if (token.type !== 'yaml') for (const child of token.children) visit(child);
    if (nests) parts.push(')');
  }
}
