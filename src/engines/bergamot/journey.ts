import { byPosition, type Mark, OBJECT, shiftRanges, sliceTagged, type Tagged } from '../../model/tagged.ts';
import { cutClauses, joinClauses } from './clauses.ts';
import { narrow, widen } from './edges.ts';
import { gather, trim } from './fragments.ts';
import { fromHtml, toHtml } from './html.ts';
import type { Request } from './protocol.ts';
import { settleSpaces } from './spaces.ts';

/** What the engine is asked for one text, and how its answers become one again. */
export interface Journey {
  readonly requests: readonly Request[];
  readonly arrive: (answers: readonly string[]) => Tagged;
}

/** Prepares a text for the engine. Without `marks` it goes as plain words and comes back so. */
export function embark(whole: Tagged, marks: boolean): Journey {
  const lead = whole.text.length - whole.text.trimStart().length;
  const length = whole.text.trim().length;
  const tail = whole.text.slice(lead + length);
  const trimmed = sliceTagged(whole, lead, lead + length);
  const { tagged, breaks } = hideBreaks(marks ? trimmed : { text: withoutObjects(trimmed), marks: [] });
  const parts = cutClauses(tagged);
  const trips = parts.map((part) => widen(part));

  return {
    requests: trips.map((trip) => requestOf(trip.tagged)),
    arrive(answers) {
      const translated = answers.map((answer, index): Tagged => {
        const part = parts[index]!;
        if (!part.marks.length) return { text: answer.trim(), marks: [] };
        const { text, fragments } = fromHtml(answer);
        const found = gather(text, fragments).filter((mark) => !isHollow(mark, text, part));
        const nested = found.map((mark) => {
          const widened = trips[index]?.widened.get(mark.id);
          return widened ? trim(text, narrow(text, mark, widened)) : mark;
        });
        return cleanEdges(settleSpaces(part, { text, marks: nested.sort(byPosition) }));
      });
      const joined = joinClauses(translated, parts);
      const target = showBreaks({ text: joined.text, marks: gather(joined.text, joined.marks) }, breaks);
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

/** The engine takes each line for a sentence, so a line break travels as a placeable, numbered above the others. */
function hideBreaks({ text, marks }: Tagged): { readonly tagged: Tagged; readonly breaks: ReadonlySet<number> } {
  const highest = marks.reduce((most, mark) => Math.max(most, mark.id), 0);
  const lines = [...text.matchAll(/\n/g)].map(
    ({ index }, n): Mark => ({ id: highest + 1 + n, start: index, end: index + 1 }),
  );
  const tagged = { text: text.replaceAll('\n', OBJECT), marks: [...marks, ...lines].sort(byPosition) };
  return { tagged, breaks: new Set(lines.map((line) => line.id)) };
}

function showBreaks(target: Tagged, breaks: ReadonlySet<number>): Tagged {
  let { text } = target;
  let marks = [...target.marks];
  for (const id of breaks) {
    const line = marks.find((mark) => mark.id === id);
    if (!line) continue;
    marks = marks.filter((mark) => mark !== line);
    const start = text.slice(0, line.start).trimEnd().length;
    const end = text.length - text.slice(line.end).trimStart().length;
    text = `${text.slice(0, start)}\n${text.slice(end)}`;
    marks = shiftRanges(marks, start, end, 1);
  }
  return { text, marks: gather(text, marks) };
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
