import { extname } from 'node:path';
import { writeCsv, writeTbx } from '../formats/index.ts';
import { glossaryOf } from '../termbase/glossary-of.ts';
import { tableOf } from '../termbase/table-of.ts';
import { formatUserLayer, type UserLayer } from '../termbase/user-layer.ts';

/** `tbx` and `tbx-dct` are the two styles of ISO 30042:2019, `tbx-2008` is the older form. */
export type TermFormat = 'json' | 'csv' | 'tbx' | 'tbx-dct' | 'tbx-2008';

export const termFormats: readonly TermFormat[] = ['tbx', 'tbx-dct', 'tbx-2008', 'csv', 'json'];

/** The format asked for, else the one that the output's name tells; null where neither is known. */
export function termFormat(name: string | undefined, output: string | undefined): TermFormat | null {
  const wanted = name ?? (output === undefined ? '' : extname(output).slice(1).toLowerCase());
  return termFormats.find((format) => format === wanted) ?? null;
}

/** A termbase as a file's text. */
export function formatTerms(layer: UserLayer, format: TermFormat): string {
  switch (format) {
    case 'json':
      return formatUserLayer(layer);
    case 'csv':
      return writeCsv(tableOf(layer));
    case 'tbx':
      return writeTbx(glossaryOf(layer, 'Interligne'), 'dca');
    case 'tbx-dct':
      return writeTbx(glossaryOf(layer, 'Interligne'), 'dct');
    case 'tbx-2008':
      return writeTbx(glossaryOf(layer, 'Interligne'), 'martif');
  }
}
