import { layouts, wraps } from '../model/bilingual.ts';
import { acronymStyles, rankStyles } from '../model/english-style.ts';
import { engineChoices, type Options, variants } from '../settings.ts';

/** What a value of a config file may be. Files and folders count from the config file's folder. */
export type Form =
  | { readonly kind: 'choice'; readonly allowed: readonly string[] }
  | { readonly kind: 'switch' }
  | { readonly kind: 'number'; readonly least: number }
  | { readonly kind: 'words' | 'files' | 'folder' | 'memory' };

export interface ConfigKey {
  /** As the flag is written. */
  readonly name: string;
  readonly option: keyof Options;
  readonly form: Form;
}

/** Every option has its key, or this does not compile. */
const forms = {
  to: ['to', { kind: 'choice', allowed: variants }],
  engine: ['engine', { kind: 'choice', allowed: engineChoices }],
  offline: ['offline', { kind: 'switch' }],
  lines: ['lines', { kind: 'switch' }],
  align: ['align', { kind: 'switch' }],
  summaryWords: ['summary-words', { kind: 'number', least: 10 }],
  frontMatterKeys: ['front-matter', { kind: 'words' }],
  layout: ['layout', { kind: 'choice', allowed: layouts }],
  wrap: ['wrap', { kind: 'choice', allowed: wraps }],
  ranks: ['ranks', { kind: 'choice', allowed: rankStyles }],
  acronyms: ['acronyms', { kind: 'choice', allowed: acronymStyles }],
  jobs: ['jobs', { kind: 'number', least: 1 }],
  workers: ['workers', { kind: 'number', least: 1 }],
  deterministic: ['deterministic', { kind: 'switch' }],
  merge: ['merge', { kind: 'switch' }],
  terms: ['terms', { kind: 'files' }],
  memory: ['memory', { kind: 'memory' }],
  fuzzy: ['fuzzy', { kind: 'number', least: 1 }],
  dataFolder: ['data-folder', { kind: 'folder' }],
} as const satisfies Readonly<Record<keyof Options, readonly [name: string, form: Form]>>;

/** The keys of a config file, in the order in which they are shown. */
export const configKeys: readonly ConfigKey[] = Object.entries(forms).map(([option, [name, form]]) => ({
  name,
  // `forms` has the options for keys.
  option: option as keyof Options,
  form,
}));

/** The key that a word in a config file means: as the flag is written, or as the option is named (`summaryWords`). */
export function keyNamed(word: string): ConfigKey | undefined {
  return configKeys.find(({ name, option }) => word === name || word === option || camel(word) === option);
}

function camel(word: string): string {
  return word.replaceAll(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase());
}
