import { articleBlocks, spanOf } from '../blocks.ts';
import { isCut } from './cut.ts';
import type { Patch } from './patch.ts';
import type { EnglishInput, TranslatedUnit } from './translated-unit.ts';

/** Patches that put an editor's own blocks in the place of the source's. */
export function rewrittenPatches({ source, rewritten = {} }: EnglishInput): Patch[] {
  if (Object.keys(rewritten).length === 0) return [];
  const eol = /\r\n|\n|\r/.exec(source.text)?.[0] ?? '\n';
  return articleBlocks(source.text, source.mode).flatMap((node) => {
    const span = spanOf(node);
    const markdown = rewritten[String(span.start)];
    if (markdown === undefined) return [];
    const lines = markdown.trim().split(/\r\n|\n|\r/);
    if (source.mode === 'lines') return [{ ...span, text: lines.join(' ') }];
    return [{ ...span, text: apart(source.text, span, lines.join(eol), eol) }];
  });
}

/** Blocks may stand close together in the source; what an editor wrote is kept apart from its neighbours. */
function apart(source: string, { start, end }: Pick<Patch, 'start' | 'end'>, text: string, eol: string): string {
  const close = /\S[ \t]*(?:\r\n|\n|\r)[ \t]*$/.test(source.slice(0, start));
  const follows = /^[ \t]*(?:\r\n|\n|\r)[ \t]*[^\s]/.test(source.slice(end));
  return (close ? eol : '') + text + (follows ? eol : '');
}

/** Patches that take paragraphs and headings out whole whose every sentence is cut. */
export function emptiedPatches({ source }: EnglishInput, units: readonly TranslatedUnit[]): Patch[] {
  const emptied = units.filter(({ segments }) => segments.length > 0 && segments.every(isCut));
  if (emptied.length === 0 || source.mode === 'lines') return [];
  return articleBlocks(source.text, source.mode).flatMap((node) => {
    const { start, end } = spanOf(node);
    const own = units.filter(({ unit }) => unit.span.start >= start && unit.span.end <= end);
    const gone = own.length > 0 && own.every((each) => emptied.includes(each));
    if (!gone || (node.type !== 'paragraph' && node.type !== 'heading')) return [];
    const after = /^(?:[ \t]*(?:\r\n|\n|\r))*/.exec(source.text.slice(end))?.[0].length ?? 0;
    const indent = /[ \t]*$/.exec(source.text.slice(0, start))?.[0].length ?? 0;
    return [{ start: start - indent, end: end + after, text: '' }];
  });
}
