import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SENTENCES } from './sentences.ts';
import { annotated, show } from './show.ts';

const shown = (sentences: readonly string[], mode: 'markdown' | 'lines' = 'markdown') =>
  annotated(sentences, mode).segments.map(show);

describe('annotate', () => {
  it.each(SENTENCES)('%s', (text, expected) => {
    const [segment] = annotated([text]).segments;
    expect(segment && show(segment)).toBe(expected);
  });

  it('does the same line by line', () => {
    const sentences = SENTENCES.map(([text]) => text).filter((text) => !text.includes('EKMAN'));
    expect(shown(sentences, 'lines')).toEqual(shown(sentences));
  });
});

describe('what the article tells', () => {
  it('a surname seen in full makes a person of itself, before and after', () => {
    expect(
      shown([
        'EKMAN est là.',
        'Le général Kenneth P. EKMAN signe.',
        'Ekman part, et Kenneth Ekman salue.',
        'EKMAN ET LE RETRAIT DES TROUPES',
      ]),
    ).toEqual([
      'EKMAN=person Ekman|Ekman',
      'général=rank>2; Kenneth P. EKMAN=person Kenneth P. Ekman|Ekman',
      'Ekman=person Ekman|Ekman; Kenneth Ekman=person Kenneth Ekman|Ekman',
      'EKMAN=person Ekman|Ekman',
    ]);
  });

  it('a surname that is also a word stays a word', () => {
    expect(shown(['Le colonel Issa PETIT arrive.', 'Un petit groupe suit.', 'Petit, le camp ferme.'])).toEqual([
      'colonel=rank>2; Issa PETIT=person Issa Petit|Petit',
      '',
      '',
    ]);
  });

  it('a surname of several words is found whole', () => {
    expect(
      shown([
        'Le général de Gaulle parle.',
        'Puis de Gaulle se tait à Gaulle.',
        'Le quai de Jean-Yves LE DRIAN.',
        'Le Drian part.',
      ]),
    ).toEqual([
      'général=rank>2; de Gaulle=person de Gaulle|de Gaulle',
      'de Gaulle=person de Gaulle|de Gaulle; Gaulle=name',
      'Jean-Yves LE DRIAN=person Jean-Yves Le Drian|Le Drian',
      'Le Drian=person Le Drian|Le Drian',
    ]);
  });

  it('a word that keeps its capital inside a sentence is a name at the start of one', () => {
    expect(shown(['Ouallam est calme.', 'Ils vont à Ouallam.'])).toEqual(['Ouallam=name', 'Ouallam=name']);
    expect(shown(['OUALLAM SOUS LE FEU', 'Ils vont à Ouallam.'])[0]).toBe('OUALLAM=name');
  });

  it('a word in small letters elsewhere is no name', () => {
    expect(
      shown(['Ils vont vers la Charte.', 'La charte est signée.', 'Le Plateau brûle.', 'Un plateau sec.']),
    ).toEqual(['', '', '', '']);
  });

  it('names take their English form', () => {
    const [first, second] = annotated(['Le président Vladimir Poutine est à Saragosse.', 'Poutine part.']).segments;
    expect(first?.annotations.slice(1)).toMatchObject([
      { kind: 'person', name: 'Vladimir Putin', surname: 'Putin' },
      { kind: 'name', name: 'Zaragoza' },
    ]);
    expect(second?.annotations).toMatchObject([{ kind: 'person', name: 'Putin' }]);
  });

  it('its country gives ranks their usage where nothing nearer does', () => {
    expect(
      shown(['Niamey et Agadez sont au Niger.', 'Le colonel Diallo salue un général américain à Niamey.'])[1],
    ).toBe('colonel=rank:US>2; Diallo=person Diallo|Diallo; général=rank:US; américain=demonym; Niamey=place');
    expect(shown(['Niamey et Agadez sont au Niger.', 'Le colonel Diallo signe.'])[1]).toBe(
      'colonel=rank:NE>2; Diallo=person Diallo|Diallo',
    );
    expect(shown(['Niamey est loin de Bamako.', 'Le colonel Diallo signe.'])[1]).toBe(
      'colonel=rank>2; Diallo=person Diallo|Diallo',
    );
    expect(
      shown(['Niamey, Niger.', 'Le général EKMAN, américain, arrive.', 'Le général EKMAN part.']).slice(1),
    ).toEqual([
      'général=rank:US>2; EKMAN=person Ekman|Ekman; américain=demonym',
      'général=rank:US>2; EKMAN=person Ekman|Ekman',
    ]);
    expect(shown(['Le capitaine de vaisseau Diallo est à Niamey.'])[0]).toBe(
      'capitaine de vaisseau=rank>2; Diallo=person Diallo|Diallo; Niamey=place',
    );
  });
});

const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Le ',
        'général ',
        'EKMAN',
        'Kenneth P. ',
        ' de ',
        'La Tour',
        'd’',
        '946 ',
        '19 mai ',
        'C-17',
        '\uFFFC',
        '\u00A0',
        ' ',
        '. ',
        '« ',
        ' »',
        'Niger',
        'Mme ',
        ' et ',
        'MM. ',
        'XXIe siècle',
        '-',
        '’',
        "'",
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
  )
  .map((parts) => parts.join(''));

describe('annotations of any text', () => {
  it('are in bounds, sorted, apart and numbered, and ranks point to persons', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 4 }), (sentences) => {
        for (const { source, annotations } of annotated(sentences).segments) {
          let free = 0;
          for (const [index, one] of annotations.entries()) {
            expect(one.id).toBe(index + 1);
            expect(one.start).toBeGreaterThanOrEqual(free);
            expect(one.end).toBeGreaterThan(one.start);
            free = one.end;
            if (one.kind === 'rank' && one.person !== null) expect(annotations[one.person - 1]?.kind).toBe('person');
          }
          expect(free).toBeLessThanOrEqual(source.text.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leave the article’s text and order as they are', () => {
    const article = annotated(['Le Niger.', '946 hommes.']);
    expect(article.segments.map(({ id, source }) => [id, source.text])).toEqual([
      ['s1', 'Le Niger.'],
      ['s2', '946 hommes.'],
    ]);
  });
});
