import type { Emitted } from '../../src/model/article.ts';
import type { Texts } from '../../src/model/texts.ts';
import type { Stage } from '../stage.ts';
import { isOpenCritical, withAccepted } from './accepted.ts';
import { articleData } from './article-data.ts';
import { bilingualMarkdown } from './bilingual.ts';
import type { DataOptions } from './bilingual-data.ts';
import { type Editable, withAdded } from './edits.ts';
import { emitEnglish } from './english/index.ts';
import { summaryMarkdown } from './summary.ts';

export { type Accepted, acceptedKeys, isOpenCritical, withAccepted } from './accepted.ts';
export { type BlockPair, blockPairs } from './block-pairs.ts';
export { type CommentName, commentNames, foldedNames, readComment } from './comments.ts';
export { documentParts, type Part, type Row } from './document-parts.ts';
export { type Editable, type Edits, withAdded } from './edits.ts';
export { type EnglishInput, emitEnglish } from './english/index.ts';
export { packData, unpackData } from './pack-data.ts';
export { footnotePrefix, quotedFrench } from './quoted-french.ts';

export interface EmitOptions extends DataOptions {
  readonly texts: Texts;
}

/**
 * Writes the article's outputs: the English by patching the source, bilingual Markdown and summaries as new documents,
 * and the whole as data. Nothing in them depends on the time or the machine. What editors have made of the article
 * (`edits`) is written out with it.
 */
export function createEmit(options: EmitOptions): Stage<Editable, Emitted> {
  return ({ edits, ...rest }) => {
    const article = { ...rest, units: withAdded(rest.units, edits?.added) };
    const english = emitEnglish({ ...article, rewritten: edits?.rewritten ?? {} }, options.wrap);
    const found = { ...article, messages: [...article.messages, ...english.messages] };
    const emitted = withAccepted(found, edits?.accepted);
    const written = { ...emitted, english: (article.source.bom ? '\uFEFF' : '') + english.text };
    return {
      ...written,
      draft: written.messages.some(isOpenCritical),
      bilingual: bilingualMarkdown({ ...emitted, ...(edits ? { edits } : {}) }, english.document, options),
      summaryText: summaryMarkdown(emitted, options),
      json: articleData(emitted, english.text, options),
    };
  };
}
