export { type Difference, differences } from './diff.ts';
export { differenceJson, differenceLines, differenceMarkdown } from './diff-text.ts';
export { type Publication, type PublicationOptions, publication } from './publication.ts';
export { readBilingual } from './read/index.ts';
export type { Review, ReviewedSegment, ReviewMessage, SourceHead } from './review.ts';
export { reviewed } from './reviewed.ts';
export { type ArticleStatus, type OpenPoints, openPoints, statusOf } from './status.ts';
export { statusJson, statusMarkdown, statusTable } from './status-text.ts';
export { planUpdate, type Update, type UpdatePlan, updated } from './update.ts';
