import type { Severity } from '../model/message.ts';
import type { Repair } from '../model/segment.ts';
import { OBJECT } from '../model/tagged.ts';
import type { Text } from '../model/texts.ts';
import type { ExplainedAnnotation, Explanation } from './explanation.ts';
import { why } from './why.ts';

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;
type Style = keyof typeof codes;
type Paint = (style: Style, words: string) => string;

const severities: Readonly<Record<Severity, Style>> = { critical: 'red', functional: 'yellow', cosmetic: 'dim' };

/** Explanations for a reader at a terminal, in colours where it shows them. */
export function explanationLines(
  path: string,
  explanations: readonly Explanation[],
  text: Text,
  colour: boolean,
): string {
  const paint: Paint = (style, words) => (colour ? `\u001B[${codes[style]}m${words}\u001B[0m` : words);
  return explanations.map((one) => `${segmentLines(path, one, text, paint).join('\n')}\n`).join('\n');
}

function segmentLines(path: string, { segment, ...rest }: Explanation, text: Text, paint: Paint): string[] {
  const place = paint('dim', `${path}:${segment.line}:${segment.column}`);
  const origin = text(`explain.origin.${segment.origin.kind}`, { ...segment.origin });
  // Of an article that nobody has had in hand, the state says no more than the origin.
  const isTold = segment.notes !== undefined || segment.state !== 'translated';
  const history = isTold ? `${origin}, ${text(`explain.state.${segment.state}`)}` : origin;
  const isCut = segment.origin.kind === 'edit' && segment.target.text.trim() === '';
  const sides = [
    [text('explain.french'), segment.source.text],
    [text('explain.draft'), segment.draft.text],
    [text('explain.english'), isCut ? text('explain.cut') : segment.target.text],
  ] as const;
  const shown = segment.draft.text === segment.target.text ? [sides[0], sides[2]] : sides;
  const width = Math.max(...sides.map(([label]) => label.length));
  return [
    `${paint('bold', segment.id)}  ${place}  ${history}`,
    ...shown.map(([label, words]) => `  ${paint('dim', label.padEnd(width))}  ${oneLine(words)}`),
    ...(segment.notes ?? []).map((note) => `  ${paint('yellow', text('explain.note', { note: oneLine(note) }))}`),
    ...rest.annotations.flatMap((one) => annotationLines(one, text, paint)),
    ...rest.repairs.map((repair) => `  ${repairLine(repair, null, text, paint)}`),
    ...rest.messages.map(({ severity, ruleId, arguments: values, accepted }) => {
      const label = paint(severities[severity], text(`severity.${severity}`));
      const finding = text(`messages:${ruleId}`, values);
      return `  ${label}  ${accepted ? text('document:accepted', { finding }) : finding} ${paint('dim', ruleId)}`;
    }),
  ];
}

function annotationLines(one: ExplainedAnnotation, text: Text, paint: Paint): string[] {
  const { annotation, french, place, repairs } = one;
  const english = place ? `“${oneLine(place.english)}”` : text('explain.nowhere');
  return [
    `  ${paint('cyan', `« ${oneLine(french)} »`)} → ${english}  ${paint('dim', whatIs(one, text))}`,
    ...('concept' in annotation && one.concept?.definition ? [`    ${paint('dim', one.concept.definition)}`] : []),
    ...repairs.map((repair) => `    ${repairLine(repair, one, text, paint)}`),
  ];
}

/** `rank, rank.general-de-brigade, OF-6, FR`; `date, June 7`; `person, Ekman`. */
function whatIs({ annotation, concept, wanted }: ExplainedAnnotation, text: Text): string {
  const kind = text(`explain.kind.${annotation.kind}`);
  if (!('concept' in annotation)) return [kind, wanted].join(', ');
  const countries = annotation.country ? [annotation.country] : (concept?.countries ?? []);
  const shown = countries.length > 4 ? [...countries.slice(0, 4), '…'] : countries;
  const told = [kind, annotation.concept, concept?.nato, shown.join(' '), `“${wanted}”`];
  return told.filter((part) => part !== undefined && part !== '').join(', ');
}

function repairLine(repair: Repair, explained: ExplainedAnnotation | null, text: Text, paint: Paint): string {
  const [before, after] = [repair.before, repair.after].map((words) => `“${oneLine(words)}”`);
  return `${paint('red', before ?? '')} → ${paint('green', after ?? '')}: ${why(repair, explained, text)}`;
}

/** On a terminal a placeable without words shows as a sign, and a line break as a space. */
function oneLine(words: string): string {
  return words.replaceAll(OBJECT, '▢').replaceAll(/\s*\n\s*/gu, ' ');
}
