import { elision } from './elision.ts';
import { dates, quantities, times } from './facts.ts';
import { length } from './length.ts';
import { markup } from './markup.ts';
import { names } from './names.ts';
import { numbers } from './numbers.ts';
import { repetition } from './repetition.ts';
import type { Rule } from './rule.ts';
import { terms } from './terms.ts';
import { untranslated } from './untranslated.ts';

/** Every check, in the order of its right to speak: an annotation that one has spoken of is left alone by the rest. */
export const rules: readonly Rule[] = [
  untranslated,
  markup,
  dates,
  times,
  quantities,
  numbers,
  names,
  terms,
  elision,
  repetition,
  length,
];
