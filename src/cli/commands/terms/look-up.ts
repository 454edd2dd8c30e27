import { UsageError } from '../../../errors.ts';
import type { OwnTerms } from '../../../load-terms.ts';
import { createTermbase } from '../../../termbase/load.ts';
import { type LookedUp, lookUp as lookUpIn } from '../../../termbase/look-up.ts';
import { searchLayer } from '../../../termbase/search-layer.ts';
import { sameFrench } from '../../../termbase/user-layer-overlay.ts';
import { readArguments } from '../../arguments.ts';
import { type ConceptCard, cardText } from '../../concept-card.ts';
import type { Console } from '../../console.ts';
import { oneOf } from './flag-values.ts';
import { type Layers, layerFlags, readLayers } from './layers.ts';

const flags = { ...layerFlags, format: { type: 'string' } } as const;

/** `interligne terms look-up WORDS`: all that is known of what some words can mean. */
export const lookUp = {
  flags,
  run: async (args: readonly string[], console: Console): Promise<number> => {
    const { values, positionals } = readArguments(args, flags);
    const query = positionals.join(' ').trim();
    if (query === '') throw new UsageError('terms-usage', {});
    const format = oneOf('format', values.format ?? 'text', ['text', 'json']);
    const layers = await readLayers(values);
    const termbase = createTermbase(layers.layer, layers.settings.to);
    const cards = lookUpIn(layers.layer, termbase, query).map((one) => cardOf(one, query, layers, termbase.preferred));
    if (format === 'json') await console.out(`${JSON.stringify(cards, null, 2)}\n`);
    else await console.out(cards.map((card) => cardText(card, layers.layer.contexts, console.text)).join('\n'));
    if (cards.length > 0) return 0;
    const count = searchLayer(layers.layer, query).length;
    console.error(console.text(count > 0 ? 'terms.not-so' : 'terms.none', { query, count }));
    return 1;
  },
};

function cardOf(
  { id, matches }: LookedUp,
  query: string,
  { layer, base, own }: Layers,
  preferred: ReturnType<typeof createTermbase>['preferred'],
): ConceptCard {
  const givers = own.filter((one) => Object.hasOwn(one.layer.concepts, id));
  const user = givers.at(-1)?.layer.concepts[id];
  const english = Object.entries(layer.english).flatMap(([language, entries]) =>
    entries[id] ? [[language, entries[id]] as const] : [],
  );
  return {
    id,
    ...layer.concepts[id]!,
    rule: user?.rule ?? null,
    from: [...(base.concepts[id] ? ['shipped'] : []), ...givers.map(({ path }) => path)],
    forbidden: forbiddenFor(id, { base, own }),
    notes: givers.flatMap((one) => one.layer.concepts[id]?.notes ?? []),
    french: layer.french[id] ?? { preferred: '' },
    english: Object.fromEntries(english),
    found: matches.map((match) => ({
      text: query.slice(match.start, match.end),
      start: match.start,
      end: match.end,
      count: match.count,
      country: match.country,
      english: preferred(match),
    })),
  };
}

/** What users forbid as English for a concept of ours. */
function forbiddenFor(id: string, { base, own }: { readonly base: Layers['base']; readonly own: readonly OwnTerms[] }) {
  const all = own.flatMap(({ path, layer }) =>
    Object.entries(layer.concepts).map(([key, concept]) => ({ path, key, concept })),
  );
  const forbidding = all.filter(({ concept }) => concept.rule === 'forbidden');
  if (forbidding.length === 0) return [];
  const find = sameFrench(base);
  return forbidding
    .filter(({ key, concept }) => (base.concepts[key] ? key === id : find(concept.french).includes(id)))
    .map(({ path, concept }) => ({ path, english: Object.values(concept.english.en ?? {}).flat() }));
}
