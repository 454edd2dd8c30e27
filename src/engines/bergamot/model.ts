/** A file by its path, or its bytes. */
export type FileOrBytes = string | Uint8Array;

/** A French–English model in Marian's formats: see docs/engines.md. */
export interface BergamotModel {
  /** For example `fren-base-memory`. */
  readonly name: string;
  readonly version: string;
  /** SHA-256 of the model file, in hex; checked when given. */
  readonly hash?: string;
  readonly model: FileOrBytes;
  /** A SentencePiece vocabulary for both languages, or the French one and the English one. */
  readonly vocabs: readonly FileOrBytes[];
  /** The English pieces that each French piece may give. Saves a third of the time. */
  readonly shortlist?: FileOrBytes;
  /** It was trained to take ⟦French¦English⟧ in its input: see docs/engines.md. */
  readonly terms?: 'inline';
  /** The engine's settings where they differ from ours. */
  readonly settings?: Readonly<Record<string, string | number | boolean>>;
}
