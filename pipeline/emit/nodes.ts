import type { BlockContent, Html, Paragraph, PhrasingContent, Table, Text } from 'mdast';

export function text(value: string): Text {
  return { type: 'text', value };
}

export function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

export function html(value: string): Html {
  return { type: 'html', value };
}

export function heading(depth: 1 | 2 | 3, value: string): BlockContent {
  return { type: 'heading', depth, children: [text(value)] };
}

/** A table whose first row is its header. A cell is text, or what stands in it. */
export function table(rows: readonly (readonly (string | PhrasingContent)[])[]): Table {
  const cell = (content: string | PhrasingContent) => (typeof content === 'string' ? text(content) : content);
  return {
    type: 'table',
    children: rows.map((cells) => ({
      type: 'tableRow',
      children: cells.map((content) => ({ type: 'tableCell', children: content === '' ? [] : [cell(content)] })),
    })),
  };
}
