import type { Engine } from '../../src/engines/engine.ts';
import type { Recalled, Translated } from '../../src/model/article.ts';
import type { Message } from '../../src/model/message.ts';
import type { RecalledSegment, TranslatedSegment } from '../../src/model/segment.ts';
import type { Stage } from '../stage.ts';
import { textsAlone } from './alone.ts';
import { copied, failed, matched, repeated, translated } from './fill.ts';
import { once } from './once.ts';
import { send } from './send.ts';
import { depart } from './trip.ts';
import type { Terms } from './wanted.ts';

export interface TranslateSettings {
  readonly engine: Engine;
  /** Told how many more source words are done, whoever translated them; the sum is the article's word count. */
  readonly onWords?: (words: number) => void;
  /** Tells place names from other terms in a sentence in capitals, and the English of terms for an engine that obeys. */
  readonly terms?: Terms;
  /** Send equal texts of different articles once. Default true. */
  readonly merge?: boolean;
}

/**
 * Gives every segment a target: the memory's exact match, an earlier segment's, its own text where it has no letter, or
 * the engine's. A segment the engine fails on gets an empty target and a critical `translate-failed`.
 *
 * @throws {EngineError} when the engine fails on the whole first batch.
 */
export function createTranslate(settings: TranslateSettings): Stage<Recalled, Translated> {
  const { onWords, terms } = settings;
  const engine = (settings.merge ?? true) ? once(settings.engine) : settings.engine;
  return async (document, signal) => {
    const done = (segment: RecalledSegment) => onWords?.(countWords(segment.source.text));
    const filled = new Map<string, TranslatedSegment>();
    const fill = (segment: TranslatedSegment) => {
      filled.set(segment.id, segment);
    };

    const trips = document.segments.filter(needsEngine).map((s) => depart(s, engine, terms));
    const alone = textsAlone(trips, engine);
    const outcomes = await send(engine, [...trips.map((trip) => trip.text), ...alone], signal, (index) => {
      const trip = trips[index];
      if (trip) done(trip.segment);
    });
    const answers = new Map(
      alone.flatMap(({ text }, index): [string, string][] => {
        const outcome = outcomes[trips.length + index];
        return outcome && 'result' in outcome ? [[text, outcome.result.text]] : [];
      }),
    );
    const messages: Message[] = [];
    for (const [index, trip] of trips.entries()) {
      const outcome = outcomes[index]!;
      fill(
        'error' in outcome ? failed(trip.segment) : translated(trip, outcome.result, engine.statement.name, answers),
      );
      if ('error' in outcome) messages.push(failure(trip.segment, outcome.error));
    }

    for (const segment of document.segments) {
      if (filled.has(segment.id)) continue;
      const model = segment.repeatOf ? filled.get(segment.repeatOf) : undefined;
      if (segment.match?.kind === 'exact') fill(matched(segment, segment.match));
      else if (model) fill(repeated(segment, model));
      else fill(copied(segment));
      if (model?.state === 'initial') messages.push(failure(segment, undefined));
      done(segment);
    }
    return {
      ...document,
      segments: document.segments.map((segment) => filled.get(segment.id)!),
      messages: [...document.messages, ...messages],
      engine: engine.statement,
    };
  };
}

function needsEngine(segment: RecalledSegment): boolean {
  return segment.match?.kind !== 'exact' && !segment.repeatOf && /\p{L}/u.test(segment.source.text);
}

function failure(segment: RecalledSegment, cause: unknown): Message {
  return {
    ruleId: 'translate-failed',
    severity: 'critical',
    segment: segment.id,
    place: segment.span,
    arguments: {},
    cause,
  };
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][^\s\u00A0\u202F]*/gu)?.length ?? 0;
}
