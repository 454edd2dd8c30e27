import { describe, expect, it } from 'vitest';
import { createEmit, type Edits, unpackData } from '../../../pipeline/emit/index.ts';
import { type Layout, layouts } from '../../../src/model/bilingual.ts';
import type { AlignedSegment } from '../../../src/model/segment.ts';
import { defaultFrontMatterKeys } from '../../../src/settings.ts';
import { emitted, texts } from './emitted.ts';

const signal = new AbortController().signal;

/** Writes an article out with what editors made of it. */
async function written(
  text: string,
  edits: Edits,
  { layout = 'interleaved' as Layout, change = (segment: AlignedSegment) => segment } = {},
) {
  const article = await emitted(text);
  const emit = createEmit({ texts, to: 'en-US', layout, better: null, frontMatterKeys: defaultFrontMatterKeys });
  return await emit({ ...article, messages: [], segments: article.segments.map(change), edits }, signal);
}

const reviewed = (segment: AlignedSegment): AlignedSegment => ({
  ...segment,
  state: 'reviewed',
  origin: { kind: 'edit' },
});

describe('what editors have made of an article', () => {
  it('shows states and origins, and says who has read it', async () => {
    const { bilingual } = await written('Un. Deux.\n', {}, { change: reviewed });
    expect(bilingual).toContain('<!-- interligne:block 1 {"s1":"reviewed edit","s2":"reviewed edit"} -->');
    expect(bilingual).toContain('reviewed by an editor.*');
  });

  it('folds notes beside their segments', async () => {
    const { bilingual } = await written('Un. Deux.\n', { notes: { s2: ['Qui *parle* ?', 'L’armée.'] } });
    expect(bilingual).toContain(
      '<details><summary>2 notes</summary><!-- interligne:notes -->\n\n- `s2` Qui \\*parle\\* ?\n- `s2` L’armée.\n\n</details>',
    );
    expect(unpackData(bilingual)?.segments[1]?.notes).toEqual(['Qui *parle* ?', 'L’armée.']);
  });

  it('shows the earlier English, and what changed in the French', async () => {
    const target = { text: '700 soldiers.', marks: [] };
    const previous = { s1: { text: 'Un convoi de 700 soldats.', target, state: 'reviewed' as const } };
    const { bilingual } = await written('Un convoi de 946 soldats.\n', { previous });
    expect(bilingual).toContain(
      '<details><summary>Earlier English</summary><!-- interligne:previous -->\n\n' +
        '- `s1` 700 soldiers.\\\n  Changes in the French: Un convoi de ~~700~~ **946** soldats.\n\n</details>',
    );
    expect(unpackData(bilingual)?.segments[0]?.previous).toEqual(previous.s1);
  });

  it('sets all of it in the row’s last cell in a table', async () => {
    const target = { text: '700 | 800.', marks: [] };
    const previous = { s1: { text: 'Il y en a 700.', target, state: 'final' as const } };
    const { bilingual } = await written(
      'Il y en a 946.\n',
      { previous, notes: { s1: ['A | b'] } },
      { layout: 'table' },
    );
    expect(bilingual).toContain(
      '| translated <details><summary>1 note</summary><!-- interligne:notes -->`s1` A \\| b</details>' +
        '<details><summary>Earlier English</summary><!-- interligne:previous -->`s1` 700 \\| 800.' +
        '<br>Changes in the French: Il y en a ~~700~~ **946**.</details> |',
    );
  });

  it.each(layouts)('shows a sentence that was cut as such: %s', async (layout) => {
    const cut = (segment: AlignedSegment): AlignedSegment =>
      segment.id === 's2' ? { ...reviewed(segment), target: { text: '', marks: [] } } : segment;
    const { bilingual, english } = await written('Un. Deux. Trois.\n\nQuatre.\n', {}, { layout, change: cut });
    expect(english).toBe('Un. Trois.\n\nQuatre.\n');
    expect(bilingual).toContain(layout === 'table' ? '| Deux. | {cut} | reviewed |' : '\nUn. {cut} Trois.\n');
  });

  it.each(layouts)('writes blocks anew that he wrote anew: %s', async (layout) => {
    const { bilingual, english } = await written(
      '- un\n- deux\n\nTrois.\n',
      { rewritten: { 0: '1. one\n\n   two' } },
      { layout },
    );
    expect(english).toBe('1. one\n\n   two\n\nTrois.\n');
    expect(bilingual).toContain('> - un\n> - deux\n\n1. one\n\n   two\n');
    expect(unpackData(bilingual)?.rewritten).toEqual({ 0: '1. one\n\n   two' });
  });

  it.each(layouts)('writes markup that he added: %s', async (layout) => {
    const nowhere = { start: 7, end: 7 };
    const code = {
      id: 1,
      type: 'inlineCode',
      open: nowhere,
      close: null,
      label: null,
      written: { open: '`x`', close: null },
    };
    const change = (segment: AlignedSegment): AlignedSegment => ({
      ...reviewed(segment),
      target: { text: 'One \uFFFC.', marks: [{ id: 1, start: 4, end: 5 }] },
    });
    const { bilingual, english, messages } = await written('Un mot.\n', { added: { u1: [code] } }, { layout, change });
    expect(english).toBe('One `x`.\n');
    expect(bilingual).toContain(layout === 'table' ? '| One `x`. |' : '\nOne `x`.\n');
    expect(messages).toEqual([]);
  });

  it('keeps a summary that he wrote', async () => {
    const { bilingual } = await written('Un.\n', { summaryEdited: true });
    expect(unpackData(bilingual)?.summary.edited).toBe(true);
  });
});
