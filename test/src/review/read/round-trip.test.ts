import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import * as prettier from 'prettier';
import { describe, expect, it } from 'vitest';
import type { Emitted } from '../../../../src/model/article.ts';
import { type Layout, layouts } from '../../../../src/model/bilingual.ts';
import type { Review } from '../../../../src/review/review.ts';
import { markedArticle, plainArticle } from './arbitrary-article.ts';
import { readBack } from './reading-back.ts';
import { written } from './written.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');
const states = ['initial', 'translated', 'reviewed', 'final'] as const;

/** What a document that nobody has edited must read as. */
function asWritten({ segments }: Emitted) {
  return {
    segments: segments.map(({ id, target, state, origin }) => ({
      id,
      target,
      state,
      origin,
      edited: false,
      cut: false,
    })),
    rewritten: {},
    added: {},
    title: null,
    messages: [],
  };
}

function asRead({ segments, rewritten, added, title, messages }: Review) {
  return {
    segments: segments.map(({ id, target, state, origin, edited, cut }) => ({
      id,
      target,
      state,
      origin,
      edited,
      cut,
    })),
    rewritten,
    added,
    title,
    messages,
  };
}

async function sameArticle(text: string, layout: Layout, change: (document: string) => string | Promise<string>) {
  const article = await written(text, { layout, state: ({ id }) => states[Number(id.slice(1)) % 4]! });
  expect(asRead(await readBack(await change(article.bilingual)))).toEqual(asWritten(article));
}

describe.each(layouts)('a document that nobody has edited, %s', (layout) => {
  it('reads back as the same article', async () => {
    const property = fc.asyncProperty(fc.oneof(plainArticle, markedArticle), (text) =>
      sameArticle(text, layout, (all) => all),
    );
    await fc.assert(property, { numRuns: 200 });
  });

  it('reads back whatever ends its lines, and with spaces behind them', async () => {
    const ends = fc.constantFrom('\r\n', ' \n', '\t\n', '\r');
    const property = fc.asyncProperty(markedArticle, ends, (text, end) =>
      sameArticle(text, layout, (all) => (/\n/.test(end) ? all.replace(/(?<=\S)\n/g, end) : all.replaceAll('\n', end))),
    );
    await fc.assert(property, { numRuns: 60 });
  });

  it('reads back after Prettier has set it anew', async () => {
    const wrap = fc.constantFrom('preserve', 'always', 'never');
    const property = fc.asyncProperty(markedArticle, wrap, (text, proseWrap) =>
      sameArticle(text, layout, (all) => prettier.format(all, { parser: 'markdown', proseWrap })),
    );
    await fc.assert(property, { numRuns: 40 });
  });

  it.each(globSync('corpus/*/fr.md', { cwd: root }))('%s', async (path) => {
    const text = readFileSync(join(root, path), 'utf8');
    await sameArticle(text, layout, (all) => all);
    for (const proseWrap of ['preserve', 'always', 'never'] as const)
      await sameArticle(text, layout, (all) => prettier.format(all, { parser: 'markdown', proseWrap }));
  });
});
