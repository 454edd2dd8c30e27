import { type Document, isMap, isScalar, type Pair, parseDocument, type Scalar, stringify } from 'yaml';
import type { Span } from '../model/span.ts';

/** A key that a front matter shall have; one that is there already under another name is renamed. */
export interface YamlEntry {
  readonly key: string;
  readonly value: string | number;
  readonly instead?: string;
}

interface Patch extends Span {
  readonly text: string;
}

/** The top-level strings and numbers of a front matter's YAML, by key; null where it is no block of keys. */
export function yamlValues(yaml: string): ReadonlyMap<string, unknown> | null {
  const document = parse(yaml);
  if (document.contents === null) return new Map();
  if (!isMap(document.contents)) return null;
  return new Map(document.contents.items.map(({ key, value }) => [keyOf(key), isScalar(value) ? value.value : value]));
}

/**
 * Sets keys in a front matter's YAML. Found through the document tree and patched in place, so that comments, order,
 * quotes and line ends of everything else stay byte for byte; new keys go to the end. Where a patch does not read as
 * meant, the tree itself is written.
 */
export function setYaml(yaml: string, entries: readonly YamlEntry[]): string {
  const document = parse(yaml);
  const patched = withPatches(yaml, document, entries);
  if (patched !== null && holds(patched, entries)) return patched;
  for (const { key, value, instead } of entries) {
    if (instead !== undefined && instead !== key) document.delete(instead);
    document.set(key, value);
  }
  return document.toString({ lineWidth: 0 }).replaceAll('\n', lineEnd(yaml));
}

function withPatches(yaml: string, { contents }: Document, entries: readonly YamlEntry[]): string | null {
  if (contents !== null && (!isMap(contents) || contents.flow)) return null;
  const items: readonly Pair[] = contents === null ? [] : contents.items;
  const patches: Patch[] = [];
  let added = '';
  for (const { key, value, instead = key } of entries) {
    const item = items.find((each) => keyOf(each.key) === key) ?? items.find((each) => keyOf(each.key) === instead);
    if (item === undefined) {
      added += `${written(key)}: ${written(value)}${lineEnd(yaml)}`;
      continue;
    }
    const found = places(item);
    if (found === null) return null;
    const space = found.value.start === found.value.end ? ' ' : '';
    patches.push({ ...found.key, text: written(key) }, { ...found.value, text: space + written(value) });
  }
  const body = patches
    .sort((a, b) => b.start - a.start)
    .reduce((text, patch) => text.slice(0, patch.start) + patch.text + text.slice(patch.end), yaml);
  const gap = added === '' || body === '' || /[\r\n]$/.test(body) ? '' : lineEnd(yaml);
  return body + gap + added;
}

/** Where the key and the value of a pair stand, if both are simple ones. */
function places({ key, value }: Pair): { readonly key: Span; readonly value: Span } | null {
  if (!isScalar(key) || !isScalar(value) || value.type === 'BLOCK_FOLDED' || value.type === 'BLOCK_LITERAL')
    return null;
  const [keySpan, valueSpan] = [spanOf(key), spanOf(value)];
  return keySpan === null || valueSpan === null ? null : { key: keySpan, value: valueSpan };
}

function spanOf({ range }: Scalar): Span | null {
  return range ? { start: range[0], end: range[1] } : null;
}

function holds(yaml: string, entries: readonly YamlEntry[]): boolean {
  const values = parse(yaml).errors.length === 0 ? yamlValues(yaml) : null;
  return values !== null && entries.every(({ key, value }) => values.get(key) === value);
}

function parse(yaml: string): Document {
  // Lone carriage returns end a line in YAML too, but its parser does not know. Offsets stay.
  return parseDocument(yaml.replace(/\r(?!\n)/g, '\n'), { logLevel: 'silent', uniqueKeys: false });
}

function keyOf(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}

/** On one line, and in quotes where an older reader would take it for something else than a string. */
function written(value: string | number): string {
  return stringify(value, { lineWidth: 0, blockQuote: false, version: '1.1' }).trimEnd();
}

function lineEnd(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}
