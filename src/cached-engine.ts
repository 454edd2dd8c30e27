import type { Engine, EngineText } from './engines/engine.ts';
import type { Drafts } from './memory/drafts.ts';
import type { Mark, Tagged } from './model/tagged.ts';

/**
 * An engine that is asked only for what is not among the drafts. A draft depends on the engine with its model, on the
 * text, on where its marks stand and on the English wanted for them: a changed term asks anew for the sentences that
 * hold it, and for no other.
 */
export function cachedEngine(engine: Engine, drafts: Drafts): Engine {
  const { identity } = engine.statement;
  return {
    ...engine,
    translate: async (batch, signal) => {
      const keys = batch.map((text) => keyOf(identity, text));
      const known = drafts.get(keys);
      const missing = batch.filter((_, index) => !known.has(keys[index]!));
      const answers = missing.length === 0 ? [] : await engine.translate(missing, signal);
      const fresh = answers.map((answer, index) => toText(answer, missing[index]!));
      if (answers.length === missing.length)
        drafts.put(new Map(missing.map((text, index) => [keyOf(identity, text), fresh[index]!])));
      const all = batch.map((text, index) => {
        const answer = known.get(keys[index]!) ?? fresh[missing.indexOf(text)];
        return answer === undefined ? undefined : fromText(answer, text);
      });
      return all.filter((answer) => answer !== undefined);
    },
  };
}

/** Marks are told by their order: the same sentence in another unit has other numbers. */
function keyOf(identity: string, { text, marks, wanted }: EngineText): string {
  const places = marks.map(({ id, start, end }) => [start, end, wanted?.get(id) ?? null]);
  return JSON.stringify([identity, text, places]);
}

function toText({ text, marks }: Tagged, asked: Tagged): string {
  const order = new Map(asked.marks.map(({ id }, index) => [id, index]));
  return JSON.stringify([text, marks.map(({ id, start, end }) => [order.get(id), start, end])]);
}

function fromText(answer: string, asked: Tagged): Tagged {
  const [text, marks] = JSON.parse(answer) as [string, [number, number, number][]];
  const own = marks.map(([order, start, end]): Mark => ({ id: asked.marks[order]?.id ?? 0, start, end }));
  return { text, marks: own };
}
