import { sliceTagged, type Tagged } from '../../model/tagged.ts';

/** Code units: about 125 pieces of a 32,000-piece vocabulary, the longest that models are trained on. */
export const LONGEST = 480;

/** Where a sentence may be cut, best first: the cut is after the match. */
const CUTS = [/[;:][»”"]?\s+/g, /[–—]\s+|[!?]\s+/g, /,[»”"]?\s+/g, /\s+(?=(?:et|ou|mais|que|qui|dont|où)\s)/g, /\s+/g];

/**
 * Cuts a text that is too long for the engine into parts at clause marks, so that no word is lost; other texts come
 * back as their only part. A mark that spans a cut is in both parts. `longest` is in code units.
 */
export function cutClauses(tagged: Tagged, longest = LONGEST): readonly Tagged[] {
  const parts: Tagged[] = [];
  let start = 0;
  while (tagged.text.length - start > longest) {
    const rest = tagged.text.length - start;
    const ideal = rest / Math.ceil(rest / longest);
    const end = start + findCut(tagged.text.slice(start), ideal, longest);
    if (end <= start) break;
    parts.push(sliceTagged(tagged, start, end));
    start = end;
  }
  return [...parts, sliceTagged(tagged, start, tagged.text.length)];
}

/** Joins the parts' translations; marks may be in several. */
export function joinClauses(parts: readonly Tagged[], sources: readonly Tagged[]): Tagged {
  let text = '';
  const marks = parts.flatMap((part, index) => {
    // The engine likes to end every part as if it were a sentence.
    const stop = index < parts.length - 1 && !/[.…]["”»]?\s*$/.test(sources[index]?.text ?? '') ? /\.(?=\s*$)/ : /$^/;
    const words = part.text.replace(stop, '');
    if (text && words && !/\s$/.test(text)) text += ' ';
    const offset = text.length;
    text += words;
    return part.marks.map(({ id, start, end }) => ({
      id,
      start: offset + Math.min(start, words.length),
      end: offset + Math.min(end, words.length),
    }));
  });
  return { text, marks };
}

function findCut(text: string, ideal: number, longest: number): number {
  for (const cut of CUTS) {
    let best = 0;
    for (const match of text.matchAll(cut)) {
      const end = match.index + match[0].length;
      const fits = end >= ideal / 2 && end <= longest;
      if (fits && Math.abs(end - ideal) < Math.abs(best - ideal)) best = end;
    }
    if (best) return best;
  }
  return 0;
}
