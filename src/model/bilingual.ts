import type { EngineStatement, Summary } from './article.ts';
import type { Origin, State } from './segment.ts';
import type { Span } from './span.ts';
import type { Tagged } from './tagged.ts';
import type { Placeable } from './unit.ts';

/** Version of the bilingual document; grows by one when a reader of the older form would go wrong. */
export const bilingualVersion = 2;

/** `interleaved`: each block's French, quoted, over its English. `table`: one row a segment. */
export type Layout = 'interleaved' | 'table';

/** `keep`: a paragraph wrapped in the source is wrapped as wide in English. `undo`: a line a paragraph. */
export type Wrap = 'keep' | 'undo';

export const wraps: readonly Wrap[] = ['keep', 'undo'];

export const layouts: readonly Layout[] = ['interleaved', 'table'];

/**
 * What a bilingual document carries, packed, at its end, and a reader compares the visible text with: the French as it
 * was and every segment as it was written out. An editor changes the visible text only.
 */
export interface BilingualData {
  readonly format: 'interligne-bilingual';
  readonly version: number;
  readonly layout: Layout;
  /** English variant. */
  readonly to: 'en-US' | 'en-GB';
  readonly source: {
    readonly path: string | null;
    readonly name: string;
    readonly mode: 'markdown' | 'lines';
    /** SHA-256 of the file's bytes, in hex. */
    readonly hash: string;
    readonly bom: boolean;
    readonly text: string;
  };
  readonly frontMatterKeys: readonly string[];
  /** Whether the English has a line a paragraph where the French is wrapped; it is wrapped alike when this is not said. */
  readonly wrap?: Wrap;
  readonly engine: EngineStatement;
  /** Name of a better model that could be had, or null. */
  readonly better: string | null;
  readonly segments: readonly SegmentRecord[];
  /** Inline markup that the source lacks and an editor added, by unit id. */
  readonly added: Readonly<Record<string, readonly Placeable[]>>;
  /** Top-level blocks that an editor wrote anew, by the source offset at which the French block starts. */
  readonly rewritten: Readonly<Record<string, string>>;
  /** The summary as printed; `edited` when a person wrote its English. */
  readonly summary: Summary & { readonly edited?: boolean };
  /** The key facts as printed, French and English: what is changed in their table is not read back. */
  readonly facts?: readonly (readonly [fr: string, en: string])[];
  /** Sentences whose French was taken out after they were translated, oldest first. */
  readonly removed?: readonly RemovedRecord[];
}

/** A sentence that no longer stands in the source: its words, placeables as their Markdown. */
export interface RemovedRecord {
  readonly text: string;
  readonly english: string;
  readonly state: State;
  readonly notes?: readonly string[];
}

/** One segment as a bilingual document last wrote it. */
export interface SegmentRecord {
  readonly id: string;
  /** Where it stands in the source, as `Segment.span`. */
  readonly span: Span;
  /** Its French words, by which it is found again when segmentation has changed. */
  readonly text: string;
  readonly target: Tagged;
  readonly state: State;
  readonly origin: Origin;
  /** What editors said about it, oldest first. */
  readonly notes?: readonly string[];
  /** Keys of the findings that a person has read and lets stand. */
  readonly accepted?: readonly string[];
  /** What it was before its French was corrected. */
  readonly previous?: { readonly text: string; readonly target: Tagged; readonly state: State };
}
