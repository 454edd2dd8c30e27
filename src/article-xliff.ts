import { join } from 'node:path';
import { packData, unpackData } from '../pipeline/emit/index.ts';
import { writeXliff1, writeXliff2 } from './formats/index.ts';
import { loadTexts } from './i18n/index.ts';
import type { Emitted } from './model/article.ts';
import type { Texts } from './model/texts.ts';
import { root } from './root.ts';
import { version } from './version.ts';

const versions = { '1.2': writeXliff1, '2.1': writeXliff2 } as const;

export type XliffVersion = keyof typeof versions;

let texts: Texts | null = null;

/** An article as an XLIFF file, with the data of its bilingual document as skeleton. */
export function articleXliff(
  article: Emitted,
  xliffVersion: XliffVersion,
  targets: 'english' | 'source' = 'english',
): string {
  texts ??= loadTexts(join(root, 'locales'));
  const { en } = texts;
  const data = unpackData(article.bilingual);
  // Every document is written with its data.
  if (data === null) throw new Error('a bilingual document without data');
  return versions[xliffVersion](article, {
    data,
    packed: packData(data),
    findingText: ({ ruleId, arguments: values, accepted }) => {
      const finding = en(`messages:${ruleId}`, values);
      return accepted ? en('document:accepted', { finding }) : finding;
    },
    targets,
    version: version(),
  });
}
