import { currencies } from './currencies.ts';
import { measures } from './measures.ts';

/** A unit of measure, of time or of money, in both languages. */
export interface Unit {
  /** `kilometer`, `percent`, `cfa-franc`… */
  readonly key: string;
  readonly kind: 'measure' | 'duration' | 'money';
  /** French signs (`km`), with their capitals as they must be. */
  readonly frenchSigns: readonly string[];
  /** French words in small letters, singular and plural. */
  readonly frenchWords: readonly string[];
  /** English singular and plural, American spelling. */
  readonly english: readonly [one: string, other: string];
  /** British spelling where it differs. */
  readonly british: readonly [one: string, other: string] | null;
  /** English signs and other forms that are right. */
  readonly englishForms: readonly string[];
  /** How English writes the unit after figures: in words, as a sign after a space, as a sign without one. */
  readonly style: 'word' | 'sign' | 'glued' | 'prefix';
  /** Whether « un »/« une » before it counts (« un kilomètre »), and `a` in English. */
  readonly countedByOne: boolean;
}

/** Every unit, by key. */
export const units: ReadonlyMap<string, Unit> = new Map(
  [...measures, ...currencies].map((unit) => [unit.key, unit] as const),
);

/** English name of a unit, as the variant spells it. */
export function unitName(key: string, count: 'one' | 'other', variant: 'en-US' | 'en-GB'): string {
  const unit = units.get(key);
  if (!unit) return key;
  const names = variant === 'en-GB' ? (unit.british ?? unit.english) : unit.english;
  return count === 'one' ? names[0] : names[1];
}
