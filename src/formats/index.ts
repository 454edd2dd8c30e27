export { readCsv, type Table } from './csv/read-csv.ts';
export { appendRow, rowOf, writeCsv } from './csv/write-csv.ts';
export { readTbx } from './tbx/read-tbx.ts';
export { type TbxStyle, tbxStyles, writeTbx } from './tbx/write-tbx.ts';
export { pairOfTmx, shownNote, type TmxPair, type TmxStored, tmxOfPair } from './tmx/pair.ts';
export { readTmx, type TmxReadOptions } from './tmx/read-tmx.ts';
export type { TmxHeader, TmxProperty, TmxUnit } from './tmx/tmx-unit.ts';
export { type TmxWriteOptions, writeTmx } from './tmx/write-tmx.ts';
export { addedMarkup } from './xliff/code-types.ts';
export { readXliff } from './xliff/read-xliff.ts';
export { renewXliff } from './xliff/renew-xliff.ts';
export { copied1, hasTarget, writeState1, writeState2 } from './xliff/states.ts';
export { termsOf as segmentTerms } from './xliff/terms.ts';
export type { XliffWriteOptions } from './xliff/write-options.ts';
export { writeXliff1 } from './xliff/write-xliff-1.ts';
export { writeXliff2 } from './xliff/write-xliff-2.ts';
export type {
  XliffCode,
  XliffDocument,
  XliffFile,
  XliffNote,
  XliffSegment,
  XliffUnit,
} from './xliff/xliff-document.ts';
export { decodeXmlFile } from './xml/decode-xml.ts';
