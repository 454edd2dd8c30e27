import { describe, expect, it } from 'vitest';
import { withFindingsAccepted } from '../../../src/review/accepted-findings.ts';
import type { Review, ReviewedSegment } from '../../../src/review/review.ts';
import { reviewed } from '../../../src/review/reviewed.ts';
import { openPoints, statusOf } from '../../../src/review/status.ts';
import { statusJson, statusMarkdown, statusTable } from '../../../src/review/status-text.ts';
import { plain, reviewOf, signal, stagesOf, texts, translated } from './reviewing.ts';

const stages = stagesOf({
  'Le 19 mai, il est parti.': 'On May 19, he left.',
  'Elle revient bientôt à Niamey.': 'She is coming back to Niamey soon.',
});
const french = 'Le 19 mai, il est parti. Elle revient bientôt à Niamey.\n\n| … | – |\n| - | - |\n| ! | ? |\n';

async function readArticle(changes: Readonly<Record<string, Partial<ReviewedSegment>>>, rest: Partial<Review> = {}) {
  const review = reviewOf(await translated(french, stages), changes, rest);
  const article = await reviewed(review, stages, signal);
  return { review, article };
}

async function read(changes: Readonly<Record<string, Partial<ReviewedSegment>>> = {}, rest: Partial<Review> = {}) {
  const { article, review } = await readArticle(changes, rest);
  return { status: statusOf(article, review), open: openPoints(article, review) };
}

const question = { ruleId: 'x', severity: 'critical', line: 1, column: 1, segment: null, arguments: {} } as const;

describe('status', () => {
  it('counts segments by state, but not those that hold no word', async () => {
    const { status } = await read({ s1: { state: 'reviewed', notes: ['a', 'b'] } });
    expect(status).toEqual({
      segments: 2,
      states: { initial: 0, translated: 1, reviewed: 1, final: 0 },
      edited: 0,
      words: 11,
      wordsLeft: 5,
      notes: 2,
      made: 'edited',
      findings: { critical: 0, functional: 0, cosmetic: 0 },
      accepted: 0,
      questions: 0,
    });
  });

  it('counts findings in what the editor wrote', async () => {
    const { status } = await read({ s1: { target: plain('On May 20, he left.') } });
    expect(status.findings.critical).toBe(2);
    expect(status.edited).toBe(1);
  });

  it('sums several articles up', async () => {
    const { status } = await read({ s1: { state: 'final' } });
    const rows = [
      { path: 'a.bilingual.md', status },
      { path: 'b.bilingual.md', status: (await read()).status },
    ];
    const table = statusTable(rows, texts.en);
    expect(table.map((row) => row.length)).toEqual([15, 15, 15, 15]);
    expect(table.map((row) => row.slice(0, 7))).toEqual([
      ['Article', 'Review', 'Segments', 'Initial', 'Translated', 'Reviewed', 'Final'],
      ['a.bilingual.md', 'in review', '2', '0', '1', '0', '1'],
      ['b.bilingual.md', 'untouched', '2', '0', '2', '0', '0'],
      ['all', '', '4', '0', '3', '0', '1'],
    ]);
    expect(statusMarkdown(rows, texts.fr).split('\n')[0]).toMatch(/^\| Article\s+\| Relecture\s+\| +Segments \|/);
    expect(JSON.parse(statusJson(rows))[1]).toMatchObject({ path: 'b.bilingual.md', made: 'machine', wordsLeft: 11 });
  });
});

describe('the gate', () => {
  it('opens when every segment is approved or cut and nothing critical is left', async () => {
    expect((await read({ s1: { state: 'reviewed' }, s2: { state: 'final' } })).open).toBeNull();
    expect((await read({ s1: { state: 'reviewed' }, s2: { cut: true, target: plain('') } })).open).toBeNull();
  });

  it('says of lost markup that a person left it out, where no engine wrote the English', async () => {
    const stages = stagesOf({ 'Un *deux* trois.': 'One.' });
    const old = await translated('Un *deux* trois.\n', stages);
    const told = async (changes: Parameters<typeof reviewOf>[1]) =>
      (await reviewed(reviewOf(old, changes), stages, signal)).messages
        .filter(({ ruleId }) => ruleId === 'markup-lost')
        .map(({ ruleId, arguments: values }) => texts.en(`messages:${ruleId}`, values));
    expect(await told({ s1: { target: plain('One.') } })).toEqual([
      'Markup of the French is missing in the English: emphasis.',
    ]);
    expect(await told({ s1: { target: plain('One.'), origin: { kind: 'engine', engine: 'x' } } })).toEqual([
      'Markup that the engine lost could not be put back: emphasis.',
    ]);
  });

  it('opens where a person accepts the findings there are, and shuts for a later one', async () => {
    const wrong = { state: 'reviewed', target: plain('On May 20, he left.') } as const;
    const rest = { s2: { state: 'reviewed' } } as const;
    const marked = await readArticle({ s1: { ...wrong, accepts: true }, ...rest });
    expect(openPoints(marked.article, marked.review)).toBeNull();
    expect(marked.article.draft).toBe(false);
    expect(statusOf(marked.article, marked.review)).toMatchObject({ findings: { critical: 0 }, accepted: 2 });
    const { accepted = [] } = withFindingsAccepted(marked.review, marked.article).segments[0]!;
    expect(accepted).toHaveLength(2);
    expect((await read({ s1: { ...wrong, accepted }, ...rest })).open).toBeNull();
    const later = await read({ s1: { ...wrong, target: plain('On May 21, he left.'), accepted }, ...rest });
    expect(later.open?.findings.map(({ arguments: values }) => JSON.stringify(values))).toEqual([
      expect.stringContaining('21'),
    ]);
    const twice = await read({ s1: { ...wrong, target: plain('On May 20, he left 7 men.'), accepted }, ...rest });
    expect(twice.open?.findings).toHaveLength(1);
    expect(twice.status.accepted).toBe(2);
  });

  it.each([
    ['a segment that nobody approved', { s1: { state: 'reviewed' } }, {}, { findings: 0, questions: 0, unreviewed: 1 }],
    [
      'a critical finding',
      { s1: { state: 'reviewed', target: plain('On May 20, he left.') }, s2: { state: 'reviewed' } },
      {},
      { findings: 2, questions: 0, unreviewed: 0 },
    ],
    [
      'a question about the document',
      { s1: { state: 'reviewed' }, s2: { state: 'reviewed' } },
      { messages: [question] },
      { findings: 0, questions: 1, unreviewed: 0 },
    ],
  ] as const)('stays shut for %s', async (_, changes, rest, expected) => {
    const { open } = await read(changes, rest);
    expect({
      findings: open?.findings.length,
      questions: open?.questions.length,
      unreviewed: open?.unreviewed.length,
    }).toEqual(expected);
  });
});
