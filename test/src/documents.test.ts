import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createDocuments, createPipeline } from '../../src/index.ts';

const french = 'Niamey, Agadez. Zinder.\n\nDosso.\n';

it('a program reads a document back, and publishes it', async () => {
  const pipeline = await createPipeline({ engine: 'echo', align: false });
  const { bilingual } = await pipeline.translate(french, { path: 'a.fr.md' });
  await pipeline.close();
  const documents = createDocuments();
  const edited = bilingual.replace(
    /\nDosso\.\n(?=[\s\S]*interligne:legend)(?![\s\S]*\nDosso\.\n)/,
    '\nDosso town. {ok}\n',
  );
  expect(edited).not.toBe(bilingual);
  const document = await documents.read(edited, { path: 'a.bilingual.md' });
  expect(document.status).toMatchObject({ segments: 3, edited: 1, states: { translated: 2, reviewed: 1 } });
  expect(document.review.segments.map(({ origin }) => origin.kind)).toEqual(['engine', 'engine', 'edit']);
  const { english } = document.publish({ original: 'https://example.org/a', disclosure: '' });
  expect(english).toMatch(
    /^---\n[\s\S]*original: https:\/\/example\.org\/a\n[\s\S]*---\n\nNiamey, Agadez\. Zinder\.\n\nDosso town\.\n$/,
  );
  expect(document.article.english).toBe('Niamey, Agadez. Zinder.\n\nDosso town.\n');
  const again = await documents.read(document.article.bilingual);
  expect(again.article.bilingual).toBe(document.article.bilingual);
  await documents.close();
});

it('a document carries its own variant, layout and keys', async () => {
  const text = readFileSync(join(import.meta.dirname, '..', '..', 'corpus', 'depeche-gao', 'fr.md'), 'utf8');
  const pipeline = await createPipeline({ engine: 'echo', to: 'en-GB', layout: 'table', frontMatterKeys: ['slug'] });
  const { bilingual } = await pipeline.translate(`---\nslug: Un titre\ntitle: Gardé\n---\n\n${text}`);
  await pipeline.close();
  const documents = createDocuments({ options: { to: 'en-US', layout: 'interleaved' } });
  const { review, article, publish } = await documents.read(bilingual);
  expect(review.data).toMatchObject({ to: 'en-GB', layout: 'table', frontMatterKeys: ['slug'] });
  expect(article.bilingual).toContain('"layout":"table"');
  expect(publish().english).toContain('lang: en-GB\n');
  await documents.close();
});
