import type { LayerFault } from './check-layer.ts';
import { formsIn } from './english-forms.ts';
import type { Layer } from './entries.ts';
import type { UserLayer } from './user-layer.ts';
import { sameFrench } from './user-layer-overlay.ts';

/** English that a user forbids in vain: we have no concept with that French, or the English is what we prefer. */
export function checkUserLayer(base: Layer, user: UserLayer): LayerFault[] {
  const find = sameFrench(base);
  return Object.entries(user.concepts).flatMap(([concept, { rule, french, english }]): LayerFault[] => {
    if (rule !== 'forbidden') return [];
    const ours = base.concepts[concept] ? [concept] : find(french);
    if (ours.length === 0) return [{ rule: 'forbidden-unknown', concept, detail: french.preferred ?? '' }];
    const preferred = ours.flatMap((id) => formsIn(base.english.en?.[id] ?? {}, 'preferred', null));
    return Object.values(english)
      .flatMap((entry) => formsIn(entry, 'preferred', null))
      .filter((term) => preferred.includes(term))
      .slice(0, 1)
      .map((detail) => ({ rule: 'forbidden-preferred', concept, detail }));
  });
}
