import { describe, expect, it } from 'vitest';
import { InputError } from '../../../../src/errors.ts';
import { readTbx } from '../../../../src/formats/index.ts';

const entry =
  '<termEntry><langSet xml:lang="fr"><tig><term>char</term></tig></langSet><langSet xml:lang="en"><tig><term>tank</term></tig></langSet></termEntry>';
const file = (before: string, body = entry) =>
  `<?xml version="1.0"?>\n${before}<martif><text><body>${body}</body></text></martif>`;

function codeOf(xml: string): string | null {
  try {
    readTbx(xml, 'x.tbx');
    return null;
  } catch (error) {
    return error instanceof InputError ? error.code : String(error);
  }
}

const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY lol${n + 1} "${`&lol${n};`.repeat(10)}">`).join('');

describe('a hostile file is refused', () => {
  it.each([
    ['an entity declaration', 'xml-doctype', file('<!DOCTYPE martif [<!ENTITY a "b">]>')],
    ['an external entity', 'xml-doctype', file('<!DOCTYPE martif [<!ENTITY a SYSTEM "file:///etc/passwd">]>', '&a;')],
    ['a parameter entity', 'xml-doctype', file('<!DOCTYPE martif [<!ENTITY % a SYSTEM "http://example.org/a"> %a;]>')],
    ['a billion laughs', 'xml-doctype', file(`<!DOCTYPE lolz [<!ENTITY lol0 "lol">${laughs}]>`, '&lol9;')],
    ['an empty internal subset', 'xml-doctype', file('<!DOCTYPE martif []>')],
    ['an undeclared entity', 'xml-malformed', file('', '&lol9;')],
    ['nesting past 200', 'xml-deep', file('', '<a>'.repeat(300) + '</a>'.repeat(300))],
    ['nesting past 200 inside an entry', 'xml-deep', file('', `<termEntry>${'<a>'.repeat(300)}`)],
    ['a text past 10 MB', 'xml-long', file('', `<termEntry><note>${'x'.repeat(10_000_001)}</note></termEntry>`)],
    ['an attribute past 10 MB', 'xml-long', file('', `<termEntry id="${'x'.repeat(10_000_001)}"/>`)],
    ['a CDATA section past 10 MB', 'xml-long', file('', `<note><![CDATA[${'x'.repeat(10_000_001)}]]></note>`)],
    ['a file cut short', 'xml-malformed', file('').slice(0, -30)],
    ['what is no XML', 'xml-malformed', 'fr,en\nchar,tank\n'],
    ['nothing', 'xml-malformed', ''],
    ['other XML', 'tbx-root', '<html><body/></html>'],
  ])('%s', (_, code, xml) => {
    expect(codeOf(xml)).toBe(code);
  });

  it('with the place where it stops being XML', () => {
    try {
      readTbx(file('', '\n<termEntry></langSet>'), 'x.tbx');
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: 'xml-malformed', values: { path: 'x.tbx', line: 3 } });
    }
  });
});

describe('an honest file is read', () => {
  it.each([
    [
      'with an external DOCTYPE, which is not fetched',
      '<!DOCTYPE martif SYSTEM "http://192.0.2.1/TBXcoreStructV02.dtd">',
    ],
    ['with a public one', '<!DOCTYPE martif PUBLIC "ISO 12200:1999A//DTD MARTIF core (DXFcdV04)//EN" "TBXcdv04.dtd">'],
    ['with a comment and an instruction', '<!-- [<!ENTITY x "y">] --><?xml-model href="x.rng"?>'],
  ])('%s', (_, before) => {
    expect(readTbx(file(before), 'x.tbx').entries[0]?.terms.map(({ text }) => text)).toEqual(['char', 'tank']);
  });

  it('with a text just short of the limit, and nesting too', () => {
    const note = 'x'.repeat(9_999_999);
    const deep = `${'<a>'.repeat(190)}${'</a>'.repeat(190)}`;
    const { entries } = readTbx(file('', `<termEntry><note>${note}</note>${deep}</termEntry>`), 'x.tbx');
    expect(entries[0]?.notes[0]).toHaveLength(9_999_999);
  });
});
