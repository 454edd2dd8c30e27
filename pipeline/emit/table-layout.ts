import type { PhrasingContent } from 'mdast';
import { stringifyMarkdown } from '../../src/language/markdown.ts';
import { mark } from './comments.ts';
import type { Row } from './document-parts.ts';
import { detailsInline, foldedBeside } from './folded.ts';
import type { PairContext } from './interleaved.ts';
import { paragraph } from './nodes.ts';

/** Rows as a table, as Markdown. Columns are not padded: tables are long, and each row a line of its own to compare. */
export function tableMarkdown(rows: readonly Row[], { article, texts }: PairContext): string {
  const head = ['№', texts.fr('document:language'), texts.en('document:language'), texts.en('document:state')];
  return [
    row(head),
    row(head.map(() => '---')),
    ...rows.map(({ segment, french, english }) => {
      const folded = foldedBeside([segment], article, texts).flatMap(detailsInline);
      const state = [segment.state, ...(folded.length === 0 ? [] : [inline(folded)])].join(' ');
      return row([`<!-- ${segment.id} ${mark(segment)} -->${segment.id.slice(1)}`, french, english, state]);
    }),
  ].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Markdown of a cell: one line, pipes escaped. */
function inline(content: PhrasingContent[]): string {
  const markdown = stringifyMarkdown({ type: 'root', children: [paragraph(...content)] });
  return markdown.trim().replace(/\s+/g, ' ').replaceAll('|', '\\|');
}
