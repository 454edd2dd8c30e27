/** A document's text in which what ran together stands apart again, and the offsets in it at which a line was put in. */
export interface ApartText {
  readonly text: string;
  readonly inserted: readonly number[];
}

const MARKER = /^<!--\s*interligne:block\b/;
/** A comment of ours, or the head of a table of ours: HTML above either would go on. */
const OURS = /^(?:<!--\s*interligne:|\|\s*№\s*\|)/;
const LEGEND = /^<!--\s*interligne:legend\b/;

/**
 * Parts the English from the French quote above it, and from the rule below it, and our comments and tables from what is
 * above them, where an editor has taken the blank line away: to Markdown they would be a part of it, or a heading.
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
    const swallowed = OURS.test(line) && index > 0 && lines[index - 1]?.trim() !== '';
    if (lazy || underlining || swallowed) {
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
