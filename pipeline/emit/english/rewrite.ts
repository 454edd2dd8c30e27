import { articleBlocks, spanOf } from '../blocks.ts';
import type { Patch } from './patch.ts';
import type { EnglishInput } from './translated-unit.ts';

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
