import type { LayerFault } from './check-layer.ts';
import { formsIn } from './english-forms.ts';
import type { ConceptEntry, Conditions, Layer } from './entries.ts';
import { foldWord } from './fold.ts';
import { formsOf } from './forms.ts';

/** Conditions that no text can fulfil. */
export function* unreachable({ concepts, french, contexts }: Layer): Iterable<LayerFault> {
  const expand = (words: readonly string[], entry: ConceptEntry): Set<string> =>
    new Set(
      words
        .flatMap((word) => {
          if (word === '@country') return (entry.countries ?? []).map((country) => `@${country}`);
          if (word === '@start') return [word];
          return word.startsWith('@') ? (contexts[word.slice(1)] ?? []) : [word];
        })
        .map(foldWord),
    );
  for (const [concept, entry] of Object.entries(concepts)) {
    const match: Conditions = entry.match ?? {};
    const before = typeof match.before === 'object' ? match.before : undefined;
    const pairs = [
      ['before', before, match.notBefore],
      ['after', match.after, match.notAfter],
      ['near', match.near, match.notNear],
    ] as const;
    for (const [detail, wanted, refused = []] of pairs) {
      if (!wanted) continue;
      const not = expand(refused, entry);
      if (![...expand(wanted, entry)].some((word) => !not.has(word)))
        yield { rule: 'condition-unreachable', concept, detail };
    }
    if (match.case === 'lower' && /^\p{Lu}/u.test(french[concept]?.preferred ?? ''))
      yield { rule: 'condition-unreachable', concept, detail: 'case' };
  }
}

/** English that is preferred for a form of French, and wrong for the same form on the same conditions elsewhere. */
export function* deprecatedElsewhere({ concepts, french, english, priority = {} }: Layer): Iterable<LayerFault> {
  const owners = new Map<string, Set<string>>();
  for (const [concept, entry] of Object.entries(concepts)) {
    const terms = french[concept];
    for (const { text } of terms ? formsOf(entry, terms) : []) {
      const key = JSON.stringify([text, entry.match ?? null, priority[concept] ?? 0]);
      owners.set(key, (owners.get(key) ?? new Set()).add(concept));
    }
  }
  const groups = new Map([...owners.values()].map((ids) => [[...ids].join(' '), [...ids]] as const));
  const words = (concept: string, standing: 'preferred' | 'deprecated') =>
    Object.values(english).flatMap((entries) => formsIn(entries[concept] ?? {}, standing, null));
  const seen = new Set<string>();
  for (const ids of groups.values()) {
    const wrong = ids.map((id) => ({ id, words: new Set(words(id, 'deprecated')) }));
    for (const concept of ids) {
      for (const term of words(concept, 'preferred')) {
        const other = wrong.find(({ id, words: theirs }) => id !== concept && theirs.has(term));
        const key = `${concept} ${term}`;
        if (!other || seen.has(key)) continue;
        seen.add(key);
        yield { rule: 'deprecated-elsewhere', concept, detail: `${term} (${other.id})` };
      }
    }
  }
}

/** Ranks and titles are counted; a plural without its singular is never chosen. */
export function* plurals({ concepts, english }: Layer): Iterable<LayerFault> {
  for (const [concept, { kind }] of Object.entries(concepts)) {
    const keys = Object.keys(english.en?.[concept] ?? {});
    const isCounted = keys.some((key) => /_one$/u.test(key));
    const hasName = keys.includes('preferred');
    if ((kind === 'rank' && hasName && !isCounted) || (keys.includes('preferred_other') && !isCounted))
      yield { rule: 'plural-missing', concept, detail: '' };
  }
}
