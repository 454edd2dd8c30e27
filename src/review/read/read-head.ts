import type { BilingualData } from '../../model/bilingual.ts';
import { sameText } from './block-texts.ts';
import type { Drafts } from './drafts.ts';
import { type EditorMark, isForBlock, withoutMarks } from './editor-marks.ts';
import { factRemarks } from './fact-remarks.ts';
import { type MarkdownReading, startOf } from './markdown-reading.ts';
import { type Preamble, wordsIn } from './preamble.ts';
import type { Recorded } from './recorded.ts';
import type { Remark } from './remarks.ts';
import { shownText, unitEdit } from './unit-edit.ts';
import { flat, noWords, type Words } from './words.ts';

export interface HeadReading {
  readonly title: string | null;
  readonly summary: BilingualData['summary'];
  readonly remarks: readonly Remark[];
}

/** Reads the title, the summary and the front matter that stand above a document's body. */
export function readHead(
  preamble: Preamble,
  document: MarkdownReading,
  article: Recorded,
  data: BilingualData,
  drafts: Drafts,
  cut: ReadonlySet<string>,
): HeadReading {
  const remarks: Remark[] = [];
  const title = readTitle();
  readFrontMatter();
  if (preamble.facts !== null && data.facts !== undefined) remarks.push(...factRemarks(preamble.facts, data.facts));
  return { title, summary: readSummary(), remarks };

  function readTitle(): string | null {
    if (preamble.title === null) return null;
    const unit = article.units.find(({ id }) => id === article.title);
    const own = article.segments.filter((segment) => segment.unit === unit?.id);
    const now = wordsIn(document, [preamble.title])[0] ?? noWords;
    if (unit?.type === 'frontMatter') {
      readString(unit.id, now);
      return null;
    }
    const { words, marks, unclear } = withoutMarks(
      now,
      own.map(shownText).join(' '),
      own.map((each) => each.source.text).join(' '),
    );
    drafts.unclear(unclear, own[0]?.id ?? null);
    for (const mark of marks) if (mark.names.length > 0) drafts.mark(mark, []);
    // Between languages, the title has lost its markup.
    const expected = own.length === 0 ? article.source.name : own.map(shownText).join(' ');
    const bare = (text: string) => text.replaceAll('\uFFFC', '').replace(/\s+/g, ' ').trim();
    if (sameText(bare(flat(words)), bare(expected)) || bare(words.text) === bare(expected)) return null;
    if (own.length === 0) return flat(words);
    if (data.engine.name === '?') return null;
    remarks.push({
      ruleId: 'review-title-place',
      severity: 'functional',
      at: startOf(preamble.title),
      segment: own[0]?.id ?? null,
      arguments: {},
    });
    return flat(words);
  }

  function readFrontMatter(): void {
    for (const [key, cell] of preamble.frontMatter) {
      const unit = article.units.find((each) => each.type === 'frontMatter' && each.key === key);
      if (unit !== undefined && unit.id !== article.title) readString(unit.id, wordsIn(document, [cell])[0] ?? noWords);
    }
  }

  /** A string of front matter: text without markup. */
  function readString(id: string, now: Words): void {
    const unit = article.units.find((each) => each.id === id)!;
    const segments = article.segments.filter((segment) => segment.unit === id);
    const edit = unitEdit({
      unit,
      segments,
      written: writtenString(),
      now,
      source: article.source.text,
      plain: true,
      cut,
    });
    for (const [index, segment] of segments.entries())
      drafts.target(segment.id, edit.targets[index] ?? null, edit.cut.has(index));
    drafts.unclear(edit.unclear, segments[0]?.id ?? null);
    for (const mark of edit.marks) {
      const place = isForBlock(mark) ? segments : segments.slice(mark.segment, mark.segment + 1);
      if (mark.kind !== 'cut' || mark.names.length > 0)
        drafts.mark(
          mark,
          place.map((segment) => segment.id),
        );
    }

    /** The value as the table or the heading shows it. */
    function writtenString(): Words {
      const shown = segments
        .toSorted((x, y) => y.range.start - x.range.start)
        .reduce((whole, { range, target, source }) => {
          const words = target.text.trim() === '' ? source.text : target.text;
          return whole.slice(0, range.start) + words + whole.slice(range.end);
        }, unit.text);
      // A heading above the article has no wider spaces.
      const spaces = id === article.title ? /\s+/g : /[ \t\r\n]+/g;
      return { ...noWords, text: shown.replaceAll('\uFFFC', '').replace(spaces, ' ').trim() };
    }
  }

  function readSummary(): BilingualData['summary'] {
    if (preamble.summary === null) return data.summary;
    const marks: EditorMark[] = [];
    const paragraphs = wordsIn(document, preamble.summary).map((now) => {
      const found = withoutMarks(now, data.summary.en);
      drafts.unclear(found.unclear, null);
      marks.push(...found.marks);
      return flat(found.words);
    });
    for (const mark of marks) if (mark.names.length > 0) drafts.mark(mark, []);
    const en = paragraphs.filter((each) => each !== '').join('\n\n');
    const same = en.replace(/\s+/g, ' ') === data.summary.en.replace(/\s+/g, ' ').trim();
    return same || en === '' ? data.summary : { ...data.summary, en, edited: true };
  }
}
