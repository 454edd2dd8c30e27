import { frontMatterString } from '../../../src/language/front-matter.ts';
import type { Span } from '../../../src/model/span.ts';
import { type CutStyle, isCut, shownCut } from './cut.ts';
import { type Patch, patched } from './patch.ts';
import type { TranslatedUnit } from './translated-unit.ts';

/** Plain words that YAML 1.1 readers take for something else than a string. */
const TYPED = /^(?:[yn]|yes|no|on|off|true|false|null|~|[-+.\d][\d_,.:+\-tTzZ\s]*(?:e[-+]?\d+)?)$/i;

/**
 * The patch for a front-matter string: in its own style where that reads back as the same string, else in double quotes.
 */
export function writeYaml(
  source: string,
  frontMatter: Span,
  { unit, changed }: TranslatedUnit,
  cut: CutStyle,
): Patch | null {
  if (changed.length === 0) return null;
  const key = unit.key ?? '';
  const front = source.slice(0, frontMatter.end);
  const before = frontMatterString(front, key);
  if (before === null) return null;
  const text = replaced(unit.text, changed, cut);
  const meant = text + before.slice(unit.text.length);
  const raw = source.slice(unit.span.start, unit.span.end);
  const own = inOwnStyle(raw, text);
  const fits = own !== null && frontMatterString(patched(front, [{ ...unit.span, text: own }]), key) === meant;
  return { ...unit.span, text: fits ? own : doubleQuoted(meant) };
}

function replaced(text: string, changed: TranslatedUnit['changed'], cut: CutStyle): string {
  const words = changed
    .toReversed()
    .reduce(
      (whole, segment) =>
        whole.slice(0, segment.range.start) +
        (isCut(segment) ? shownCut(cut) : segment.target.text.trim()) +
        whole.slice(segment.range.end),
      text,
    );
  return cut === 'drop' && changed.some(isCut) ? words.trim() : words;
}

function inOwnStyle(raw: string, text: string): string | null {
  const block = /^[|>][^\r\n]*(\r\n|\n|\r)/.exec(raw);
  if (block !== null) return inBlock(raw, block[0], block[1] ?? '\n', text);
  if (text.includes('\n')) return null;
  if (raw.startsWith("'")) return `'${text.replaceAll("'", "''")}'`;
  if (raw.startsWith('"') || TYPED.test(text)) return null;
  return text;
}

function inBlock(raw: string, header: string, eol: string, text: string): string {
  const indent = /^(?:[ \t]*(?:\r\n|\n|\r))*( *)/.exec(raw.slice(header.length))?.[1] ?? '  ';
  const lines = text.split('\n');
  const gap = header.startsWith('>') ? eol + eol : eol;
  return header + lines.map((line) => (line === '' ? '' : indent + line)).join(gap);
}

function doubleQuoted(text: string): string {
  const escaped = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(text).replace(/[\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g, escaped);
}
