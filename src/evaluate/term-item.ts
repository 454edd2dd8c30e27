import { InputError } from '../errors.ts';

/** A French sentence with one term that English must render well. */
export interface TermItem {
  readonly id: string;
  readonly category: string;
  /** The sentence. */
  readonly fr: string;
  /** Renderings of which one must be in the translation. */
  readonly accept: readonly string[];
  /** Renderings of which none may be. */
  readonly reject: readonly string[];
  /** Whether letters must have the case they have here. */
  readonly case: boolean;
}

/**
 * Reads items, one JSON object a line; blank lines are passed over, fields that are not scored are ignored.
 *
 * @throws {InputError} `term-item` {path, line, field}: a line is no JSON object, or a field is missing or wrong.
 */
export function readTermItems(text: string, path: string): TermItem[] {
  return text
    .replace(/^\uFEFF/u, '')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [readItem(line, path, index + 1)]));
}

function readItem(line: string, path: string, number: number): TermItem {
  const refuse = (field: string, cause?: unknown) =>
    new InputError('term-item', { path, line: number, field }, cause === undefined ? {} : { cause });
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw refuse('{…}', cause);
  }
  if (typeof value !== 'object' || value === null) throw refuse('{…}');
  const fields = new Map<string, unknown>(Object.entries(value));
  const text = (field: string): string => {
    const found = fields.get(field);
    if (typeof found !== 'string' || found.trim() === '') throw refuse(field);
    return found;
  };
  const list = (field: string): string[] => {
    const found = fields.get(field) ?? [];
    if (!Array.isArray(found)) throw refuse(field);
    return found.map((one: unknown) => {
      if (typeof one !== 'string' || one.trim() === '') throw refuse(field);
      return one;
    });
  };
  const accept = list('accept');
  if (accept.length === 0) throw refuse('accept');
  const isCased = fields.get('case') ?? false;
  if (typeof isCased !== 'boolean') throw refuse('case');
  const fr = text('fr').replaceAll(/\s*\n\s*/gu, ' ');
  return { id: text('id'), category: text('category'), fr, accept, reject: list('reject'), case: isCased };
}
