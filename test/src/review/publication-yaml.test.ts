import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { setYaml, yamlValues } from '../../../src/review/publication-yaml.ts';

describe('front matter for publication', () => {
  const lang = { key: 'lang', value: 'en-US' };

  it.each([
    ['adds to the end', 'title: A\n', 'title: A\nlang: en-US\n'],
    ['adds to nothing', '', 'lang: en-US\n'],
    ['adds to comments', '# empty\n', '# empty\nlang: en-US\n'],
    ['adds a line end first', 'title: A', 'title: A\nlang: en-US\n'],
    ['replaces in place', 'lang: fr # langue\ntitle: A\n', 'lang: en-US # langue\ntitle: A\n'],
    ['replaces what is quoted', "'lang': 'fr'\n", 'lang: en-US\n'],
    ['fills in what is empty', 'lang:\ntitle: A\n', 'lang: en-US\ntitle: A\n'],
    [
      'keeps comments, order, quotes, flow lists and blank lines',
      '# tête\ndate:   2024-05-01\n\ntags: [ "a",  b ]  # deux\ntext: |\n  un\n   deux\n',
      '# tête\ndate:   2024-05-01\n\ntags: [ "a",  b ]  # deux\ntext: |\n  un\n   deux\nlang: en-US\n',
    ],
    ['keeps carriage returns', 'lang: fr\r\ntitle: A\r\n', 'lang: en-US\r\ntitle: A\r\n'],
    ['adds with carriage returns', 'title: A\r\n', 'title: A\r\nlang: en-US\r\n'],
    ['adds with lone carriage returns', 'title: A\rdate: 1\r', 'title: A\rdate: 1\rlang: en-US\r'],
    ['writes a flow mapping through its tree', '{title: A, lang: fr}\n', '{ title: A, lang: en-US }\n'],
    ['replaces a list', 'lang:\n  - fr\ntitle: A\n', 'lang: en-US\ntitle: A\n'],
    ['replaces a block scalar', 'lang: >\n  fr\ntitle: A\n', 'lang: >-\n  en-US\ntitle: A\n'],
  ])('%s', (_, yaml, expected) => {
    expect(setYaml(yaml, [lang])).toBe(expected);
  });

  it('renames a key, and keeps its place', () => {
    const entry = { key: 'original', value: 'https://example.org/fr', instead: 'url' };
    expect(setYaml('url: https://example.org/fr # ici\ntitle: A\n', [entry])).toBe(
      'original: https://example.org/fr # ici\ntitle: A\n',
    );
    expect(setYaml('{url: x}\n', [entry])).toBe('{ original: https://example.org/fr }\n');
  });

  it.each([
    'yes',
    '12',
    '2024-05-01',
    'a: b',
    '# no',
    'two\nlines',
    '- x',
    '“quoted”',
    "it's",
    'null',
    ' spaces ',
    '@x',
    '[x',
  ])('writes %j so that it reads back', (value) => {
    const yaml = setYaml('x: 1\n', [{ key: 'title', value }]);
    expect(parse(yaml)).toEqual({ x: 1, title: value });
    expect(parse(yaml, { version: '1.1' }).title).toBe(value);
    expect(yaml.split('\n')).toHaveLength(3);
  });

  it('writes numbers as numbers', () => {
    expect(setYaml('', [{ key: 'reading_time', value: 4 }])).toBe('reading_time: 4\n');
  });

  it('knows what is there', () => {
    expect(yamlValues('a: x\nb: [1]\n')?.get('a')).toBe('x');
    expect(yamlValues('')).toEqual(new Map());
    expect(yamlValues('- a\n')).toBeNull();
  });
});
