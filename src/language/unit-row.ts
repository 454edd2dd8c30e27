import type { Unit } from './units.ts';

/**
 * Makes a unit from a row of a table, `key | French signs | French words | English one, other | British | other forms |
 * style`. Lists are parted by `,`; `!` after the key means that « un »/« une » before the unit is no count of it.
 */
export function unitRow(kind: Unit['kind'], row: string): Unit {
  const [head = '', signs = '', words = '', english = '', british = '', forms = '', style = 'word'] = row
    .split('|')
    .map((cell) => cell.trim());
  return {
    key: head.replace('!', ''),
    kind,
    frenchSigns: list(signs),
    frenchWords: list(words),
    english: pair(english),
    british: british === '' ? null : pair(british),
    englishForms: list(forms),
    style: isStyle(style) ? style : 'word',
    countedByOne: !head.endsWith('!'),
  };
}

function isStyle(style: string): style is Unit['style'] {
  return style === 'word' || style === 'sign' || style === 'glued' || style === 'prefix';
}

function list(cell: string): string[] {
  return cell === '' ? [] : cell.split(',').map((item) => item.trim());
}

function pair(cell: string): readonly [string, string] {
  const [one = '', other = one] = list(cell);
  return [one, other];
}
