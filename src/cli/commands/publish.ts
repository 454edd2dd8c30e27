import { stat } from 'node:fs/promises';
import { withOptions } from '../../config/index.ts';
import type { BilingualDocument } from '../../documents.ts';
import { UsageError } from '../../errors.ts';
import type { Emitted } from '../../model/article.ts';
import { remember } from '../../remember.ts';
import { openPoints } from '../../review/index.ts';
import { resolveSettings } from '../../settings.ts';
import { commonFlags, readArguments } from '../arguments.ts';
import type { Console } from '../console.ts';
import { describeError } from '../describe-error.ts';
import { createDocumentReader } from '../document-reader.ts';
import { type DocumentFile, documentStem, findDocuments } from '../find-documents.ts';
import { openLines } from '../open-lines.ts';
import { readConfig } from '../read-config.ts';
import { countFindings, report } from '../report.ts';
import { writeFiles, writeOutputs } from '../write-outputs.ts';

const flags = {
  ...commonFlags,
  output: { type: 'string', short: 'o' },
  gate: { type: 'boolean' },
  source: { type: 'string' },
  original: { type: 'string' },
  disclosure: { type: 'string' },
  'no-front-matter': { type: 'boolean' },
  terms: { type: 'string', multiple: true },
  memory: { type: 'string' },
  'no-memory': { type: 'boolean' },
} as const;

type Values = ReturnType<typeof readArguments<typeof flags>>['values'];

/** `interligne publish`: the English of bilingual documents, with an editor's changes, and their summaries. */
export async function publish(args: readonly string[], console: Console): Promise<number> {
  const { values, positionals } = readArguments(args, flags);
  const stdin = positionals.length === 0 || (positionals.length === 1 && positionals[0] === '-');
  let failures = 0;
  const fail = (path: string, error: unknown) => {
    failures += 1;
    const sentence = describeError(error, console.text);
    console.error(sentence.startsWith(path) ? sentence : `${path}: ${sentence}`);
  };
  const files: readonly (DocumentFile | null)[] = stdin ? [null] : await findDocuments(positionals, fail);
  const single = values.output === undefined || (await isFile(values.output));
  if (files.length > 1 && single) throw new UsageError('needs-output', { count: files.length });
  const memory = values['no-memory'] ? 'none' : values.memory;
  const options = withOptions(await readConfig(values), {
    ...(memory === undefined ? {} : { memory }),
    terms: values.terms ?? [],
  });
  const reader = createDocumentReader(console, {
    options,
    source: values.source,
    quiet: values.quiet ?? false,
    notesChange: true,
  });
  let open = false;
  try {
    for (const file of files) {
      try {
        const document = await reader.read(file?.path ?? null);
        if (!(await deliver(document, file, values, console))) open = true;
        await remember(document, resolveSettings({ ...options, to: document.review.data.to }));
      } catch (error) {
        console.signal.throwIfAborted();
        fail(file?.path ?? '<stdin>', error);
      }
    }
  } finally {
    await reader.close();
  }
  return failures > 0 ? 2 : open ? 1 : 0;
}

/** Writes one article, unless the gate holds it back. False where something critical is open. */
async function deliver(
  { article, review, publish: published }: BilingualDocument,
  file: DocumentFile | null,
  values: Values,
  console: Console,
): Promise<boolean> {
  const path = file?.path ?? '<stdin>';
  const open = values.gate ? openPoints(article, review) : null;
  if (open !== null) {
    console.error(console.text('publish.refused', { path }));
    for (const line of openLines(article, open, console.text)) console.error(`  ${line}`);
    return false;
  }
  const notice = (line: string) => {
    if (line !== '' && !values.quiet) console.error(line);
  };
  notice(report(article, console.text));
  const { english, frontMatter } = published({
    frontMatter: !values['no-front-matter'],
    original: values.original ?? null,
    disclosure: values.disclosure ?? null,
  });
  if (frontMatter === 'kept') notice(console.text('publish.front-matter-kept', { path }));
  const names = await write({ ...article, english }, file?.stem ?? article.source.name, values.output, console);
  if (names.length > 0) notice(console.text('written', { names: names.join(', ') }));
  return countFindings(article.messages).critical === 0;
}

async function write(
  article: Emitted,
  stem: string,
  output: string | undefined,
  console: Console,
): Promise<readonly string[]> {
  if (output === undefined) {
    await console.out(article.english);
    return [];
  }
  if (!(await isFile(output))) return await writeOutputs(article, output, stem, ['english', 'summary']);
  const summary = output.replace(/[^/\\]+$/, (name) => `${documentStem(name).replace(/\.en$/i, '')}.summary.md`);
  await writeFiles([
    { path: output, text: article.english },
    { path: summary, text: article.summaryText },
  ]);
  return [output, summary];
}

/** Whether an output names a file: it ends as Markdown does, and is no folder. */
async function isFile(output: string): Promise<boolean> {
  if (!/\.(?:md|markdown)$/i.test(output)) return false;
  return (await stat(output).catch(() => null))?.isDirectory() !== true;
}
