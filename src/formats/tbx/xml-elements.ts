import { SaxesParser } from 'saxes';
import { InputError } from '../../errors.ts';

/** An element with what is in it, in order. */
export interface Element {
  /** Local name. */
  readonly name: string;
  /** Namespace prefix, or an empty string. */
  readonly prefix: string;
  /** By name as written. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: readonly (string | Element)[];
}

const deepest = 200;
const longest = 10_000_000;

/**
 * Reads XML and hands over each element that `wanted` says, whole; the others are passed through, so that a file of any
 * length is never in memory as a tree. `onOpen` is told of each element that opens outside a wanted one. A DOCTYPE is
 * skipped and nothing is fetched.
 *
 * @throws {InputError} `xml-malformed` {path, line, column}; `xml-doctype` {path} for an internal subset or a declared
 *   entity; `xml-deep` {path, most} and `xml-long` {path, most} for what no honest file has.
 */
export function readElements(
  xml: string,
  path: string,
  wanted: (name: string) => boolean,
  onElement: (element: Element) => void,
  onOpen: (name: string, attributes: Readonly<Record<string, string>>) => void,
): void {
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  const open: (Element & { readonly content: (string | Element)[] })[] = [];
  let depth = 0;

  const refuseLong = (text: string) => {
    if (text.length > longest) throw new InputError('xml-long', { path, most: longest / 1_000_000 });
  };
  parser.on('error', (cause) => {
    const { line, column } = parser;
    throw new InputError('xml-malformed', { path, line, column }, { cause });
  });
  parser.on('doctype', (doctype) => {
    if (/[[\]]|<!/u.test(doctype)) throw new InputError('xml-doctype', { path });
  });
  parser.on('attribute', ({ value }) => refuseLong(value));
  parser.on('opentag', ({ name, attributes }) => {
    depth++;
    if (depth > deepest) throw new InputError('xml-deep', { path, most: deepest });
    const [prefix, local] = name.includes(':') ? splitName(name) : ['', name];
    if (open.length === 0) onOpen(local, attributes);
    if (open.length === 0 && !wanted(local)) return;
    open.push({ name: local, prefix, attributes, content: [] });
  });
  const takeText = (text: string) => {
    refuseLong(text);
    open.at(-1)?.content.push(text);
  };
  parser.on('text', takeText);
  parser.on('cdata', takeText);
  parser.on('comment', refuseLong);
  parser.on('closetag', () => {
    depth--;
    const closed = open.pop();
    if (!closed) return;
    const parent = open.at(-1);
    if (parent) parent.content.push(closed);
    else onElement(closed);
  });
  parser.write(xml).close();
}

function splitName(name: string): [prefix: string, local: string] {
  const colon = name.indexOf(':');
  return [name.slice(0, colon), name.slice(colon + 1)];
}

/** The elements right inside an element. */
export function childrenOf(element: Element): Element[] {
  return element.content.filter((part) => typeof part !== 'string');
}

/** All text of an element and what is in it, spaces made plain. */
export function textOf(element: Element): string {
  return rawText(element).replaceAll(/\s+/gu, ' ').trim();
}

function rawText({ content }: Element): string {
  return content.map((part) => (typeof part === 'string' ? part : rawText(part))).join('');
}
