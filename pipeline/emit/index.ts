import type { Emitted, Summarised } from '../../src/model/article.ts';
import type { Texts } from '../../src/model/texts.ts';
import type { Stage } from '../stage.ts';
import { articleData } from './article-data.ts';
import { bilingualMarkdown } from './bilingual.ts';
import { emitEnglish } from './english/index.ts';
import { summaryMarkdown } from './summary.ts';

export interface EmitOptions {
  readonly texts: Texts;
  /** English variant of the article, for its data. */
  readonly to: string;
  /** Name of a better model that could be had, or null. */
  readonly better: string | null;
}

/**
 * Writes the article's outputs: the English by patching the source, bilingual Markdown and summaries as new documents,
 * and the whole as data. Nothing in them depends on the time or the machine.
 */
export function createEmit(options: EmitOptions): Stage<Summarised, Emitted> {
  return (article) => {
    const english = emitEnglish(article);
    const emitted = { ...article, messages: [...article.messages, ...english.messages] };
    const written = { ...emitted, english: (article.source.bom ? '\uFEFF' : '') + english.text };
    return {
      ...written,
      draft: written.messages.some((message) => message.severity === 'critical'),
      bilingual: bilingualMarkdown(emitted, english.text, options),
      summaryText: summaryMarkdown(emitted, options),
      json: articleData(emitted, english.text, options),
    };
  };
}
