import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');
const namespaces = ['interface', 'messages', 'errors', 'document'];

function keysOf(value: unknown, prefix = ''): string[] {
  if (typeof value !== 'object' || value === null) return [prefix];
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, prefix === '' ? key : `${prefix}.${key}`));
}

function load(locale: string, name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(root, 'locales', locale, `${name}.json`), 'utf8'));
}

function placeholders(text: unknown): string[] {
  return [...new Set(String(text).match(/\{\{\w+\}\}/g))].sort();
}

describe.each(namespaces)('locales: %s', (name) => {
  const [fr, en] = [load('fr', name), load('en', name)];

  it('has the same keys in both languages', () => {
    // French has a plural of its own for round millions, which English lacks.
    const shared = keysOf(fr).filter((key) => !key.endsWith('_many'));
    expect(shared.sort()).toEqual(keysOf(en).sort());
  });

  it('uses the same values in both languages', () => {
    const at = (object: unknown, path: string) =>
      path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], object);
    for (const key of keysOf(en)) expect(placeholders(at(fr, key)), key).toEqual(placeholders(at(en, key)));
  });
});

describe('texts that the code names', () => {
  const files = globSync('{src,pipeline}/**/*.ts', { cwd: root }).map((path) => readFileSync(join(root, path), 'utf8'));
  const code = files.join('\n');

  it('every error code has its sentence', () => {
    const codes = [...code.matchAll(/new (?:Interligne|Input|Engine|Usage)Error\(\s*'([a-z][a-z-]+)'/g)].map(
      (match) => match[1]!,
    );
    expect(codes.length).toBeGreaterThan(10);
    expect(codes.filter((one) => !(one in load('en', 'errors')))).toEqual([]);
  });

  it('every rule has its message', () => {
    const rules = [...code.matchAll(/ruleId: '([a-z][a-z-]+)'/g)].map((match) => match[1]!);
    expect(rules.filter((one) => !(one in load('en', 'messages')))).toEqual([]);
  });
});
