import { type Mark, OBJECT, type Tagged } from '../../model/tagged.ts';

/**
 * Writes a tagged text as HTML: `<b n="1">` round words, `<img n="2">` for a standalone placeable. The engine copies
 * both inline and knows no more of them; an element left open would abort it, so marks that cross are left out.
 */
export function toHtml({ text, marks }: Tagged): string {
  let html = '';
  let next = 0;
  const open: Mark[] = [];
  for (let at = 0; at <= text.length; at++) {
    while (open.at(-1)?.end === at) {
      html += '</b>';
      open.pop();
    }
    let object: Mark | undefined;
    for (let mark = marks[next]; mark && mark.start === at; mark = marks[++next]) {
      if (isObject(text, mark) && !(marks[next + 1] && sameRange(mark, marks[next + 1]!))) object = mark;
      else if (mark.end > at && mark.end <= (open.at(-1)?.end ?? text.length)) {
        html += `<b n="${mark.id}">`;
        open.push(mark);
      }
    }
    html += object ? `<img n="${object.id}">` : escapeText(text.charAt(at));
  }
  return html;
}

/** Every stretch that a mark came back as; a mark can come back in several. Sorted by start, outer before inner. */
export interface Parsed {
  readonly text: string;
  readonly fragments: readonly Mark[];
}

/** Reads the engine's HTML. Bears anything: what is no element of ours is text. */
export function fromHtml(html: string): Parsed {
  let text = '';
  const open: { readonly id: number; readonly start: number }[] = [];
  const fragments: Mark[] = [];
  const seen = new Set<number>();
  for (const [token, close, pair, single, entity] of html.matchAll(TOKEN)) {
    if (close !== undefined) {
      const mark = open.pop();
      if (mark) fragments.push({ ...mark, end: text.length });
    } else if (pair !== undefined) {
      open.push({ id: Number(pair), start: text.length });
    } else if (single !== undefined) {
      const id = Number(single);
      if (seen.has(id)) continue;
      seen.add(id);
      fragments.push({ id, start: text.length, end: text.length + 1 });
      text += OBJECT;
    } else {
      text += entity === undefined ? token : decode(token, entity);
    }
  }
  return { text, fragments };
}

const TOKEN = /(<\/b>)|<b n="(\d+)">|<img n="(\d+)">|&(#x[\da-f]+|#\d+|[a-z]+);|[^<&]+|[<&]/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

export function isObject(text: string, mark: Mark): boolean {
  return mark.end === mark.start + 1 && text[mark.start] === OBJECT;
}

function sameRange(a: Mark, b: Mark): boolean {
  return a.start === b.start && a.end === b.end;
}

function escapeText(text: string): string {
  return ESCAPES[text] ?? text;
}

function decode(token: string, entity: string): string {
  if (!entity.startsWith('#')) return NAMED[entity.toLowerCase()] ?? token;
  const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : token;
}
