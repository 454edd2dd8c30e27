import type { Match, State } from '../../model/segment.ts';
import type { Tagged } from '../../model/tagged.ts';

export type Attributes = Readonly<Record<string, string | undefined>>;

/** An XLIFF file as read, of any version, with the places that a change would go to. */
export interface XliffDocument {
  readonly version: '1.2' | '2.1';
  readonly sourceLanguage: string;
  readonly targetLanguage: string | null;
  readonly files: readonly XliffFile[];
}

export interface XliffFile {
  readonly original: string | null;
  /** Text of the skeleton in the file, or null. */
  readonly skeleton: string | null;
  /** SHA-256 of the source, in hex, where our metadata say it; else null. */
  readonly hash: string | null;
  readonly units: readonly XliffUnit[];
}

export interface XliffUnit {
  readonly id: string;
  readonly notes: readonly XliffNote[];
  readonly segments: readonly XliffSegment[];
}

export interface XliffNote {
  readonly id: string | null;
  /** `category` of 2.1, `from` of 1.2; or null. */
  readonly category: string | null;
  readonly text: string;
}

/** A `segment` of XLIFF 2.1, a `trans-unit` of 1.2. Marks are numbered alike on both sides. */
export interface XliffSegment {
  readonly id: string | null;
  readonly source: Tagged;
  /** Null where there is no target. */
  readonly target: Tagged | null;
  readonly codes: readonly XliffCode[];
  /** Null where the file does not say. */
  readonly state: State | null;
  /** The file's own words for the state: of an unchanged segment they are what was written. */
  readonly written: string;
  readonly notes: readonly XliffNote[];
  readonly matches: readonly Pick<Match, 'target' | 'score'>[];
  /** Text between this segment and the one before it in its unit. */
  readonly before: string;
  /** Offset of it in the file. */
  readonly at: number;
}

/** An inline element of a segment, by the number of its mark. */
export interface XliffCode {
  readonly id: number;
  readonly element: string;
  readonly pair: boolean;
  readonly attributes: Attributes;
}
