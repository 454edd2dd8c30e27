import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSummarise } from '../../../pipeline/summarise/index.ts';
import { countWords } from '../../../pipeline/summarise/plain-text.ts';
import type { Checked, Summary } from '../../../src/model/article.ts';
import { type Block, checked, type Pair } from './article.ts';

async function summarise(article: Checked, words = 60): Promise<Summary> {
  return (await createSummarise({ words })(article, new AbortController().signal)).summary;
}

const lead: Pair = {
  fr: 'Le retrait des forces américaines du Niger a commencé samedi à Niamey, selon le ministère de la Défense.',
  en: 'The withdrawal of American forces from Niger began on Saturday in Niamey, according to the Ministry of Defense.',
};
const follow: Pair = {
  fr: 'Il doit s’achever le 15 septembre, après le départ de tous les soldats américains.',
  en: 'It must end on September 15, after the departure of all American soldiers.',
};
const other: Pair = {
  fr: 'La base aérienne d’Agadez abritait des drones et 600 soldats des forces américaines.',
  en: 'The air base in Agadez was home to drones and 600 soldiers of the American forces.',
};
const aside: Pair = {
  fr: 'Le marché de la ville vend des mangues et du mil.',
  en: 'The town market sells mangoes and millet.',
};

describe('the summary', () => {
  it('takes whole sentences in article order, both languages from the same segments', async () => {
    const article = checked([{ type: 'heading', sentences: [aside] }, { sentences: [lead] }, { sentences: [other] }]);
    const summary = await summarise(article, 40);
    expect(summary).toEqual({ segments: ['s2', 's3'], fr: `${lead.fr} ${other.fr}`, en: `${lead.en} ${other.en}` });
  });

  it('lets a pronoun follow its noun only', async () => {
    expect((await summarise(checked([{ sentences: [lead, follow] }]))).segments).toEqual(['s1', 's2']);
    expect((await summarise(checked([{ sentences: [follow, aside] }]))).segments).toEqual(['s2']);
    expect((await summarise(checked([{ sentences: [lead, aside, follow] }]), 35)).segments).toEqual(['s1', 's2']);
  });

  it('prefers what the whole article is about', async () => {
    const rest = ['Les drones de la base', 'Les soldats de la base', 'Les avions de la base et ses drones'].map(
      (subject) => ({
        fr: `${subject} quittent Agadez pour une autre base aérienne des forces américaines.`,
        en: 'They leave Agadez for another air base of the American forces.',
      }),
    );
    const summary = await summarise(checked([{ sentences: [lead, aside, other, ...rest] }]), 40);
    expect(summary.segments).toHaveLength(2);
    expect(summary.segments).not.toContain('s2');
  });

  const outside: readonly (readonly [string, Block])[] = [
    ['a heading', { type: 'heading', sentences: [lead] }],
    ['a table cell', { type: 'tableCell', sentences: [lead] }],
    ['a caption', { type: 'caption', sentences: [lead] }],
    ['a footnote', { type: 'footnote', sentences: [lead] }],
    ['front matter', { type: 'frontMatter', sentences: [lead] }],
    ['a question', { sentences: [{ ...lead, fr: 'Le retrait des forces américaines du Niger a-t-il commencé ?' }] }],
    ['a fragment', { sentences: [{ ...lead, fr: 'Retrait des forces américaines du Niger et du Tchad' }] }],
    ['half a quotation', { sentences: [{ ...lead, fr: '« Le retrait des forces américaines du Niger a commencé.' }] }],
    ['speech without a speaker', { sentences: [{ ...lead, fr: '« Le retrait des forces américaines a commencé. »' }] }],
    ['half a bracket in English', { sentences: [{ ...lead, en: 'The withdrawal (of American forces.' }] }],
    ['an untranslated sentence', { sentences: [{ ...lead, en: '' }] }],
    ['a line about the page', { sentences: [{ ...lead, fr: 'Lire aussi notre dossier sur le retrait des forces.' }] }],
  ];
  it.each(outside)('leaves out %s', async (_, block) => {
    expect((await summarise(checked([block, { sentences: [aside] }]))).segments).toEqual(['s2']);
  });

  it('leaves out the middle of a quotation', async () => {
    const speech: Pair[] = [
      { fr: '« Nous partons.', en: '“We are leaving.' },
      { fr: 'Nous avons rempli toutes nos missions au Niger.', en: 'We have done all our missions in Niger.' },
      { fr: 'Le convoi est prêt », dit le colonel.', en: 'The convoy is ready,” the colonel says.' },
    ];
    expect((await summarise(checked([{ sentences: speech }, { sentences: [aside] }]))).segments).toEqual(['s4']);
  });

  it('says nothing twice', async () => {
    const again = { ...lead, fr: `${lead.fr.slice(0, -1)} nigérienne.` };
    expect((await summarise(checked([{ sentences: [lead, again, aside] }]))).segments).toEqual(['s1', 's3']);
  });

  it('passes over what is too long in either language, and takes one sentence where all are', async () => {
    const long = { ...lead, en: `${lead.en} ${'and so on '.repeat(20)}` };
    expect((await summarise(checked([{ sentences: [long, aside] }]))).segments).toEqual(['s2']);
    expect((await summarise(checked([{ sentences: [long, aside] }]), 3)).segments).toHaveLength(1);
  });

  it('is empty without running text', async () => {
    const empty = { segments: [], fr: '', en: '' };
    expect(await summarise(checked([]))).toEqual(empty);
    expect(await summarise(checked([{ type: 'heading', sentences: [lead] }]))).toEqual(empty);
  });

  it('makes do with fragments where there is nothing else', async () => {
    const list: Block = { type: 'listItem', sentences: [{ fr: 'deux avions', en: 'two aircraft' }] };
    expect(await summarise(checked([list]))).toEqual({ segments: ['s1'], fr: 'deux avions', en: 'two aircraft' });
  });

  it('keeps to its words in each language, whatever the article', async () => {
    const word = fc.constantFrom(
      'Le',
      'Niger',
      'retrait',
      'soldats',
      'Il',
      'base',
      'départ',
      'accord',
      'ministre',
      'avion',
    );
    const text = fc.array(word, { minLength: 1, maxLength: 25 }).map((all) => `Le ${all.join(' ')}.`);
    const pairs = fc.array(fc.record({ fr: text, en: text }), { maxLength: 15 });
    await fc.assert(
      fc.asyncProperty(pairs, fc.integer({ min: 26, max: 120 }), async (sentences, words) => {
        const article = checked([{ sentences }]);
        const { segments, fr, en } = await summarise(article, words);
        expect(countWords(fr)).toBeLessThanOrEqual(words);
        expect(countWords(en)).toBeLessThanOrEqual(words);
        expect(segments.length > 0).toBe(sentences.length > 0);
        const order = segments.map((id) => Number(id.slice(1)));
        expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
      }),
    );
  });
});
