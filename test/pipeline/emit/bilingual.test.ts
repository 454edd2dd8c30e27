import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/language/markdown.ts';
import { emitted, engineOf } from './emitted.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const marker = /<!-- interligne:(\S+) (?:\d+ )?(\{.*?\}) -->/g;

function dataOf(bilingual: string, name: string): unknown[] {
  return [...bilingual.matchAll(marker)].filter((match) => match[1] === name).map((match) => JSON.parse(match[2]!));
}

describe('the bilingual document', () => {
  it('sets the French, quoted, above its English', async () => {
    const engine = engineOf({ 'Le convoi est arrivé.': 'The convoy has arrived.' });
    const { bilingual } = await emitted('# Niamey\n\nLe convoi est arrivé.\n', { engine });
    expect(bilingual).toContain('> **Niamey**\n\n# Niamey\n');
    expect(bilingual).toContain('> Le convoi est arrivé.\n\nThe convoy has arrived.\n');
  });

  it('carries version, path, hash, segment ids and states where a reader does not see them', async () => {
    const { bilingual, source, segments } = await emitted('# Niamey\n\nPremière phrase. Deuxième phrase.\n');
    expect(dataOf(bilingual, 'bilingual')).toEqual([
      expect.objectContaining({
        version: 2,
        layout: 'interleaved',
        source: 'articles/essai.fr.md',
        hash: source.hash,
        to: 'en-US',
      }),
    ]);
    const states = Object.assign({}, ...(dataOf(bilingual, 'block') as object[]));
    expect(Object.keys(states)).toEqual(segments.map((segment) => segment.id));
  });

  it('keeps its comments shut whatever a path holds', async () => {
    const path = 'a--><script>alert(1)</script><!--.md';
    const { bilingual } = await emitted('Texte.\n', { path });
    expect(dataOf(bilingual, 'bilingual')).toEqual([expect.objectContaining({ source: path })]);
    const html = parseMarkdown(bilingual).children.filter((node) => node.type === 'html');
    for (const node of html) expect(node.value).not.toContain('<script>');
  });

  it('takes the title from front matter, else the first heading, else the name', async () => {
    const first = async (text: string) => /^# (.*)$/m.exec((await emitted(text)).bilingual)?.[1];
    expect(await first('---\ntitle: "Un: titre"\n---\n\n# Autre\n')).toBe('Un: titre');
    expect(await first('Texte.\n\n## Un titre\n')).toBe('Un titre');
    expect(await first('Texte.\n')).toBe('essai');
  });

  it('shows front matter as a table', async () => {
    const { bilingual } = await emitted('---\ntitle: T\ndescription: Un résumé\ntags: [Gao, Niger]\n---\n\nTexte.\n');
    expect(bilingual).toMatch(/\| description +\| Un résumé +\| Un résumé/);
    expect(bilingual).toMatch(/\| tags\.1 +\| Niger +\| Niger/);
    expect(dataOf(bilingual, 'front-matter')).toHaveLength(1);
  });

  it('gives each language footnotes of its own', async () => {
    const { bilingual } = await emitted('Un fait[^1].\n\n[^1]: La note.\n');
    expect(bilingual).toContain('> Un fait[^fr-1].');
    expect(bilingual).toContain('[^fr-1]: La note.');
    expect(bilingual).toContain('\nUn fait[^1].');
    expect(bilingual).toContain('\n[^1]: La note.');
    expect(bilingual).not.toMatch(/^>\s*$/m);
  });

  it('defines a link once, with the English title', async () => {
    const engine = engineOf({ 'Un titre': 'A title' });
    const { bilingual } = await emitted('Un [lien][x].\n\n[x]: /y "Un titre"\n', { engine });
    expect(bilingual.match(/^\[x\]:.*$/gm)).toEqual(['[x]: /y "A title"']);
  });

  it('shows what is not translated once', async () => {
    const { bilingual } = await emitted('Texte.\n\n```sh\nls -l\n```\n\n---\n\n<div>x</div>\n');
    expect(bilingual.match(/ls -l/g)).toHaveLength(1);
    expect(bilingual.match(/<div>/g)).toHaveLength(1);
  });

  it('folds findings beside their block, and escapes what they quote', async () => {
    const engine = engineOf({ 'Il compte 946 soldats.': 'It counts 964 soldiers.' });
    const { bilingual, draft } = await emitted('Il compte 946 soldats.\n', { engine });
    expect(draft).toBe(true);
    expect(bilingual).toMatch(/<details><summary>\d findings?<\/summary>.*\n\n- `s1` .*946/);
  });

  it('takes a paragraph a line apart, where its line ends fall between sentences', async () => {
    const { bilingual } = await emitted('Première ligne. Encore.\nDeuxième ligne.\n');
    expect(dataOf(bilingual, 'block')).toEqual([
      { s1: 'translated engine', s2: 'translated engine' },
      { s3: 'translated engine' },
    ]);
    expect(bilingual).toContain('> Deuxième ligne.\n\nDeuxième ligne.\n');
  });

  it.each([
    'Une ligne\ncoupée. Fin.\n',
    'Un [lien][1].\nAutre.\n\n[1]: /x\n',
    'En\n2. Deux.\n',
  ])('leaves other paragraphs whole: %j', async (text) => {
    expect(dataOf((await emitted(text)).bilingual, 'block')).toHaveLength(1);
  });

  it('pairs lines in lines mode', async () => {
    const { bilingual } = await emitted('* Un\n\n# Deux\n', { lines: true });
    expect(dataOf(bilingual, 'block')).toHaveLength(2);
  });

  it('says which engine made it, and how a better one could be had', async () => {
    const { bilingual, summaryText } = await emitted('Texte.\n', {
      engine: engineOf({}),
      better: 'interligne model pull',
    });
    for (const text of [bilingual, summaryText])
      expect(text).toMatch(/Gist by table \(by hand\).*interligne model pull/);
  });

  it.each(globSync('corpus/*/fr.md', { cwd: root }))('holds every segment of %s', async (path) => {
    const { bilingual, segments } = await emitted(readFileSync(join(root, path), 'utf8'));
    const data = [...dataOf(bilingual, 'block'), ...dataOf(bilingual, 'front-matter')] as object[];
    const ids = new Set(data.flatMap(Object.keys));
    const title = segments[0]!.id;
    expect(segments.map(({ id }) => id).filter((id) => !ids.has(id) && id !== title)).toEqual([]);
  });
});
