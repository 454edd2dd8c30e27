import type { Span } from '../../model/span.ts';
import { byPosition, type Mark, type Tagged } from '../../model/tagged.ts';
import { crosses } from './edges.ts';
import { holds, type Term } from './inline-terms.ts';

/**
 * Sets the marks of inline terms over the English that was asked for, where the translation has it: the engine's own
 * alignment points at the term as a whole, and now and then beside it. A term that was not obeyed keeps the engine's
 * place. Marks that were inside or round the term in `source` follow it.
 */
export function placeTerms(target: Tagged, terms: readonly Term[], source: Tagged): Tagged {
  let marks = target.marks;
  const taken: Span[] = [];
  for (const term of terms) {
    const place = choose(target.text, term, marks, taken, source.text.length);
    if (!place) continue;
    const moved = moveTo(place, term, { text: target.text, marks }, source);
    if (moved.some((mark) => moved.some((other) => crosses(mark, other)))) continue;
    marks = moved;
    taken.push(place);
  }
  return { text: target.text, marks };
}

/** Of the places where a term's English stands, the one that the engine's mark covers most of, else the nearest. */
function choose(text: string, term: Term, marks: readonly Mark[], taken: readonly Span[], length: number): Span | null {
  const own = marks.find((mark) => mark.id === term.id);
  const expected = own?.start ?? (term.start / Math.max(1, length)) * text.length;
  const worth = (place: Span) =>
    (own ? Math.max(0, Math.min(own.end, place.end) - Math.max(own.start, place.start)) * text.length : 0) -
    Math.abs(place.start - expected);
  const free = placesOf(text, term.english).filter(
    (place) => !taken.some((other) => other.start < place.end && place.start < other.end),
  );
  return free.reduce<Span | null>((best, place) => (best && worth(best) >= worth(place) ? best : place), null);
}

/** Every place of a term's English, whatever its capitals and the number of its last word. */
function placesOf(text: string, english: string): Span[] {
  const words = english
    .replace(/(?<=\p{L}{3})(?:s|y)$/u, '')
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words}(?:s|es|y|ies)?(?![\\p{L}\\p{N}])`, 'giu');
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

/** The marks with the term's at its new place, those that were inside it too, and those round it stretched. */
function moveTo(place: Span, term: Term, target: Tagged, source: Tagged): readonly Mark[] {
  const inside = source.marks.filter((mark) => holds(term, mark));
  const round = source.marks.filter((mark) => holds(mark, term) && !inside.includes(mark));
  const moved = inside.map((mark): Mark => ({ id: mark.id, ...within(place, mark, term, target.text, source.text) }));
  const rest = target.marks.filter((mark) => !inside.some(({ id }) => id === mark.id));
  const stretched = rest.map((mark): Mark => {
    const touches = mark.start < place.end && place.start < mark.end;
    if (!touches || !round.some(({ id }) => id === mark.id)) return mark;
    return { id: mark.id, start: Math.min(mark.start, place.start), end: Math.max(mark.end, place.end) };
  });
  return [...moved, ...stretched].sort(byPosition);
}

/** Where markup inside a term goes: over the same words, where the English keeps them (a name), else over all of it. */
function within(place: Span, mark: Mark, term: Term, target: string, source: string): Span {
  if (mark.end - mark.start === term.end - term.start) return place;
  const at = target.slice(place.start, place.end).indexOf(source.slice(mark.start, mark.end));
  if (at < 0) return place;
  return { start: place.start + at, end: place.start + at + mark.end - mark.start };
}
