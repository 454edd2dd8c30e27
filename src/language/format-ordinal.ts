import { spellOrdinal } from './spell-number.ts';

/**
 * An ordinal in figures (`101st`), or in words when the source has words below ten (`first`) or `words` asks for them.
 * A century takes its noun along (`21st century`), as its span does.
 */
export function formatOrdinal(
  value: number,
  {
    century = false,
    words = false,
    source = '',
  }: { readonly century?: boolean; readonly words?: boolean; readonly source?: string } = {},
): string {
  const inWords = words || (value < 10 && source !== '' && !/\d|[IVX]/u.test(source));
  const ordinal = inWords ? spellOrdinal(value) : `${value}${suffix(value)}`;
  return century ? `${ordinal} ${/siècles/iu.test(source) ? 'centuries' : 'century'}` : ordinal;
}

function suffix(value: number): string {
  const tens = value % 100;
  if (tens >= 11 && tens <= 13) return 'th';
  return { 1: 'st', 2: 'nd', 3: 'rd' }[value % 10] ?? 'th';
}
