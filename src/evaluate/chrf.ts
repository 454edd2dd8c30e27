const order = 6;
const beta = 2;

/** Corpus chrF2, 0–100: the F-score of character sequences of one to six letters, recall counting twice (Popović 2015). */
export function chrf(hypotheses: readonly string[], references: readonly string[]): number {
  const totals = Array.from({ length: order }, () => ({ right: 0, ours: 0, theirs: 0 }));
  for (const [index, reference] of references.entries()) {
    const theirs = letters(reference);
    const ours = letters(hypotheses[index] ?? '');
    for (const [n, total] of totals.entries()) {
      const known = counts(theirs, n + 1);
      for (const [gram, count] of counts(ours, n + 1)) total.right += Math.min(count, known.get(gram) ?? 0);
      total.ours += Math.max(ours.length - n, 0);
      total.theirs += Math.max(theirs.length - n, 0);
    }
  }
  const used = totals.filter(({ ours, theirs }) => ours > 0 && theirs > 0);
  if (used.length === 0) return 0;
  const precision = used.reduce((sum, { right, ours }) => sum + right / ours, 0) / used.length;
  const recall = used.reduce((sum, { right, theirs }) => sum + right / theirs, 0) / used.length;
  if (precision + recall === 0) return 0;
  return (100 * (1 + beta ** 2) * precision * recall) / (beta ** 2 * precision + recall);
}

function letters(line: string): string[] {
  return [...line.replaceAll(/\s+/gu, '')];
}

function counts(characters: readonly string[], length: number): Map<string, number> {
  const found = new Map<string, number>();
  for (let start = 0; start + length <= characters.length; start++) {
    const gram = characters.slice(start, start + length).join('');
    found.set(gram, (found.get(gram) ?? 0) + 1);
  }
  return found;
}
