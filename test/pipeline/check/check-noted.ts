import { createCheck } from '../../../pipeline/check/index.ts';
import type { Aligned } from '../../../src/model/article.ts';
import type { Message } from '../../../src/model/message.ts';
import { articleOf, noted } from '../align/align-noted.ts';
import { smallTermbase } from '../align/small-termbase.ts';

/** An aligned article of one sentence, in the notation of test/cases/align. */
export function alignedNoted(fr: string, en: string): Aligned {
  const article = articleOf([noted(fr, en)]);
  const segments = article.segments.map((segment) => ({ ...segment, draft: segment.target, repairs: [] }));
  return { ...article, segments };
}

/** What the rules say about it. */
export function checkNoted(fr: string, en: string): readonly Message[] {
  return checkArticle(alignedNoted(fr, en));
}

export function checkArticle(article: Aligned): readonly Message[] {
  const checked = createCheck({ termbase: smallTermbase(), variant: 'en-US' })(article, new AbortController().signal);
  if (checked instanceof Promise) throw new Error('check waits for nothing');
  return checked.messages;
}

/** A message in short: `terms.missing critical`. */
export function brief(message: Message): string {
  const context = message.arguments.context;
  return `${message.ruleId}${context === undefined ? '' : `.${context}`} ${message.severity}`;
}
