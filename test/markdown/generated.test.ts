import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emitEnglish } from '../../pipeline/emit/english/index.ts';
import { segment } from '../../pipeline/segment/index.ts';
import { cutArticle, parse, source, whole } from '../pipeline/emit/english/cut.ts';
import { engines, identity } from '../pipeline/emit/english/engines.ts';
import { structure } from '../pipeline/emit/english/structure.ts';
import { markdown } from './arbitrary-markdown.ts';

/** As the pipeline cuts it, each segment its own target. */
async function segmented(text: string) {
  const { segments, ...article } = await segment(parse(source(text)), new AbortController().signal);
  return { ...article, segments: segments.map((one) => ({ ...one, target: one.source })) };
}

describe('any Markdown', () => {
  it('comes back byte for byte from an engine that changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(markdown, async (text) => {
        expect(emitEnglish(await segmented(text)).text).toBe(text);
        expect(emitEnglish(cutArticle(text, whole, identity)).text).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps its structure when every word changes, or a message says that it did not', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const english = emitEnglish(cutArticle(text, whole, engines['a word before'] ?? identity));
        if (english.messages.length > 0) return;
        expect(structure(english.text)).toEqual(structure(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('is seldom reported', () => {
    const runs = fc.sample(markdown, { numRuns: 300, seed: 11 });
    const reported = runs.filter(
      (text) => emitEnglish(cutArticle(text, whole, engines['a word before'] ?? identity)).messages.length > 0,
    );
    expect(reported.length).toBeLessThan(6);
  });
});
