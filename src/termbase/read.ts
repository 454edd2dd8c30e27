import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { InputError } from '../errors.ts';
import type { ConceptEntry, EnglishEntry, FrenchEntry, Layer } from './entries.ts';

const englishFolders = ['en', 'en-US', 'en-GB'] as const;

/**
 * Reads the shipped termbase: `concepts.json`, `fr/contexts.json`, and the term files of each language. Term files are
 * named after the subject, the part of a concept's id before the dot, and keyed by the part after it.
 *
 * @throws {InputError} `termbase-file` when a file is missing or is no JSON.
 */
export function readLayer(localesPath: string): Layer {
  const hash = createHash('sha256');
  const read = (path: string): unknown => {
    try {
      const text = readFileSync(path, 'utf8');
      hash.update(basename(path)).update('\0').update(text).update('\0');
      return JSON.parse(text);
    } catch (cause) {
      throw new InputError('termbase-file', { path, reason: cause instanceof Error ? cause.message : '' }, { cause });
    }
  };
  // The files are checked against the schema by the tests and by `checkLayer`, not again on each start.
  const concepts = read(join(localesPath, 'concepts.json')) as Record<string, ConceptEntry>;
  const contexts = read(join(localesPath, 'fr', 'contexts.json')) as Record<string, string[]>;
  const french = readTerms(join(localesPath, 'fr', 'terms'), read) as Record<string, FrenchEntry>;
  const english: Record<string, Record<string, EnglishEntry>> = {};
  for (const language of englishFolders) {
    english[language] = readTerms(join(localesPath, language, 'terms'), read) as Record<string, EnglishEntry>;
  }
  return { concepts, french, english, contexts, hash: hash.digest('hex') };
}

function readTerms(folder: string, read: (path: string) => unknown): Record<string, unknown> {
  const terms: Record<string, unknown> = {};
  if (!existsSync(folder)) return terms;
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.json')) continue;
    const subject = basename(file, '.json');
    for (const [slug, entry] of Object.entries(read(join(folder, file)) as object)) terms[`${subject}.${slug}`] = entry;
  }
  return terms;
}
