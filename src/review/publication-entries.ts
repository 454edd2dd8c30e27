import type { Emitted } from '../model/article.ts';
import { OBJECT } from '../model/tagged.ts';
import type { Texts } from '../model/texts.ts';
import type { YamlEntry } from './publication-yaml.ts';
import type { Review } from './review.ts';
import { progress } from './status-progress.ts';

export interface PublicationOptions {
  readonly texts: Texts;
  /** Whether an article without front matter gets one, and one that has it the keys of a publication. */
  readonly frontMatter: boolean;
  /** Address of the French article, or null where the front matter or the source's path shall tell. */
  readonly original: string | null;
  /** What to say of how the text was made; null for our own words, empty for none. */
  readonly disclosure: string | null;
}

/** Words a minute that a reader of English prose reads: the middle of what is measured (Brysbaert 2019: 238). */
const READING_PACE = 230;
/** Keys under which sites keep a page's address: in the English it is the original's. */
const ADDRESSES = ['url', 'canonical'] as const;
const LANGUAGES = ['language', 'locale'] as const;
const TIMES = ['reading_time', 'readingTime', 'reading-time'] as const;
const DESCRIPTIONS = ['description', 'summary', 'excerpt'] as const;
const NOT_READ: ReadonlySet<string> = new Set(['frontMatter', 'imageAlt', 'linkTitle']);

/** The keys that an English article's front matter gets, in order; `known` holds what it has. */
export function publicationEntries(
  article: Emitted,
  review: Review,
  known: ReadonlyMap<string, unknown>,
  options: PublicationOptions,
): YamlEntry[] {
  const title = titleOf(article, review);
  const { en } = article.summary;
  const address = ADDRESSES.find((key) => isText(known.get(key)));
  const original = options.original ?? (address === undefined ? review.data.source.path : String(known.get(address)));
  const disclosure = options.disclosure ?? disclosureOf(article, review, options.texts);
  return [
    ...(known.has('title') || title === null ? [] : [{ key: 'title', value: title }]),
    ...(DESCRIPTIONS.some((key) => known.has(key)) || en === '' ? [] : [{ key: 'description', value: en }]),
    { key: 'lang', value: review.data.to },
    ...LANGUAGES.filter((key) => /^fr/i.test(String(known.get(key) ?? ''))).map((key) => ({
      key,
      value: review.data.to,
    })),
    ...(original === null ? [] : [{ key: 'original', value: original, ...(address ? { instead: address } : {}) }]),
    { key: TIMES.find((key) => known.has(key)) ?? 'reading_time', value: readingTime(article) },
    ...(disclosure === '' ? [] : [{ key: 'disclosure', value: disclosure }]),
  ];
}

/** Whole minutes that the English takes to read, one at least. */
export function readingTime({ units, segments }: Emitted): number {
  const read = new Set(units.filter(({ type }) => !NOT_READ.has(type)).map(({ id }) => id));
  const words = segments
    .filter(({ unit }) => read.has(unit))
    .reduce((sum, { target }) => sum + (target.text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0), 0);
  return Math.max(1, Math.ceil(words / READING_PACE));
}

/** What the English says of itself: made by a machine, edited, or approved. */
function disclosureOf(article: Emitted, review: Review, texts: Texts): string {
  const { name, model, gist } = review.data.engine;
  const { made } = progress(article, review);
  const key = made === 'machine' && gist ? 'gist' : made;
  return texts.en(`document:disclosure.${key}`, { engine: name, model });
}

function titleOf({ segments, title }: Emitted, review: Review): string | null {
  const own = segments.filter((segment) => segment.unit === title);
  const text = own.map((segment) => segment.target.text).join(' ');
  const plain = text.replaceAll(OBJECT, '').replace(/\s+/g, ' ').trim();
  return plain === '' ? review.title : plain;
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}
