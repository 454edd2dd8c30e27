import { describe, expect, it } from 'vitest';
import { unpackData } from '../../../pipeline/emit/index.ts';
import type { Review, ReviewedSegment } from '../../../src/review/review.ts';
import { planUpdate, updated } from '../../../src/review/update.ts';
import { plain, reviewOf, signal, sourceOf, stagesOf, translated } from './reviewing.ts';

const stages = stagesOf({
  'Le vol est parti hier.': 'The flight left yesterday.',
  'Le vol est parti lundi.': 'The flight left on Monday.',
  'Il ouvre le retrait.': 'It opens the withdrawal.',
  'Deux officiers ont parlé.': 'Two officers spoke.',
  'Une phrase nouvelle arrive.': 'A new sentence arrives.',
});
const french = 'Le vol est parti hier. Il ouvre le retrait.\n\nDeux officiers ont parlé.\n';

async function update(
  text: string,
  changes: Readonly<Record<string, Partial<ReviewedSegment>>> = {},
  rest: Partial<Review> = {},
  before = french,
) {
  const review = reviewOf(await translated(before, stages), changes, rest);
  const plan = await planUpdate(review, sourceOf(text), stages, signal);
  return { plan, ...(await updated(plan, stages, signal)) };
}

const approved = {
  s1: { target: plain('The aircraft left yesterday.'), state: 'reviewed', notes: ['Sure?'] },
} as const;

describe('update', () => {
  it('keeps everything where the French is the same, and asks no engine', async () => {
    const { plan, article, kept } = await update(french, approved);
    expect(plan.translates).toBe(false);
    expect(kept).toEqual(['s1', 's2', 's3']);
    expect(article.english).toBe('The aircraft left yesterday. It opens the withdrawal.\n\nTwo officers spoke.\n');
    const data = unpackData(article.bilingual);
    expect(data?.segments[0]).toMatchObject({ state: 'reviewed', origin: { kind: 'edit' }, notes: ['Sure?'] });
    expect(data?.segments[1]).toMatchObject({ state: 'translated', origin: { kind: 'engine' } });
  });

  it('puts a new draft beside approved English whose French has changed', async () => {
    const { article, kept, changed } = await update(french.replace('hier', 'lundi'), approved);
    expect([kept, changed]).toEqual([['s2', 's3'], ['s1']]);
    expect(article.english).toContain('The flight left on Monday. It opens');
    expect(unpackData(article.bilingual)?.segments[0]).toMatchObject({
      state: 'initial',
      origin: { kind: 'engine' },
      notes: ['Sure?'],
      previous: { text: 'Le vol est parti hier.', target: plain('The aircraft left yesterday.'), state: 'reviewed' },
    });
    expect(article.bilingual).toContain('The aircraft left yesterday.');
    expect(article.bilingual).toMatch(/~~hier~~\s*\*\*lundi\*\*/);
  });

  it('keeps what people last wrote beside a draft that nobody has touched', async () => {
    const previous = {
      text: 'Un vol est parti hier.',
      ...{ target: plain('A flight left.'), state: 'reviewed' as const },
    };
    const again = await update(french.replace('hier', 'lundi'), { s1: { state: 'initial', previous } });
    expect(unpackData(again.article.bilingual)?.segments[0]?.previous).toEqual(previous);
    const touched = { state: 'initial', previous, target: plain('The flight departed.') } as const;
    const edited = await update(french.replace('hier', 'lundi'), { s1: touched });
    expect(unpackData(edited.article.bilingual)?.segments[0]?.previous?.target.text).toBe('The flight departed.');
  });

  it('moves a sentence with all it has', async () => {
    const text = 'Deux officiers ont parlé.\n\nIl ouvre le retrait.\n\nLe vol est parti hier.\n';
    const { article, moved, kept } = await update(text, approved);
    expect(moved.length + kept.length).toBe(3);
    expect(article.english).toBe('Two officers spoke.\n\nIt opens the withdrawal.\n\nThe aircraft left yesterday.\n');
    expect(unpackData(article.bilingual)?.segments[2]).toMatchObject({ state: 'reviewed', notes: ['Sure?'] });
  });

  it('translates what is new, and keeps what is gone with the document', async () => {
    const { article, added, removed } = await update(
      'Une phrase nouvelle arrive.\n\nDeux officiers ont parlé.\n',
      approved,
    );
    expect(added).toEqual(['s1']);
    expect(article.english).toBe('A new sentence arrives.\n\nTwo officers spoke.\n');
    expect(removed).toEqual([
      { text: 'Le vol est parti hier.', english: 'The aircraft left yesterday.', state: 'reviewed', notes: ['Sure?'] },
      { text: 'Il ouvre le retrait.', english: 'It opens the withdrawal.', state: 'translated' },
    ]);
    expect(unpackData(article.bilingual)?.removed).toEqual(removed);
    expect(article.bilingual).toContain('2 sentences removed from the French');
  });

  it('knows markup again, whatever its numbers', async () => {
    const before = 'Voir `code` ici. Le **vol** est parti[^1].\n\n[^1]: Une note.\n';
    const after = 'Le **vol** est parti[^2]. Voir `code` ici.\n\n[^2]: Une note.\n';
    const target = {
      text: 'The flight left\uFFFC!',
      marks: [
        { id: 2, start: 4, end: 10 },
        { id: 3, start: 15, end: 16 },
      ],
    };
    const { article } = await update(after, { s2: { target } }, {}, before);
    expect(article.english).toContain('The **flight** left[^2]!');
    expect(article.messages.filter(({ ruleId }) => ruleId === 'markup')).toEqual([]);
  });

  it('takes approval back where the French has gained markup', async () => {
    const { article, changed } = await update(french.replace('vol', '**vol**'), approved);
    expect(changed).toEqual(['s1']);
    expect(unpackData(article.bilingual)?.segments[0]).toMatchObject({ state: 'translated', origin: { kind: 'edit' } });
  });

  it('carries markup that an editor added', async () => {
    const end = { start: 42, end: 42 };
    const placeable = {
      id: 1,
      type: 'emphasis',
      open: end,
      close: end,
      label: null,
      written: { open: '*', close: '*' },
    };
    const target = { text: 'It opens the withdrawal.', marks: [{ id: 1, start: 3, end: 8 }] };
    const rest = { added: { u1: [placeable] } };
    const { article } = await update(
      'Deux **officiers** partent `vite`. Il ouvre le retrait.\n',
      { s2: { target } },
      rest,
    );
    expect(article.english).toContain('It *opens* the withdrawal.');
  });

  it('keeps a block written anew while its French stays, and its words when it changes', async () => {
    const rest = { rewritten: { '0': 'Anew.\n\nIn two paragraphs.' } };
    const moved = await update(`Une phrase nouvelle arrive.\n\n${french}`, {}, rest);
    expect(moved.article.english).toBe(
      'A new sentence arrives.\n\nAnew.\n\nIn two paragraphs.\n\nTwo officers spoke.\n',
    );
    const changed = await update(french.replace('hier', 'lundi'), {}, rest);
    expect(changed.article.english).toContain('The flight left on Monday.');
    expect(changed.removed).toEqual([
      {
        text: 'Le vol est parti hier. Il ouvre le retrait.',
        english: 'Anew.\n\nIn two paragraphs.',
        state: 'translated',
      },
    ]);
  });

  it('keeps a person’s summary, and says when it may be out of date', async () => {
    const summary = { segments: ['s1'], fr: 'Le vol est parti hier.', en: 'By hand.', edited: true };
    const same = await update(`Une phrase nouvelle arrive. ${french}`, {}, { summary });
    expect(same.article.summary).toEqual({ segments: ['s2'], fr: 'Le vol est parti hier.', en: 'By hand.' });
    expect(same.summaryStale).toBe(false);
    expect((await update(french.replace('hier', 'lundi'), {}, { summary })).summaryStale).toBe(true);
  });
});
