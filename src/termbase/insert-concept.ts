import { formatUserConcept, type UserConcept } from './user-layer.ts';

/**
 * The JSON of a user's termbase with a concept added at its end; everything else stays as it was written.
 *
 * @param text JSON whose root is an object, or an empty text.
 */
export function insertConcept(text: string, id: string, concept: UserConcept): string {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const entry = `${JSON.stringify(id)}: ${oneLine(concept)}`;
  if (text.trim() === '') return `{\n  "concepts": {\n    ${entry}\n  }\n}\n`;
  const place = endOfObject(text, 'concepts');
  if (place !== null) return insert(text, place, entry, newline, 4);
  const root = endOfObject(text, null);
  return root === null ? text : insert(text, root, `"concepts": {${newline}    ${entry}${newline}  }`, newline, 2);
}

interface Place {
  readonly open: number;
  readonly close: number;
}

function insert(text: string, { open, close }: Place, entry: string, newline: string, depth: number): string {
  const inside = text.slice(open + 1, close);
  const body = inside.trimEnd();
  const space = inside.slice(body.length);
  const isOpened = /^\s*\n/u.test(inside);
  const indent = /^\s*\n([ \t]*)\S/u.exec(inside)?.[1] ?? ' '.repeat(depth);
  const outer = space.includes('\n') ? space : `${newline}${' '.repeat(depth - 2)}`;
  if (body.trim() === '') return `${text.slice(0, open + 1)}${newline}${indent}${entry}${outer}${text.slice(close)}`;
  const gap = isOpened ? `,${newline}${indent}` : ', ';
  return `${text.slice(0, open + 1)}${body}${gap}${entry}${space}${text.slice(close)}`;
}

/** Where the object of a key of the root opens and closes, or the root itself; the text is JSON. */
function endOfObject(text: string, key: string | null): Place | null {
  let depth = 0;
  let open: number | null = null;
  let found: Place | null = null;
  let name = '';
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') {
      const start = at;
      for (at++; text[at] !== '"' && at < text.length; at++) if (text[at] === '\\') at++;
      if (depth === 1) name = text.slice(start, at + 1);
    } else if (character === '{' || character === '[') {
      const isWanted = key === null ? depth === 0 : depth === 1 && name === JSON.stringify(key);
      if (character === '{' && isWanted) open = at;
      depth++;
    } else if (character === '}' || character === ']') {
      depth--;
      if (open !== null && depth === (key === null ? 0 : 1)) {
        // Of a key written twice JSON takes the last.
        found = { open, close: at };
        open = null;
      }
    }
  }
  return found;
}

function oneLine(concept: UserConcept): string {
  const { fr, en, ...rest } = formatUserConcept(concept);
  return JSON.stringify({ fr: plain(fr), en: plain(en), ...rest }, null, 1).replaceAll(/\n\s*/gu, ' ');
}

/** One preferred term is written as a plain string. */
function plain(terms: unknown): unknown {
  if (typeof terms !== 'object' || terms === null) return terms;
  const [first, ...more] = Object.entries(terms);
  return first?.[0].startsWith('preferred') && more.length === 0 ? first[1] : terms;
}
