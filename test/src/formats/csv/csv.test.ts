import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv, writeCsv } from '../../../../src/formats/index.ts';

const refusal = (text: string) => {
  try {
    readCsv(text, 'x.csv');
    return null;
  } catch (error) {
    return error;
  }
};

describe('readCsv', () => {
  it.each([
    ['commas', 'fr,en\nchar,tank\n'],
    ['semicolons, as spreadsheets in French write them', 'fr;en\r\nchar;tank\r\n'],
    ['tabs', 'fr\ten\nchar\ttank'],
    ['a byte-order mark', '\uFEFFfr;en\nchar;tank\n'],
    ['quotation marks', '"fr","en"\r"char","tank"\r'],
    ['blank rows', '\nfr,en\n\n , \nchar,tank\n\n'],
    ['a header with more of another separator within quotation marks', '"fr";"en"\n"char";"tank"\n'],
  ])('takes %s', (_, text) => {
    expect(readCsv(text, 'x.csv')).toEqual({ header: ['fr', 'en'], rows: [['char', 'tank']] });
  });

  it('keeps separators, line ends and doubled marks inside quotation marks', () => {
    const { rows } = readCsv('fr,en\n"char, dit ""Leclerc""","main\nbattle tank"\n', 'x.csv');
    expect(rows).toEqual([['char, dit "Leclerc"', 'main\nbattle tank']]);
  });

  it('fills short rows up, and takes empty cells after the last column', () => {
    expect(readCsv('fr,en,notes\nchar\nobus,shell,,,\n', 'x.csv').rows).toEqual([
      ['char', '', ''],
      ['obus', 'shell', ''],
    ]);
  });

  it('says at which line a mark is not closed, or a row too long', () => {
    expect(refusal('fr,en\nchar,"tank\n')).toMatchObject({ code: 'csv-quote', values: { path: 'x.csv', line: 2 } });
    expect(refusal('fr,en\n"a\nb",c\nchar,"tank"s\n')).toMatchObject({ code: 'csv-quote', values: { line: 4 } });
    expect(refusal('fr,en\n"a\nb",c\nchar,tank,x\n')).toMatchObject({ code: 'csv-row', values: { line: 4 } });
  });

  it('reads nothing from nothing', () => {
    expect(readCsv('', 'x.csv')).toEqual({ header: [], rows: [] });
  });
});

it('reads what it writes, whatever is in the cells', () => {
  const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('"', ',', ';', '\t', '\r\n', ' a ', '""'));
  const row = fc.tuple(fc.constant('x'), cell, cell);
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const table = { header: ['fr', 'en', 'notes'], rows };
      expect(readCsv(writeCsv(table), 'x.csv')).toEqual(table);
    }),
  );
});
