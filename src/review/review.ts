import type { Source } from '../model/article.ts';
import type { BilingualData, SegmentRecord } from '../model/bilingual.ts';
import type { Severity } from '../model/message.ts';

/** A segment as an editor left it. */
export interface ReviewedSegment extends SegmentRecord {
  /** Its English is not what the document was written with. */
  readonly edited: boolean;
  /** `{cut}`: left out on purpose; the target is empty. */
  readonly cut: boolean;
  /** `{keep}`: the earlier English is taken again. */
  readonly kept: boolean;
  /** `{accept}`: a person has read the findings that there are, and lets the English stand. */
  readonly accepts?: boolean;
}

/** Something a reader of the document repaired, or has to ask about. Its words live in locales, keyed by `ruleId`. */
export interface ReviewMessage {
  readonly ruleId: string;
  readonly severity: Severity;
  /** Where, in the bilingual document, from 1. */
  readonly line: number;
  readonly column: number;
  /** Segment it is about, or null. */
  readonly segment: string | null;
  readonly arguments: Readonly<Record<string, string | number>>;
}

/** A bilingual document read back: everything that was written out, with the editor's changes in it. */
export interface Review {
  readonly data: BilingualData;
  readonly source: Source;
  /** Every segment of the source, in its order. */
  readonly segments: readonly ReviewedSegment[];
  readonly added: BilingualData['added'];
  readonly rewritten: BilingualData['rewritten'];
  /** The first heading, where it is no segment of the article and an editor changed it; else null. */
  readonly title: string | null;
  readonly summary: BilingualData['summary'];
  /** In the document's order. */
  readonly messages: readonly ReviewMessage[];
}

/** What a document says of its source even where its data is gone. */
export interface SourceHead {
  readonly path: string | null;
  /** SHA-256 of the source's bytes, in hex, or null where the document does not say. */
  readonly hash: string | null;
}
