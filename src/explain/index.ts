export { type ArticleView, type SegmentView, viewOf } from './article-view.ts';
export { chooseSegments, type SegmentWanted } from './choose-segments.ts';
export { type ExplainedAnnotation, type Explanation, explain } from './explanation.ts';
export { explanationJson } from './explanation-json.ts';
export { explanationLines } from './explanation-lines.ts';
export { readView } from './read-view.ts';
export { termReportJson, termReportTable } from './term-report.ts';
export { type Standing, type TermRow, termRows } from './term-rows.ts';
export { why } from './why.ts';
