import { describe, expect, it } from 'vitest';
import { createParse } from '../../../pipeline/parse/index.ts';
import { InputError } from '../../../src/errors.ts';
import { parseMarkdown, stringifyMarkdown } from '../../../src/language/markdown.ts';
import { parse, source } from '../emit/english/cut.ts';

const texts = (text: string) => parse(source(text)).units.map((unit) => unit.text);

describe('parse', () => {
  it('says where YAML is broken', () => {
    const broken = () => parse(source('---\ntitle: x\ntags: [a\n---\nTexte\n'));
    expect(broken).toThrow(InputError);
    expect(broken).toThrow(
      expect.objectContaining({
        code: 'front-matter',
        values: expect.objectContaining({ line: 3, reason: expect.any(String) }),
      }),
    );
  });

  it('reads the keys it is told to', () => {
    const text = '---\ntitle: a\nlead: b\n---\n';
    expect(createParse({ frontMatterKeys: ['lead'] })(source(text)).units.map(({ key }) => key)).toEqual(['lead']);
  });

  it('finds the title: front matter, else the first heading, else none', () => {
    expect(parse(source('---\ntags: [a]\ntitle: b\n---\n# c')).title).toBe('u2');
    expect(parse(source('a\n\n# b\n\n# c')).title).toBe('u2');
    expect(parse(source('a')).title).toBeNull();
  });

  it('leaves TOML, code and HTML alone', () => {
    expect(texts('+++\ntitle = "a"\n+++\n\n```\nb\n```\n\n    c\n\n<p>d</p>\n\n$$\ne\n$$\n')).toEqual([]);
  });

  it('takes lines as they are', () => {
    const { units } = parse(source('# *a*\r\n\r\n  b \n\tc\rd', 'lines'));
    expect(units.map(({ text, type, syntax, span }) => [text, type, syntax, span.start])).toEqual([
      ['# *a*', 'line', 'line', 0],
      ['b', 'line', 'line', 11],
      ['c\rd', 'line', 'line', 15],
    ]);
  });

  it.each([
    ['5 $ et 10 $', '5 $ et 10 $'],
    ['US$5 et US$6', 'US$5 et US$6'],
    ['5$, puis 10$.', '5$, puis 10$.'],
    ['de $5 à $10', 'de $5 à $10'],
    ['soit $x$.', 'soit \uFFFC.'],
    ['soit $$x + y$$.', 'soit \uFFFC.'],
  ])('tells money from math: %s', (text, expected) => {
    expect(texts(text)).toEqual([expected]);
  });

  it.each([
    ['[@a; @b]', '\uFFFC'],
    ['[voir @a, p. 3]', '[voir \uFFFC, p. 3]'],
    ['@compte', '@compte'],
    ['[^absent]', '\uFFFC'],
    [':smile: 10:30:45 :é:', '\uFFFC 10:30:45 :é:'],
    ['\\[@a\\]', '[@a]'],
  ])('protects citation keys and the like: %s', (text, expected) => {
    expect(texts(text)).toEqual([expected]);
  });

  it('writes trees that read back', () => {
    const text = '# Objet :réunion\n\n- a\n- b[^1]\n\n| a |\n| - |\n| b |\n\n[^1]: c\n';
    expect(stringifyMarkdown(parseMarkdown(text))).toBe(text);
  });
});
