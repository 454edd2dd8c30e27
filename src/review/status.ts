import { isOpenCritical } from '../../pipeline/emit/index.ts';
import type { Emitted } from '../model/article.ts';
import type { Message, Severity } from '../model/message.ts';
import type { Review, ReviewMessage } from './review.ts';
import { type Progress, progress } from './status-progress.ts';

export type { Progress } from './status-progress.ts';

/** Where an article stands. */
export interface ArticleStatus extends Omit<Progress, 'unreviewed'> {
  /** Open findings about the English as it is now, by severity. */
  readonly findings: Readonly<Record<Severity, number>>;
  /** Findings that a person lets stand. */
  readonly accepted: number;
  /** What reading the document back had to say. */
  readonly questions: number;
}

/** Sums an article up whose checks have been run on the editor's English. */
export function statusOf(article: Emitted, review: Review): ArticleStatus {
  const { unreviewed: _, ...counts } = progress(article, review);
  const findings = { critical: 0, functional: 0, cosmetic: 0 };
  const open = article.messages.filter((message) => message.accepted !== true);
  for (const { severity } of open) findings[severity] += 1;
  return { ...counts, findings, accepted: article.messages.length - open.length, questions: review.messages.length };
}

/** What keeps an article from being published behind a gate. */
export interface OpenPoints {
  readonly findings: readonly Message[];
  readonly questions: readonly ReviewMessage[];
  /** Ids of segments that nobody has approved. */
  readonly unreviewed: readonly string[];
}

/** Critical findings that nobody has let stand, critical questions, and segments that are neither reviewed nor final; null where nothing is open. */
export function openPoints(article: Emitted, review: Review): OpenPoints | null {
  const findings = article.messages.filter(isOpenCritical);
  const questions = review.messages.filter(({ severity }) => severity === 'critical');
  const { unreviewed } = progress(article, review);
  const open = findings.length + questions.length + unreviewed.length > 0;
  return open ? { findings, questions, unreviewed } : null;
}
