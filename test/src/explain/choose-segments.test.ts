import { describe, expect, it } from 'vitest';
import { type ArticleView, chooseSegments, type SegmentView } from '../../../src/explain/index.ts';

const empty = { text: '', marks: [] };

function segment(id: string, line: number, lastLine: number | null): SegmentView {
  const texts = { source: empty, target: empty, draft: empty };
  const lists = { annotations: [], placed: [], repairs: [] };
  return {
    id,
    line,
    column: 1,
    lastLine,
    span: { start: 0, end: 0 },
    ...texts,
    ...lists,
    state: 'translated',
    origin: { kind: 'none' },
  };
}

function article(...segments: readonly SegmentView[]): ArticleView {
  const engine = { name: 'echo', model: '', identity: 'echo', gist: false };
  return { path: 'a.md', name: 'a', to: 'en-US', engine, segments, messages: [] };
}

const known = article(segment('s1', 1, 1), segment('s2', 3, 5), segment('s3', 5, 5), segment('s4', 9, 9));
const ids = (segments: readonly SegmentView[]) => segments.map(({ id }) => id);

describe('segments to explain', () => {
  it.each([
    ['all where none is named', [], ['s1', 's2', 's3', 's4']],
    ['by id, in source order, once each', [{ id: 's3' }, { id: 's1' }, { line: 1 }], ['s1', 's3']],
    ['by a line inside a sentence', [{ line: 4 }], ['s2']],
    ['by a line on which one ends and another begins', [{ line: 5 }], ['s2', 's3']],
    ['by an empty line: the one before', [{ line: 7 }], ['s3']],
    ['by a line past the end: the last', [{ line: 99 }], ['s4']],
  ] as const)('%s', (_, wanted, expected) => {
    expect(ids(chooseSegments(known, wanted))).toEqual(expected);
  });

  it('by a line where data does not tell where a sentence ends', () => {
    const data = article(segment('s1', 1, null), segment('s2', 3, null), segment('s3', 6, null));
    expect(ids(chooseSegments(data, [{ line: 4 }]))).toEqual(['s2']);
  });

  it('by a line before the first: the first', () => {
    expect(ids(chooseSegments(article(segment('s1', 4, 4)), [{ line: 1 }]))).toEqual(['s1']);
    expect(chooseSegments(article(), [{ line: 1 }])).toEqual([]);
  });

  it('refuses an id that there is not', () => {
    const values = { segment: 's9', last: 's4' };
    expect(() => chooseSegments(known, [{ id: 's9' }])).toThrow(
      expect.objectContaining({ code: 'unknown-segment', values }),
    );
  });
});
