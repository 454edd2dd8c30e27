import type { Locale } from '../i18n/index.ts';
import type { Text, Texts } from '../model/texts.ts';

/** Where the command line speaks, and in which language. */
export interface Console {
  readonly locale: Locale;
  readonly text: Text;
  readonly texts: Texts;
  /** Writes results. Resolves when the reader has taken them. */
  out(text: string): Promise<void>;
  /** Writes a line of progress or report. */
  error(line: string): void;
  /** Whether stderr is a terminal. */
  readonly terminal: boolean;
  readonly signal: AbortSignal;
}

export function createConsole(locale: Locale, texts: Texts, signal: AbortSignal): Console {
  // The writer is told of it, and says so once.
  process.stdout.on('error', () => {});
  return {
    locale,
    text: texts[locale],
    texts,
    out: (text) =>
      new Promise((resolve, reject) => {
        process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
      }),
    error: (line) => process.stderr.write(`${line}\n`),
    terminal: process.stderr.isTTY === true,
    signal,
  };
}
