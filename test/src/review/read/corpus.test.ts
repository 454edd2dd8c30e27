import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import * as prettier from 'prettier';
import { describe, expect, it } from 'vitest';
import { layouts } from '../../../../src/model/bilingual.ts';
import { readBack } from './reading-back.ts';
import { referenceEnglish } from './reference-english.ts';
import { written } from './written.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');
const folders = globSync('corpus/*/en.reference.md', { cwd: root }).map((path) => dirname(path));

const untouched = (segments: readonly { id: string; target: unknown }[]) =>
  segments.map(({ id, target }) => ({ id, target }));

describe.each(layouts)('articles in a person’s English, %s', (layout) => {
  it.each(folders)('%s', async (folder) => {
    const french = readFileSync(join(root, folder, 'fr.md'), 'utf8');
    const english = await referenceEnglish(french, readFileSync(join(root, folder, 'en.reference.md'), 'utf8'));
    expect(english).not.toBeNull();
    const article = await written(french, { layout, english: english! });
    const { bilingual, segments } = article;
    for (const document of [
      bilingual,
      bilingual.replaceAll('\n', '\r\n'),
      await prettier.format(bilingual, { parser: 'markdown', proseWrap: 'always' }),
    ]) {
      const review = await readBack(document);
      expect(review.messages).toEqual([]);
      expect(untouched(review.segments)).toEqual(untouched(segments));
      expect(review.segments.filter(({ edited }) => edited)).toEqual([]);
    }
    const plain = segments.filter(
      ({ target }) => target.marks.length === 0 && bilingual.split(target.text).length === 2,
    );
    const property = fc.asyncProperty(
      fc.constantFrom(...plain),
      fc.constantFrom('twice', 'in May', '“so”', '1,250', 'x\u00A0y'),
      async ({ id, target }, word) => {
        const edited = target.text.replace(/ /, ` ${word} `);
        fc.pre(edited !== target.text);
        const review = await readBack(bilingual.replace(target.text, () => edited));
        expect(
          review.segments.filter((segment) => segment.edited).map((segment) => [segment.id, segment.target.text]),
        ).toEqual([[id, edited]]);
        expect(review.rewritten).toEqual({});
      },
    );
    await fc.assert(property, { numRuns: 4 });
  });
});
