import { withAdded } from '../../../pipeline/emit/index.ts';
import type { BilingualData } from '../../model/bilingual.ts';
import type { Placeable } from '../../model/unit.ts';
import type { ReviewedSegment } from '../review.ts';
import { textsOf, unitsOf } from './block-edit.ts';
import { withoutMarks } from './editor-marks.ts';
import { endOf, leavesOf, readMarkdown, startOf } from './markdown-reading.ts';
import type { ChangedBlock } from './read-body.ts';
import { type Recorded, withTarget } from './recorded.ts';
import type { Remark } from './remarks.ts';
import { sameWords, type Words, wordsOf } from './words.ts';
import { type WrittenBlock, type WrittenDocument, writtenDocument } from './written-document.ts';

export interface SettledBlocks {
  readonly added: BilingualData['added'];
  readonly rewritten: BilingualData['rewritten'];
  readonly remarks: readonly Remark[];
}

/**
 * Sees to it that every changed block will read as the editor wrote it: writes the English, reads it back, and has a
 * block that would come out otherwise stand as it is written in the document.
 */
export function settledBlocks(
  article: Recorded,
  segments: readonly ReviewedSegment[],
  data: Pick<BilingualData, 'added' | 'rewritten'>,
  changed: readonly ChangedBlock[],
): SettledBlocks {
  const added = withMore(data.added, changed);
  if (changed.length === 0) return { added, rewritten: data.rewritten, remarks: [] };
  const edited: Recorded = {
    ...article,
    units: withAdded(article.units, added),
    segments: article.segments.map((segment, index) => withTarget(segment, segments[index]!)),
  };
  const plain = article.source.mode === 'lines';
  const trial = plain ? null : writtenDocument(edited, data.rewritten, 'interleaved');
  const remarks: Remark[] = [];
  const rewritten = { ...data.rewritten };
  const starts = blockStarts(article);
  const failing = changed.filter((block) => block.anew || (trial !== null && !readsAsWritten(block, trial, edited)));
  for (const [start, blocks] of Map.groupBy(failing, ({ ids }) => starts.get(ids[0] ?? '') ?? -1)) {
    const markdown = start === -1 ? null : wholeOf(start, blocks, changed, trial, starts);
    if (markdown !== null) rewritten[String(start)] = markdown;
    else
      for (const { ids, at } of blocks)
        remarks.push({ ruleId: 'review-markup', severity: 'functional', at, segment: ids[0] ?? null, arguments: {} });
  }
  return { added, rewritten, remarks };
}

function withMore(added: BilingualData['added'], changed: readonly ChangedBlock[]): BilingualData['added'] {
  const all: Record<string, readonly Placeable[]> = { ...added };
  for (const { unit, added: more } of changed.flatMap(({ edits }) => edits)) {
    if (more.length > 0) all[unit.id] = [...(all[unit.id] ?? []), ...more];
  }
  return all;
}

/** By segment id, where the top-level block of the source starts that holds it. */
function blockStarts({ source, segments }: Recorded): Map<string, number> {
  const { nodes } = readMarkdown(source.text);
  const found = new Map<string, number>();
  for (const { id, span } of segments) {
    const node = nodes.find((each) => startOf(each) <= span.start && endOf(each) >= span.end);
    if (node !== undefined) found.set(id, startOf(node));
  }
  return found;
}

function readsAsWritten(block: ChangedBlock, trial: WrittenDocument, article: Recorded): boolean {
  const shown = trial.blocks.find(({ ids }) => ids.includes(block.ids[0] ?? ''));
  if (shown === undefined || shown.pairs.some((pair) => pair.rewritten)) return false;
  const texts = textsOf(leavesOf(trial.reading, shown.english));
  const units = unitsOf(
    article,
    shown.pairs.flatMap(({ segments }) => segments),
  );
  if (texts.length !== units.length) return false;
  const byUnit = Map.groupBy(block.edits, ({ unit }) => unit.id);
  return [...byUnit].every(([id, edits]) => {
    const text = texts[units.findIndex((unit) => unit.id === id)];
    if (text === undefined) return false;
    const literal = edits.map(({ words }) => words.text).join(' ');
    const { words } = withoutMarks(wordsOf(text, trial.reading.text), literal);
    return edits.length === 1
      ? sameWords(words, edits[0]!.words)
      : sameTogether(
          words,
          edits.map((edit) => edit.words),
        );
  });
}

/** Rows' texts one after the other; markup that goes on from one to the next is in each. */
function sameTogether(whole: Words, parts: readonly Words[]): boolean {
  const text = parts
    .map((part) => part.text)
    .filter((part) => part !== '')
    .join(' ');
  const kinds = (all: Words['inlines']) => [...new Set(all.map(({ type, key }) => `${type} ${key}`))].sort().join('\n');
  return (
    whole.text.replace(/\s+/g, ' ') === text.replace(/\s+/g, ' ') &&
    kinds(whole.inlines) === kinds(parts.flatMap(({ inlines }) => inlines))
  );
}

/** A top-level block's Markdown: of lines that are blocks of their own, all. */
function wholeOf(
  start: number,
  failing: readonly ChangedBlock[],
  changed: readonly ChangedBlock[],
  trial: WrittenDocument | null,
  starts: ReadonlyMap<string, number>,
): string | null {
  if (failing.some(({ markdown }) => markdown === null)) return null;
  const shown: readonly WrittenBlock[] = (trial?.blocks ?? []).filter(({ ids }) => starts.get(ids[0] ?? '') === start);
  if (shown.length < 2) return failing.map(({ markdown }) => markdown).join('\n\n');
  return shown
    .map((block) => {
      const own = changed.find(({ ids }) => ids[0] === block.ids[0]);
      return own?.markdown ?? block.pairs.map(({ english }) => english).join('\n');
    })
    .join('\n');
}
