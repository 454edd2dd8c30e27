const width = 100;

/** Labels with their texts beside them, in lines of at most a hundred columns where words allow it. */
export function labelled(rows: readonly (readonly [label: string, text: string])[]): string[] {
  const left = Math.max(...rows.map(([label]) => label.length)) + 4;
  return rows.flatMap(([label, text]) =>
    wrapped(text, width - left).map((line, index) => `${(index === 0 ? `  ${label}` : '').padEnd(left)}${line}`),
  );
}

function wrapped(text: string, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
