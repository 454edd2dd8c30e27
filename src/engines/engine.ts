import type { EngineStatement } from '../model/article.ts';
import type { Tagged } from '../model/tagged.ts';

/** What an engine gets of a sentence. */
export interface EngineText extends Tagged {
  /** The English that the words of a mark shall have, by the mark's number. Only for an engine that takes `terms`. */
  readonly wanted?: ReadonlyMap<number, string>;
}

export interface Engine {
  readonly statement: EngineStatement;
  /** Whether marks come back placed by the engine's own alignment. If not, results carry no marks. */
  readonly marks: boolean;
  /**
   * True for an engine that repeats its input: texts then go to it untouched. Any other engine is sent plain spaces
   * for no-break ones, and sentences in capitals as ordinary ones.
   */
  readonly verbatim?: boolean;
  /**
   * False for an engine that cannot translate words by themselves. Any other without `marks` is sent those of each term
   * beside the sentences, so that they can be found in them.
   */
  readonly words?: boolean;
  /** Says that the engine obeys `wanted`, as far as it can: its English may inflect the words. Else none is sent. */
  readonly terms?: 'inline';
  /** How many texts make a good batch. */
  readonly batchSize: number;
  /**
   * Translates French into English, one sentence a text. Resolves to as many results, in the same order. Marks come
   * back where the engine put them, under the same numbers; those it lost are missing, none is doubled. Calls may
   * overlap.
   *
   * @throws {EngineError} when the batch cannot be translated; the engine stays usable.
   * @throws the signal's reason when aborted.
   */
  translate(batch: readonly EngineText[], signal: AbortSignal): Promise<readonly Tagged[]>;
  /** Ends workers and processes. Pending calls reject. */
  close(): Promise<void>;
}
