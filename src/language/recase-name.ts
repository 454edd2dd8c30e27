/** Particles that keep a small letter: Charles de Gaulle, Ursula von der Leyen; not those of Le Drian, Ag Ghaly, Ould Daddah. */
const PARTICLES = new Set('de du des d da di do dos von van der den zu bin ibn bint wa'.split(' '));
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
    if (/^[IVX]+$|^L(?=..)X{0,3}(?:IX|IV|V?I{0,3})$/u.test(word) && at > 0) return word;
    const next = name.charAt(at + word.length);
    const lower = word.toLowerCase();
    const position = words.findIndex((other) => other.index === at);
    const last = position === words.length - 1;
    if (!last && PARTICLES.has(lower) && !/[’'\u02BC-]/u.test(next)) return lower;
    if (lower === 'd' && /[’'\u02BC]/u.test(next)) return 'd';
    if (/^mc\p{Ll}{3}/u.test(lower)) return `Mc${capitalise(lower.slice(2))}`;
    return capitalise(lower);
  });
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
