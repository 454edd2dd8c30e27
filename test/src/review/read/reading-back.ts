import { join } from 'node:path';
import { createParse } from '../../../../pipeline/parse/index.ts';
import { segment } from '../../../../pipeline/segment/index.ts';
import { loadTexts } from '../../../../src/i18n/index.ts';
import type { Source } from '../../../../src/model/article.ts';
import { type ReadOptions, readBilingual } from '../../../../src/review/read/index.ts';
import type { Review } from '../../../../src/review/review.ts';
import { resolveSettings } from '../../../../src/settings.ts';

export const texts = loadTexts(join(import.meta.dirname, '..', '..', '..', '..', 'locales'));
const { frontMatterKeys } = resolveSettings();

/** What reads a document back in these tests. */
export const options: ReadOptions = {
  path: 'essai.bilingual.md',
  stages: { parse: createParse({ frontMatterKeys }), segment },
  texts,
  findSource: async () => null,
};

export async function readBack(document: string, source: Source | null = null): Promise<Review> {
  return await readBilingual(document, { ...options, findSource: async () => source });
}
