/** A run of words that both texts have, or only one of them. */
export interface WordChange {
  readonly kind: 'same' | 'old' | 'new';
  readonly text: string;
}

/** Texts longer than this, in words and what stands between them, are compared as a whole. */
const LONGEST = 2000;

/** What changed from one text to another, in words: a longest common subsequence, what went before what came. */
export function wordChanges(before: string, after: string): WordChange[] {
  const [a, b] = [words(before), words(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const changes = [
    ...a.slice(0, start).map((text): WordChange => ({ kind: 'same', text })),
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...a.slice(a.length - end).map((text): WordChange => ({ kind: 'same', text })),
  ];
  return merged(changes);
}

function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];
}

function middle(a: readonly string[], b: readonly string[]): WordChange[] {
  const old = (text: string): WordChange => ({ kind: 'old', text });
  const added = (text: string): WordChange => ({ kind: 'new', text });
  if (a.length * b.length > LONGEST * LONGEST) return [...a.map(old), ...b.map(added)];
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const changes: WordChange[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      changes.push({ kind: 'same', text: a[i]! });
      i++;
      j++;
    } else if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1))) changes.push(old(a[i++]!));
    else changes.push(added(b[j++]!));
  }
  return changes;
}

/** Runs joined; between two words that both went, or both came, the space goes with them. */
function merged(changes: readonly WordChange[]): WordChange[] {
  const result: WordChange[] = [];
  let gap = { old: '', new: '' };
  const flush = () => {
    if (gap.old !== '') result.push({ kind: 'old', text: gap.old });
    if (gap.new !== '') result.push({ kind: 'new', text: gap.new });
    gap = { old: '', new: '' };
  };
  for (const [index, { kind, text }] of changes.entries()) {
    const inside = gap.old !== '' || gap.new !== '';
    const next = changes.slice(index + 1).find((change) => change.kind !== 'same' || change.text.trim() !== '');
    if (kind !== 'same') gap = { ...gap, [kind]: gap[kind] + text };
    else if (inside && text.trim() === '' && next !== undefined && next.kind !== 'same')
      gap = { old: gap.old + text, new: gap.new + text };
    else {
      flush();
      const last = result.at(-1);
      if (last?.kind === 'same') result[result.length - 1] = { kind: 'same', text: last.text + text };
      else result.push({ kind: 'same', text });
    }
  }
  flush();
  return result;
}
