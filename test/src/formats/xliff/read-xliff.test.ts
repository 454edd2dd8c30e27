import { describe, expect, it } from 'vitest';
import { InputError } from '../../../../src/errors.ts';
import { readXliff, type XliffSegment } from '../../../../src/formats/index.ts';

const core = 'urn:oasis:names:tc:xliff:document:2.0';
const two = (body: string, rest = '') =>
  `<xliff xmlns="${core}" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" version="2.1" srcLang="fr" trgLang="en"><file id="f">${rest}${body}</file></xliff>`;
const unit = (source: string, target = '', rest = '') =>
  two(`<unit id="u">${rest}<segment id="s1"><source>${source}</source><target>${target}</target></segment></unit>`);
const one = (body: string, before = '') =>
  `${before}<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="FR" target-language="en_us" datatype="plaintext"><body>${body}</body></file></xliff>`;
const trans = (source: string, rest = '') => one(`<trans-unit id="1"><source>${source}</source>${rest}</trans-unit>`);

function first(xml: string): XliffSegment {
  return readXliff(xml, 'x.xlf').files[0]!.units[0]!.segments[0]!;
}

const marksOf = ({ source }: XliffSegment) => source.marks.map(({ id, start, end }) => [id, start, end]);

describe('inline elements of 2.1', () => {
  it.each([
    ['pc', 'a <pc id="1">b</pc>', 'a b', [[1, 2, 3]]],
    ['ph', 'a <ph id="1"/>', 'a \uFFFC', [[1, 2, 3]]],
    ['sc and ec', '<sc id="1"/>a<ec startRef="1"/> b', 'a b', [[1, 0, 1]]],
    [
      'sc and ec that cross',
      '<sc id="1"/>a<sc id="2"/>b<ec startRef="1"/>c<ec startRef="2"/>',
      'abc',
      [
        [1, 0, 2],
        [2, 1, 2],
      ],
    ],
    ['sc without its ec', 'a <sc id="1"/>b', 'a b', [[1, 2, 3]]],
    ['ec without its sc', 'a<ec startRef="9"/> b', 'a b', [[1, 0, 1]]],
    ['an isolated half', '<sc id="1" isolated="yes"/>a', '\uFFFCa', [[1, 0, 1]]],
    ['mrk', 'a <mrk id="m" type="term">b</mrk>', 'a b', []],
    ['sm and em', 'a <sm id="m"/>b<em startRef="m"/>', 'a b', []],
    ['cp', 'a<cp hex="001F"/>b', 'a\u001Fb', []],
    ['pc round nothing', 'a<pc id="1"/>b', 'ab', []],
  ])('%s', (_, source, text, marks) => {
    const segment = first(unit(source));
    expect([segment.source.text, marksOf(segment)]).toEqual([text, marks]);
  });
});

describe('inline elements of 1.2', () => {
  it.each([
    [
      'g and x',
      'a <g id="1">b <x id="2"/></g>',
      'a b \uFFFC',
      [
        [1, 2, 5],
        [2, 4, 5],
      ],
    ],
    ['bx and ex', 'a <bx id="1" rid="r"/>b<ex id="2" rid="r"/>', 'a b', [[1, 2, 3]]],
    ['bpt and ept', '<bpt id="1">&lt;b></bpt>a<ept id="1">&lt;/b></ept>', 'a', [[1, 0, 1]]],
    ['ph with native code and a sub-flow', 'a<ph id="1">&lt;img alt="<sub>b</sub>"></ph>', 'a\uFFFC', [[1, 1, 2]]],
    ['it', '<it id="1" pos="open">&lt;b></it>a', '\uFFFCa', [[1, 0, 1]]],
    ['mrk', 'a <mrk mtype="protected">b</mrk>', 'a b', []],
  ])('%s', (_, source, text, marks) => {
    const segment = first(trans(source));
    expect([segment.source.text, marksOf(segment)]).toEqual([text, marks]);
  });
});

describe('what else a file says', () => {
  it('states, notes, comments, matches and skeleton of 2.1', () => {
    const matches =
      '<mtc:matches><mtc:match id="m" ref="#s1" similarity="80"><source>a</source><target>c</target></mtc:match></mtc:matches>';
    const notes = '<notes><note id="n" category="x">Note</note></notes>';
    const xml = unit('a', 'b <mrk id="c" type="comment" value="Why?">c</mrk>', matches + notes)
      .replace('<segment id="s1">', '<segment id="s1" state="reviewed">')
      .replace('<file id="f">', '<file id="f"><skeleton>data</skeleton>');
    const [file] = readXliff(xml, 'x.xlf').files;
    expect(file).toMatchObject({ skeleton: 'data', units: [{ notes: [{ id: 'n', category: 'x', text: 'Note' }] }] });
    expect(first(xml)).toMatchObject({ state: 'reviewed', notes: [{ text: 'Why?' }], matches: [{ score: 80 }] });
  });

  it('spaces between segments, and units in groups', () => {
    const segment = (id: string) => `<segment id="${id}"><source>${id}</source></segment>`;
    const body = `<group id="g"><unit id="u">${segment('a')}<ignorable><source> </source></ignorable>${segment('b')}</unit></group>`;
    const [found] = readXliff(two(body), 'x.xlf').files[0]!.units;
    expect(found?.segments.map(({ id, before, target }) => [id, before, target])).toEqual([
      ['a', '', null],
      ['b', ' ', null],
    ]);
  });

  it.each([
    ['new', 'no', 'initial'],
    ['needs-translation', 'no', 'initial'],
    ['needs-review-translation', 'no', 'translated'],
    ['translated', 'no', 'translated'],
    ['translated', 'yes', 'reviewed'],
    ['signed-off', 'no', 'reviewed'],
    ['final', 'yes', 'final'],
  ])('state %s, approved %s of 1.2 is %s', (state, approved, expected) => {
    const xml = trans('a', `<target state="${state}">b</target>`).replace('id="1"', `id="1" approved="${approved}"`);
    expect(first(xml).state).toBe(expected);
  });

  it('languages and alternatives of 1.2, whatever the namespace', () => {
    const xml = trans(
      'a',
      '<target>b</target><note from="Ana">Hm.</note><alt-trans match-quality="75%"><target>c</target></alt-trans>',
    );
    expect(readXliff(xml, 'x.xlf')).toMatchObject({ version: '1.2', sourceLanguage: 'fr', targetLanguage: 'en-US' });
    expect(first(xml)).toMatchObject({ notes: [{ category: 'Ana', text: 'Hm.' }], matches: [{ score: 75 }] });
    const prefixed = xml.replaceAll(/<(\/?)([a-z])/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=');
    expect(first(prefixed).target?.text).toBe('b');
  });
});

describe('a hostile file is refused', () => {
  const codeOf = (xml: string) => {
    try {
      readXliff(xml, 'x.xlf');
      return null;
    } catch (error) {
      return error instanceof InputError ? error.code : String(error);
    }
  };
  const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY lol${n + 1} "${`&lol${n};`.repeat(10)}">`).join('');

  it.each([
    ['an external entity', 'xml-doctype', one('', '<!DOCTYPE xliff [<!ENTITY a SYSTEM "file:///etc/passwd">]>')],
    ['a billion laughs', 'xml-doctype', one('&lol9;', `<!DOCTYPE xliff [<!ENTITY lol0 "lol">${laughs}]>`)],
    ['an undeclared entity', 'xml-malformed', trans('&a;')],
    ['nesting past 200', 'xml-deep', trans('<g id="1">'.repeat(300))],
    ['groups past 200', 'xml-deep', one('<group>'.repeat(300))],
    ['a text past 10 MB', 'xml-long', trans('x'.repeat(10_000_001))],
    ['an attribute past 10 MB', 'xml-long', two('', `<skeleton href="${'x'.repeat(10_000_001)}"/>`)],
    ['a file cut short', 'xml-malformed', trans('a').slice(0, -20)],
    ['nothing', 'xml-malformed', ''],
    ['other XML', 'xliff-root', '<html/>'],
    ['another version', 'xliff-version', '<xliff version="3.0"/>'],
  ])('%s', (_, code, xml) => {
    expect(codeOf(xml)).toBe(code);
  });

  it('an external DOCTYPE is skipped', () => {
    const before = '<!DOCTYPE xliff PUBLIC "-//XLIFF//DTD XLIFF//EN" "http://192.0.2.1/xliff.dtd">';
    expect(codeOf(one('', before))).toBe(null);
  });
});
