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

export function table(rows: readonly (readonly string[])[]): Table {
  return {
    type: 'table',
    children: rows.map((cells) => ({
      type: 'tableRow',
      children: cells.map((cell) => ({ type: 'tableCell', children: cell === '' ? [] : [text(cell)] })),
    })),
  };
}

/** Data that a reader of the Markdown does not see. Whatever the values hold, the comment cannot end early. */
export function comment(name: string, data: unknown): Html {
  const json = JSON.stringify(data).replaceAll('--', '-\\u002d').replaceAll('>', '\\u003e').replaceAll('<', '\\u003c');
  return html(`<!-- interligne:${name} ${json} -->`);
}
