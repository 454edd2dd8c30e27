import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Unit } from '../../../src/model/unit.ts';
import { parse, source } from '../emit/english/cut.ts';

const folder = join(import.meta.dirname, '../../cases/parse');

/** A unit as a person would check it: words, and what is marked with which Markdown. */
function readable(unit: Unit, text: string) {
  const raw = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  const marks = unit.marks.map((mark) => {
    const { type, open, close, label } = unit.placeables.find(({ id }) => id === mark.id)!;
    const words = close === null ? {} : { words: unit.text.slice(mark.start, mark.end), close: raw(close) };
    return { type, open: raw(open), ...words, ...(label === null ? {} : { label: raw(label) }) };
  });
  const { type, syntax, depth, key, span } = unit;
  return {
    type,
    syntax,
    depth,
    ...(key === null ? {} : { key }),
    text: unit.text,
    source: raw(span),
    ...(marks.length > 0 ? { marks } : {}),
  };
}

describe('case folders', () => {
  it.each(readdirSync(folder))('%s', (name) => {
    const text = readFileSync(join(folder, name, 'input.md'), 'utf8');
    const { units, title, frontMatter } = parse(source(text));
    const found = {
      title,
      frontMatter: frontMatter && text.slice(frontMatter.start, frontMatter.end),
      units: units.map((unit) => readable(unit, text)),
    };
    const path = join(folder, name, 'units.json');
    if (process.env.UPDATE) writeFileSync(path, `${JSON.stringify(found, null, 2)}\n`);
    expect(found).toEqual(JSON.parse(readFileSync(path, 'utf8')));
  });
});
