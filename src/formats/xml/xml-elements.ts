import { InputError } from '../../errors.ts';
import { createGuardedParser, type GuardedParser, splitName } from './guarded-parser.ts';

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

/** Longest element that is handed over whole, in characters. */
const longestElement = 20_000_000;

/**
 * Reads XML as it comes in and hands over each element that `wanted` says, whole; the others are passed through, so that
 * a file of any length is never in memory as a tree. `onOpen` is told of each element that opens outside a wanted one.
 *
 * @throws {InputError} what a guarded parser throws, and `xml-long` for a wanted element past 20 million characters.
 */
export function createElementReader(
  path: string,
  wanted: (name: string) => boolean,
  onElement: (element: Element) => void,
  onOpen: (name: string, attributes: Readonly<Record<string, string>>) => void,
): GuardedParser {
  const open: (Element & { readonly content: (string | Element)[] })[] = [];
  let started = 0;
  const parser: GuardedParser = createGuardedParser(path, {
    onOpen: (name, attributes) => {
      const [prefix, local] = splitName(name);
      if (open.length === 0) {
        onOpen(local, attributes);
        if (!wanted(local)) return;
        started = parser.position;
      } else if (parser.position - started > longestElement)
        throw new InputError('xml-long', { path, most: longestElement / 1_000_000 });
      open.push({ name: local, prefix, attributes, content: [] });
    },
    onText: (text) => {
      open.at(-1)?.content.push(text);
    },
    onClose: () => {
      const closed = open.pop();
      if (!closed) return;
      const parent = open.at(-1);
      if (parent) parent.content.push(closed);
      else onElement(closed);
    },
  });
  return parser;
}

/** Reads the whole of an XML text as `createElementReader` does. */
export function readElements(
  xml: string,
  path: string,
  wanted: (name: string) => boolean,
  onElement: (element: Element) => void,
  onOpen: (name: string, attributes: Readonly<Record<string, string>>) => void,
): void {
  const reader = createElementReader(path, wanted, onElement, onOpen);
  reader.write(xml);
  reader.close();
}

/** The elements right inside an element. */
export function childrenOf<Node extends { readonly content: readonly (string | Node)[] }>(element: Node): Node[] {
  return element.content.filter((part): part is Node => typeof part !== 'string');
}

/** All text of an element and what is in it, spaces made plain. */
export function textOf(element: Element): string {
  return rawTextOf(element).replaceAll(/\s+/gu, ' ').trim();
}

/** All text of an element and what is in it, as it stands. */
export function rawTextOf({ content }: Pick<Element, 'content'>): string {
  return content.map((part) => (typeof part === 'string' ? part : rawTextOf(part))).join('');
}
