import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emitEnglish } from '../../../../pipeline/emit/english/index.ts';
import { cutArticle, whole } from './cut.ts';

it('writes one line for each, Markdown or not', () => {
  const article = cutArticle(
    '# Un\r\n\n  - *deux*\n<b>',
    whole,
    ({ text }) => ({ text: `${text}\n*x* <i>`, marks: [] }),
    'lines',
  );
  expect(emitEnglish(article)).toMatchObject({
    text: '# Un *x* <i>\r\n\n  - *deux* *x* <i>\n<b> *x* <i>',
    messages: [],
  });
});

it('has as many lines out as in, whatever comes', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\u2028', ' ') }),
      (french, words) => {
        const article = cutArticle(
          french.replaceAll('a', '\n'),
          whole,
          ({ text }) => ({ text: text + words, marks: [] }),
          'lines',
        );
        const lines = (text: string) => text.split('\n').length;
        expect(lines(emitEnglish(article).text)).toBe(lines(article.source.text));
      },
    ),
  );
});
