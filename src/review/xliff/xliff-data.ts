import { unpackData } from '../../../pipeline/emit/index.ts';
import { InputError } from '../../errors.ts';
import type { XliffDocument } from '../../formats/index.ts';
import type { Source } from '../../model/article.ts';
import { type BilingualData, bilingualVersion } from '../../model/bilingual.ts';
import type { ReadStages } from '../read/recorded.ts';
import type { SourceHead } from '../review.ts';

/** What an XLIFF file of ours carries in its skeleton, or null. */
export function dataOfXliff({ files }: XliffDocument): BilingualData | null {
  for (const { skeleton } of files) {
    const data = skeleton === null ? null : unpackData(skeleton);
    if (data !== null) return data;
  }
  return null;
}

/**
 * Stands in for data that a program took out: the source as it is found, without English.
 *
 * @throws {InputError} `bilingual-source` where no source is found.
 */
export async function recoveredXliffData(
  document: XliffDocument,
  path: string | null,
  find: (head: SourceHead) => Promise<Source | null>,
  stages: ReadStages,
): Promise<BilingualData> {
  const file = document.files[0];
  const original = file?.original ?? null;
  const source = await find({ path: original, hash: file?.hash ?? null });
  if (source === null) throw new InputError('bilingual-source', { path: path ?? '<stdin>', source: original ?? '?' });
  const { segments } = await stages.segment(stages.parse(source), new AbortController().signal);
  const { path: sourcePath, name, mode, hash, bom, text } = source;
  return {
    format: 'interligne-bilingual',
    version: bilingualVersion,
    layout: 'interleaved',
    to: document.targetLanguage === 'en-GB' ? 'en-GB' : 'en-US',
    source: { path: sourcePath, name, mode, hash, bom, text },
    frontMatterKeys: [],
    engine: { name: '?', model: '?', identity: '?', gist: false },
    better: null,
    segments: segments.map(({ id, span, source: french }) => ({
      id,
      span,
      text: french.text,
      target: { text: '', marks: [] },
      state: 'initial',
      origin: { kind: 'none' },
    })),
    added: {},
    rewritten: {},
    summary: { segments: [], fr: '', en: '' },
  };
}
