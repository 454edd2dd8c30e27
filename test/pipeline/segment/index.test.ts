import { describe, expect, it } from 'vitest';
import { segment } from '../../../pipeline/segment/index.ts';
import type { Segment } from '../../../src/model/segment.ts';
import { paragraph } from './unit.ts';

async function cut(source: string, mode: 'markdown' | 'lines' = 'markdown'): Promise<readonly Segment[]> {
  const article = paragraph(source, mode);
  return (await segment(article, new AbortController().signal)).segments;
}

/** Each segment's piece of the source. */
async function pieces(source: string, mode: 'markdown' | 'lines' = 'markdown'): Promise<string[]> {
  return (await cut(source, mode)).map(({ span }) => source.slice(span.start, span.end));
}

describe('segment', () => {
  it('numbers segments and places them in unit and source', async () => {
    const [first, second] = await cut(' Le *convoi* part.  Le pont tient. ');
    expect(first).toMatchObject({ id: 's1', unit: 'u1', range: { start: 1, end: 16 }, span: { start: 1, end: 18 } });
    expect(first?.source).toEqual({ text: 'Le convoi part.', marks: [{ id: 1, start: 3, end: 9 }] });
    expect(second).toMatchObject({ id: 's2', source: { text: 'Le pont tient.', marks: [] } });
  });

  it.each([
    ['markup round one sentence', '*Le convoi part.* Le pont tient.', ['*Le convoi part.*', 'Le pont tient.']],
    ['nested markup: the outermost', '_*Le convoi* part._ Fin.', ['_*Le convoi* part._', 'Fin.']],
    ['markup inside', 'Le *convoi* part. Fin.', ['Le *convoi* part.', 'Fin.']],
    [
      'markup over two sentences',
      'Oui. *Le convoi part. Il roule.* Fin.',
      ['Oui.', '*Le convoi part.', 'Il roule.*', 'Fin.'],
    ],
    ['markup whose words begin with a space', 'Oui.* Le convoi* part.', ['Oui.', '* Le convoi* part.']],
    ['markup that ends with a space', '*Le convoi part. *Fin.', ['*Le convoi part. *', 'Fin.']],
    [
      'a footnote mark after the full stop',
      'Il quitte Niamey.[^1] Le reste suit.',
      ['Il quitte Niamey.[^1]', 'Le reste suit.'],
    ],
    ['a footnote mark inside markup', '*Il part.[^1]* Fin.[^2]', ['*Il part.[^1]*', 'Fin.[^2]']],
  ])('takes %s', async (_, source, expected) => {
    expect(await pieces(source)).toEqual(expected);
  });

  it('cuts markup that spans sentences into each of them', async () => {
    const segments = await cut('Oui. *Le convoi part. Il roule* vite.');
    expect(segments.map(({ source }) => source)).toEqual([
      { text: 'Oui.', marks: [] },
      { text: 'Le convoi part.', marks: [{ id: 1, start: 0, end: 15 }] },
      { text: 'Il roule vite.', marks: [{ id: 1, start: 0, end: 8 }] },
    ]);
  });

  it('leaves a line whole in lines mode, and makes nothing of a blank one', async () => {
    expect(await pieces(' Le convoi part. Le pont tient.', 'lines')).toEqual(['Le convoi part. Le pont tient.']);
    expect(await cut(' \u00A0 ', 'lines')).toEqual([]);
    expect(await cut(' \u00A0 ')).toEqual([]);
  });
});
