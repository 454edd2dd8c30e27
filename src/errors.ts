/**
 * Something stands in the way and the user can mend it: bad input, a missing model, a full disk. `code` is a key of the
 * `errors` resources in locales, which hold the sentence (what, where, how to mend); `values` fills it in.
 */
export class InterligneError extends Error {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: string, values: Readonly<Record<string, string | number>> = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(values)}`, options);
    this.name = new.target.name;
    this.code = code;
    this.values = values;
  }
}

/** Input that cannot be read as an article: wrong encoding, binary, broken front matter. The batch goes on. */
export class InputError extends InterligneError {}

/** An engine could not translate or not start. */
export class EngineError extends InterligneError {}

/** Flags or settings that make no sense. */
export class UsageError extends InterligneError {}
