/** Codes of ISO 639-2 and the like that programs write for our two languages. */
const old: Readonly<Record<string, string>> = { fra: 'fr', fre: 'fr', french: 'fr', eng: 'en', english: 'en' };

/** A language tag as BCP 47 writes it, whatever the case and separator: `fr`, `en-GB`, `zh-Hant-TW`. */
export function languageOf(tag: string): string {
  const [language = '', ...rest] = tag.trim().replaceAll('_', '-').toLowerCase().split('-');
  return [
    old[language] ?? language,
    ...rest.map((part) => {
      if (part.length === 4 && /^[a-z]/.test(part)) return part.charAt(0).toUpperCase() + part.slice(1);
      return part.length === 2 || part.length === 3 ? part.toUpperCase() : part;
    }),
  ].join('-');
}

/**
 * The one of some language tags that serves best where another is wanted: the same, the language without region, then
 * any other region's, the language's home first; null where none is of that language.
 */
export function nearestLanguage(wanted: string, tags: readonly string[]): string | null {
  const [language] = languageOf(wanted).split('-');
  const order = [
    languageOf(wanted),
    language,
    `${language}-${language?.toUpperCase()}`,
    `${language}-GB`,
    `${language}-US`,
  ];
  const known = tags.filter((tag) => languageOf(tag).split('-')[0] === language);
  for (const tag of order) {
    const found = known.find((each) => languageOf(each) === tag);
    if (found !== undefined) return found;
  }
  return known[0] ?? null;
}

/** `nearestLanguage` for a file, whose units mostly have the same languages. */
export function createNearest(): typeof nearestLanguage {
  const known = new Map<string, string | null>();
  return (wanted, tags) => {
    const key = `${wanted} ${tags.join(' ')}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const nearest = nearestLanguage(wanted, tags);
    // A file could have any number of them.
    if (known.size > 1000) known.clear();
    known.set(key, nearest);
    return nearest;
  };
}
