import { describe, expect, it } from 'vitest';
import type { UnitType } from '../../../src/model/unit.ts';
import { alignArticle, articleOf, noted } from './align-noted.ts';
import { writeNoted } from './notation.ts';

type Sentence = readonly [fr: string, mt: string];

/** An article of paragraphs, each one sentence, with its acronyms spelled out. */
function expand(sentences: readonly Sentence[], types: readonly UnitType[] = []): string[] {
  const article = articleOf(sentences.map(([fr, mt]) => noted(fr, mt)));
  const units = article.units.map((unit, index) => ({ ...unit, type: types[index] ?? 'paragraph' }));
  const options = { acronyms: true, familiar: new Set(['UN']) };
  return alignArticle({ ...article, units }, options).map(({ target }) => writeNoted(target));
}

const protests: Sentence = ["L'{acronym:org.au|UA} proteste.", 'The {1|AU} protests.'];
const leaves: Sentence = ["L'{acronym:org.au|UA} part.", 'The {1|AU} leaves.'];
const full = 'The African Union (AU) protests.';

describe('acronyms are spelled out', () => {
  it('at their first use, and stand alone later', () => {
    expect(expand([protests, leaves])).toEqual([full, 'The AU leaves.']);
  });

  it('once where a sentence has them twice', () => {
    const twice: Sentence = [
      "L'{acronym:org.au|UA} et les amis de l'{acronym:org.au|UA}.",
      'The {1|AU} and the friends of the {2|AU}.',
    ];
    expect(expand([twice])).toEqual(['The African Union (AU) and the friends of the AU.']);
  });

  it('each by itself', () => {
    const both: Sentence = [
      "L'{acronym:org.au|UA} et les {acronym:org.sdf/other|FDS} partent.",
      'The {1|AU} and the {2|SDF} leave.',
    ];
    expect(expand([both])).toEqual(['The African Union (AU) and the defense and security forces (SDF) leave.']);
  });

  it.each<readonly [string, ...Sentence, string]>([
    ['an article put in', "L'{acronym:org.au|UA} proteste.", '{1|AU} protests.', full],
    [
      'an article inside the sentence',
      "Hier, l'{acronym:org.au|UA} a protesté.",
      'Yesterday {1|AU} protested.',
      'Yesterday the African Union (AU) protested.',
    ],
    [
      'no article before a noun',
      "Des soldats de l'{acronym:org.au|UA} sont là.",
      '{1|AU} soldiers are here.',
      'African Union (AU) soldiers are here.',
    ],
    [
      'the article of the noun',
      "Les soldats de l'{acronym:org.au|UA} sont là.",
      'The {1|AU} soldiers are here.',
      'The African Union (AU) soldiers are here.',
    ],
    [
      'a possessive',
      "La mission de l'{acronym:org.au|UA} reste.",
      "The {1|AU}'s mission stays.",
      "The African Union's (AU) mission stays.",
    ],
    [
      'an instead of a',
      'Un {acronym:equip.ied|EEI} a explosé.',
      'An {1|IED} went off.',
      'An improvised explosive device (IED) went off.',
    ],
    [
      'a instead of an',
      'Un poste des {acronym:org.sdf/other|FDS} brûle.',
      'An {1|SDF} post burns.',
      'A defense and security forces (SDF) post burns.',
    ],
    [
      'a plural',
      'Deux {acronym:equip.ied/other|EEI} ont explosé.',
      'Two {1|IEDs} went off.',
      'Two improvised explosive devices (IEDs) went off.',
    ],
    ['an acronym that was repaired', "L'{acronym:org.au|UA} proteste.", 'The {1|UA} protests.', full],
    [
      'inside markup',
      "<1>L'{acronym:org.au|UA}</1> proteste.",
      '<1>The {1|AU}</1> protests.',
      '<1>The African Union (AU)</1> protests.',
    ],
    [
      'a footnote mark behind it',
      "L'{acronym:org.au|UA}<1/> proteste.",
      'The {1|AU}<1/> protests.',
      'The African Union (AU)<1/> protests.',
    ],
  ])('with %s', (_, fr, mt, en) => {
    expect(expand([[fr, mt]])).toEqual([en]);
  });

  it('not in headings, captions and cells, which use no acronym up', () => {
    for (const type of ['heading', 'caption', 'tableCell', 'imageAlt', 'linkTitle', 'frontMatter'] as const) {
      expect(expand([leaves, protests], [type])).toEqual(['The AU leaves.', full]);
    }
  });

  it('not where the full name stands beside', () => {
    const beside: Sentence = [
      "L'{term:org.au|Union africaine} ({acronym:org.au|UA}) proteste.",
      'The {1|African Union} ({2|AU}) protests.',
    ];
    const behind: Sentence = [
      "L'{acronym:org.au|UA} ({term:org.au|Union africaine}) proteste.",
      'The {1|AU} ({2|African Union}) protests.',
    ];
    expect(expand([beside, leaves])).toEqual([full, 'The AU leaves.']);
    expect(expand([behind, leaves])).toEqual(['The AU (African Union) protests.', 'The AU leaves.']);
  });

  it('not where the full name came before, and its initials are the acronym', () => {
    const named: Sentence = ["L'{term:org.au|Union africaine} proteste.", 'The {1|African Union} protests.'];
    expect(expand([named, leaves])).toEqual(['The African Union protests.', 'The AU leaves.']);
  });

  it('where the full name came before, but another acronym stands for it', () => {
    const named: Sentence = ['Le {term:org.hcr|Haut-Commissariat} proteste.', 'The {1|UN Refugee Agency} protests.'];
    const later: Sentence = ['Le {acronym:org.hcr|HCR} part.', '{1|UNHCR} leaves.'];
    expect(expand([named, later])).toEqual([
      'The UN Refugee Agency protests.',
      'The UN Refugee Agency (UNHCR) leaves.',
    ]);
  });

  it.each<readonly [string, ...Sentence, string]>([
    ['that every reader knows', "L'{acronym:org.un|ONU} part.", 'The {1|UN} leaves.', 'The UN leaves.'],
    ['without a longer name', 'La {acronym:org.ecowas|CEDEAO} part.', '{1|ECOWAS} leaves.', 'ECOWAS leaves.'],
    [
      'that the engine spelled out',
      "L'{acronym:org.au|UA} part.",
      'The {1|African Union} leaves.',
      'The African Union leaves.',
    ],
  ])('not those %s', (_, fr, mt, en) => {
    expect(expand([[fr, mt]])).toEqual([en]);
  });

  it('at the next use where the first is in brackets or a compound', () => {
    const brackets: Sentence = ['Le bloc ({acronym:org.au|UA}) part.', 'The bloc ({1|AU}) leaves.'];
    const compound: Sentence = ['Un pro-{acronym:org.au|UA} part.', 'A pro-{1|AU} man leaves.'];
    expect(expand([brackets, compound, protests])).toEqual(['The bloc (AU) leaves.', 'A pro-AU man leaves.', full]);
  });

  it('never in English that is somebody’s work, which counts as a use', () => {
    const own = { ...noted(...protests), origin: { kind: 'edit' } } as const;
    const segments = alignArticle(articleOf([own, noted(...leaves)]), { acronyms: true });
    expect(segments.map(({ target }) => target.text)).toEqual(['The AU protests.', 'The AU leaves.']);
  });

  it('with a repair that says so', () => {
    const [segment] = alignArticle(articleOf([noted(...protests)]), { acronyms: true });
    const { target, repairs, placed } = segment!;
    expect(repairs).toMatchObject([{ kind: 'acronym', annotation: 1, before: 'AU', after: 'African Union (AU)' }]);
    expect(target.text.slice(placed[0]!.start, placed[0]!.end)).toBe('African Union (AU)');
  });
});
