/** The ways one English term is spelled: hyphens of a compound may be spaces, spaces of a rank hyphens. */
export function spellings(term: string, isRank: boolean): string[] {
  const found = [term];
  if (/\p{L}-\p{L}/u.test(term)) found.push(term.replaceAll('-', ' '));
  if (isRank && /^[\p{L}]+ [\p{L}]+$/u.test(term)) found.push(term.replace(' ', '-'));
  return found;
}
