import type { Checked, Fact } from '../../src/model/article.ts';
import { englishPlaces } from './english-place.ts';
import { criticalFindings, isDisputed } from './findings.ts';
import { type Statement, statement, type Terms } from './statement.ts';

/** How many facts of a kind are listed, in the order in which kinds are. */
const MOST: Readonly<Record<Fact['kind'], number>> = {
  casualties: 8,
  number: 10,
  quantity: 6,
  date: 8,
  time: 3,
  rank: 3,
  person: 10,
  unit: 6,
  organisation: 8,
  operation: 5,
  equipment: 6,
  place: 10,
};
const ALL = 40;

/** Values of front matter, alternative texts and link titles repeat the text or stand outside it. */
const OUTSIDE = new Set(['frontMatter', 'imageAlt', 'linkTitle']);

interface Found extends Statement {
  readonly segment: string;
  readonly confirmed: boolean;
}

/** What an article states, once each, in both languages: the weightiest kinds first, each in article order. */
export function facts(article: Checked, terms: Terms): Fact[] {
  const found = joinDates(statements(article, terms));
  const groups = [...Map.groupBy(found, ({ kind, key }) => `${kind} ${key}`).values()].map(together);
  const kinds = Object.entries(MOST).flatMap(([kind, most]) =>
    groups.filter((fact) => fact.kind === kind).slice(0, most),
  );
  return kinds.slice(0, ALL);
}

function statements(article: Checked, terms: Terms): Found[] {
  const findings = criticalFindings(article.messages);
  const units = new Map(article.units.map((unit) => [unit.id, unit]));
  return article.segments.flatMap((segment) => {
    const unit = units.get(segment.unit);
    if (unit === undefined || OUTSIDE.has(unit.type)) return [];
    const place = englishPlaces(segment, terms.allowed);
    return segment.annotations.flatMap((annotation) => {
      const stated = statement(segment, annotation, place, terms);
      if (stated === null) return [];
      const confirmed = stated.sure && !isDisputed(findings, segment, unit, annotation);
      return [{ ...stated, segment: segment.id, confirmed }];
    });
  });
}

/** One fact of its statements: the fullest words, the name before its acronym; confirmed if all of them are. */
function together(found: readonly Found[]): Fact {
  const said = found.filter(({ en }) => en !== '');
  const from = said.length > 0 ? said : found;
  const name = longest(from.filter(({ acronym }) => !acronym));
  const acronym = longest(from.filter((each) => each.acronym));
  const both = name !== undefined && acronym !== undefined;
  const only = name ?? acronym ?? found[0]!;
  return {
    kind: only.kind,
    fr: both ? named(name.fr, acronym.fr) : only.fr,
    en: both ? named(name.en, acronym.en) : only.en,
    segments: [...new Set(found.map(({ segment }) => segment))],
    confirmed: found.every(({ confirmed }) => confirmed),
  };
}

function named(name: string, acronym: string): string {
  return name.includes(acronym) ? name : `${name} (${acronym})`;
}

function longest(found: readonly Found[]): Found | undefined {
  return found.reduce<Found | undefined>(
    (best, each) => (best === undefined || each.fr.length > best.fr.length ? each : best),
    undefined,
  );
}

/** « le 19 mai » is the day that « le 19 mai 2024 » names, where one year only is told with it. */
function joinDates(found: readonly Found[]): Found[] {
  const keys = new Set(found.filter(({ kind }) => kind === 'date').map(({ key }) => key));
  return found.map((each) => {
    if (each.kind !== 'date' || !each.key.startsWith('-')) return each;
    const full = [...keys].filter((key) => /^\d/.test(key) && key.endsWith(each.key));
    return full.length === 1 ? { ...each, key: full[0]! } : each;
  });
}
