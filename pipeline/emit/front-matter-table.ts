import type { RootContent } from 'mdast';
import type { Texts } from '../../src/model/texts.ts';
import type { Unit } from '../../src/model/unit.ts';
import { comment, marks } from './comments.ts';
import type { Editable } from './edits.ts';
import { detailsBlocks, foldedBeside } from './folded.ts';
import { table } from './nodes.ts';

/** Front matter's strings but the title, as a table of keys with both languages. */
export function frontMatterTable(article: Editable, texts: Texts): RootContent[] {
  const units = article.units.filter((unit) => unit.type === 'frontMatter' && unit.id !== article.title);
  if (units.length === 0) return [];
  const ids = new Set(units.map(({ id }) => id));
  const segments = article.segments.filter((segment) => ids.has(segment.unit));
  return [
    comment('front-matter', marks(segments)),
    table([
      ['', texts.fr('document:language'), texts.en('document:language')],
      ...units.map((unit) => [unit.key ?? '', unit.text, inEnglish(unit, article)]),
    ]),
    ...foldedBeside(segments, article, texts).flatMap(detailsBlocks),
  ];
}

/** The value with every segment's English in its place; a segment without English keeps its French. */
function inEnglish(unit: Unit, { segments }: Editable): string {
  return segments
    .filter((segment) => segment.unit === unit.id)
    .sort((a, b) => b.range.start - a.range.start)
    .reduce((whole, { range, target, source }) => {
      const words = target.text.trim() === '' ? source.text : target.text;
      return whole.slice(0, range.start) + words + whole.slice(range.end);
    }, unit.text);
}
