import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layouts } from '../../../../src/model/bilingual.ts';
import { readMarkdown } from '../../../../src/review/read/markdown-reading.ts';
import { englishPhrase, markedArticle, plainArticle } from './arbitrary-article.ts';
import { readBack } from './reading-back.ts';
import { written } from './written.ts';
import { writtenAgain } from './written-again.ts';

function words(text: string): string[] {
  return readMarkdown(text).units.map((unit) => unit.text.replace(/\s+/g, ' ').trim());
}

/** Letters and figures, in order. */
function bare(all: readonly string[]): string {
  return all.join('').replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What an editor does to a sentence: at which word, how many words go, and what comes. */
const change = fc.record({
  at: fc.nat(1000),
  gone: fc.nat(3),
  come: fc.array(fc.oneof(englishPhrase, fc.constantFrom('new', 'words', 'stand', 'here')), { maxLength: 3 }),
});

/** The sentence with its first and last words kept, so that it is plain where it starts and ends. */
function changed(sentence: string, { at, gone, come }: { at: number; gone: number; come: readonly string[] }): string {
  const parts = sentence.split(' ');
  if (parts.length < 3) return sentence;
  const from = 1 + (at % (parts.length - 2));
  return [...parts.slice(0, from), ...come, ...parts.slice(from + Math.min(gone, parts.length - 1 - from))].join(' ');
}

describe.each(layouts)('an edit of one sentence, %s', (layout) => {
  it('comes back in its segment, and everything else as it was', async () => {
    const property = fc.asyncProperty(
      fc.oneof(plainArticle, markedArticle),
      fc.nat(),
      fc.array(change, { minLength: 1, maxLength: 3 }),
      async (text, pick, changes) => {
        const article = await written(text, { layout });
        const plain = article.segments.filter(
          ({ target, id }) =>
            target.marks.length === 0 && article.bilingual.split(target.text).length === 2 && id !== 's1',
        );
        const segment = plain[pick % Math.max(1, plain.length)];
        fc.pre(segment !== undefined);
        const edited = changes.reduce(changed, segment!.target.text);
        const typed = layout === 'table' ? edited.replaceAll('|', '\\|') : edited;
        const document = article.bilingual.replace(segment!.target.text, () => typed);
        const review = await readBack(document);
        const others = (segments: readonly { id: string; target: unknown; edited?: boolean }[]) =>
          segments
            .filter(({ id }) => id !== segment!.id)
            .map(({ id, target, edited = false }) => ({ id, target, edited }));
        expect(others(review.segments)).toEqual(others(article.segments));
        expect(review.rewritten).toEqual({});
        const own = review.segments.find(({ id }) => id === segment!.id)!;
        expect(own.target.text).toBe(readMarkdown(edited).units[0]!.text);
        expect(own.edited).toBe(edited !== segment!.target.text);
        expect(words((await writtenAgain(review, layout)).english)).toEqual(
          words(article.english.replace(segment!.target.text, () => edited)),
        );
      },
    );
    await fc.assert(property, { numRuns: 200 });
  });
});

describe('edits of any kind', () => {
  const sentences = fc.array(
    fc.oneof(
      englishPhrase,
      fc.constantFrom('And so they left.', 'They', 'stayed', 'until May.', 'Why? Nobody knows.', 'And'),
    ),
    { minLength: 1, maxLength: 6 },
  );

  it('come out in the article as they were written, and stand in the segments', async () => {
    const property = fc.asyncProperty(
      markedArticle,
      fc.nat(),
      fc.nat(),
      sentences,
      fc.constantFrom(' ', ' ', '\n', '\n\n'),
      async (text, pick, from, come, gap) => {
        const article = await written(text);
        const lines = article.bilingual.split('\n');
        const markers = lines.flatMap((line, index) => (line.startsWith('<!-- interligne:block') ? [index] : []));
        const marker = markers[pick % markers.length]!;
        const at = lines.findIndex((line, index) => index > marker && /^(?:- )?[\p{L}*[~]/u.test(line));
        fc.pre(
          at !== -1 &&
            at < (markers.find((each) => each > marker) ?? lines.length) &&
            !lines.slice(marker, at).some((line) => line.startsWith('|')),
        );
        fc.pre(!lines.slice(marker, at).some((line) => line.startsWith('<!-- interligne:legend')));
        const parts = lines[at]!.split(' ');
        const start = from % (parts.length + 1);
        const lead = lines[at]!.startsWith('- ') ? Math.max(1, start) : start;
        const line = [...parts.slice(0, lead), come.join(gap), ...parts.slice(lead + come.length)].join(' ');
        const document = [...lines.slice(0, at), line, ...lines.slice(at + 1)].join('\n');
        const review = await readBack(document);
        const again = await writtenAgain(review);
        const meant = words(article.english.split(lines[at]!).join(line));
        expect(words(again.english)).toEqual(meant);
        expect(bare(review.segments.map(({ target }) => target.text))).toBe(bare(meant));
        const second = await readBack(again.bilingual);
        expect(second.segments.map(({ target, edited }) => ({ target, edited }))).toEqual(
          review.segments.map(({ target }) => ({ target, edited: false })),
        );
        expect([second.rewritten, second.added, second.messages]).toEqual([review.rewritten, review.added, []]);
      },
    );
    await fc.assert(property, { numRuns: 250 });
  });
});
