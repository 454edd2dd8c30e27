export { readCsv, type Table } from './csv/read-csv.ts';
export { appendRow, rowOf, writeCsv } from './csv/write-csv.ts';
export { readTbx } from './tbx/read-tbx.ts';
export { type TbxStyle, tbxStyles, writeTbx } from './tbx/write-tbx.ts';
export { pairOfTmx, shownNote, type TmxPair, type TmxStored, tmxOfPair } from './tmx/pair.ts';
export { readTmx, type TmxReadOptions } from './tmx/read-tmx.ts';
export type { TmxHeader, TmxProperty, TmxUnit } from './tmx/tmx-unit.ts';
export { type TmxWriteOptions, writeTmx } from './tmx/write-tmx.ts';
