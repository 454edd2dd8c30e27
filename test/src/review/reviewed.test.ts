import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createEcho } from '../../../src/engines/echo/index.ts';
import { reviewed } from '../../../src/review/reviewed.ts';
import { withOwnOrigins } from '../../../src/review/reviewed-origin.ts';
import { plain, reviewOf, signal, stagesOf, translated } from './reviewing.ts';

const corpus = join(import.meta.dirname, '..', '..', '..', 'corpus');
const french =
  'Le colonel Ali SOW a parlé le 19 mai. Il est parti hier.\n\nLes **soldats** sont rentrés[^1].\n\n[^1]: À Niamey.\n';
const stages = stagesOf({
  'Le colonel Ali SOW a parlé le 19 mai.': 'The colonel Ali SOW spoke 19 May.',
  'Il est parti hier.': 'He left yesterday.',
});

describe('reviewed', () => {
  it.each(globSync('*/fr.md', { cwd: corpus }))('%s comes back as it was translated', async (path) => {
    const echo = stagesOf(createEcho());
    const article = await translated(readFileSync(join(corpus, path), 'utf8'), echo);
    const again = await reviewed(reviewOf(article), echo, signal);
    expect(again.english).toBe(article.english);
    expect(again.summary).toEqual(article.summary);
    expect(again.facts.map(({ kind, fr }) => [kind, fr])).toEqual(article.facts.map(({ kind, fr }) => [kind, fr]));
    expect(again.messages.map(({ ruleId, segment }) => [ruleId, segment])).toEqual(
      article.messages.map(({ ruleId, segment }) => [ruleId, segment]),
    );
  });

  it('takes an editor’s words as they are, and checks them', async () => {
    const article = await translated(french, stages);
    expect(article.messages.filter(({ segment }) => segment === 's1')).toEqual([]);
    const review = reviewOf(article, { s1: { target: plain('The colonel Ali Sow spoke on May 20.') } });
    const again = await reviewed(review, stages, signal);
    expect(again.english).toContain('The colonel Ali Sow spoke on May 20. He left yesterday.');
    expect(again.messages.map(({ ruleId, segment }) => [ruleId, segment])).toContainEqual(['dates', 's1']);
    expect(again.segments[0]).toMatchObject({ origin: { kind: 'edit' }, state: 'translated', repairs: [] });
  });

  it('leaves a sentence out that was cut, and does not miss it', async () => {
    const article = await translated(french, stages);
    const review = reviewOf(article, { s2: { target: plain(''), cut: true }, s3: { target: plain(''), cut: true } });
    const again = await reviewed(review, stages, signal);
    expect(again.english).toBe('Colonel Ali Sow spoke May 19.\n\n[^1]: À Niamey.\n');
    expect(again.bilingual).toContain('Colonel Ali Sow spoke May 19. {cut}\n');
    expect(JSON.parse(again.json).english).toBe(again.english);
    expect(again.messages.filter(({ segment }) => segment === 's2' || segment === 's3')).toEqual([]);
  });

  it('keeps a summary that a person wrote, and makes the other anew', async () => {
    const long = 'Le général a quitté la base de Niamey le 19 mai avec 250 soldats et trois avions.\n';
    const article = await translated(long, stages);
    const own = reviewOf(article, {}, { summary: { ...article.summary, en: 'Written by hand.', edited: true } });
    expect((await reviewed(own, stages, signal)).summary.en).toBe('Written by hand.');
    const target = plain('The general left the base of Niamey on May 19 with 250 soldiers and three aircraft.');
    const anew = await reviewed(reviewOf(article, { s1: { target } }), stages, signal);
    expect(anew.summary.en).toBe(target.text);
  });
});

it('counts as edited only what differs from what was written', async () => {
  const review = reviewOf(await translated(french, stages));
  const reread = review.segments.map((segment, index) => ({
    ...segment,
    edited: index < 2,
    origin: index < 2 ? ({ kind: 'edit' } as const) : segment.origin,
    target: index === 0 ? plain('Colonel Sow spoke.') : { ...segment.target, marks: segment.target.marks.toReversed() },
  }));
  const { segments } = withOwnOrigins({ ...review, segments: reread });
  expect(segments.slice(0, 3).map(({ edited, origin }) => [edited, origin.kind])).toEqual([
    [true, 'edit'],
    [false, 'engine'],
    [false, 'engine'],
  ]);
});
