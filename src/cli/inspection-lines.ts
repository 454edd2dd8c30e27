import type { StageName } from '../../pipeline/run.ts';
import type {
  Annotated,
  Checked,
  Document,
  Emitted,
  Parsed,
  Segmented,
  Summarised,
  Translated,
} from '../model/article.ts';
import type { Text } from '../model/texts.ts';

/** What a stage adds to an article, one thing a line. */
export function inspectionLines(document: Document, stage: StageName, text: Text): string {
  const lines = linesOf(document, stage, text).map((line) => line.replace(/\s*[\r\n]+\s*/g, ' '));
  return lines.map((line) => `${line}\n`).join('');
}

// The stage decides what the document is; TypeScript cannot follow that through a name.
function linesOf(document: Document, stage: StageName, text: Text): readonly string[] {
  switch (stage) {
    case 'parse':
      return (document as Parsed).units.map((unit) => unit.text);
    case 'segment':
    case 'recall':
      return (document as Segmented).segments.map((segment) => segment.source.text);
    case 'annotate':
      return (document as Annotated).segments.flatMap((segment) =>
        segment.annotations.map(({ id: _, start, end, kind, ...rest }) =>
          [segment.id, segment.source.text.slice(start, end), kind, JSON.stringify(rest)].join('\t'),
        ),
      );
    case 'translate':
    case 'align':
      return (document as Translated).segments.map((segment) => segment.target.text);
    case 'check':
      return (document as Checked).messages.map((message) =>
        [
          message.segment ?? '',
          message.severity,
          message.ruleId,
          text(`messages:${message.ruleId}`, message.arguments),
        ].join('\t'),
      );
    case 'summarise':
      return [(document as Summarised).summary.fr, (document as Summarised).summary.en];
    case 'emit':
      return (document as Emitted).english.split(/\r\n|\n|\r/);
  }
}
