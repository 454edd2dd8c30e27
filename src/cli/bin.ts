#!/usr/bin/env node
// Runs before anything else is loaded, so that an old Node says what is wrong instead of failing on newer syntax.
import { readFileSync } from 'node:fs';
// The whole module, for an old Node does not have what is asked of it below.
import nodeModule from 'node:module';

const needed: readonly [number, number] = [22, 18];
const own = process.versions.node.split('.').map(Number);

const old = (own[0] ?? 0) < needed[0] || (own[0] === needed[0] && (own[1] ?? 0) < needed[1]);

if (old) {
  const wanted = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
  const locale = wanted.toLowerCase().startsWith('fr') ? 'fr' : 'en';
  // The built package has one folder more between this file and its locales.
  const up = import.meta.url.endsWith('.ts') ? '../..' : '../../..';
  const errors = JSON.parse(readFileSync(new URL(`${up}/locales/${locale}/errors.json`, import.meta.url), 'utf8'));
  const sentence = errors['old-node'].replace('{{own}}', process.versions.node).replace('{{needed}}', needed.join('.'));
  process.stderr.write(`interligne: ${sentence}\n`);
  process.exitCode = 2;
} else {
  // Keeps compiled code between runs, so that help and short texts answer at once.
  nodeModule.enableCompileCache();
  const { main } = await import('./main.ts');
  process.exitCode = await main(process.argv.slice(2));
}
