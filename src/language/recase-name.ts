const PARTICLES = new Set('de du des d la le les da di do dos von van der den zu ben ibn bint ag wa el al'.split(' '));
const WORD = /[\p{L}\p{M}]+/gu;

/**
 * A name with its surname in capitals as English writes it: `Kenneth P. EKMAN` → `Kenneth P. Ekman`, `N’GUESSAN` →
 * `N’Guessan`, `MAÏGA` → `Maïga`, `DE LA TOUR` → `de La Tour`, `MCCONVILLE` → `McConville`. Words with a small letter,
 * initials and Roman numerals stay.
 */
export function recaseName(name: string): string {
  const words = [...name.matchAll(WORD)];
  return name.replace(WORD, (word, at: number) => {
    if (word.length === 1 || /\p{Ll}/u.test(word)) return word;
    if (/^[IVX]+$/u.test(word) && at > 0) return word;
    const next = name.charAt(at + word.length);
    const lower = word.toLowerCase();
    const position = words.findIndex((other) => other.index === at);
    const last = position === words.length - 1;
    if (!last && PARTICLES.has(lower) && !/[’'\u02BC-]/u.test(next)) return particle(lower, words[position - 1]?.[0]);
    if (lower === 'd' && /[’'\u02BC]/u.test(next)) return 'd';
    if (/^mc\p{Ll}{3}/u.test(lower)) return `Mc${capitalise(lower.slice(2))}`;
    return capitalise(lower);
  });
}

/** French writes « de La Tour », « Le Drian »: an article of a surname keeps its capital. */
function particle(word: string, before: string | undefined): string {
  if (word === 'la' || word === 'le' || word === 'les' || word === 'des' || word === 'du') return capitalise(word);
  if (word === 'el' || word === 'al') return before === undefined ? capitalise(word) : capitalise(word);
  return word;
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
