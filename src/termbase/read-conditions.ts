import type { Conditions } from './entries.ts';

const lists = ['before', 'after', 'notBefore', 'notAfter', 'near', 'notNear'];
const words: Readonly<Record<string, readonly string[]>> = {
  before: ['name', 'other'],
  case: ['capital', 'lower', 'exact'],
};

/**
 * Reads a user's conditions. What they name is looked over by `checkLayer`, with the shipped termbase's.
 *
 * @param refuse makes the error for a condition, by its name, that does not exist or has the wrong form.
 */
export function readConditions(value: unknown, refuse: (field: string) => Error): Conditions {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refuse('match');
  for (const [name, one] of Object.entries(value)) {
    const isWord = typeof one === 'string' && (words[name]?.includes(one) ?? false);
    const isList =
      lists.includes(name) && Array.isArray(one) && one.every((word) => typeof word === 'string' && word !== '');
    if (!isWord && !isList) throw refuse(`match.${name}`);
  }
  // Every condition was just seen to have the form that its name asks for.
  return value as Conditions;
}
