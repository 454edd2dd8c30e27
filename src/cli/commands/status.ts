import { withOptions } from '../../config/index.ts';
import { UsageError } from '../../errors.ts';
import { statusJson, statusMarkdown, statusTable } from '../../review/index.ts';
import { commonFlags, readArguments } from '../arguments.ts';
import type { Console } from '../console.ts';
import { describeError } from '../describe-error.ts';
import { createDocumentReader } from '../document-reader.ts';
import { documentsAmong } from '../documents-among.ts';
import { findDocuments } from '../find-documents.ts';
import { oneOfFormats } from '../one-of-formats.ts';
import { readConfig } from '../read-config.ts';
import { columns } from '../table.ts';

const flags = {
  ...commonFlags,
  format: { type: 'string' },
  source: { type: 'string' },
  terms: { type: 'string', multiple: true },
} as const;

/** `interligne status`: how far the review of bilingual documents has come. */
export async function status(args: readonly string[], console: Console): Promise<number> {
  const { values, positionals } = readArguments(args, flags);
  const format = oneOfFormats(values.format, ['table', 'json', 'markdown']);
  if (positionals.length === 0) throw new UsageError('no-operand', {});
  let failures = 0;
  const fail = (path: string, error: unknown) => {
    failures += 1;
    const sentence = describeError(error, console.text);
    console.error(sentence.startsWith(path) ? sentence : `${path}: ${sentence}`);
  };
  const reader = createDocumentReader(console, {
    options: withOptions(await readConfig(values), { terms: values.terms ?? [] }),
    source: values.source,
    quiet: values.quiet ?? false,
    notesChange: true,
  });
  const rows = [];
  try {
    for (const { path } of await documentsAmong(await findDocuments(positionals, fail))) {
      try {
        rows.push({ path, status: (await reader.read(path)).status });
      } catch (error) {
        console.signal.throwIfAborted();
        fail(path, error);
      }
    }
  } finally {
    await reader.close();
  }
  if (rows.length > 0) {
    const table = statusTable(rows, console.text);
    const right = table[0]!.map((_, column) => column).slice(2);
    const asTable = () =>
      columns(table, right)
        .map((line) => `${line}\n`)
        .join('');
    await console.out(
      format === 'json' ? statusJson(rows) : format === 'markdown' ? statusMarkdown(rows, console.text) : asTable(),
    );
  }
  return failures > 0 ? 2 : 0;
}
