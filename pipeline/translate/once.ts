import type { Engine, EngineText } from '../../src/engines/engine.ts';
import { EngineError } from '../../src/errors.ts';
import type { Tagged } from '../../src/model/tagged.ts';

/** Texts kept; the oldest make room. */
const MOST = 20_000;

/**
 * An engine that gets every text once, whichever articles of a run hold it: a later asker waits for the first one's
 * answer. What failed is forgotten, so that it can be sent again.
 */
export function once(engine: Engine): Engine {
  const known = new Map<string, Promise<Tagged>>();
  return {
    ...engine,
    translate: (batch, signal) => {
      const keys = batch.map(keyOf);
      const fresh = [...new Set(keys)].filter((key) => !known.has(key));
      if (fresh.length > 0) {
        const texts = fresh.map((key) => batch[keys.indexOf(key)]!);
        const answer = engine.translate(texts, signal).then((results) => counted(results, texts.length));
        for (const [index, key] of fresh.entries()) {
          const one = answer.then((results) => results[index]!);
          one.catch(() => known.delete(key));
          known.set(key, one);
        }
      }
      const answers = Promise.all(keys.map((key) => known.get(key)!));
      for (const oldest of known.keys()) if (known.size > MOST) known.delete(oldest);
      return answers;
    },
  };
}

function keyOf({ text, marks, wanted }: EngineText): string {
  return JSON.stringify([text, marks.map(({ id, start, end }) => [id, start, end]), [...(wanted ?? [])]]);
}

function counted(results: readonly Tagged[], sent: number): readonly Tagged[] {
  if (results.length !== sent) throw new EngineError('engine-miscount', { sent, received: results.length });
  return results;
}
