import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../src/model/article.ts';
import { sourceFromBytes } from '../src/source.ts';

const root = join(import.meta.dirname, '..');

/** Articles of `words` words in all: the shipped ones, again and again, each copy told apart by a heading of its own. */
export function benchCorpus(words: number): readonly Source[] {
  const articles = globSync('corpus/*/fr.md', { cwd: root })
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
  const sources: Source[] = [];
  for (let total = 0, copy = 1; total < words; copy++) {
    for (const { path, text } of articles) {
      if (total >= words) break;
      sources.push(sourceFromBytes(new TextEncoder().encode(`${text}\n## Copie ${copy}\n`), `${copy}/${path}`, false));
      total += countWords(text);
    }
  }
  return sources;
}

export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
