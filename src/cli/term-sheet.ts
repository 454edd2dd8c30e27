import { extname } from 'node:path';
import { UsageError } from '../errors.ts';
import { type TermRow, termReportJson, termReportTable, termRows } from '../explain/index.ts';
import { writeCsv } from '../formats/index.ts';
import type { Checked, Source } from '../model/article.ts';
import type { Termbase } from '../termbase/termbase.ts';
import { writeFiles } from './write-outputs.ts';

/** The audit sheet of a run: the terms, ranks and facts of its articles. */
export interface TermSheet {
  /** Keeps articles' places, in this order, whichever is done first. */
  reserve(sources: readonly Source[]): void;
  /** Takes an article in; one that is done again gives way to itself. */
  add(article: Checked, termbase: Termbase): void;
  write(): Promise<void>;
}

/**
 * Makes the sheet that `--term-report FILE` asks for: JSON or CSV, by the file's ending.
 *
 * @throws {UsageError} `term-report-ending` {path} for another ending.
 */
export function createTermSheet(path: string): TermSheet {
  const ending = extname(path).toLowerCase();
  if (ending !== '.csv' && ending !== '.json') throw new UsageError('term-report-ending', { path });
  const parts = new Map<string, readonly TermRow[]>();
  return {
    reserve: (sources) => {
      for (const source of sources) if (!parts.has(keyOf(source))) parts.set(keyOf(source), []);
    },
    add: (article, termbase) => {
      parts.set(keyOf(article.source), termRows(article, termbase));
    },
    write: async () => {
      const rows = [...parts.values()].flat();
      const text = ending === '.json' ? termReportJson(rows) : writeCsv(termReportTable(rows));
      await writeFiles([{ path, text }]);
    },
  };
}

function keyOf({ path, name }: Source): string {
  return path ?? name;
}
