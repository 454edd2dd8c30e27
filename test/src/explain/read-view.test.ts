import { describe, expect, it } from 'vitest';
import { readView } from '../../../src/explain/index.ts';

const data = {
  format: 'interligne-article',
  version: 1,
  source: { path: 'a.fr.md', name: 'a' },
  target: { language: 'en-GB', draft: false },
  engine: { name: 'echo', model: '', identity: 'echo', gist: false },
  segments: [{ id: 's1', line: 1, column: 1, annotations: [], placed: [], repairs: [] }],
  messages: [],
};

describe('the data of an article', () => {
  it('is read, with a byte-order mark and fields of later versions too', () => {
    const view = readView(`\uFEFF${JSON.stringify({ ...data, later: true })}`, 'a.json');
    expect(view).toMatchObject({ path: 'a.fr.md', name: 'a', to: 'en-GB' });
    expect(view.segments).toEqual([{ ...data.segments[0], lastLine: null }]);
  });

  it.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['other data', '{"format":"interligne-bilingual","version":1}'],
    ['a segment without its lists', JSON.stringify({ ...data, segments: [{ id: 's1' }] })],
    ['no messages', JSON.stringify({ ...data, messages: null })],
  ])('is refused where it is %s', (_, text) => {
    expect(() => readView(text, 'a.json')).toThrow(expect.objectContaining({ code: 'article-data' }));
  });

  it('is refused where a newer Interligne wrote it', () => {
    const newer = JSON.stringify({ ...data, version: 2 });
    expect(() => readView(newer, 'a.json')).toThrow(expect.objectContaining({ code: 'article-data-newer' }));
  });
});
