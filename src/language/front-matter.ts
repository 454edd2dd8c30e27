import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Scalar } from 'yaml';
import type { Span } from '../model/span.ts';
import { type MarkdownToken, markdownTokens } from './markdown-tokens.ts';
import type { UnnumberedUnit } from './markdown-units.ts';
import { type ScalarStyle, scalarText } from './yaml-scalar.ts';

const STYLES: ReadonlySet<string> = new Set(['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED']);

/** Where YAML cannot be read, and why. Line and column count from 1, in the whole source. */
export interface FrontMatterFault {
  readonly line: number;
  readonly column: number;
  readonly reason: string;
}

/** The first top-level token that is front matter, and the YAML in it (null for TOML, or for nothing). */
export function frontMatterSpans(tokens: readonly MarkdownToken[]): { whole: Span; yaml: Span | null } | null {
  const token = tokens[0];
  if (token === undefined || (token.type !== 'yaml' && token.type !== 'toml')) return null;
  const values = token.children.filter((child) => child.type === 'yamlValue');
  const [first, last] = [values[0], values.at(-1)];
  const yaml = first === undefined || last === undefined ? null : { start: first.start, end: last.end };
  return { whole: { start: token.start, end: token.end }, yaml };
}

/**
 * The strings under the chosen keys of a front matter's YAML, lists of strings too. Numbers, dates, maps and other
 * keys are left alone.
 */
export function frontMatterUnits(
  source: string,
  yaml: Span,
  keys: readonly string[],
): { units: UnnumberedUnit[] } | { fault: FrontMatterFault } {
  const counter = new LineCounter();
  const blank = source.slice(0, yaml.start).replace(/[^\r\n]/g, ' ');
  const document = parseDocument(withFeeds(blank + source.slice(yaml.start, yaml.end)), {
    lineCounter: counter,
    logLevel: 'silent',
  });
  const error = document.errors[0];
  if (error !== undefined) {
    const { line, col } = counter.linePos(error.pos[0]);
    return { fault: { line, column: col, reason: error.code } };
  }
  if (!isMap(document.contents)) return { units: [] };
  const units: UnnumberedUnit[] = [];
  for (const { key, value } of document.contents.items) {
    if (!isScalar(key) || typeof key.value !== 'string' || !keys.includes(key.value)) continue;
    const name = key.value;
    if (isScalar(value)) units.push(...scalarUnit(source, name, value));
    const items = isSeq(value) ? value.items : [];
    for (const [index, item] of items.entries())
      if (isScalar(item)) units.push(...scalarUnit(source, `${name}.${index}`, item));
  }
  return { units: units.sort((a, b) => a.span.start - b.span.start) };
}

function scalarUnit(source: string, key: string, { value, range, type }: Scalar): UnnumberedUnit[] {
  if (typeof value !== 'string' || value.trim() === '' || !range || !isStyle(type)) return [];
  const block = type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED';
  const raw = source.slice(range[0], range[1]).replace(block ? /[\r\n]+[ \t\r\n]*$/ : /$^/, '');
  const content = scalarText(raw, range[0], type, block ? value.replace(/\n+$/, '') : value);
  const span = { start: range[0], end: range[0] + raw.length };
  return [{ type: 'frontMatter', syntax: 'yaml', depth: 0, key, span, ...content, marks: [], placeables: [] }];
}

/** Lone carriage returns end a line in YAML too, but its parser does not know. Offsets stay. */
function withFeeds(yaml: string): string {
  return yaml.replace(/\r(?!\n)/g, '\n');
}

function isStyle(type: Scalar['type']): type is ScalarStyle {
  return type !== undefined && STYLES.has(type);
}

/** The string under a key path (`title`, `tags.0`) of a source's front matter; null where there is none. */
export function frontMatterString(source: string, key: string): string | null {
  const yaml = frontMatterSpans(markdownTokens(source))?.yaml ?? null;
  if (yaml === null) return null;
  const document = parseDocument(withFeeds(source.slice(yaml.start, yaml.end)), { logLevel: 'silent' });
  const path = document.has(key)
    ? [key]
    : key.split(/\.(?=\d+$)/).map((part, index) => (index === 0 ? part : Number(part)));
  const value = document.errors.length > 0 ? null : document.getIn(path);
  return typeof value === 'string' ? value : null;
}
