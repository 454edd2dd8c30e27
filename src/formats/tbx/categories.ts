/**
 * Marks a note of ours that carries what TBX-Basic has no category for: `interligne:kind=unit`. A note is what any
 * program keeps and shows.
 */
export const ownNote = 'interligne:';

/** Fields of a concept that have a category of their own, with the module of the DCT style it is in. */
export const conceptCategories = [
  { field: 'definition', category: 'definition', element: 'descrip', module: 'basic' },
  { field: 'source', category: 'source', element: 'admin', module: 'basic' },
] as const;

/** Values of administrativeStatus, in the forms that the editions of TBX and its makers use. */
export function standingOf(status: string): 'preferred' | 'admitted' | 'deprecated' | null {
  const plain = status.toLowerCase().replaceAll(/[\s_-]|admnsts|term(?!\w)/gu, '');
  if (/^(?:preferred|approved|recommended|standardized|standardised|legal)/u.test(plain)) return 'preferred';
  if (/^(?:admitted|accepted|allowed|regulated|proposed|new)/u.test(plain)) return 'admitted';
  return /^(?:deprecated|superseded|notrecommended|obsolete|forbidden|rejected|notapproved|donotuse)/u.test(plain)
    ? 'deprecated'
    : null;
}

/** Values of termType: whether a term is an acronym or an abbreviation. */
export function typeOf(termType: string): 'full' | 'abbreviation' | 'acronym' {
  const plain = termType.toLowerCase();
  if (/^(?:acronym|initialism)/u.test(plain)) return 'acronym';
  return /^abbrev/u.test(plain) ? 'abbreviation' : 'full';
}

/** Values of grammaticalNumber. */
export function numberOf(number: string): 'one' | 'other' | 'none' | null {
  const plain = number.toLowerCase();
  if (plain === 'singular' || plain === 'one') return 'one';
  if (plain === 'plural' || plain === 'other') return 'other';
  return plain === 'mass' || plain === 'none' ? 'none' : null;
}
