import type { Parsed } from '../../../src/model/article.ts';
import type { Mark } from '../../../src/model/tagged.ts';
import type { Placeable, Unit } from '../../../src/model/unit.ts';

/**
 * An article of one paragraph, from a source where `*…*` is emphasis, `_…_` strong emphasis (both one sign wide) and
 * `[^n]` a footnote mark: as much Markdown as segmenting needs.
 */
export function paragraph(source: string, mode: 'markdown' | 'lines' = 'markdown'): Parsed {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const placeables: Placeable[] = [];
  const marks: Mark[] = [];
  const open: { sign: string; mark: number; at: number; start: number }[] = [];
  const add = (words: string, start: number, end: number): void => {
    text += words;
    starts.push(start);
    ends.push(end);
  };
  for (const { 0: piece, index } of source.matchAll(/\[\^\d\]|[\s\S]/g)) {
    const top = open.at(-1);
    if (piece.length > 1) {
      const id = placeables.length + 1;
      placeables.push({
        id,
        type: 'footnoteReference',
        open: { start: index, end: index + piece.length },
        close: null,
        label: null,
      });
      marks.push({ id, start: text.length, end: text.length + 1 });
      add('\uFFFC', index, index + piece.length);
    } else if (top !== undefined && top.sign === piece) {
      open.pop();
      const placeable = placeables[top.mark]!;
      placeables[top.mark] = { ...placeable, close: { start: index, end: index + 1 } };
      marks.push({ id: placeable.id, start: top.start, end: text.length });
    } else if (piece === '*' || piece === '_') {
      open.push({ sign: piece, mark: placeables.length, at: index, start: text.length });
      placeables.push({
        id: placeables.length + 1,
        type: piece === '*' ? 'emphasis' : 'strong',
        open: { start: index, end: index + 1 },
        close: null,
        label: null,
      });
    } else {
      add(piece, index, index + 1);
    }
  }
  marks.sort((a, b) => a.start - b.start || b.end - a.end || a.id - b.id);
  const unit: Unit = {
    id: 'u1',
    type: mode === 'lines' ? 'line' : 'paragraph',
    syntax: mode === 'lines' ? 'line' : 'inline',
    depth: 0,
    key: null,
    span: { start: 0, end: source.length },
    text,
    starts,
    ends,
    marks,
    placeables,
  };
  const file = { path: null, name: 'essai', mode, text: source, bom: false, hash: '' };
  return { source: file, messages: [], units: [unit], title: null, frontMatter: null };
}
