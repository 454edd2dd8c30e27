import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unpackData } from '../../../../pipeline/emit/index.ts';
import type { Emitted } from '../../../../src/model/article.ts';
import type { State } from '../../../../src/model/segment.ts';
import type { Tagged } from '../../../../src/model/tagged.ts';
import { markdown } from '../../../markdown/arbitrary-markdown.ts';
import { withSameMarks } from '../../formats/tagged.ts';
import { rich } from '../../formats/xliff/samples.ts';
import { stagesOf, translated } from '../reviewing.ts';
import { reviewXliff, type Version, versions, xliffOf } from './xliff-file.ts';

const stages = stagesOf();

/** The file as a program would save it with other English: as it is written with that English, and the first data. */
function saved(article: Emitted, targets: readonly Tagged[], states: readonly State[], version: Version): string {
  const segments = article.segments.map((segment, index) => ({
    ...segment,
    target: targets[index]!,
    state: states[index % states.length]!,
  }));
  const text = xliffOf({ ...article, segments }, version);
  expect(unpackData(article.bilingual)).not.toBe(null);
  return text;
}

const plainState = fc.constantFrom<State>('translated', 'reviewed', 'final');

describe.each(versions)('XLIFF %s', (version) => {
  it('gives back any Markdown as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(markdown, async (text) => {
        const article = await translated(text, stages);
        const review = await reviewXliff(xliffOf(article, version), stages);
        expect(review.messages).toEqual([]);
        expect(review.segments.filter(({ edited }) => edited)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('gives an editor’s words, codes and states back, wherever the codes went', async () => {
    const article = await translated(rich, stages);
    const targets = fc.tuple(...article.segments.map(({ source }) => withSameMarks(source)));
    await fc.assert(
      fc.asyncProperty(targets, fc.array(plainState, { minLength: 1, maxLength: 5 }), async (some, states) => {
        const review = await reviewXliff(saved(article, some, states, version), stages);
        for (const [index, segment] of review.segments.entries()) {
          const wanted = some[index]!;
          if (wanted.text.trim() === '') continue;
          expect(tidy(segment.target.text)).toBe(tidy(wanted.text));
          if (segment.edited) expect(ids(segment.target)).toEqual(ids(wanted));
          expect(segment.state).toBe(states[index % states.length]);
        }
      }),
      { numRuns: 40 },
    );
  });
});

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
const ids = ({ marks }: Tagged) => marks.map(({ id, start, end }) => [id, start, end]).sort();
