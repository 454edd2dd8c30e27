import { InterligneError } from '../../errors.ts';

/** What a file is to the engine. One vocabulary serves both languages unless there are two. */
export type FileRole = 'model' | 'shortlist' | 'vocab' | 'vocab-source' | 'vocab-target';

export interface ModelFile {
  readonly role: FileRole;
  /** Beside the card. */
  readonly name: string;
  readonly bytes: number;
  /** In hex. */
  readonly sha256: string;
}

/** `card.json` in a model's folder: what it is, and what its files must be. */
export interface ModelCard {
  readonly name: string;
  readonly version: string;
  /** Languages, ISO 639-1. */
  readonly source: string;
  readonly target: string;
  readonly files: readonly ModelFile[];
  /** The engine's settings where they differ from its defaults. */
  readonly settings: Readonly<Record<string, string | number | boolean>>;
  /** The published class: tiny, base-memory, base… */
  readonly size: string;
  /** SPDX. */
  readonly licence: string;
  /** Where it comes from. */
  readonly origin?: string;
  /** It was trained to take the target's terms inside its input. */
  readonly terms?: 'inline';
  /** Measured quality by test set. */
  readonly bleu?: Readonly<Record<string, number>>;
}

const ROLES: readonly string[] = ['model', 'shortlist', 'vocab', 'vocab-source', 'vocab-target'];

type Entries = Readonly<Record<string, unknown>>;
const isEntries = (value: unknown): value is Entries =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readFileEntry(value: unknown): ModelFile | null {
  if (!isEntries(value)) return null;
  const { role, name, bytes, sha256 } = value;
  if (typeof role !== 'string' || !ROLES.includes(role)) return null;
  // A name is a name: nothing outside the model's folder is read or written.
  if (typeof name !== 'string' || !/^[\w][\w.-]*$/.test(name) || name === 'card.json') return null;
  if (typeof bytes !== 'number' || !Number.isSafeInteger(bytes) || bytes < 0) return null;
  if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) return null;
  return { role: role as FileRole, name, bytes, sha256 };
}

function numbersOf(value: Entries): Record<string, number> {
  return Object.fromEntries(
    Object.entries(value).filter((pair): pair is [string, number] => typeof pair[1] === 'number'),
  );
}

function settingsOf(value: Entries): Record<string, string | number | boolean> {
  const fits = (pair: [string, unknown]): pair is [string, string | number | boolean] =>
    ['string', 'number', 'boolean'].includes(typeof pair[1]);
  return Object.fromEntries(Object.entries(value).filter(fits));
}

/**
 * Reads a card.
 *
 * @throws {InterligneError} `model-card` {path, field} for what is no card, naming the first field that is wrong.
 */
export function parseCard(json: string, path: string): ModelCard {
  const wrong = (field: string, cause?: unknown): InterligneError =>
    new InterligneError('model-card', { path, field }, { cause });
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw wrong('JSON', cause);
  }
  if (!isEntries(value)) throw wrong('JSON');
  const entries = value;
  const text = (key: string): string => {
    const found = entries[key];
    if (typeof found !== 'string' || found === '') throw wrong(key);
    return found;
  };
  const files = Array.isArray(entries.files) ? entries.files.map(readFileEntry) : [];
  const read = files.filter((file) => file !== null);
  const roles = read.map(({ role }) => role);
  const vocabs = roles.includes('vocab') || (roles.includes('vocab-source') && roles.includes('vocab-target'));
  if (read.length !== files.length || new Set(roles).size !== roles.length) throw wrong('files');
  if (!roles.includes('model') || !vocabs) throw wrong('files');
  return {
    name: text('name'),
    version: text('version'),
    source: text('source'),
    target: text('target'),
    files: read,
    settings: isEntries(entries.settings) ? settingsOf(entries.settings) : {},
    size: text('size'),
    licence: text('licence'),
    ...(typeof entries.origin === 'string' ? { origin: entries.origin } : {}),
    ...(entries.terms === 'inline' ? { terms: 'inline' as const } : {}),
    ...(isEntries(entries.bleu) ? { bleu: numbersOf(entries.bleu) } : {}),
  };
}
