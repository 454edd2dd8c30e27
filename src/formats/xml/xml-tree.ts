import { createGuardedParser, splitName } from './guarded-parser.ts';
import type { Element } from './xml-elements.ts';

/** An element with its namespace and where it stands in the text, so that the text can be patched. */
export interface Node extends Omit<Element, 'content'> {
  readonly content: readonly (string | Node)[];
  /** Namespace, or an empty string. */
  readonly uri: string;
  /** Offsets of `<` of the opening tag, and of what follows that tag. */
  readonly start: number;
  readonly contentStart: number;
  /** Offsets of `<` of the closing tag, and of what follows it; a self-closing element's are what follows it. */
  readonly contentEnd: number;
  readonly end: number;
}

type Growing = { -readonly [Key in keyof Node]: Node[Key] } & { content: (string | Node)[] };

/** Reads a whole XML text as a tree. @throws {InputError} what a guarded parser throws. */
export function readTree(xml: string, path: string): Node {
  const open: Growing[] = [];
  const scopes: Readonly<Record<string, string>>[] = [{}];
  let root: Node | null = null;
  const parser = createGuardedParser(path, {
    onOpen: (written, attributes) => {
      const [prefix, name] = splitName(written);
      const declared = Object.entries(attributes).flatMap(([key, value]) =>
        key === 'xmlns' || key.startsWith('xmlns:') ? [[key.slice(6), value] as const] : [],
      );
      const scope = declared.length === 0 ? scopes.at(-1)! : { ...scopes.at(-1), ...Object.fromEntries(declared) };
      scopes.push(scope);
      const after = parser.position;
      // No tag holds `<`.
      const start = xml.lastIndexOf('<', after - 1);
      const uri = scope[prefix] ?? '';
      open.push({
        name,
        prefix,
        uri,
        attributes,
        content: [],
        start,
        contentStart: after,
        contentEnd: after,
        end: after,
      });
    },
    onText: (text) => {
      open.at(-1)?.content.push(text);
    },
    onClose: () => {
      scopes.pop();
      const closed = open.pop();
      if (closed === undefined) return;
      closed.end = parser.position;
      closed.contentEnd = closed.end > closed.contentStart ? xml.lastIndexOf('<', closed.end - 1) : closed.end;
      const parent = open.at(-1);
      if (parent) parent.content.push(closed);
      else root = closed;
    },
  });
  parser.write(xml);
  parser.close();
  // A text without a root is malformed, which `close` says.
  return root!;
}
