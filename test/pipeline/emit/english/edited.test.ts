import { describe, expect, it } from 'vitest';
import { emitEnglish } from '../../../../pipeline/emit/english/index.ts';
import type { BilingualData } from '../../../../src/model/bilingual.ts';
import type { Mark, Tagged } from '../../../../src/model/tagged.ts';
import type { Placeable } from '../../../../src/model/unit.ts';
import { cutArticle, naive } from './cut.ts';

/** Markup that an editor added, by what opens and closes it. */
function added(id: number, type: string, open: string, close: string | null): Placeable {
  const nowhere = { start: 0, end: 0 };
  return { id, type, open: nowhere, close: close === null ? null : nowhere, label: null, written: { open, close } };
}

interface Editing {
  /** By source text; '' cuts the sentence. */
  readonly targets?: Readonly<Record<string, Tagged | ''>>;
  /** For the article's first unit. */
  readonly added?: readonly Placeable[];
  readonly rewritten?: BilingualData['rewritten'];
}

function edited(source: string, { targets = {}, added = [], rewritten = {} }: Editing) {
  const article = cutArticle(source, naive, (tagged) => {
    const target = targets[tagged.text];
    return target === undefined ? tagged : target === '' ? { text: '', marks: [] } : target;
  });
  return emitEnglish({
    ...article,
    rewritten,
    segments: article.segments.map((segment) => ({ ...segment, origin: { kind: 'edit' } })),
    units: article.units.map((unit, index) =>
      index === 0 ? { ...unit, placeables: [...unit.placeables, ...added] } : unit,
    ),
  });
}

const marked = (text: string, ...marks: Mark[]): Tagged => ({ text, marks });

describe('a sentence that an editor cut', () => {
  it.each([
    ['first', 'Un. Deux. Trois.\n', ['Un.'], 'Deux. Trois.\n'],
    ['in the middle', 'Un. Deux. Trois.\n', ['Deux.'], 'Un. Trois.\n'],
    ['last', 'Un. Deux. Trois.\n', ['Trois.'], 'Un. Deux.\n'],
    ['with the one before', 'Un. Deux. Trois.\n', ['Deux.', 'Trois.'], 'Un.\n'],
    ['at a line end', '> Un.\n> Deux.\n', ['Un.'], '> Deux.\n'],
    ['before what would open a list', 'Un. - deux.\n', ['Un.'], '\\- deux.\n'],
    ['where bold goes on', '**Un. Deux.** Trois.\n', ['Un.'], '**Deux.** Trois.\n'],
    ['where bold ends', 'Un **deux. Trois.**\n', ['Trois.'], 'Un **deux.**\n'],
    [
      'with markup of its own',
      'Un `a` [b](c)[^1]. Deux.\n\n[^1]: Note\n',
      ['Un \uFFFC b\uFFFC.'],
      'Deux.\n\n[^1]: Note\n',
    ],
    ['alone in a paragraph', 'Un.\n\nDeux.\n\nTrois.\n', ['Deux.'], 'Un.\n\nTrois.\n'],
    ['alone in a heading', '# Un\nDeux.\n', ['Un'], 'Deux.\n'],
    ['alone in a cell', '| Un | Deux |\n|-|-|\n', ['Un'], '|  | Deux |\n|-|-|\n'],
    ['in front matter', '---\ntitle: "Un. Deux."\n---\n', ['Deux.'], '---\ntitle: "Un."\n---\n'],
  ])('is gone: %s', (_, source, cut, expected) => {
    const english = edited(source, { targets: Object.fromEntries(cut.map((text) => [text, ''])) });
    expect(english.text).toBe(expected);
    expect(english.messages).toEqual([]);
  });

  it('is shown in a bilingual document', () => {
    const english = edited('**Un. Deux.** Trois.\n\nQuatre.\n', { targets: { 'Un.': '', 'Quatre.': '' } });
    expect(english.document).toBe('**{cut} Deux.** Trois.\n\n{cut}\n');
  });

  it('is not one without English that nobody cut', () => {
    const article = cutArticle('Un.\n', naive, () => marked(''));
    expect(emitEnglish(article).text).toBe('Un.\n');
  });
});

describe('markup that an editor added', () => {
  it.each([
    ['emphasis', added(1, 'emphasis', '*', '*'), marked('One two.', { id: 1, start: 4, end: 7 }), 'One *two*.'],
    [
      'a link',
      added(1, 'link', '[', '](/u "T")'),
      marked('One two.', { id: 1, start: 0, end: 7 }),
      '[One two](/u "T").',
    ],
    ['code', added(1, 'inlineCode', '`x*`', null), marked('One \uFFFC.', { id: 1, start: 4, end: 5 }), 'One `x*`.'],
    [
      'an image',
      added(1, 'image', '![alt](u)', null),
      marked('\uFFFC One.', { id: 1, start: 0, end: 1 }),
      '![alt](u) One.',
    ],
    ['HTML', added(1, 'html', '<br>', null), marked('One\uFFFCtwo.', { id: 1, start: 3, end: 4 }), 'One<br>two.'],
  ])('is written as he wrote it: %s', (_, placeable, target, expected) => {
    const english = edited('Un.\n\n![autre](x "y")\n', { added: [placeable], targets: { 'Un.': target } });
    expect(english).toMatchObject({ text: `${expected}\n\n![autre](x "y")\n`, messages: [] });
  });

  it('stands beside the source’s own', () => {
    const target = marked('One *two.', { id: 2, start: 0, end: 3 }, { id: 1, start: 4, end: 8 });
    const english = edited('Un *deux*.\n', {
      added: [added(2, 'strong', '**', '**')],
      targets: { 'Un deux.': target },
    });
    expect(english).toMatchObject({ text: '**One** *\\*two*.\n', messages: [] });
  });

  it('goes into any sentence of a unit', () => {
    const target = marked('Two.', { id: 1, start: 0, end: 3 });
    const english = edited('Un. Deux. Trois.\n', {
      added: [added(1, 'emphasis', '*', '*')],
      targets: { 'Deux.': target },
    });
    expect(english).toMatchObject({ text: 'Un. *Two*. Trois.\n', messages: [] });
  });
});

describe('a block that an editor wrote anew', () => {
  it('stands in the place of the source’s', () => {
    const source = '# Un\n\n- deux\n- trois\n\nQuatre *cinq*.\n';
    const english = edited(source, { rewritten: { 6: '- two\n\n  more\n- three' }, targets: { deux: marked('x') } });
    expect(english.text).toBe('# Un\n\n- two\n\n  more\n- three\n\nQuatre *cinq*.\n');
    expect(english.document).toBe(source);
    expect(english.messages).toEqual([]);
  });

  it('is kept apart from its neighbours, and takes the source’s line ends', () => {
    const english = edited('# Un\r\nDeux.\r\n- trois\r\n', { rewritten: { 6: 'Two.\n\nMore.' } });
    expect(english.text).toBe('# Un\r\n\r\nTwo.\r\n\r\nMore.\r\n\r\n- trois\r\n');
  });

  it('lets other blocks change', () => {
    const english = edited('Un.\n\nDeux.\n', { rewritten: { 0: 'One.' }, targets: { 'Deux.': marked('Two.') } });
    expect(english).toMatchObject({ text: 'One.\n\nTwo.\n', document: 'Un.\n\nTwo.\n' });
  });
});
