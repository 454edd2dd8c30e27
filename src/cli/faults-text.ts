import type { OwnTerms } from '../load-terms.ts';
import type { Text } from '../model/texts.ts';
import { checkLayer, type LayerFault } from '../termbase/check-layer.ts';
import { checkUserLayer } from '../termbase/check-user-layer.ts';
import type { Layer } from '../termbase/entries.ts';

/** What is wrong with a termbase laid over ours. */
export function faultsIn(layers: {
  readonly base: Layer;
  readonly own: readonly OwnTerms[];
  readonly layer: Layer;
}): LayerFault[] {
  return [...checkLayer(layers.layer), ...layers.own.flatMap((one) => checkUserLayer(layers.base, one.layer))];
}

/** Faults by rule; empty where there is none. */
export function faultsText(faults: readonly LayerFault[], text: Text): string {
  const rules = [...new Set(faults.map(({ rule }) => rule))];
  const lines = rules.flatMap((rule) => {
    const own = faults.filter((fault) => fault.rule === rule);
    const places = own.map(({ concept, detail }) => `  ${[concept, detail].filter(Boolean).join('  ')}`);
    return [text(`terms.rule.${rule}`, { count: own.length }), ...places];
  });
  return lines.map((line) => `${line}\n`).join('');
}
