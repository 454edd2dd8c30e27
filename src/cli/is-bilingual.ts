/** Whether the first comment of a text says that it is a bilingual document of ours. */
export function isBilingual(text: string): boolean {
  return /<!--\s*([^\s>]*)/.exec(text)?.[1] === 'interligne:bilingual';
}

/** Whether a text has comments of ours: a bilingual document, whatever an editor has left of it. */
export function hasComments(text: string): boolean {
  return /<!--\s*interligne:/.test(text);
}

/** Whether a path is named as a bilingual document. */
export function isBilingualPath(path: string): boolean {
  return /\.bilingual\.(?:md|markdown)$/i.test(path);
}
