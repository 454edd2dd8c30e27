import { formatDate, isAllCaps, recaseName } from '../../src/language/index.ts';
import type { Annotation, CalendarDate, ConceptInfo } from '../../src/model/annotation.ts';
import type { Fact } from '../../src/model/article.ts';
import type { ConceptKind } from '../../src/model/concept.ts';
import type { AlignedSegment } from '../../src/model/segment.ts';
import type { Span } from '../../src/model/span.ts';
import { OBJECT } from '../../src/model/tagged.ts';
import { casualtiesInEnglish, casualtiesInFrench } from './casualties.ts';
import { countedInEnglish, countedInFrench } from './counted.ts';
import type { EnglishPlace } from './english-place.ts';

/** What one annotation states: a fact before its repetitions are put together. */
export interface Statement {
  readonly kind: Fact['kind'];
  /** The same for the same fact, whatever its words. */
  readonly key: string;
  readonly fr: string;
  /** Empty where the English does not say it. */
  readonly en: string;
  /** Whether the English says the same, as far as can be read. */
  readonly sure: boolean;
  readonly acronym: boolean;
}

/** What the list must know of concepts. */
export interface Terms {
  kindOf(concept: string): ConceptKind | undefined;
  /** Every right English form. */
  allowed(info: ConceptInfo): readonly string[];
  /** Whether the concept is a thing with a name of its own, and no mere class of things (« armées », « drones »). */
  isProper(info: ConceptInfo): boolean;
}

type Sides = Omit<Statement, 'kind' | 'key' | 'sure' | 'acronym'>;

const CONCEPTS: Readonly<Partial<Record<ConceptKind, Fact['kind']>>> = {
  unit: 'unit',
  organisation: 'organisation',
  operation: 'operation',
  equipment: 'equipment',
  place: 'place',
};

/** What small numbers must count to be worth a line. */
const WORTHY =
  /^(?:soldat|militaire|homme|femme|enfant|civil|personne|officier|gendarme|policier|terroriste|djihadiste|jihadiste|assaillant|combattant|rebelle|otage|victime|mort|blessé|véhicule|blindé|char|avion|hélicoptère|drone|navire|frégate|base|bataillon|compagnie|brigade|village|attaque)/u;

/** What an annotation states about the world; null where it is no fact worth a line. */
export function statement(
  segment: AlignedSegment,
  annotation: Annotation,
  place: (annotation: Annotation) => EnglishPlace | null,
  terms: Terms,
): Statement | null {
  const placed = place(annotation);
  const sides = (fr: Span, en: Span | null): Sides => ({
    fr: words(segment.source.text, fr),
    en: en === null ? '' : words(segment.target.text, en).replace(/^the (?=\p{Lu})/iu, ''),
  });
  const state = (kind: Fact['kind'], key: string, both: Sides = sides(annotation, placed)): Statement => {
    return {
      kind,
      key,
      ...both,
      sure: placed?.sure ?? false,
      acronym: 'form' in annotation && annotation.form !== 'term',
    };
  };
  switch (annotation.kind) {
    case 'number':
      return count(segment, annotation, placed, state, sides);
    case 'quantity':
      return state('quantity', `${annotation.value} ${annotation.unit}`);
    case 'date': {
      const { year, month, day } = annotation.date;
      if (year === null && day === null) return null;
      const both = withMonth(sides(annotation, placed), annotation.date, segment.target.text);
      return state('date', `${year ?? ''}-${month ?? ''}-${day ?? ''}`, both);
    }
    case 'time':
      return state('time', `${annotation.hour}:${annotation.minute ?? 0}`);
    case 'person':
      return state('person', annotation.surname.toLowerCase(), person(segment, annotation, placed, place, sides));
    case 'name':
      return named(segment.source.text, annotation, sides(annotation, placed), state);
    case 'rank':
      return annotation.person === null && terms.kindOf(annotation.concept) === 'rank'
        ? state('rank', annotation.concept)
        : null;
    case 'concept': {
      const kind = CONCEPTS[terms.kindOf(annotation.concept) ?? 'doctrine'];
      if (kind === undefined) return null;
      const numbered = kind === 'unit' ? withNumber(segment, annotation, placed, place, sides) : null;
      if (numbered !== null) return state(kind, `${annotation.concept} ${numbered.fr}`, numbered);
      if (!terms.isProper(annotation)) return null;
      const both = sides(annotation, placed);
      return state(kind, annotation.concept, kind === 'place' ? inSmallLetters(both) : both);
    }
    default:
      return null;
  }
}

function count(
  segment: AlignedSegment,
  number: Annotation & { readonly kind: 'number' },
  placed: Span | null,
  state: (kind: Fact['kind'], key: string, both: Sides) => Statement,
  sides: (fr: Span, en: Span | null) => Sides,
): Statement | null {
  const french = countedInFrench(segment.source.text, number);
  const english = placed === null ? null : countedInEnglish(segment.target.text, placed);
  const toll = casualtiesInFrench(segment.source.text, french);
  if (toll !== null) {
    const told = english === null ? null : (casualtiesInEnglish(segment.target.text, english) ?? english);
    return state('casualties', `${number.value} ${words(segment.source.text, toll).toLowerCase()}`, sides(toll, told));
  }
  if (french.noun === '' || (number.value <= 10 && !WORTHY.test(french.noun.toLowerCase()))) return null;
  return state('number', `${number.value} ${french.noun.toLowerCase()}`, sides(french, english));
}

/** The name with the rank before it, in each language where it stands there. */
function person(
  segment: AlignedSegment,
  annotation: Annotation & { readonly kind: 'person' },
  placed: Span | null,
  place: (annotation: Annotation) => Span | null,
  sides: (fr: Span, en: Span | null) => Sides,
): Sides {
  const rank = segment.annotations.find((each) => each.kind === 'rank' && each.person === annotation.id);
  if (rank === undefined) return sides(annotation, placed);
  const title = place(rank);
  const near = placed !== null && title !== null && title.end <= placed.start && placed.start - title.end <= 2;
  return sides({ start: rank.start, end: annotation.end }, near ? { start: title.start, end: placed.end } : placed);
}

/** A unit with its number, before it or after: « 101e base aérienne », « base aérienne 101 ». */
function withNumber(
  segment: AlignedSegment,
  unit: Annotation,
  placed: Span | null,
  place: (annotation: Annotation) => Span | null,
  sides: (fr: Span, en: Span | null) => Sides,
): Sides | null {
  const number = segment.annotations.find(
    ({ kind, start, end }) =>
      (kind === 'ordinal' && unit.start - end === 1) || (kind === 'number' && start - unit.end === 1),
  );
  if (number === undefined) return null;
  const told = place(number);
  const french = { start: Math.min(unit.start, number.start), end: Math.max(unit.end, number.end) };
  if (placed === null || told === null) return sides(french, placed);
  const english = { start: Math.min(placed.start, told.start), end: Math.max(placed.end, told.end) };
  const apart = english.end - english.start - (placed.end - placed.start) - (told.end - told.start);
  return sides(french, apart <= 1 ? english : placed);
}

/** A name that no concept stands for is a fact where its words show what it names: a type of equipment, a place. */
function named(
  text: string,
  name: Annotation & { readonly kind: 'name' },
  both: Sides,
  state: (kind: Fact['kind'], key: string, both?: Sides) => Statement,
): Statement | null {
  if (isPlace(text, name)) return state('place', name.name.toLowerCase(), inSmallLetters(both));
  return /\p{Lu}.*\d|\d.*\p{Lu}/u.test(name.name) ? state('equipment', name.name.toLowerCase()) : null;
}

function isPlace(text: string, name: Span): boolean {
  return /(?<!\p{L})(?:à|vers|près d(?:e |['’])|(?:ville|village|localité|région|province|commune|camp|base|aéroport) d(?:e |['’]))\s*$/iu.test(
    text.slice(0, name.start),
  );
}

/** A day of a range (« du 6 au 8 novembre ») with the month that stands at the other one. */
function withMonth({ fr, en }: Sides, date: CalendarDate, target: string): Sides {
  if (date.month === null || date.day === null) return { fr, en };
  const month = { ...date, year: null, day: null };
  const name = formatDate(month, null, 'en-US');
  const variant = new RegExp(`\\d ${name}`, 'u').test(target) ? 'en-GB' : 'en-US';
  const french = new Intl.DateTimeFormat('fr', { month: 'long', timeZone: 'UTC' });
  const isBare = (text: string) => /^\d{1,2}(?:er|st|nd|rd|th)?$/u.test(text);
  return {
    fr: isBare(fr) ? `${fr} ${french.format(Date.UTC(2000, date.month - 1))}` : fr,
    en: isBare(en) ? formatDate({ ...date, year: null }, null, variant) : en,
  };
}

/** A place in capitals (`NIAMEY`, in a dateline or a heading) as a list names it. */
function inSmallLetters({ fr, en }: Sides): Sides {
  const plain = (name: string) => (isAllCaps(name) && name.length > 3 ? recaseName(name) : name);
  return { fr: plain(fr), en: plain(en) };
}

/** The words of a place, without the punctuation that an engine's mark took along (`ISSP;`). */
function words(text: string, span: Span): string {
  const found = text.slice(span.start, span.end).replaceAll(OBJECT, '').replace(/\s+/g, ' ').trim();
  return found.replace(/^[,;:!?\u00AB\u201C"]+\s*|\s*[,;:!?\u00BB\u201D"]+$/gu, '').replace(/(?<=\p{Ll}{3})\.$/u, '');
}
