import { run } from '../../pipeline/run.ts';
import type { Engine } from '../engines/engine.ts';
import { InputError } from '../errors.ts';
import { bleu, chrf } from '../evaluate/index.ts';
import type { Emitted } from '../model/article.ts';
import { createServices } from '../services.ts';
import type { Settings } from '../settings.ts';
import { sourceFromBytes } from '../source.ts';
import type { Console } from './console.ts';
import { createNotifier } from './notices.ts';

/** A sentence that our terms and facts have changed. */
export interface ChangedSentence {
  readonly source: string;
  /** What the engine gave, and what we made of it. */
  readonly draft: string;
  readonly english: string;
  readonly repairs: readonly { readonly kind: string; readonly before: string; readonly after: string }[];
}

export interface MtEvaluation {
  readonly engine: string;
  readonly model: string;
  readonly aligned: boolean;
  readonly bleu: number;
  readonly chrf: number;
  readonly changed: readonly ChangedSentence[];
}

/**
 * Translates lines as one article and scores the English against references.
 *
 * @throws {InputError} `evaluate-lines` when the English has not as many lines as the references.
 */
export async function runMt(
  bytes: Uint8Array,
  references: readonly string[],
  settings: Settings,
  engine: Engine | null,
  console: Console,
  quiet: boolean,
): Promise<MtEvaluation> {
  const services = await createServices(settings, {
    translates: true,
    signal: console.signal,
    onWords: () => {},
    notify: createNotifier(console, quiet),
    ...(engine === null ? {} : { engine }),
  });
  try {
    const article = await run(services.stages, sourceFromBytes(bytes, null, true), console.signal);
    const lines = linesOf(article.english);
    if (lines.length !== references.length)
      throw new InputError('evaluate-lines', { lines: lines.length, references: references.length });
    const { name, model } = services.engine.statement;
    return {
      engine: name,
      model,
      aligned: settings.align,
      bleu: bleu(lines, references),
      chrf: chrf(lines, references),
      changed: changedIn(article),
    };
  } finally {
    await services.close();
  }
}

/** The lines of a text; a last line end opens no further one. */
export function linesOf(text: string): string[] {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function changedIn(article: Emitted): ChangedSentence[] {
  return article.segments
    .filter(({ repairs }) => repairs.length > 0)
    .map(({ source, draft, target, repairs }) => ({
      source: source.text,
      draft: draft.text,
      english: target.text,
      repairs: repairs.map(({ kind, before, after }) => ({ kind, before, after })),
    }));
}
