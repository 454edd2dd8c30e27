import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packData, unpackData } from '../../../../pipeline/emit/index.ts';
import type { Stages } from '../../../../pipeline/index.ts';
import { writeXliff1, writeXliff2 } from '../../../../src/formats/index.ts';
import type { Emitted } from '../../../../src/model/article.ts';
import { reviewOfXliff } from '../../../../src/review/index.ts';
import { texts } from '../reviewing.ts';

export const versions = ['1.2', '2.1'] as const;
export type Version = (typeof versions)[number];

const corpus = join(import.meta.dirname, '..', '..', '..', '..', 'corpus');

/** An article of the corpus. */
export function corpusText(path: string): string {
  return readFileSync(join(corpus, path), 'utf8');
}

export function xliffOf(article: Emitted, version: Version): string {
  const data = unpackData(article.bilingual)!;
  const write = version === '1.2' ? writeXliff1 : writeXliff2;
  return write(article, {
    data,
    packed: packData(data),
    findingText: ({ ruleId, arguments: values }) => texts.en(`messages:${ruleId}`, values),
    version: '1',
  });
}

export function reviewXliff(text: string, stages: Stages) {
  return reviewOfXliff(text, { path: 'x.xlf', stages, findSource: async () => null });
}
