import { describe, expect, it } from 'vitest';
import { decode } from '../../../../src/engines/apertium/decode.ts';
import { encode } from '../../../../src/engines/apertium/encode.ts';
import { OBJECT, type Tagged } from '../../../../src/model/tagged.ts';

const read = (answer: string, source: Tagged): Tagged => decode(answer, encode(source), source);
const plain = (text: string): Tagged => ({ text, marks: [] });
const marked = ({ text, marks }: Tagged): string[] =>
  marks.map(({ id, start, end }) => `${id} ${text.slice(start, end)}`);

describe('encode', () => {
  it('gives every stretch between marks a number', () => {
    const { stream } = encode({ text: 'Les forces armées du Niger', marks: [{ id: 4, start: 4, end: 17 }] });
    expect(stream).toBe('[[t:p:0]]Les[[/]] [[t:p:1]]forces armées[[/]] [[t:p:2]]du Niger[[/]]');
  });

  it('leaves a text without marks alone', () => {
    expect(encode({ text: 'Les forces (armées)', marks: [] }).stream).toBe('Les forces (armées)');
  });

  it('widens a mark to whole words', () => {
    const { stream } = encode({ text: 'anticonstitutionnel', marks: [{ id: 1, start: 4, end: 9 }] });
    expect(stream).toBe('[[t:p:0]]anticonstitutionnel[[/]]');
  });
});

describe('decode', () => {
  const source: Tagged = { text: 'Les forces armées du Niger', marks: [{ id: 4, start: 4, end: 17 }] };

  it('finds moved words again', () => {
    const target = read('[[t:p:0]]The[[/]] [[t:p:1]]armed[[/]] [[t:p:1]]forces[[/]] [[t:p:2]]of Niger[[/]]', source);
    expect(target.text).toBe('The armed forces of Niger');
    expect(marked(target)).toEqual(['4 armed forces']);
  });

  it('bridges words that a rule put in, but not those of a neighbor', () => {
    expect(marked(read('[[t:p:0]]The[[/]] [[t:p:1]]forces[[/]] which are [[t:p:1]]armed[[/]]', source))).toEqual([
      '4 forces which are armed',
    ]);
    expect(
      marked(read('[[t:p:0]]The[[/]] [[t:p:1]]forces[[/]] [[t:p:2]]Niger[[/]] [[t:p:1]]armed x[[/]]', source)),
    ).toEqual(['4 forces']);
  });

  it('leaves a mark out when none of its words came back', () => {
    expect(read('[[t:p:0]]The[[/]] [[t:p:2]]Niger[[/]]', source)).toEqual({ text: 'The Niger', marks: [] });
  });

  it('drops what dictionaries left over', () => {
    const target = read('[[t:p:0]]The[[/]] [[t:p:1]]*ejecucións\\/armed[[/]] give# back \\<prn\\> @forces', source);
    expect(target.text).toBe('The armed give back forces');
  });

  it('takes in a neighbor’s small word, and a noun that took an article up', () => {
    const force = '[[t:p:1]]Force[[/]] [[t:p:0]]them[[/]] [[t:p:1]]armies[[/]] [[t:p:2]]of Niger[[/]]';
    expect(marked(read(force, source))).toEqual(['4 Force them armies']);
    const commanding = '[[t:p:0; t:p:1]]Commanding[[/]] [[t:p:0; t:p:1]]it[[/]] [[t:p:1]]of[[/]] [[t:p:1]]forces[[/]]';
    expect(marked(read(commanding, source))).toEqual(['4 Commanding it of forces']);
    expect(marked(read('[[t:p:0; t:p:1]]An army[[/]] [[t:p:2]]of Niger[[/]]', source))).toEqual(['4 army']);
  });

  it('writes a name as the source does where the dictionaries failed on it', () => {
    const at = (text: string, name: string) => ({
      text,
      marks: [{ id: 1, start: text.indexOf(name), end: text.indexOf(name) + name.length }],
    });
    const city = at('à Ouagadougou hier', 'Ouagadougou');
    expect(read('[[t:p:0]]To[[/]] [[t:p:1]]*Uagadugú[[/]] [[t:p:2]]yesterday[[/]]', city).text).toBe(
      'to Ouagadougou yesterday',
    );
    expect(read('[[t:p:0]]To[[/]] [[t:p:1]]Chad[[/]]', city).text).toBe('to Chad');
    const ship = at('la Commandant-Kermadec part', 'Commandant-Kermadec');
    const target = read(
      '[[t:p:1; t:p:0]]Commanding[[/]] [[t:p:1; t:p:0]]it[[/]]-[[t:p:1]]*Kermadec[[/]]- [[t:p:2]]leaves[[/]]',
      ship,
    );
    expect(target.text).toBe('Commandant-Kermadec leaves');
    expect(marked(target)).toEqual(['1 Commandant-Kermadec']);
  });

  it('gives an unknown word its article', () => {
    expect(read('a *imposición and a *casualidad', plain('un dépôt')).text).toBe('an imposición and a casualidad');
  });

  it('sets spaces as English does', () => {
    const quoted = { text: '« Il part » , dit-on : 12 % !', marks: [] };
    expect(read('« It  leaves » , says : 12 % !', quoted).text).toBe('"It leaves", says: 12%!');
  });

  it('puts a placeable back that a step swallowed', () => {
    const footnoted = { text: `La commande ${OBJECT} part`, marks: [{ id: 2, start: 12, end: 13 }] };
    const target = read('[[t:p:0]]The command[[/]] [[t:p:2]]leaves[[/]]', footnoted);
    expect(target).toEqual({ text: `The command ${OBJECT} leaves`, marks: [{ id: 2, start: 12, end: 13 }] });
  });
});
