import type { Console } from './console.ts';

export interface Progress {
  /** Words that have just been translated. */
  words(count: number): void;
  /** An article is done. */
  article(): void;
  /** Takes the line away, so that other lines can be written. */
  clear(): void;
}

const interval = 100;

/** One line on stderr, rewritten: articles, words done, words a second. Silent where stderr is no terminal. */
export function createProgress(console: Console, totals: { articles: number; words: number }): Progress {
  if (!console.terminal) return { words: () => {}, article: () => {}, clear: () => {} };
  const start = performance.now();
  const number = new Intl.NumberFormat(console.locale);
  let [done, articles, drawn] = [0, 0, 0];
  const draw = () => {
    const now = performance.now();
    if (now - drawn < interval) return;
    drawn = now;
    const line = console.text('progress', {
      articles,
      allArticles: totals.articles,
      words: number.format(done),
      allWords: number.format(totals.words),
      rate: number.format(Math.round((done / (now - start)) * 1000)),
    });
    process.stderr.write(`\r\u001B[2K${line}`);
  };
  return {
    words: (count) => {
      done += count;
      draw();
    },
    article: () => {
      articles += 1;
      draw();
    },
    clear: () => {
      process.stderr.write('\r\u001B[2K');
    },
  };
}
