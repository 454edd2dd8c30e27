import type { Repair } from '../model/segment.ts';
import type { Text } from '../model/texts.ts';
import type { ArticleView } from './article-view.ts';
import type { ExplainedAnnotation, Explanation } from './explanation.ts';
import { why } from './why.ts';

/** Explanations as data: the same that `explanationLines` shows, with offsets. */
export function explanationJson(article: ArticleView, explanations: readonly Explanation[], text: Text): string {
  const data = {
    format: 'interligne-explanation',
    version: 1,
    source: { path: article.path, name: article.name },
    target: { language: article.to },
    engine: article.engine,
    segments: explanations.map(({ segment, annotations, repairs, messages }) => ({
      id: segment.id,
      line: segment.line,
      column: segment.column,
      origin: segment.origin,
      state: segment.state,
      french: segment.source.text,
      draft: segment.draft.text,
      english: segment.target.text,
      ...(segment.notes === undefined ? {} : { notes: segment.notes }),
      annotations: annotations.map((one) => annotationData(one, text)),
      repairs: repairs.map((repair) => repairData(repair, null, text)),
      messages: messages.map(({ cause: _, ...message }) => ({
        ...message,
        text: text(`messages:${message.ruleId}`, message.arguments),
      })),
    })),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

function annotationData(one: ExplainedAnnotation, text: Text) {
  const { annotation, french, concept, wanted, place, repairs } = one;
  const about = 'concept' in annotation ? { about: concept } : {};
  return {
    ...annotation,
    french,
    ...about,
    wanted,
    place,
    repairs: repairs.map((repair) => repairData(repair, one, text)),
  };
}

function repairData(repair: Repair, explained: ExplainedAnnotation | null, text: Text) {
  return { ...repair, why: why(repair, explained, text) };
}
