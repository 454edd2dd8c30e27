import { formatNumber, type NumberStyle } from './format-number.ts';
import { unitName, units } from './units.ts';
import type { Variant } from './variant.ts';

const PREFIX: Readonly<Record<string, string>> = { euro: '€', dollar: '$', pound: '£' };

/**
 * A number with its unit: `1,700 kilometers` (en-GB `kilometres`), `30%`, `12.7 mm`, `$5 million`, `€3 billion`,
 * `5 billion CFA francs`, `half an hour`. `source` are the French words with the unit.
 */
export function formatQuantity(value: number, key: string, style: NumberStyle = {}): string {
  const unit = units.get(key);
  const { source = '', variant = 'en-US' } = style;
  if (value === 0.5 && unit?.style === 'word' && !/\d/u.test(source) && source !== '')
    return half(unitName(key, 'one', variant));
  const [, hours, minutes] =
    (key === 'hour' && /^(\d+)[\s\u00A0\u202F]?h[\s\u00A0\u202F]?(\d\d)$/iu.exec(source)) || [];
  if (hours !== undefined && minutes !== undefined && minutes !== '00')
    return `${counted(Number(hours), 'hour', variant)} ${counted(Number(minutes), 'minute', variant)}`;
  const amount = Math.abs(value);
  const name = unitName(key, Math.abs(amount) === 1 ? 'one' : 'other', variant);
  const number = formatNumber(value, style);
  if (!unit) return `${number} ${key}`;
  if (/^une?[\s\u00A0]/iu.test(source) && value === 1) return `one ${name}`;
  if (unit.style === 'glued') return `${figures(value, style)}%`;
  if (unit.style === 'sign') return `${figures(value, style)} ${unit.englishForms[0] ?? name}`;
  const sign = PREFIX[key];
  if (unit.style === 'prefix' && sign) {
    return /^(?:about|half|a) /u.test(number)
      ? `${number} ${name}`
      : `${value < 0 ? '-' : ''}${sign}${figures(amount, style)}`;
  }
  return `${number} ${name}`;
}

function counted(value: number, key: string, variant: Variant): string {
  return `${value} ${unitName(key, value === 1 ? 'one' : 'other', variant)}`;
}

/** Signs stand after figures only: « dix pour cent » is `10%`. */
function figures(value: number, style: NumberStyle): string {
  const { words: _words, source = '', ...rest } = style;
  const scaled = /\d|illi|bill/iu.test(source);
  return formatNumber(value, scaled ? { ...rest, source: source.replace(/[€$£%].*$/u, '') } : rest);
}

function half(name: string): string {
  return `half ${/^[aeio]|^hour/u.test(name) ? 'an' : 'a'} ${name}`;
}
