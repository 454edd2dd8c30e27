import type { State } from '../../model/segment.ts';
import type { Tagged } from '../../model/tagged.ts';

/** Where in a `tu` something stands: in itself, or in the variant of one of the two languages. */
export type TmxPlace = 'tu' | 'source' | 'target';

export interface TmxProperty {
  readonly place: TmxPlace;
  readonly type: string;
  readonly text: string;
  /** `xml:lang` and other attributes, by name as written. */
  readonly attributes?: Readonly<Record<string, string>>;
}

export type TmxNote = Omit<TmxProperty, 'type'>;

/** An inline element of TMX, for one mark of one side. */
export interface TmxCode {
  /** Number of its mark. */
  readonly id: number;
  readonly element: 'bpt' | 'ept' | 'it' | 'ph' | 'hi' | 'ut' | 'pair';
  readonly attributes: Readonly<Record<string, string>>;
  /** Native code within the element, as XML; of a pair, within `bpt`. */
  readonly content: string;
  /** Of what stands round words, a pair or `hi`: its closing half. */
  readonly end?: { readonly attributes: Readonly<Record<string, string>>; readonly content: string };
}

/** What a TMX file says of a unit that has no place elsewhere; written again as it was. */
export interface TmxKept {
  readonly attributes: Readonly<Record<TmxPlace, Readonly<Record<string, string>>>>;
  readonly notes: readonly TmxNote[];
  readonly codes: { readonly source: readonly TmxCode[]; readonly target: readonly TmxCode[] };
  /** Variants in other languages, as XML. */
  readonly others: readonly string[];
}

/**
 * A translation unit of a TMX file in two languages. Marks are numbered in the source's reading order, and alike on
 * both sides. A unit that was read and is written again comes out with everything that it had.
 */
export interface TmxUnit {
  readonly source: Tagged;
  readonly target: Tagged;
  /** As the file has them; null lets the writer's own stand. */
  readonly languages: { readonly source: string; readonly target: string } | null;
  readonly state: State;
  /** `edit`, `engine`, `import`… */
  readonly origin: string;
  /** Who changed it last, or else made it. */
  readonly author: string | null;
  /** Milliseconds since 1970. */
  readonly created: number | null;
  readonly changed: number | null;
  readonly used: number | null;
  readonly uses: number | null;
  readonly note: string | null;
  readonly properties: readonly TmxProperty[];
  readonly context: {
    readonly article: string | null;
    readonly previous: string | null;
    readonly next: string | null;
    readonly id: string | null;
  };
  /** Of a unit that was read. */
  readonly kept?: TmxKept;
}

export interface TmxHeader {
  /** `srclang`, `creationtool`, `o-tmf`… as written. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Notes, properties and encodings of its own (`ude`), as XML. */
  readonly content: readonly string[];
}
