export { readCsv, type Table } from './csv/read-csv.ts';
export { appendRow, rowOf, writeCsv } from './csv/write-csv.ts';
export { readTbx } from './tbx/read-tbx.ts';
export { type TbxStyle, tbxStyles, writeTbx } from './tbx/write-tbx.ts';
