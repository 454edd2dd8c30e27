import type { Annotation } from '../../../src/model/annotation.ts';
import type { Recalled } from '../../../src/model/article.ts';
import type { RecalledSegment } from '../../../src/model/segment.ts';
import type { Mark } from '../../../src/model/tagged.ts';

/** A segment by its words, with what a test wants to say of it. */
export interface Sketch extends Partial<Pick<RecalledSegment, 'match' | 'repeatOf'>> {
  readonly text: string;
  readonly marks?: readonly Mark[];
  readonly annotations?: readonly Annotation[];
}

/** An article of one-segment units; ids s1, s2…, spans as if the sentences stood one a line. */
export function articleOf(sketches: readonly Sketch[]): Recalled {
  let at = 0;
  const segments = sketches.map(({ text, marks = [], annotations = [], match = null, repeatOf = null }, index) => {
    const span = { start: at, end: at + text.length };
    at = span.end + 1;
    const range = { start: 0, end: text.length };
    const source = { text, marks };
    return { id: `s${index + 1}`, unit: `u${index + 1}`, range, span, source, annotations, match, repeatOf };
  });
  const text = sketches.map((sketch) => sketch.text).join('\n');
  return {
    source: { path: null, name: 'stdin', mode: 'lines', text, bom: false, hash: '' },
    messages: [],
    units: [],
    title: null,
    frontMatter: null,
    segments,
  };
}
