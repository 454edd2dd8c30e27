import { UsageError } from '../errors.ts';
import { isReplay } from '../read-replay.ts';
import type { Options } from '../settings.ts';
import { commonFlags, numberOf, readArguments } from './arguments.ts';
import { type Format, formats } from './write-outputs.ts';

const flags = {
  ...commonFlags,
  output: { type: 'string', short: 'o' },
  format: { type: 'string', multiple: true },
  to: { type: 'string' },
  engine: { type: 'string' },
  terms: { type: 'string', multiple: true },
  lines: { type: 'boolean' },
  'summary-words': { type: 'string' },
  'front-matter': { type: 'string' },
  layout: { type: 'string' },
  wrap: { type: 'string' },
  ranks: { type: 'string' },
  acronyms: { type: 'string' },
  'no-align': { type: 'boolean' },
  jobs: { type: 'string', short: 'j' },
  workers: { type: 'string' },
  deterministic: { type: 'boolean' },
  offline: { type: 'boolean' },
  memory: { type: 'string' },
  'no-memory': { type: 'boolean' },
  fuzzy: { type: 'string' },
  force: { type: 'boolean' },
  watch: { type: 'boolean', short: 'w' },
  frail: { type: 'boolean', short: 'f' },
  'file-path': { type: 'string' },
  'term-report': { type: 'string' },
} as const;

export type TranslateValues = ReturnType<typeof readArguments<typeof flags>>['values'];

/** The flags and operands of `translate`. */
export function readTranslateArguments(args: readonly string[]) {
  return readArguments(args, flags);
}

/** On a folder all three documents are written, and the data when asked for; a stream carries one format. */
export function readFormats(given: readonly string[] | undefined, output: string | undefined): readonly Format[] {
  const names = (given ?? []).flatMap((list) => list.split(',')).filter((name) => name !== '');
  const chosen = names.map((value) => {
    const format = formats.find((known) => known === value);
    if (format === undefined)
      throw new UsageError('option-value', { option: 'format', value, allowed: formats.join(', ') });
    return format;
  });
  if (chosen.includes('xliff') && chosen.includes('xliff12')) throw new UsageError('one-xliff', {});
  const documents: readonly Format[] = ['bilingual', 'english', 'summary'];
  if (output === undefined) {
    if (chosen.length > 1) throw new UsageError('one-format', {});
    if (chosen[0] === 'omegat') throw new UsageError('needs-folder', { format: chosen[0] });
    return chosen.length === 1 ? chosen : ['english'];
  }
  if (chosen.length === 0) return documents;
  return chosen.length === 1 && chosen[0] === 'json' ? [...documents, 'json'] : [...new Set(chosen)];
}

/** Only what was given: the rest is left to config files and defaults. */
export function optionsOf(values: TranslateValues): Options {
  const summaryWords = numberOf('summary-words', values['summary-words']);
  const jobs = numberOf('jobs', values.jobs);
  const workers = numberOf('workers', values.workers);
  const fuzzy = numberOf('fuzzy', values.fuzzy);
  const memory = values['no-memory'] ? 'none' : values.memory;
  return {
    ...(values.to === undefined ? {} : { to: values.to }),
    ...(values.engine === undefined || isReplay(values.engine) ? {} : { engine: values.engine }),
    ...(values.layout === undefined ? {} : { layout: values.layout }),
    ...(values.wrap === undefined ? {} : { wrap: values.wrap }),
    ...(values.ranks === undefined ? {} : { ranks: values.ranks }),
    ...(values.acronyms === undefined ? {} : { acronyms: values.acronyms }),
    ...(summaryWords === undefined ? {} : { summaryWords }),
    ...(jobs === undefined ? {} : { jobs }),
    ...(workers === undefined ? {} : { workers }),
    ...(values['front-matter'] === undefined
      ? {}
      : { frontMatterKeys: values['front-matter'].split(',').filter(Boolean) }),
    ...(values.lines === undefined ? {} : { lines: values.lines }),
    ...(values['no-align'] === undefined ? {} : { align: !values['no-align'] }),
    ...(values.deterministic === undefined ? {} : { deterministic: values.deterministic }),
    ...(values.offline === undefined ? {} : { offline: values.offline }),
    ...(memory === undefined ? {} : { memory }),
    ...(fuzzy === undefined ? {} : { fuzzy }),
    terms: values.terms ?? [],
  };
}
