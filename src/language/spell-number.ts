const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SCALES: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
  [1e3, 'thousand'],
];
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['one', 'first'],
  ['two', 'second'],
  ['three', 'third'],
  ['five', 'fifth'],
  ['eight', 'eighth'],
  ['nine', 'ninth'],
  ['twelve', 'twelfth'],
]);

/** A whole number below 10^15 in English words: `twenty-one`, `two hundred fifty` (en-GB: `two hundred and fifty`). */
export function spellNumber(value: number, and = false): string {
  if (value < 0) return `minus ${spellNumber(-value, and)}`;
  if (value < 20) return SMALL[value] ?? '';
  if (value < 100) return `${TENS[Math.trunc(value / 10)]}${value % 10 === 0 ? '' : `-${SMALL[value % 10]}`}`;
  if (value < 1000) return joined(`${SMALL[Math.trunc(value / 100)]} hundred`, value % 100, and, and);
  const [scale, name] = SCALES.find(([least]) => value >= least) ?? [1000, 'thousand'];
  const rest = value % scale;
  return joined(`${spellNumber(Math.trunc(value / scale), and)} ${name}`, rest, and, and && rest < 100);
}

/** A whole ordinal in words: `first`, `twenty-first`, `hundredth`. */
export function spellOrdinal(value: number): string {
  return spellNumber(value).replace(/[a-z]+$/u, (last) => IRREGULAR.get(last) ?? `${last.replace(/y$/u, 'ie')}th`);
}

function joined(head: string, rest: number, and: boolean, link: boolean): string {
  return rest === 0 ? head : `${head} ${link ? 'and ' : ''}${spellNumber(rest, and)}`;
}
