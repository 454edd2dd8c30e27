/**
 * Corpus BLEU, 0–100, of hypotheses against one reference each: up to four words, mteval-v13a tokens, exponential
 * smoothing, as sacreBLEU has it by default.
 */
export function bleu(hypotheses: readonly string[], references: readonly string[]): number {
  const right = [0, 0, 0, 0];
  const all = [0, 0, 0, 0];
  let length = 0;
  let wanted = 0;
  for (const [index, reference] of references.entries()) {
    const theirs = tokens(reference);
    const ours = tokens(hypotheses[index] ?? '');
    length += ours.length;
    wanted += theirs.length;
    for (let order = 0; order < 4; order++) {
      const known = counts(theirs, order + 1);
      for (const [gram, count] of counts(ours, order + 1)) right[order]! += Math.min(count, known.get(gram) ?? 0);
      all[order]! += Math.max(ours.length - order, 0);
    }
  }
  let smoothing = 1;
  let sum = 0;
  for (let order = 0; order < 4; order++) {
    if (all[order] === 0) return 0;
    if (right[order] === 0) smoothing *= 2;
    const precision = right[order] === 0 ? 1 / (smoothing * all[order]!) : right[order]! / all[order]!;
    sum += Math.log(precision) / 4;
  }
  const brevity = length > wanted ? 1 : Math.exp(1 - wanted / Math.max(length, 1));
  return 100 * brevity * Math.exp(sum);
}

/** Words as mteval-v13a parts them. */
function tokens(line: string): string[] {
  const plain = line
    .replaceAll('<skipped>', '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
  return ` ${plain.trim()} `
    .replaceAll(/([{-~[-` -&(-+:-@/])/gu, ' $1 ')
    .replaceAll(/([^0-9])([.,])/gu, '$1 $2 ')
    .replaceAll(/([.,])([^0-9])/gu, ' $1 $2')
    .replaceAll(/([0-9])(-)/gu, '$1 $2 ')
    .split(/\s+/u)
    .filter((token) => token !== '');
}

function counts(words: readonly string[], order: number): Map<string, number> {
  const found = new Map<string, number>();
  for (let start = 0; start + order <= words.length; start++) {
    const gram = words.slice(start, start + order).join(' ');
    found.set(gram, (found.get(gram) ?? 0) + 1);
  }
  return found;
}
