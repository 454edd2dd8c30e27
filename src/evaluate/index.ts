export { bleu } from './bleu.ts';
export { chrf } from './chrf.ts';
export { type CategoryScore, judge, tally, type Verdict } from './score-terms.ts';
export { readTermItems, type TermItem } from './term-item.ts';
