import { byPosition, type Mark, OBJECT, sliceTagged, type Tagged } from '../../model/tagged.ts';
import type { EngineText } from '../engine.ts';
import { cutClauses, joinClauses, LONGEST } from './clauses.ts';
import { narrow, widen } from './edges.ts';
import { gather, trim } from './fragments.ts';
import { fromHtml, toHtml } from './html.ts';
import { roomForTerms, termsOf, writeTerms } from './inline-terms.ts';
import { placeTerms } from './place-terms.ts';
import type { Request } from './protocol.ts';
import { dropSigns, hideSigns, showSigns } from './signs.ts';
import { settleSpaces } from './spaces.ts';

/** What the engine is asked for one text, and how its answers become one again. */
export interface Journey {
  readonly requests: readonly Request[];
  readonly arrive: (answers: readonly string[]) => Tagged;
}

/**
 * Prepares a text for the engine. Without `marks` it goes as plain words and comes back so. For a model that takes
 * `terms`, the English wanted for marks is written into it.
 */
export function embark(whole: EngineText, marks: boolean, terms?: 'inline'): Journey {
  const lead = whole.text.length - whole.text.trimStart().length;
  const length = whole.text.trim().length;
  const tail = whole.text.slice(lead + length);
  const trimmed = sliceTagged(whole, lead, lead + length);
  const bare = marks ? trimmed : { text: withoutObjects(trimmed), marks: [] };
  const { tagged, signs } = hideSigns(bare, terms !== undefined);
  const wanted = terms ? whole.wanted : undefined;
  const parts = cutClauses(tagged, (LONGEST * length) / (length + roomForTerms(wanted)));
  const trips = parts.map((part) => {
    const isWhole = (id: number) => parts.every((other) => other === part || !other.marks.some((m) => m.id === id));
    const inline = termsOf(part, wanted, isWhole);
    return { part, inline, ...widen(writeTerms(part, inline)) };
  });

  return {
    requests: trips.map((trip) => requestOf(trip.tagged)),
    arrive(answers) {
      const translated = trips.map(({ part, inline, widened }, index): Tagged => {
        const answer = answers[index] ?? '';
        if (!part.marks.length) return { text: answer.trim(), marks: [] };
        const { text, fragments } = fromHtml(answer);
        const found = gather(text, fragments).filter((mark) => !isHollow(mark, text, part));
        const nested = found.map((mark) => {
          const wide = widened.get(mark.id);
          return wide ? trim(text, narrow(text, mark, wide)) : mark;
        });
        const settled = settleSpaces(part, { text, marks: nested.sort(byPosition) });
        return cleanEdges(inline.length ? placeTerms(dropSigns(settled), inline, part) : settled);
      });
      const joined = joinClauses(translated, parts);
      const target = showSigns({ text: joined.text, marks: gather(joined.text, joined.marks) }, signs);
      return {
        text: whole.text.slice(0, lead) + target.text + tail,
        marks: target.marks.map(({ id, start, end }) => ({ id, start: start + lead, end: end + lead })),
      };
    },
  };
}

/** A pair that had words and came back round placeables only: its words are elsewhere, so it is lost. */
function isHollow(mark: Mark, text: string, source: Tagged): boolean {
  const from = source.marks.find((candidate) => candidate.id === mark.id);
  return hasWords(source.text, from) && !hasWords(text, mark);
}

function hasWords(text: string, mark: Mark | undefined): boolean {
  return mark !== undefined && !/^[\s\uFFFC]*$/.test(text.slice(mark.start, mark.end));
}

function requestOf(tagged: Tagged): Request {
  return tagged.marks.length ? { text: toHtml(tagged), html: true } : { text: tagged.text, html: false };
}

function withoutObjects({ text, marks }: Tagged): string {
  const places = new Set(marks.filter((mark) => mark.end === mark.start + 1).map((mark) => mark.start));
  return text.replaceAll(OBJECT, (object, at: number) => (places.has(at) ? '' : object));
}

/** Without the spaces that tags leave at a text's edges. */
function cleanEdges(target: Tagged): Tagged {
  const lead = target.text.length - target.text.trimStart().length;
  return sliceTagged(target, lead, lead + target.text.trim().length);
}
