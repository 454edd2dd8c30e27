/** A document's text in which what ran together stands apart again, and the offsets in it at which a line was put in. */
export interface ApartText {
  readonly text: string;
  readonly inserted: readonly number[];
}

const MARKER = /^<!--\s*interligne:block\b/;
const LEGEND = /^<!--\s*interligne:legend\b/;

/**
 * Parts the English from the French quote above it, and from the rule below it, where an editor has taken the blank line
 * away: to Markdown it would be a part of the quote, or a heading.
 */
export function keptApart(document: string): ApartText {
  const lines = document.split(/(?<=\n)/);
  const inserted: number[] = [];
  let text = '';
  let quote: 'before' | 'in' | 'none' = 'none';
  for (const [index, line] of lines.entries()) {
    const blank = line.trim() === '';
    const quoted = /^ {0,3}>/.test(line);
    const lazy = quote === 'in' && !blank && !quoted && !line.startsWith('<!--');
    const underlining =
      /^---\s*$/.test(line) && !blank && followedByLegend(lines, index) && lines[index - 1]?.trim() !== '';
    if (lazy || underlining) {
      inserted.push(text.length);
      text += '\n';
    }
    text += line;
    if (MARKER.test(line)) quote = 'before';
    else if (quoted && quote !== 'none') quote = 'in';
    else if (!blank || quote === 'in') quote = 'none';
  }
  return { text, inserted };
}

function followedByLegend(lines: readonly string[], index: number): boolean {
  const next = lines.slice(index + 1, index + 6).find((line) => line.trim() !== '');
  return next !== undefined && LEGEND.test(next);
}
