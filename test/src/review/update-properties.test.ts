import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unpackData } from '../../../pipeline/emit/index.ts';
import { createEcho } from '../../../src/engines/echo/index.ts';
import type { ReviewedSegment } from '../../../src/review/review.ts';
import { planUpdate, updated } from '../../../src/review/update.ts';
import { plain, reviewOf, signal, sourceOf, stagesOf, translated } from './reviewing.ts';

const stages = stagesOf(createEcho());
const sentence = fc
  .array(fc.constantFrom('le', 'vol', 'part', 'demain', 'Niamey', 'convoi', 'ouvre', 'retrait', 'trois'), {
    minLength: 3,
    maxLength: 7,
  })
  .map((words) => `Ici ${words.join(' ')}.`);
const article = fc.array(fc.array(sentence, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 });
const write = (paragraphs: readonly (readonly string[])[]) =>
  `${paragraphs.map((one) => one.join(' ')).join('\n\n')}\n`;

/** A correction: paragraphs of the old and the new French, in any order, words changed here and there. */
const corrected = (before: readonly (readonly string[])[]) =>
  fc
    .tuple(fc.shuffledSubarray([...before]), article, fc.boolean())
    .map(([kept, fresh, swap]) =>
      [...kept, ...fresh].map((one) => (swap ? one.map((text) => text.replace('demain', 'hier')) : one)),
    );

it('an update loses no English that people approved, whatever becomes of the French', async () => {
  const cases = article.chain((before) => fc.tuple(fc.constant(before), corrected(before)));
  await fc.assert(
    fc.asyncProperty(cases, async ([before, after]) => {
      const old = await translated(write(before), stages);
      const changes = Object.fromEntries(
        old.segments.map(({ id }): [string, Partial<ReviewedSegment>] => [
          id,
          { target: plain(`Approved ${id}.`), state: 'reviewed' },
        ]),
      );
      const plan = await planUpdate(reviewOf(old, changes), sourceOf(write(after)), stages, signal);
      const { article: now, kept, moved, changed, added, removed } = await updated(plan, stages, signal);
      const data = unpackData(now.bilingual)!;
      const all = data.segments.flatMap(({ target, previous }) => [target.text, previous?.target.text]);
      for (const { id } of old.segments) {
        const places = [...all, ...removed.map(({ english }) => english)].filter((text) => text === `Approved ${id}.`);
        expect(places).toHaveLength(1);
      }
      for (const { state, origin } of data.segments) expect(state === 'reviewed').toBe(origin.kind === 'edit');
      expect([...kept, ...moved, ...changed, ...added].sort()).toEqual(now.segments.map(({ id }) => id).sort());
      for (const { target, state } of now.segments) expect(/^Approved/.test(target.text)).toBe(state === 'reviewed');
    }),
    { numRuns: 60 },
  );
});
