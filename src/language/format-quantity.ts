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
  const clock = key === 'hour' ? hoursAndMinutes(value, source, variant) : null;
  if (clock !== null) return clock;
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

/** « 6 h 10 » is `6 hours and 10 minutes`; null for whole hours and for those that have a short decimal (`2.5 hours`). */
function hoursAndMinutes(value: number, source: string, variant: Variant): string | null {
  const minutes = Math.round(Math.abs(value) * 60);
  const isLong = Math.abs(value * 100 - Math.round(value * 100)) > 1e-6;
  const isClock = /^\d+[\s\u00A0\u202F]?h(?:eures?)?[\s\u00A0\u202F]?\d\d/iu.test(source);
  if (value < 1 || minutes % 60 === 0 || !(isLong || isClock)) return null;
  return `${counted(Math.floor(minutes / 60), 'hour', variant)} and ${counted(minutes % 60, 'minute', variant)}`;
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
