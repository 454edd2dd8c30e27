import { byPosition, type Mark, type Tagged } from '../../../src/model/tagged.ts';
import type { Placeable } from '../../../src/model/unit.ts';
import type { Places } from './translated-unit.ts';

/** What a target is written as, one after the other. `raw` is the Markdown; for text, escaped or not. */
export interface Piece {
  readonly kind: 'text' | 'break' | 'object' | 'open' | 'close';
  raw: string;
  /** The placeable's number; 0 for text and breaks. */
  readonly id: number;
  /** A run of `*`, `_` or `~`, which counts as markup only beside the right characters. */
  readonly run: boolean;
}

export interface PieceSource {
  readonly places: Places;
  readonly target: Tagged;
  /** Markdown of what opens or closes a placeable; null where it stands outside the segment. */
  readonly open: (placeable: Placeable) => string | null;
  readonly close: (placeable: Placeable) => string | null;
  /** Markdown of the next hard break, or null where none can stand. */
  readonly hardBreak: () => string | null;
}

/** Cuts a settled target into characters and raw Markdown. A text piece is one code point. */
export function pieces({ places, target, open, close, hardBreak }: PieceSource): Piece[] {
  const isPair = (mark: Mark) => places.get(mark.id)?.placeable.close !== null;
  const pairs = target.marks.filter(isPair).toSorted(byPosition);
  const objects = new Map(target.marks.filter((mark) => !isPair(mark)).map((mark) => [mark.start, mark.id]));
  const result: Piece[] = [];
  const add = (kind: Piece['kind'], raw: string | null, id = 0) => {
    if (raw !== null)
      result.push({ kind, raw, id, run: (kind === 'open' || kind === 'close') && /^[*_~]+$/.test(raw) });
  };
  const ending = (at: number) => pairs.filter((mark) => mark.end === at).reverse();
  const starting = (at: number) => pairs.filter((mark) => mark.start === at);
  for (let at = 0; at <= target.text.length; ) {
    for (const mark of ending(at)) add('close', close(places.get(mark.id)!.placeable), mark.id);
    for (const mark of starting(at)) add('open', open(places.get(mark.id)!.placeable), mark.id);
    if (at === target.text.length) break;
    const char = String.fromCodePoint(target.text.codePointAt(at) ?? 0);
    const object = places.get(objects.get(at) ?? 0)?.placeable;
    if (object !== undefined) add('object', open(object), object.id);
    else if (char === '\n') addBreak(hardBreak());
    else if (char === '\r' && target.text[at + 1] === '\n') add('text', '');
    else add('text', /[\r\t]/.test(char) ? ' ' : char === '\0' ? '\uFFFD' : char);
    at += char.length;
  }
  return result;

  function addBreak(raw: string | null): void {
    if (raw === null) add('text', ' ');
    else add('break', raw);
  }
}
