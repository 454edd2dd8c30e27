import { availableParallelism } from 'node:os';
import envPaths from 'env-paths';
import { UsageError } from './errors.ts';
import { type Layout, layouts, type Wrap, wraps } from './model/bilingual.ts';
import { type AcronymStyle, acronymStyles, type RankStyle, rankStyles } from './model/english-style.ts';

export type Variant = 'en-US' | 'en-GB';
export type EngineChoice = 'auto' | 'bergamot' | 'apertium' | 'echo';

/** What a user may set; what is left out takes its default. */
export interface Options {
  /** English variant. Default `en-US`. */
  readonly to?: string;
  /** Default `auto`: the best engine at hand. */
  readonly engine?: string;
  /** Never use the network, not even to fetch a model. */
  readonly offline?: boolean;
  /** Every input line is one segment; no Markdown. */
  readonly lines?: boolean;
  /** Lay terms and facts on the engine's words. Default true. */
  readonly align?: boolean;
  /** Longest summary, in words, for each language. Default 60. */
  readonly summaryWords?: number;
  /** Front-matter keys whose values are translated. */
  readonly frontMatterKeys?: readonly string[];
  /** Of the bilingual document: `interleaved` (default) or `table`. */
  readonly layout?: string;
  /** A paragraph that is wrapped in the source: `keep` (default) wraps its English, `undo` makes a line of it. */
  readonly wrap?: string;
  /** A rank before a name: `full` (default) or `ap`, abbreviated. */
  readonly ranks?: string;
  /** An acronym's first use: `expand`, or `keep` as it is. Default `expand`, with `lines` `keep`. */
  readonly acronyms?: string;
  /** Articles at once. Default: the number of cores. */
  readonly jobs?: number;
  /** Engine workers. Default: the number of cores. */
  readonly workers?: number;
  /** Make each sentence's translation independent of what it is batched with. */
  readonly deterministic?: boolean;
  /** Translate equal segments once. Default true. */
  readonly merge?: boolean;
  /** The user's own termbases (JSON, CSV, TBX): they outrank the shipped one, and a later one an earlier. */
  readonly terms?: readonly string[];
  /** The translation memory's file, or `none`. Default: the project's, else the one in the data folder. */
  readonly memory?: string;
  /** Lowest score of a fuzzy match that is offered, 1–100. Default 75. */
  readonly fuzzy?: number;
  /** Folder of the user's models and memory. Default: the system's place for application data. */
  readonly dataFolder?: string;
}

/** Options with every default in place. */
export interface Settings {
  readonly to: Variant;
  readonly engine: EngineChoice;
  readonly offline: boolean;
  readonly lines: boolean;
  readonly align: boolean;
  readonly summaryWords: number;
  readonly frontMatterKeys: readonly string[];
  readonly layout: Layout;
  readonly wrap: Wrap;
  readonly ranks: RankStyle;
  readonly acronyms: AcronymStyle;
  readonly jobs: number;
  readonly workers: number;
  readonly deterministic: boolean;
  readonly merge: boolean;
  readonly terms: readonly string[];
  /** Null: the nearest one is looked for. */
  readonly memory: string | null;
  readonly fuzzy: number;
  readonly dataFolder: string;
}

export const engineChoices: readonly EngineChoice[] = ['auto', 'bergamot', 'apertium', 'echo'];
export const variants: readonly Variant[] = ['en-US', 'en-GB'];
export const defaultFrontMatterKeys = ['title', 'description', 'summary', 'subtitle', 'caption', 'tags'] as const;

/**
 * Fills the defaults in and checks every value.
 *
 * @throws {UsageError} naming the first option that makes no sense.
 */
export function resolveSettings(options: Options = {}): Settings {
  return Object.freeze({
    to: oneOf('to', options.to ?? 'en-US', variants),
    engine: oneOf('engine', options.engine ?? 'auto', engineChoices),
    offline: options.offline ?? false,
    lines: options.lines ?? false,
    align: options.align ?? true,
    summaryWords: whole('summary-words', options.summaryWords ?? 60, 10),
    frontMatterKeys: options.frontMatterKeys ?? defaultFrontMatterKeys,
    layout: oneOf('layout', options.layout ?? 'interleaved', layouts),
    wrap: oneOf('wrap', options.wrap ?? 'keep', wraps),
    ranks: oneOf('ranks', options.ranks ?? 'full', rankStyles),
    // Lines are sentences of many articles: none is the first of its own.
    acronyms: oneOf('acronyms', options.acronyms ?? (options.lines ? 'keep' : 'expand'), acronymStyles),
    jobs: whole('jobs', options.jobs ?? availableParallelism(), 1),
    workers: whole('workers', options.workers ?? availableParallelism(), 1),
    deterministic: options.deterministic ?? false,
    merge: options.merge ?? true,
    terms: options.terms ?? [],
    memory: options.memory ?? null,
    fuzzy: atMost('fuzzy', whole('fuzzy', options.fuzzy ?? 75, 1), 100),
    dataFolder: options.dataFolder ?? defaultDataFolder(),
  });
}

/** Where the user's models live: `INTERLIGNE_DATA`, else the system's place for application data (XDG and the like). */
export function defaultDataFolder(): string {
  return process.env.INTERLIGNE_DATA || envPaths('interligne', { suffix: '' }).data;
}

function oneOf<Value extends string>(option: string, value: string, allowed: readonly Value[]): Value {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new UsageError('option-value', { option, value, allowed: allowed.join(', ') });
  return found;
}

function whole(option: string, value: number, least: number): number {
  if (!Number.isInteger(value) || value < least) throw new UsageError('option-number', { option, value, least });
  return value;
}

function atMost(option: string, value: number, most: number): number {
  if (value > most) throw new UsageError('option-value', { option, value, allowed: `1–${most}` });
  return value;
}
