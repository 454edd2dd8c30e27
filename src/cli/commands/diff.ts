import { withOptions } from '../../config/index.ts';
import { UsageError } from '../../errors.ts';
import { differenceJson, differenceLines, differenceMarkdown, differences } from '../../review/index.ts';
import { commonFlags, readArguments } from '../arguments.ts';
import type { Console } from '../console.ts';
import { createDocumentReader } from '../document-reader.ts';
import { oneOfFormats } from '../one-of-formats.ts';
import { readConfig } from '../read-config.ts';

const flags = {
  ...commonFlags,
  format: { type: 'string' },
  'exit-code': { type: 'boolean' },
} as const;

/** `interligne diff`: what changed in the English from one bilingual document to another. */
export async function diff(args: readonly string[], console: Console): Promise<number> {
  const { values, positionals } = readArguments(args, flags);
  const format = oneOfFormats(values.format, ['text', 'markdown', 'json']);
  const [before, after, ...more] = positionals;
  if (before === undefined || after === undefined || more.length > 0) throw new UsageError('diff-usage', {});
  const reader = createDocumentReader(console, {
    options: withOptions(await readConfig(values), {}),
    quiet: values.quiet ?? false,
  });
  try {
    const [old, now] = [await reader.read(before), await reader.read(after)];
    const found = await differences(old.review, now.review, now.services.stages, console.signal);
    const colour = process.stdout.isTTY === true && !process.env.NO_COLOR;
    await console.out(
      format === 'json'
        ? differenceJson(found)
        : format === 'markdown'
          ? differenceMarkdown(found, console.text)
          : differenceLines(found, console.text, colour),
    );
    return values['exit-code'] === true && found.length > 0 ? 1 : 0;
  } finally {
    await reader.close();
  }
}
