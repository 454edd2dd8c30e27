import { balanced } from './typed-marks.ts';

const NOTE = /\{\s*note(?![\p{L}\p{N}])/giu;
/** Where a note ends at the latest: what is no paragraph of the same block. */
const OTHER = /<!--|^ {0,3}(?:>|#{1,6}\s|```|~~~|\||---|\[\^)/m;

/**
 * Makes one paragraph of the paragraphs that a note of an editor's goes over, up to its brace. Offsets stay. What the
 * source has too is no note.
 */
export function withWholeNotes(document: string, source: string): string {
  let text = document;
  for (const { index } of document.matchAll(NOTE)) {
    const end = balanced(document, index);
    const note = end === null ? '' : document.slice(index, end);
    if (!/\n[ \t]*\r?\n/.test(note) || OTHER.test(note) || source.includes(note)) continue;
    const whole = note.replace(/\n(?:[ \t\r]*\n)+/g, (gap) => `\n${' '.repeat(gap.length - 1)}`);
    text = text.slice(0, index) + whole + text.slice(index + whole.length);
  }
  return text;
}
