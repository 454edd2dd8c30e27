import { describe, expect, it } from 'vitest';
import { termReportJson, termReportTable, termRows } from '../../../src/explain/index.ts';
import type { TranslatedSegment } from '../../../src/model/segment.ts';
import { alignArticle, articleOf, noted } from '../../pipeline/align/align-noted.ts';
import { smallTermbase } from '../../pipeline/align/small-termbase.ts';

/** The rows of an article of one sentence. */
function rowsOf(fr: string, mt: string, more: Partial<TranslatedSegment> = {}) {
  const article = articleOf([{ ...noted(fr, mt), ...more }]);
  const segments = alignArticle(article);
  const source = { ...article.source, path: 'a.fr.md', text: segments[0]!.source.text };
  return termRows({ ...article, source, segments, checked: true }, smallTermbase());
}

describe('the rows of the audit sheet', () => {
  it('tell what stands where, and how it came about', () => {
    const [rank, person, date] = rowsOf(
      'Le {rank:rank.gmj>2|général-major} {person:Kenneth Ekman|Kenneth EKMAN} parle le {date:-6-7|7 juin}.',
      'The {1|general-major} {2|Kenneth Ekman} speaks on {3|7 June}.',
    );
    expect(rank).toEqual({
      article: 'a.fr.md',
      segment: 's1',
      line: 1,
      column: 4,
      source: 'général-major',
      kind: 'rank',
      concept: 'rank.gmj',
      wanted: 'major general',
      english: 'Major General',
      start: 0,
      end: 13,
      standing: 'repaired',
      by: 'french',
      allowed: true,
      before: 'The general-major',
    });
    expect(person).toMatchObject({ english: 'Kenneth Ekman', standing: 'kept', by: '', before: '', concept: '' });
    expect(date).toMatchObject({ wanted: 'June 7', standing: 'repaired', by: 'value', before: '7 June' });
  });

  it.each([
    ['a term that is nowhere', 'La {term:unit.section|section} part.', 'It leaves.', 'missing', false],
    ['a value that is nowhere', '{number:1000|1 000} soldats.', 'Some soldiers.', 'missing', false],
    ['a day whose month stands once', 'Le {date:-6-6|6} et le {date:-6-3|3 juin}.', 'June 3 and {1|6}.', 'kept', true],
    ['an admitted rendering', 'Le {rank:rank.gbr>2|général} {person|Ba}.', '{1|Brig. Gen.} {2|Ba}.', 'kept', true],
  ])('know %s', (_, fr, mt, standing, allowed) => {
    expect(rowsOf(fr, mt)[0]).toMatchObject({ standing, allowed });
  });

  it.each([
    ['memory', { origin: { kind: 'exact' } }],
    ['editor', { origin: { kind: 'edit' } }],
  ] as const)('find the rendering in English from the %s', (standing, own) => {
    const [right] = rowsOf('La {term:unit.section|section}.', 'The platoon.', own);
    expect(right).toMatchObject({ standing, english: 'platoon', start: 4, end: 11, allowed: true });
    const [wrong] = rowsOf('La {term:unit.section|section}.', 'The section.', own);
    expect(wrong).toMatchObject({ standing: 'missing', allowed: false });
  });

  it('make a table and data', () => {
    const rows = rowsOf('La {term:unit.section|section} part.', 'It leaves.');
    const { header, rows: cells } = termReportTable(rows);
    expect(header.length).toBe(15);
    expect(cells).toEqual([
      ['a.fr.md', 's1', '1', '4', 'section', 'concept', 'unit.section', 'platoon', '', '', '', 'missing', '', 'no', ''],
    ]);
    expect(JSON.parse(termReportJson(rows))).toEqual({ format: 'interligne-term-report', version: 1, rows });
  });
});
