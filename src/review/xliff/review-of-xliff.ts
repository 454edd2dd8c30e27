import { readXliff } from '../../formats/index.ts';
import type { Source } from '../../model/article.ts';
import type { BilingualData } from '../../model/bilingual.ts';
import { createLocator } from '../../model/line-column.ts';
import type { Placeable, Unit } from '../../model/unit.ts';
import { type ReadStages, recordedArticle } from '../read/recorded.ts';
import type { Review, ReviewedSegment, ReviewMessage, SourceHead } from '../review.ts';
import { fileSegments } from './file-segments.ts';
import { reviewedSegment } from './reviewed-segment.ts';
import { dataOfXliff, recoveredXliffData } from './xliff-data.ts';

export interface XliffReviewOptions {
  /** The file's path, for what is said about it; null for standard input. */
  readonly path: string | null;
  /** `parse` must read the front-matter keys that the file was made with. */
  readonly stages: ReadStages;
  /** Asked only where the file's skeleton is damaged or gone; null where there is no such source. */
  readonly findSource: (head: SourceHead) => Promise<Source | null>;
}

/**
 * Reads an XLIFF file of an article back, from whatever program: what was written out, with the editor's English, states
 * and notes in it. No sentence is dropped that is not empty on purpose.
 *
 * @throws {InputError} `bilingual-source` where the skeleton is gone and no source is found; what `readXliff` and `parse`
 *   throw.
 */
export async function reviewOfXliff(text: string, options: XliffReviewOptions): Promise<Review> {
  const document = readXliff(text, options.path ?? '<stdin>');
  const own = dataOfXliff(document);
  const data = own ?? (await recoveredXliffData(document, options.path, options.findSource, options.stages));
  const article = await recordedArticle(data, options.stages);
  const { segments: inFile, unknown } = fileSegments(document, new Set(article.records.keys()));
  const remarks: Remark[] = unknown.map(({ at, id }) => remark('review-xliff-unknown', at, null, { id: id ?? '?' }));
  if (own === null) remarks.push(remark('review-xliff-data-gone', 0, null));
  const added: Record<string, readonly Placeable[]> = { ...data.added };
  const segments = article.segments.map(({ id, unit: unitId, source }): ReviewedSegment => {
    const record = article.records.get(id)!;
    const found = inFile.get(id);
    if (found === undefined) {
      remarks.push(remark('review-xliff-missing', 0, id));
      return { ...record, edited: false, cut: false, kept: false };
    }
    const unit = withMore(article.units.find((one) => one.id === unitId)!, added[unitId]);
    if (words(found.source.text) !== words(source.text)) remarks.push(remark('review-french-edited', found.at, id));
    const reading = reviewedSegment(record, found, unit, document.version);
    remarks.push(...reading.remarks.map(({ rule, values }) => remark(rule, found.at, id, values)));
    if (reading.added.length > 0) added[unitId] = [...(added[unitId] ?? []), ...reading.added];
    return reading.segment;
  });
  return {
    data,
    source: article.source,
    segments,
    added,
    rewritten: data.rewritten,
    title: null,
    summary: data.summary,
    messages: located(remarks, text),
  };
}

/** Whether a text is XLIFF, as far as its start tells. */
export function isXliff(text: string): boolean {
  return /^\uFEFF?\s*(?:<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>]*>|\s)*<(?:[\w.-]+:)?xliff[\s>]/u.test(
    text.slice(0, 10_000),
  );
}

/** What an XLIFF file carries of how it was made, or null. @throws {InputError} what `readXliff` throws. */
export function xliffData(text: string, path: string | null): BilingualData | null {
  return dataOfXliff(readXliff(text, path ?? '<stdin>'));
}

function withMore(unit: Unit, more: readonly Placeable[] | undefined): Unit {
  const known = new Set(unit.placeables.map(({ id }) => id));
  const added = (more ?? []).filter(({ id }) => !known.has(id));
  return added.length === 0 ? unit : { ...unit, placeables: [...unit.placeables, ...added] };
}

function words(text: string): string {
  return text.replace(/[\s\uFFFC]+/gu, ' ').trim();
}

type Remark = Omit<ReviewMessage, 'line' | 'column'> & { readonly at: number };

function located(remarks: readonly Remark[], text: string): ReviewMessage[] {
  const locate = createLocator(text);
  return remarks.toSorted((a, b) => a.at - b.at).map(({ at, ...rest }) => ({ ...rest, ...locate(at) }));
}

function remark(ruleId: string, at: number, segment: string | null, values: Remark['arguments'] = {}): Remark {
  return { ruleId, severity: 'functional', at, segment, arguments: values };
}
