import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHtml, toHtml } from '../../../../src/engines/bergamot/html.ts';
import { byPosition } from '../../../../src/model/tagged.ts';
import { picture, taggedText } from './tagged-texts.ts';

describe('toHtml', () => {
  const cases: readonly [string, string][] = [
    ["l'[1:armée] a[2].", 'l\'<b n="1">armée</b> a<img n="2">.'],
    ['[1:a [2:b]][3:c]', '<b n="1">a <b n="2">b</b></b><b n="3">c</b>'],
    ['[1:[2]]', '<b n="1"><img n="2"></b>'],
    ['<&> [1:"]', '&lt;&amp;&gt; <b n="1">"</b>'],
  ];
  it.each(cases)('%s', (drawn, html) => {
    expect(toHtml(picture(drawn))).toBe(html);
  });

  it('leaves out what would cross', () => {
    const marks = [
      { id: 1, start: 0, end: 3 },
      { id: 2, start: 2, end: 5 },
    ];
    expect(toHtml({ text: 'abcde', marks })).toBe('<b n="1">abc</b>de');
  });

  it('is read back as it was, whatever the text', () => {
    fc.assert(
      fc.property(taggedText, (tagged) => {
        const { text, fragments } = fromHtml(toHtml(tagged));
        expect({ text, marks: [...fragments].sort(byPosition) }).toEqual(tagged);
      }),
    );
  });

  it('is well-formed, whatever the text: an open tag would abort the engine', () => {
    fc.assert(
      fc.property(taggedText, (tagged) => {
        const tags = toHtml(tagged).match(/<[^>]*>?/g) ?? [];
        let depth = 0;
        for (const tag of tags) {
          expect(tag).toMatch(/^(?:<\/b>|<b n="\d+">|<img n="\d+">)$/);
          depth += tag === '</b>' ? -1 : tag.startsWith('<b') ? 1 : 0;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
    );
  });
});

describe('fromHtml', () => {
  it('bears anything', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<b n="1">', '</b>', '<img n="2">', '<', '&lt;', '&x;', '&', 'a ', '&#0;')),
        (bits) => {
          const { text, fragments } = fromHtml(bits.join(''));
          for (const { start, end } of fragments) expect(start <= end && end <= text.length).toBe(true);
        },
      ),
    );
  });

  it('reads entities, and keeps what is none', () => {
    expect(fromHtml('&lt;&#39;&#x27;&quot;&unknown; & <i>').text).toBe("<''\"&unknown; & <i>");
  });

  it('takes a doubled placeable once', () => {
    expect(fromHtml('a<img n="1"> b<img n="1">')).toEqual({
      text: 'a\uFFFC b',
      fragments: [{ id: 1, start: 1, end: 2 }],
    });
  });
});
