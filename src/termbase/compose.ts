/** A text with its accents composed, and for each of its offsets the offset in the text given. */
export function compose(text: string): { composed: string; origin: number[] } {
  const origin: number[] = [];
  let composed = '';
  for (const { segment, index } of new Intl.Segmenter('fr', { granularity: 'grapheme' }).segment(text)) {
    const whole = segment.normalize('NFC');
    for (let offset = 0; offset < whole.length; offset++) origin.push(index);
    composed += whole;
  }
  origin.push(text.length);
  return { composed, origin };
}
