import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createEcho } from '../../../src/engines/echo/index.ts';
import { publication } from '../../../src/review/publication.ts';
import type { Review, ReviewedSegment } from '../../../src/review/review.ts';
import { reviewed } from '../../../src/review/reviewed.ts';
import { plain, reviewOf, signal, stagesOf, texts, translated } from './reviewing.ts';

const corpus = join(import.meta.dirname, '..', '..', '..', 'corpus');
const stages = stagesOf({
  Titre: 'Title',
  'Une description': 'A description',
  'Il est parti hier.': 'He left yesterday.',
  'Il revient.': 'He is coming back.',
});
const defaults = { texts, frontMatter: true, original: null, disclosure: null };

async function published(
  text: string,
  options: Partial<typeof defaults | { original: string; disclosure: string }> = {},
  changes: Readonly<Record<string, Partial<ReviewedSegment>>> = {},
  rest: Partial<Review> = {},
) {
  const review = reviewOf(await translated(text, stages), changes, rest);
  return publication(await reviewed(review, stages, signal), review, { ...defaults, ...options });
}

function frontMatterOf(english: string) {
  return parse(/^\uFEFF?---\r?\n([\s\S]*?)---/.exec(english)?.[1] ?? '');
}

const article = 'Il est parti hier.\n';
const machine = 'Machine gist of a French text (table, by hand); not reviewed by a person, and not to be relied on.';

describe('publication', () => {
  it('extends the front matter, and leaves the rest of it alone', async () => {
    const text =
      "---\n# tête\ntitle: 'Titre'\ndescription: Une description\nlang: fr\ndate: 2024-05-01\n---\n\nIl est parti hier.\n";
    const { english, frontMatter } = await published(text);
    expect(frontMatter).toBe('extended');
    expect(english).toBe(
      `---\n# tête\ntitle: 'Title'\ndescription: A description\nlang: en-US\ndate: 2024-05-01\noriginal: articles/essai.fr.md\nreading_time: 1\ndisclosure: ${machine}\n---\n\nHe left yesterday.\n`,
    );
  });

  it('makes one where there is none', async () => {
    const { english, frontMatter } = await published('# Titre\n\nIl est parti hier.\n');
    expect(frontMatter).toBe('made');
    expect(frontMatterOf(english)).toEqual({
      title: 'Title',
      description: 'He left yesterday.',
      lang: 'en-US',
      original: 'articles/essai.fr.md',
      reading_time: 1,
      disclosure: machine,
    });
    expect(english.endsWith('---\n\n# Title\n\nHe left yesterday.\n')).toBe(true);
  });

  it('makes none when told so', async () => {
    expect(await published(article, { frontMatter: false })).toEqual({
      english: 'He left yesterday.\n',
      frontMatter: 'none',
    });
  });

  it('keeps a byte-order mark first, and carriage returns', async () => {
    const { english } = await published('\uFEFFIl est parti hier.\r\n');
    expect(english).toMatch(/^\uFEFF---\r\ndescription: He left yesterday.\r\nlang: en-US\r\n/);
    expect(english.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it.each([
    '+++\ntitle = "Titre"\n+++\n\nIl est parti hier.\n',
    '---\n- liste\n---\n\nIl est parti hier.\n',
  ])('leaves a front matter alone that is no YAML of keys: %j', async (text) => {
    expect(await published(text)).toEqual({
      english: text.replace('Il est parti hier.', 'He left yesterday.'),
      frontMatter: 'kept',
    });
  });

  it.each([
    [
      'the address given',
      { original: 'https://example.org/a' },
      'url: https://example.org/fr\n',
      'https://example.org/a',
    ],
    ['the front matter’s address', {}, 'url: https://example.org/fr\n', 'https://example.org/fr'],
    ['its canonical address', {}, 'canonical: https://example.org/c\n', 'https://example.org/c'],
    ['the source’s path', {}, 'date: 2024-05-01\n', 'articles/essai.fr.md'],
  ])('links to the original by %s', async (_, options, yaml, expected) => {
    const { english } = await published(`---\n${yaml}---\n\n${article}`, options);
    const { original, url, canonical } = frontMatterOf(english);
    expect([original, url, canonical]).toEqual([expected, undefined, undefined]);
  });

  it.each([
    ['nobody', {}, 'Machine gist'],
    ['an editor', { s1: { target: plain('He has left.') } }, 'and edited by a person'],
    ['an editor who approved a part', { s1: { state: 'reviewed' } }, 'and edited by a person'],
    [
      'an editor who approved all',
      { s1: { state: 'reviewed' }, s2: { state: 'final' } },
      'reviewed and approved by a person',
    ],
  ] as const)('says that %s has been at it', async (_, changes, expected) => {
    const { english } = await published('Il est parti hier. Il revient.\n', {}, changes);
    expect(frontMatterOf(english).disclosure).toContain(expected);
  });

  it('takes other words for that, or none', async () => {
    expect(frontMatterOf((await published(article, { disclosure: 'Ours.' })).english).disclosure).toBe('Ours.');
    expect(frontMatterOf((await published(article, { disclosure: '' })).english)).not.toHaveProperty('disclosure');
  });

  it('takes the heading that an editor wrote where the article has none', async () => {
    expect(frontMatterOf((await published(article, {}, {}, { title: 'By hand' })).english).title).toBe('By hand');
  });

  it('counts whole minutes', async () => {
    const sentence = `${'mot '.repeat(115)}fin.`;
    expect(frontMatterOf((await published(`${sentence}\n\n${sentence}\n`)).english).reading_time).toBe(2);
  });

  it.each(globSync('*/fr.md', { cwd: corpus }))('%s has the body that was translated', async (path) => {
    const echo = stagesOf(createEcho());
    const whole = await translated(readFileSync(join(corpus, path), 'utf8'), echo);
    const review = reviewOf(whole);
    const { english } = publication(await reviewed(review, echo, signal), review, defaults);
    const body = whole.frontMatter === null ? whole.english : whole.english.slice(whole.frontMatter.end);
    expect(english.endsWith(body)).toBe(true);
    expect(frontMatterOf(english)).toMatchObject({
      lang: 'en-US',
      title: expect.any(String),
      description: expect.any(String),
    });
  });
});
