import { describe, expect, it } from 'vitest';
import { InputError } from '../../../../src/errors.ts';
import { readTmx } from '../../../../src/formats/index.ts';
import { languages, tmx, tu, unitsOf } from './reading.ts';

async function codeOf(file: string | Uint8Array): Promise<string | null> {
  try {
    await unitsOf(file, {}, 100_000);
    return null;
  } catch (error) {
    return error instanceof InputError ? error.code : String(error);
  }
}

const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY lol${n + 1} "${`&lol${n};`.repeat(10)}">`).join('');
const headed = (before: string, body = '') => tmx(body, '', before);

describe('a hostile file is refused', () => {
  it.each([
    ['an entity declaration', 'xml-doctype', headed('<!DOCTYPE tmx [<!ENTITY a "b">]>')],
    ['an external entity', 'xml-doctype', headed('<!DOCTYPE tmx [<!ENTITY a SYSTEM "file:///etc/passwd">]>', '&a;')],
    ['a parameter entity', 'xml-doctype', headed('<!DOCTYPE tmx [<!ENTITY % a SYSTEM "http://example.org/a"> %a;]>')],
    ['a billion laughs', 'xml-doctype', headed(`<!DOCTYPE lolz [<!ENTITY lol0 "lol">${laughs}]>`, '&lol9;')],
    ['an undeclared entity', 'xml-malformed', headed('', '&lol9;')],
    ['nesting past 200', 'xml-deep', headed('', '<a>'.repeat(300))],
    ['nesting past 200 in a segment', 'xml-deep', tmx(tu('<hi>'.repeat(300), ''))],
    ['a text past 10 MB', 'xml-long', tmx(tu('x'.repeat(10_000_001), ''))],
    ['an attribute past 10 MB', 'xml-long', tmx(`<tu tuid="${'x'.repeat(10_000_001)}"/>`)],
    ['a file cut short', 'xml-malformed', tmx(tu('a', 'b')).slice(0, -20)],
    ['what is no XML', 'xml-malformed', 'fr,en\nchar,tank\n'],
    ['nothing', 'xml-malformed', ''],
    ['other XML', 'tmx-root', '<html><body/></html>'],
    ['bytes that are not UTF-8', 'xml-encoding', Buffer.from(tmx(tu('é', 'b')), 'latin1')],
    ['an unknown encoding', 'xml-encoding', '<?xml version="1.0" encoding="klingon"?><tmx/>'],
  ])('%s', async (_, code, file) => {
    expect(await codeOf(file)).toBe(code);
  });

  it.each([
    ['a text', `<tmx><body><tu><note>`, 'x'],
    ['a comment', '<tmx><!-- ', 'x'],
    ['a tag', '<tmx ', 'x="y" '],
    ['a unit', '<tmx><body><tu>', '<prop type="x">y</prop>'],
  ])('%s without an end, before it fills the memory', async (_, start, piece) => {
    let sent = 0;
    function* endless() {
      yield Buffer.from(start);
      const many = Buffer.from(piece.repeat(1_000_000 / piece.length));
      for (; sent < 60; sent++) yield many;
    }
    const reading = async () => {
      for await (const _ of readTmx(endless(), 'x.tmx', languages));
    };
    await expect(reading()).rejects.toMatchObject({ code: 'xml-long' });
    expect(sent).toBeLessThan(50);
  });
});

it('an external DOCTYPE is skipped, and not fetched', async () => {
  const before = '<!DOCTYPE tmx SYSTEM "http://192.0.2.1/tmx14.dtd">';
  expect((await unitsOf(headed(before, tu('char', 'tank'))))[0]?.target.text).toBe('tank');
});
