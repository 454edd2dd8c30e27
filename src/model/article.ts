import type { Message } from './message.ts';
import type { AlignedSegment, AnnotatedSegment, RecalledSegment, Segment, TranslatedSegment } from './segment.ts';
import type { Span } from './span.ts';
import type { Unit } from './unit.ts';

/** One article's French, as read. */
export interface Source {
  /** Path as the user gave it, with `/`; null for standard input. */
  readonly path: string | null;
  /** The stem of the output files' names. */
  readonly name: string;
  readonly mode: 'markdown' | 'lines';
  /** The whole text, without the byte-order mark. */
  readonly text: string;
  readonly bom: boolean;
  /** SHA-256 of the file's bytes, in hex. */
  readonly hash: string;
}

export interface Document {
  readonly source: Source;
  /** Findings so far, in no order. */
  readonly messages: readonly Message[];
}

export interface Parsed extends Document {
  /** In source order. A unit inside another's placeable (alt text, link title) follows its host. */
  readonly units: readonly Unit[];
  /** The unit that titles the article: front matter's `title`, else the first heading; null without one. */
  readonly title: string | null;
  /** Front matter's source with its fences, or null. */
  readonly frontMatter: Span | null;
}

export interface Segmented extends Parsed {
  readonly segments: readonly Segment[];
}

export interface Annotated extends Parsed {
  readonly segments: readonly AnnotatedSegment[];
}

export interface Recalled extends Parsed {
  readonly segments: readonly RecalledSegment[];
}

export interface Translated extends Parsed {
  readonly segments: readonly TranslatedSegment[];
  readonly engine: EngineStatement;
}

export interface Aligned extends Parsed {
  readonly segments: readonly AlignedSegment[];
  readonly engine: EngineStatement;
}

export interface Checked extends Aligned {
  readonly checked: true;
}

/** A fact with both its sides. */
export interface Fact {
  readonly kind:
    | 'casualties'
    | 'number'
    | 'quantity'
    | 'date'
    | 'time'
    | 'rank'
    | 'person'
    | 'place'
    | 'unit'
    | 'organisation'
    | 'equipment'
    | 'operation';
  readonly fr: string;
  readonly en: string;
  /** Segments that state it, in order. */
  readonly segments: readonly string[];
  /** False when the English does not bear it out: an open finding says so. */
  readonly confirmed: boolean;
}

/** The same segments in each language. */
export interface Summary {
  readonly segments: readonly string[];
  readonly fr: string;
  readonly en: string;
}

export interface Summarised extends Checked {
  readonly summary: Summary;
  readonly facts: readonly Fact[];
}

export interface Emitted extends Summarised {
  /** True while a critical finding is open. */
  readonly draft: boolean;
  readonly english: string;
  readonly bilingual: string;
  readonly summaryText: string;
  /** The article as data: see docs/article-format.md. */
  readonly json: string;
}

/** What the outputs say about who translated. */
export interface EngineStatement {
  /** `bergamot`, `apertium`, `echo`… */
  readonly name: string;
  /** Model or language pair, with version. */
  readonly model: string;
  /** Engine and model with hashes: what a cache is keyed by. */
  readonly identity: string;
  /** A gist, not a translation to build on. */
  readonly gist: boolean;
}
