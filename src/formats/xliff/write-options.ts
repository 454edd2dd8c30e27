import type { BilingualData } from '../../model/bilingual.ts';
import type { Message } from '../../model/message.ts';

export interface XliffWriteOptions {
  /** What a bilingual document of the article carries: notes, variant, everything that publishing takes. */
  readonly data: BilingualData;
  /** The same packed into a text, for the skeleton. */
  readonly packed: string;
  /** A finding in words. */
  readonly findingText: (message: Message) => string;
  /**
   * What stands in the targets of XLIFF 1.2: the English (default), or the French, for a program that translates what it
   * finds there, as OmegaT does.
   */
  readonly targets?: 'english' | 'source';
  /** Of this program. */
  readonly version: string;
}
