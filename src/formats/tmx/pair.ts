import type { State } from '../../model/segment.ts';
import { OBJECT, type Tagged } from '../../model/tagged.ts';
import type { TmxCode, TmxKept, TmxUnit } from './tmx-unit.ts';

/** A unit as a translation memory takes it in. */
export interface TmxPair {
  readonly source: Tagged;
  readonly target: Tagged;
  readonly context: { readonly article: string; readonly previous: string | null; readonly next: string | null };
  readonly state: State;
  readonly origin: string;
  readonly author: string | null;
  readonly at: number;
  readonly note: string | null;
}

/** A unit as a translation memory gives it out. */
export interface TmxStored extends Pick<TmxPair, 'source' | 'target' | 'state' | 'origin' | 'author' | 'note'> {
  readonly created: number;
  readonly changed: number;
  readonly used: number | null;
  readonly uses: number;
  readonly articles: readonly string[];
}

/** What a memory has no place for: a note's last line, as data. */
interface Surplus {
  readonly languages?: TmxUnit['languages'];
  readonly properties?: TmxUnit['properties'];
  readonly kept?: TmxKept;
  readonly context?: TmxUnit['context'];
  /** A target with marks that the source lacks. */
  readonly target?: Tagged;
}

const LEAD = 'tmx:';

/**
 * A memory's pair of a TMX unit. What a memory has no place for goes to the note's last line, `tmx:{…}`, so that
 * `tmxOfPair` gives it all back.
 *
 * @param at the time of a unit that says none, in milliseconds since 1970.
 */
export function pairOfTmx(unit: TmxUnit, at: number): TmxPair {
  const { source, target, context, state, origin, author, note, created, changed, languages, properties, kept } = unit;
  const known = new Set(source.marks.map(({ id }) => id));
  const surplus: Surplus = {
    languages,
    properties,
    context,
    ...(kept === undefined ? {} : { kept }),
    ...(target.marks.every(({ id }) => known.has(id)) ? {} : { target }),
  };
  return {
    source,
    target: withoutForeign(target, known),
    context: { article: context.article ?? '', previous: context.previous, next: context.next },
    state,
    origin,
    author,
    at: changed ?? created ?? at,
    note: `${note ?? ''}${note === null ? '' : '\n'}${LEAD}${JSON.stringify(surplus, withoutEmpty)}`,
  };
}

/** The TMX unit of a memory's: one that came from TMX with everything that it had, unless the memory knows better. */
export function tmxOfPair(stored: TmxStored): TmxUnit {
  const { source, target, state, origin, author, created, changed, used, uses, articles } = stored;
  const { note, surplus } = readNote(stored.note);
  const article = surplus.context?.article ?? articles.find((each) => each !== '') ?? null;
  const times = surplus.kept === undefined ? { created, changed, used, uses } : timesOf(stored, surplus);
  const known = new Set(source.marks.map(({ id }) => id));
  const same = surplus.target !== undefined && withoutForeign(surplus.target, known).text === target.text;
  return {
    source,
    target: same ? surplus.target : target,
    languages: surplus.languages ?? null,
    state,
    origin,
    author,
    ...times,
    note,
    properties: surplus.properties ?? [],
    context: { previous: null, next: null, id: null, ...surplus.context, article },
    ...(surplus.kept === undefined ? {} : { kept: surplus.kept }),
  };
}

/** A note for people to read: without what is kept for TMX. */
export function shownNote(note: string | null): string | null {
  return readNote(note).note;
}

function readNote(note: string | null): { note: string | null; surplus: Surplus } {
  const at = note === null ? -1 : note.lastIndexOf(`\n${LEAD}`) + 1;
  if (note === null || !note.startsWith(LEAD, at)) return { note, surplus: {} };
  try {
    const surplus: Packed = JSON.parse(note.slice(at + LEAD.length));
    return { note: at === 0 ? null : note.slice(0, at - 1), surplus: unpacked(surplus) };
  } catch {
    // Somebody's own words, that happen to start so.
    return { note, surplus: {} };
  }
}

/** Most units have next to nothing: what is empty is left out. */
function withoutEmpty(_: string, value: unknown): unknown {
  return value === null || (typeof value === 'object' && Object.keys(value).length === 0) ? undefined : value;
}

type Packed = Omit<Surplus, 'kept'> & {
  readonly kept?: Partial<Omit<TmxKept, 'attributes' | 'codes'>> & {
    readonly attributes?: Partial<TmxKept['attributes']>;
    readonly codes?: Partial<Record<'source' | 'target', readonly (Omit<TmxCode, 'attributes'> & Partial<TmxCode>)[]>>;
  };
};

function unpacked({ kept = {}, ...rest }: Packed): Surplus {
  const { attributes, codes, notes = [], others = [] } = kept;
  const filled = (side: 'source' | 'target') =>
    (codes?.[side] ?? []).map((code): TmxCode => {
      const { end } = code;
      return {
        ...code,
        attributes: code.attributes ?? {},
        ...(end ? { end: { ...end, attributes: end.attributes ?? {} } } : {}),
      };
    });
  return {
    ...rest,
    kept: {
      attributes: { tu: {}, source: {}, target: {}, ...attributes },
      codes: { source: filled('source'), target: filled('target') },
      notes,
      others,
    },
  };
}

/** A memory dates every unit: a date that the file did not have is told when it is later than the unit's first. */
function timesOf({ created, changed, used, uses }: TmxStored, { kept }: Surplus) {
  const had = kept?.attributes.target.changedate ?? kept?.attributes.tu.changedate;
  return {
    created: null,
    changed: had === undefined && changed === created ? null : changed,
    used,
    uses: uses === 0 ? null : uses,
  };
}

/** Without the marks that a source has no part of; their OBJECTs go too. */
function withoutForeign(target: Tagged, known: ReadonlySet<number>): Tagged {
  const foreign = target.marks.filter(({ id }) => !known.has(id));
  if (foreign.length === 0) return target;
  let tagged: Tagged = { text: target.text, marks: target.marks.filter(({ id }) => known.has(id)) };
  for (const { start, end } of foreign.toReversed()) {
    if (end !== start + 1 || target.text[start] !== OBJECT) continue;
    if (tagged.marks.some((mark) => mark.start === start && mark.end === end)) continue;
    const shift = (place: number) => (place > start ? place - 1 : place);
    tagged = {
      text: tagged.text.slice(0, start) + tagged.text.slice(end),
      marks: tagged.marks.map((mark) => ({ ...mark, start: shift(mark.start), end: shift(mark.end) })),
    };
  }
  return tagged;
}
