const SMALL = new Set('a an the of in on at to for and or de du des la le en by with'.split(' '));

/** Capitals for a rank or a title before a name: `Major General`, `Colonel-Major`, `Commander in Chief`, `Sergeant First Class`. */
export function titleCase(words: string): string {
  return words.replace(/[\p{L}\p{M}][\p{L}\p{M}'’.]*/gu, (word, at: number) =>
    at > 0 && SMALL.has(word.toLowerCase()) ? word : word.charAt(0).toUpperCase() + word.slice(1),
  );
}
