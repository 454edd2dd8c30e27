/** English abbreviations after which a sentence goes on; a title or a number follows most of them. */
const ABBREVIATION =
  /(?:^|[\s(“"'‘])(?:Adm|Brig|Capt|Cdr|Cmdr|Col|Cpl|Dr|Fig|Gen|Gov|Jr|Lt|Maj|Mme|Mr|Mrs|Ms|Mt|No|Nos|Pfc|Prof|Pvt|Rev|Sen|Sgt|Sr|St|vs|approx|c|ca|cf|e\.g|i\.e|p|pp|\p{Lu})\.\s*$/u;
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Offsets at which the sentences of an English text end, the spaces after them included, without the text's end. */
export function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  for (const { index, segment } of segmenter.segment(text)) {
    const end = index + segment.length;
    if (end < text.length && !ABBREVIATION.test(segment)) ends.push(end);
  }
  return ends;
}
