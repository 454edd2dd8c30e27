import type { BlockContent, Blockquote, DefinitionContent, RootContent } from 'mdast';
import { stringifyMarkdown } from '../../src/language/markdown.ts';
import type { Summarised } from '../../src/model/article.ts';
import type { Message } from '../../src/model/message.ts';
import type { AlignedSegment } from '../../src/model/segment.ts';
import type { Texts } from '../../src/model/texts.ts';
import { blockPairs } from './block-pairs.ts';
import { comment, heading, html, paragraph, table, text } from './nodes.ts';
import { forQuote } from './quoted-french.ts';
import { statement, summarySections } from './summary.ts';
import { titles } from './title.ts';

/** Version of the bilingual document's invisible data; changes when a reader of an older one would go wrong. */
export const bilingualVersion = 1;

interface BilingualOptions {
  readonly texts: Texts;
  readonly to: string;
  readonly better: string | null;
}

/**
 * The bilingual document: title, summaries and facts, then each block's French, quoted, and its English under it.
 * Comments carry what it takes to read it back: format version, source and hash, segment ids and states.
 */
export function bilingualMarkdown(article: Summarised, english: string, options: BilingualOptions): string {
  const { source, engine } = article;
  const { texts } = options;
  const title = titles(article);
  const head = {
    version: bilingualVersion,
    source: source.path,
    hash: source.hash,
    to: options.to,
    engine: engine.identity,
  };
  const body = blockPairs(article, english).flatMap((pair) => block(pair, article, texts));
  const children: RootContent[] = [
    comment('bilingual', head),
    heading(1, title.en),
    ...(title.fr === title.en
      ? []
      : [{ type: 'blockquote', children: [paragraph(text(title.fr))] } satisfies Blockquote]),
    ...summarySections(article, texts),
    ...frontMatter(article, texts),
    { type: 'thematicBreak' },
    ...body,
    ...statement(engine, options),
  ];
  return stringifyMarkdown({ type: 'root', children });
}

function block(pair: ReturnType<typeof blockPairs>[number], article: Summarised, texts: Texts): RootContent[] {
  if (pair.segments.length === 0) return pair.en;
  // A link's definition serves both languages: the first one found counts, and that must be the English.
  const quoted = pair.fr.filter((node) => node.type !== 'definition').map(forQuote);
  const inside = quoted.filter(isQuotable);
  return [
    comment('block', states(pair.segments)),
    ...(inside.length === 0 ? [] : [{ type: 'blockquote', children: inside } satisfies Blockquote]),
    // A footnote definition cannot stand in a quote and still be found; it goes beside it, under a label of its own.
    ...quoted.filter((node) => !isQuotable(node)),
    ...pair.en,
    ...findings(pair.segments, article.messages, texts),
  ];
}

function states(segments: readonly AlignedSegment[]): Record<string, string> {
  return Object.fromEntries(segments.map((segment) => [segment.id, segment.state]));
}

function isQuotable(node: RootContent): node is BlockContent | DefinitionContent {
  return node.type !== 'footnoteDefinition' && node.type !== 'yaml';
}

function findings(segments: readonly AlignedSegment[], messages: readonly Message[], texts: Texts): RootContent[] {
  const ids = new Set(segments.map((segment) => segment.id));
  const own = messages.filter((message) => message.segment !== null && ids.has(message.segment));
  if (own.length === 0) return [];
  return [
    html(`<details><summary>${texts.en('document:findings', { count: own.length })}</summary>`),
    {
      type: 'list',
      spread: false,
      children: own.map((message) => ({
        type: 'listItem',
        spread: false,
        children: [paragraph(text(texts.en(`messages:${message.ruleId}`, message.arguments)))],
      })),
    },
    html('</details>'),
  ];
}

function frontMatter(article: Summarised, texts: Texts): RootContent[] {
  const units = article.units.filter((unit) => unit.type === 'frontMatter' && unit.id !== article.title);
  const of = (id: string) => article.segments.filter((segment) => segment.unit === id);
  if (units.length === 0) return [];
  return [
    comment('front-matter', states(units.flatMap((unit) => of(unit.id)))),
    table([
      ['', texts.fr('document:language'), texts.en('document:language')],
      ...units.map((unit) => [
        unit.key ?? '',
        unit.text,
        of(unit.id)
          .map((segment) => segment.target.text)
          .join(' '),
      ]),
    ]),
  ];
}
