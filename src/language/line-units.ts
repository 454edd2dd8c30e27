import type { UnnumberedUnit } from './markdown-units.ts';

/** One unit a line, without the spaces round it; none for a blank line. A lone carriage return does not end a line. */
export function lineUnits(source: string): UnnumberedUnit[] {
  return [...source.matchAll(/[^\n]+/g)].flatMap((match): UnnumberedUnit[] => {
    const text = match[0].trim();
    if (text === '') return [];
    const start = match.index + match[0].length - match[0].trimStart().length;
    const starts = Array.from({ length: text.length }, (_, index) => start + index);
    return [
      {
        type: 'line',
        syntax: 'line',
        depth: 0,
        key: null,
        span: { start, end: start + text.length },
        text,
        starts,
        ends: starts.map((each) => each + 1),
        marks: [],
        placeables: [],
      },
    ];
  });
}
