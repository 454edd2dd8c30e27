import { withOptions } from '../../config/index.ts';
import type { BilingualDocument } from '../../documents.ts';
import { UsageError } from '../../errors.ts';
import { remember } from '../../remember.ts';
import { openPoints } from '../../review/index.ts';
import { resolveSettings } from '../../settings.ts';
import { commonFlags, readArguments } from '../arguments.ts';
import type { Console } from '../console.ts';
import { describeError } from '../describe-error.ts';
import { createDocumentReader } from '../document-reader.ts';
import { documentsAmong } from '../documents-among.ts';
import { type DocumentFile, findDocuments } from '../find-documents.ts';
import { openLines } from '../open-lines.ts';
import { readConfig } from '../read-config.ts';
import { refuseFile } from '../refuse-file.ts';
import { refuseOver } from '../refuse-over.ts';
import { countFindings, report } from '../report.ts';
import { isMarkdownFile, published } from '../write-published.ts';

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
  const files: readonly (DocumentFile | null)[] = stdin
    ? [null]
    : await documentsAmong(await findDocuments(positionals, fail));
  const single = values.output === undefined || (await isMarkdownFile(values.output));
  if (values.output !== undefined && !single) await refuseFile(values.output);
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
  const inputs = [
    ...files.flatMap((file) => (file === null ? [] : [file.path])),
    ...(values.source === undefined ? [] : [values.source]),
  ];
  let open = false;
  try {
    for (const file of files) {
      try {
        const document = await reader.read(file?.path ?? null);
        if (!(await deliver(document, file, { ...values, inputs }, console))) open = true;
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
  { article, review, publish: withFrontMatter }: BilingualDocument,
  file: DocumentFile | null,
  values: Values & { readonly inputs: readonly string[] },
  console: Console,
): Promise<boolean> {
  const path = file?.path ?? '<stdin>';
  const open = values.gate ? openPoints(article, review) : null;
  if (open !== null) {
    console.error(console.text('publish.refused', { path }));
    for (const line of openLines(article, open, console.text)) console.error(`  ${line}`);
    return false;
  }
  const { english, frontMatter } = withFrontMatter({
    frontMatter: !values['no-front-matter'],
    original: values.original ?? null,
    disclosure: values.disclosure ?? null,
  });
  const asked = review.messages.some(({ severity }) => severity === 'critical');
  const whole = { ...article, english, draft: article.draft || asked };
  const outputs =
    values.output === undefined ? null : await published(whole, file?.stem ?? article.source.name, values.output);
  const { inputs } = values;
  await refuseOver(outputs?.files ?? [], { path: file?.path ?? null, source: article.source, inputs });
  const notice = (line: string) => {
    if (line !== '' && !values.quiet) console.error(line);
  };
  notice(report(article, console.text));
  if (frontMatter === 'kept') notice(console.text('publish.front-matter-kept', { path }));
  if (outputs === null) await console.out(english);
  else notice(console.text('written', { names: (await outputs.write()).join(', ') }));
  return countFindings(article.messages).critical === 0 && !asked;
}
