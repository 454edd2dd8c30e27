import type { RootContent } from 'mdast';
import { stringifyMarkdown } from '../../src/language/markdown.ts';
import type { Fact, Summarised } from '../../src/model/article.ts';
import type { Texts } from '../../src/model/texts.ts';
import { heading, paragraph, table, text } from './nodes.ts';
import { titles } from './title.ts';

interface SummaryOptions {
  readonly texts: Texts;
  readonly better: string | null;
}

/** The summaries and the key facts as a Markdown document of their own. */
export function summaryMarkdown(article: Summarised, options: SummaryOptions): string {
  const title = titles(article);
  return stringifyMarkdown({
    type: 'root',
    children: [
      heading(1, title.en),
      ...(title.fr === title.en ? [] : [paragraph({ type: 'emphasis', children: [text(title.fr)] })]),
      ...summarySections(article, options.texts),
      { type: 'thematicBreak' },
      statement(article, options),
    ],
  });
}

/** Both summaries and the fact list, as sections of the second level; what is empty is left out. */
export function summarySections(article: Summarised, texts: Texts): RootContent[] {
  const { summary, facts } = article;
  const sections: RootContent[] = [];
  if (summary.en !== '') sections.push(heading(2, texts.en('document:summary')), paragraph(text(summary.en)));
  if (summary.fr !== '') sections.push(heading(2, texts.fr('document:summary')), paragraph(text(summary.fr)));
  if (facts.length > 0) sections.push(heading(2, both(texts, 'document:facts')), factTable(facts, texts));
  return sections;
}

/** Says which engine and model made the draft, how much of it people have read, and how a better one could be had. */
export function statement({ engine, segments }: Summarised, { texts, better }: SummaryOptions): RootContent {
  const values = { engine: engine.name, model: engine.model, better: better ?? '' };
  const read = segments.filter(({ state }) => state === 'reviewed' || state === 'final').length;
  const made =
    read === 0 ? (engine.gist ? 'made-gist' : 'made') : read < segments.length ? 'made-partly' : 'made-reviewed';
  const keys = [made, ...(better === null || read > 0 ? [] : ['better'])];
  const words = keys.map((key) => texts.en(`document:${key}`, values)).join(' ');
  return paragraph({ type: 'emphasis', children: [text(words)] });
}

/** The key facts as they are printed, both languages of each. */
export function printedFacts(facts: readonly Fact[], texts: Texts): (readonly [fr: string, en: string])[] {
  return facts.map(({ fr, en, confirmed }) => [
    fr,
    confirmed ? en : texts.en('document:unconfirmed', { words: en }).trim(),
  ]);
}

function factTable(facts: readonly Fact[], texts: Texts): RootContent {
  const printed = printedFacts(facts, texts);
  const rows = facts.map((fact, index) => [both(texts, `document:fact.${fact.kind}`), ...(printed[index] ?? [])]);
  return table([['', texts.fr('document:language'), texts.en('document:language')], ...rows]);
}

function both(texts: Texts, key: string): string {
  const [fr, en] = [texts.fr(key), texts.en(key)];
  return fr === en ? en : `${en} · ${fr}`;
}
