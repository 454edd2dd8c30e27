import { describe, expect, it } from 'vitest';
import { differences } from '../../../src/review/diff.ts';
import { differenceJson, differenceLines, differenceMarkdown } from '../../../src/review/diff-text.ts';
import type { Review, ReviewedSegment } from '../../../src/review/review.ts';
import { plain, reviewOf, signal, stagesOf, texts, translated } from './reviewing.ts';

const stages = stagesOf({
  'Il est parti hier.': 'He left yesterday.',
  'Elle revient.': 'She is coming back.',
  'Une phrase arrive.': 'A sentence arrives.',
});
const french = 'Il est parti hier. Elle revient.\n';

async function compared(
  changes: Readonly<Record<string, Partial<ReviewedSegment>>>,
  { before = french, after = french, rest = {} as Partial<Review> } = {},
) {
  const old = reviewOf(await translated(before, stages));
  const now = reviewOf(await translated(after, stages), changes, rest);
  return await differences(old, now, stages, signal);
}

describe('differences', () => {
  it('are none between equal documents', async () => {
    expect(await compared({})).toEqual([]);
    expect(differenceLines([], texts.en, false)).toBe('');
    expect(differenceMarkdown([], texts.en)).toBe('');
  });

  const changes = {
    s1: { target: plain('He has left.'), state: 'reviewed', notes: ['Which day?'] },
  } as const;

  it('mark the words as git does', async () => {
    expect(differenceLines(await compared(changes), texts.en, false)).toBe(
      's1 · translated → reviewed\n  He {+has +}left[- yesterday-].\n  Note: Which day?\n',
    );
  });

  it('colour them on a terminal', async () => {
    expect(differenceLines(await compared(changes), texts.en, true)).toContain(
      'He \u001B[32mhas \u001B[0mleft\u001B[31m yesterday\u001B[0m.',
    );
  });

  it('strike out and embolden them in Markdown', async () => {
    expect(differenceMarkdown(await compared(changes), texts.en)).toBe(
      '- **s1 · translated → reviewed**\n\n  He **has** left ~~yesterday~~.\n\n  Note: Which day?\n',
    );
  });

  it('are data as well', async () => {
    expect(JSON.parse(differenceJson(await compared(changes)))).toEqual([
      {
        before: { id: 's1', french: 'Il est parti hier.', english: 'He left yesterday.', state: 'translated' },
        after: { id: 's1', french: 'Il est parti hier.', english: 'He has left.', state: 'reviewed' },
        words: [
          { kind: 'same', text: 'He ' },
          { kind: 'new', text: 'has ' },
          { kind: 'same', text: 'left' },
          { kind: 'old', text: ' yesterday' },
          { kind: 'same', text: '.' },
        ],
        markup: false,
        notes: ['Which day?'],
      },
    ]);
  });

  it('find sentences that came, went and moved', async () => {
    const after = 'Une phrase arrive.\n\nElle revient.\n';
    const lines = differenceLines(await compared({ s2: { state: 'final' } }, { after }), texts.en, false);
    expect(lines).toBe(
      's1 · new\n  {+A sentence arrives.+}\n\ns2 · translated → final\n\ns1 · taken out\n  [-He left yesterday.-]\n',
    );
  });

  it('show markup as it is written, and tell when only it has changed', async () => {
    const marked = 'Voir **ici** `code`.\n';
    const target = {
      text: 'Voir ici \uFFFC.',
      marks: [
        { id: 1, start: 0, end: 4 },
        { id: 2, start: 9, end: 10 },
      ],
    };
    const found = await compared({ s1: { target } }, { before: marked, after: marked });
    expect(found[0]).toMatchObject({ markup: true, after: { english: 'Voir ici `code`.' } });
    expect(differenceLines(found, texts.en, false)).toBe('s1 · markup changed\n');
  });

  it('compare a summary that a person wrote', async () => {
    const summary = { segments: ['s1'], fr: 'x', en: 'By hand.', edited: true };
    expect(differenceLines(await compared({}, { rest: { summary } }), texts.en, false)).toContain('{+By hand+}');
  });
});
