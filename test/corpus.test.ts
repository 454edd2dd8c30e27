import { globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';

const corpus = join(import.meta.dirname, '../corpus');
const articles = globSync('*/fr.md', { cwd: corpus }).map((path) => dirname(path));
const files = ['en.reference.md', 'fr.md', 'origin.json', 'summary.en.md', 'summary.fr.md'];

const read = (article: string, file: string) => readFileSync(join(corpus, article, file), 'utf8');
const tree = (text: string) =>
  fromMarkdown(text, {
    extensions: [gfm(), frontmatter()],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown()],
  });

/** What must not change in translation, for one node: its type, its shape, what it points to. */
function label(node: Nodes): string {
  switch (node.type) {
    case 'heading':
      return `heading ${node.depth}`;
    case 'list':
      return node.ordered ? `list from ${node.start}` : 'list';
    case 'table':
      return `table ${node.align?.join()}`;
    case 'link':
    case 'image':
    case 'definition':
      return `${node.type} ${node.url}${node.title ? ' titled' : ''}`;
    case 'linkReference':
    case 'footnoteReference':
    case 'footnoteDefinition':
      return `${node.type} ${node.identifier}`;
    case 'inlineCode':
    case 'code':
    case 'html':
      return `${node.type} ${node.value}`;
    default:
      return node.type;
  }
}

const phrasing = new Set(['paragraph', 'heading', 'tableCell']);

/** One line a block, indented by depth; what stands inside a block of text is sorted, for words change places. */
function skeleton(node: Nodes, depth = 0): string[] {
  if (phrasing.has(node.type)) {
    const inside: string[] = [];
    visit(node, (child) => {
      if (child !== node && child.type !== 'text') inside.push(label(child));
    });
    return [`${' '.repeat(depth)}${label(node)} [${inside.sort().join('; ')}]`];
  }
  const children = 'children' in node ? node.children.flatMap((child) => skeleton(child, depth + 1)) : [];
  return [`${' '.repeat(depth)}${label(node)}`, ...children];
}

/** The words a reader sees, each piece on its own line: text, code, alt texts, titles and front matter. */
function prose(text: string): string {
  const pieces: string[] = [];
  visit(tree(text), (node) => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'yaml') pieces.push(node.value);
    if (node.type === 'image') pieces.push(node.alt ?? '');
    if ('title' in node && typeof node.title === 'string') pieces.push(node.title);
  });
  return pieces.join('\n');
}

const countWords = (text: string, language: string) =>
  [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].filter((part) => part.isWordLike).length;

const frenchFigure = /(?<![\p{L}\d])(\d{1,3}(?:[\u00A0\u202F]\d{3})+(?!\d)|\d+)(?:,(\d+))?(?:\s(million|milliard))?/gu;
const englishFigure = /(?<![\p{L}\d])(\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.(\d+))?(?:\s(million|billion))?/gu;
const scales: Readonly<Record<string, number>> = { million: 1e6, milliard: 1e9, billion: 1e9 };

/** Values of the figures in a text, rounded to a thousandth: 1 700, 2,5 millions, 3.4 billion, 2024. */
const values = (text: string, figure: RegExp) =>
  [...text.matchAll(figure)].map(([, whole = '', fraction = '0', scale = '']) => {
    const value = Number(`${whole.replace(/\D/g, '')}.${fraction}`) * (scales[scale] ?? 1);
    return Math.round(value * 1000) / 1000;
  });

/** Family names in capitals after a given name, as French papers write them: Mamane Sani KIAOU, Hugo LE BIHAN. */
const persons = (text: string) =>
  [
    ...text.matchAll(/\p{Lu}\p{Ll}{2,}(?: \p{Lu}\.)? (?![IVX]+\b)((?:\p{Lu}’)?\p{Lu}{2,}(?: \p{Lu}{4,})*)(?!\p{L})/gu),
  ].map(([, name = '']) => name);

const titleCase = (name: string) => name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());

/** Where a text breaks a rule, with a few characters around. */
const faults = (text: string, rule: RegExp) =>
  [...text.matchAll(rule)].map(({ index }) => text.slice(Math.max(0, index - 15), index + 15));

it('has at least seven articles, each described in the README', () => {
  const folders = readdirSync(corpus, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual([...articles].sort());
  expect(articles.length).toBeGreaterThanOrEqual(7);
  const readme = readFileSync(join(corpus, 'README.md'), 'utf8');
  expect(articles.filter((article) => !readme.includes(`\`${article}\``))).toEqual([]);
});

it('reads figures by value', () => {
  const source = '1\u202F700 hommes, 2,5\u00A0millions, 655,957 francs, en 2024';
  expect(values(source, frenchFigure)).toEqual([1700, 2_500_000, 655.957, 2024]);
  expect(values('1,700 men, 2.5 million, $215,000', englishFigure)).toEqual([1700, 2_500_000, 215_000]);
});

describe.each(articles)('%s', (article) => {
  const fr = read(article, 'fr.md');
  const en = read(article, 'en.reference.md');

  it('has all its files, clean UTF-8 ending in one newline, and no path of a machine', () => {
    expect(readdirSync(join(corpus, article)).sort()).toEqual(files);
    for (const file of files) {
      const bytes = readFileSync(join(corpus, article, file));
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      expect(text, file).toMatch(/^[^\uFEFF][\s\S]*\S\n$/);
      expect(text, file).not.toMatch(/\r|\uFFFD|(?:^|[\s"'(`])(?:\.{0,2}\/[\w.-]+\/|[A-Z]:\\|file:)/);
      expect(text, file).toBe(text.normalize('NFC'));
    }
  });

  it('tells its origin', () => {
    const origin = JSON.parse(read(article, 'origin.json'));
    expect(Object.keys(origin)).toEqual(['title', 'style', 'author', 'licence', 'written', 'countries', 'words']);
    expect(prose(fr)).toContain(origin.title);
    expect(origin).toMatchObject({ author: 'Interligne', licence: 'CC BY 4.0', words: countWords(prose(fr), 'fr') });
    expect(origin.countries.every((code: string) => /^[A-Z]{2}$/.test(code))).toBe(true);
  });

  it('has one skeleton in both languages', () => {
    expect(skeleton(tree(en))).toEqual(skeleton(tree(fr)));
    const [kept, source] = [en, fr].map((text) => {
      const [first] = tree(text).children;
      return first?.type === 'yaml' ? parseYaml(first.value) : {};
    });
    expect(Object.keys(kept)).toEqual(Object.keys(source));
    expect([kept.date, kept.author]).toEqual([source.date, source.author]);
  });

  it('has short summaries, of two or three sentences', () => {
    for (const language of ['fr', 'en']) {
      const text = read(article, `summary.${language}.md`);
      const sentences = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text.trim())];
      expect(countWords(text, language), text).toBeLessThanOrEqual(60);
      expect(sentences.length, text).toBeGreaterThanOrEqual(2);
      expect(sentences.length, text).toBeLessThanOrEqual(3);
    }
  });

  it('follows French and English typography', () => {
    const source = `${prose(fr)}\n${prose(read(article, 'summary.fr.md'))}`;
    const kept = `${prose(en)}\n${prose(read(article, 'summary.en.md'))}`;
    expect(faults(source, /«(?![\u00A0\u202F])|(?<![\u00A0\u202F])»|(?<![\u00A0\u202F])[;?!]|'/g)).toEqual([]);
    expect(faults(source, / :| \p{N}{3}(?<=\d \d{3})(?!\d)|[\p{L}»] ?:(?=\s)(?<!^\w+:)/gmu)).toEqual([]);
    expect(faults(kept, /[«»\u00A0\u202F']| [;:?!,.](?= |$)|”[.,]/gm)).toEqual([]);
  });

  it('keeps every figure from 60 up, by value, and every person', () => {
    for (const [source, kept] of [
      [prose(fr), prose(en)],
      [prose(read(article, 'summary.fr.md')), prose(read(article, 'summary.en.md'))],
    ] as const) {
      const found = new Set(values(kept, englishFigure));
      const large = values(source, frenchFigure).filter((value) => value >= 60);
      expect(large.filter((value) => !found.has(value))).toEqual([]);
      expect(persons(source).filter((name) => !kept.includes(titleCase(name)))).toEqual([]);
    }
  });
});
