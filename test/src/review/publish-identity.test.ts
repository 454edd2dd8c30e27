import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocuments, createPipeline, type Documents, type Pipeline } from '../../../src/index.ts';
import { articles, own, readmes, type Sample, specification } from '../../pipeline/emit/english/samples.ts';

// READMEs repeat one another's Markdown: some of every kind say what all do.
const some = readmes.filter(({ text }, index) => index % 12 === 0 && text.length < 20_000);

// A NUL makes a file no text.
const ours = own.filter(({ text }) => !text.includes('\0'));

describe.each([
  ['interleaved', specification],
  ['table', specification.filter((_, index) => index % 4 === 0)],
])('a document nobody edited, set as %s', (layout, examples) => {
  let pipeline: Pipeline;
  let documents: Documents;

  beforeAll(async () => {
    pipeline = await createPipeline({ engine: 'echo', align: false, layout });
    documents = createDocuments();
  });

  afterAll(async () => {
    await pipeline.close();
    await documents.close();
  });

  /** Samples whose published body is not what was translated, to the byte. */
  async function changed(samples: readonly Sample[]): Promise<string[]> {
    const names: string[] = [];
    for (const { name, text } of samples) {
      const article = await pipeline.translate(text, { path: 'a.fr.md' });
      const { publish, review } = await documents.read(article.bilingual);
      const { english } = publish();
      const body = article.english.slice((article.frontMatter?.end ?? 0) + (article.source.bom ? 1 : 0));
      const edited = review.segments.some((segment) => segment.edited);
      if (edited || !english.endsWith(body) || publish({ frontMatter: false }).english !== article.english)
        names.push(name);
    }
    return names;
  }

  it.each([
    ['CommonMark’s own examples', examples],
    ['our samples', ours],
    ['READMEs', some],
    ['articles', articles],
  ] as const)('publishes %s as they were translated', async (_, samples) => {
    expect(samples.length).toBeGreaterThan(5);
    expect(await changed(samples)).toEqual([]);
  });
});
