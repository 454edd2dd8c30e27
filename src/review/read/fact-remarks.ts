import type { Table } from 'mdast';
import type { BilingualData } from '../../model/bilingual.ts';
import { plainText, sameText } from './block-texts.ts';
import { startOf } from './markdown-reading.ts';
import type { Remark } from './remarks.ts';

/** Says once where the table of key facts is not as it was printed. */
export function factRemarks(table: Table, printed: NonNullable<BilingualData['facts']>): Remark[] {
  const rows = table.children.slice(1);
  const left = [...printed];
  const other = rows.find((row) => {
    const words = plainText(row.children.slice(1));
    const at = left.findIndex((fact) => sameText(fact.join(' '), words));
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
  if (other === undefined && rows.length === printed.length) return [];
  return [
    {
      ruleId: 'review-facts-edited',
      severity: 'functional',
      at: startOf(other ?? table),
      segment: null,
      arguments: {},
    },
  ];
}
