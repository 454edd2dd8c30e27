import { stringifyMarkdown } from '../language/markdown.ts';
import type { Severity } from '../model/message.ts';
import type { State } from '../model/segment.ts';
import type { Text } from '../model/texts.ts';
import type { ArticleStatus } from './status.ts';

/** An article by its document's path, and where it stands. */
export interface StatusRow {
  readonly path: string;
  readonly status: ArticleStatus;
}

const states: readonly State[] = ['initial', 'translated', 'reviewed', 'final'];
const severities: readonly Severity[] = ['critical', 'functional', 'cosmetic'];

/** Header, one row an article, and the sums where there are several. */
export function statusTable(rows: readonly StatusRow[], text: Text): string[][] {
  const header = [
    text('status.article'),
    text('status.progress'),
    text('status.segments'),
    ...states.map((state) => text(`status.state.${state}`)),
    text('status.edited'),
    ...severities.map((severity) => text(`status.severity.${severity}`)),
    text('status.accepted'),
    text('status.words'),
    text('status.notes'),
    text('status.questions'),
  ];
  const body = rows.map(({ path, status }) => [
    path,
    text(`status.made.${status.made}`),
    ...figures(status).map(String),
  ]);
  if (rows.length < 2) return [header, ...body];
  const sums = rows.map(({ status }) => figures(status)).reduce((sum, row) => sum.map((each, at) => each + row[at]!));
  return [header, ...body, [text('status.all'), '', ...sums.map(String)]];
}

/** The table as Markdown. */
export function statusMarkdown(rows: readonly StatusRow[], text: Text): string {
  const [header = [], ...body] = statusTable(rows, text);
  return stringifyMarkdown({
    type: 'root',
    children: [
      {
        type: 'table',
        align: header.map((_, column) => (column < 2 ? null : 'right')),
        children: [header, ...body].map((cells) => ({
          type: 'tableRow',
          children: cells.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
        })),
      },
    ],
  });
}

/** Everything that is known, a list with one entry an article. */
export function statusJson(rows: readonly StatusRow[]): string {
  return `${JSON.stringify(
    rows.map(({ path, status }) => ({ path, ...status })),
    null,
    2,
  )}\n`;
}

function figures(status: ArticleStatus): number[] {
  return [
    status.segments,
    ...states.map((state) => status.states[state]),
    status.edited,
    ...severities.map((severity) => status.findings[severity]),
    status.accepted,
    status.wordsLeft,
    status.notes,
    status.questions,
  ];
}
