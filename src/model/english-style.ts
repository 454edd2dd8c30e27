/** How a rank before a name is written: in full, or abbreviated as the AP Stylebook has it. */
export type RankStyle = 'full' | 'ap';

export const rankStyles: readonly RankStyle[] = ['full', 'ap'];

/** What becomes of an acronym's first use in an article: spelled out, with the acronym in brackets, or kept as it is. */
export type AcronymStyle = 'expand' | 'keep';

export const acronymStyles: readonly AcronymStyle[] = ['expand', 'keep'];
