import type { RootContent } from 'mdast';
import { stringifyMarkdown } from '../../src/language/markdown.ts';
import { bilingualVersion } from '../../src/model/bilingual.ts';
import type { Texts } from '../../src/model/texts.ts';
import { bilingualData, type DataOptions } from './bilingual-data.ts';
import { blockPairs } from './block-pairs.ts';
import { comment, marks } from './comments.ts';
import { documentParts } from './document-parts.ts';
import type { Editable } from './edits.ts';
import { detailsBlocks, foldedBeside } from './folded.ts';
import { frontMatterTable } from './front-matter-table.ts';
import { interleaved } from './interleaved.ts';
import { legend } from './legend.ts';
import { heading, paragraph, text } from './nodes.ts';
import { packData } from './pack-data.ts';
import { removedSection } from './removed.ts';
import { printedFacts, statement, summarySections } from './summary.ts';
import { tableMarkdown } from './table-layout.ts';
import { titles } from './title.ts';

export interface BilingualOptions extends DataOptions {
  readonly texts: Texts;
}

/**
 * The bilingual document (docs/bilingual-format.md): title, summaries and facts, the article block by block in both
 * languages, a legend, and the data that it takes to read all of it back. `english` is
 * what `emitEnglish` gives as `document`.
 */
export function bilingualMarkdown(article: Editable, english: string, options: BilingualOptions): string {
  const { texts, to, layout } = options;
  const { source } = article;
  const pairs = blockPairs(article, english, article.edits?.rewritten);
  const context = { article, texts };
  const parts = [
    comment('bilingual', { version: bilingualVersion, layout, source: source.path, hash: source.hash, to }).value,
    markdown(preamble(article, texts)),
    ...documentParts(article, pairs, layout).map((part) =>
      part.kind === 'block' ? interleaved(part.pair, context) : tableMarkdown(part.rows, context),
    ),
    markdown([{ type: 'thematicBreak' }, ...legend(texts), statement(article, options)]),
    markdown(removedSection(article.edits?.removed, texts)),
    packData(bilingualData(article, { ...options, facts: printedFacts(article.facts, texts) })),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function preamble(article: Editable, texts: Texts): RootContent[] {
  const title = titles(article);
  const unit = article.units.find(({ id }) => id === article.title);
  // A title in the body is edited there.
  const own = unit?.type === 'frontMatter' ? article.segments.filter((segment) => segment.unit === unit.id) : [];
  const summary = summarySections(article, texts);
  return [
    ...(own.length === 0 ? [] : [comment('title', marks(own))]),
    heading(1, title.en),
    ...(title.fr === title.en ? [] : [{ type: 'blockquote' as const, children: [paragraph(text(title.fr))] }]),
    ...foldedBeside(own, article, texts).flatMap(detailsBlocks),
    ...(summary.length === 0 ? [] : [comment('summary'), ...summary]),
    ...frontMatterTable(article, texts),
    { type: 'thematicBreak' },
  ];
}

function markdown(children: RootContent[]): string {
  return stringifyMarkdown({ type: 'root', children }).trimEnd();
}
