import type { Emitted } from '../../../../src/model/article.ts';
import type { State } from '../../../../src/model/segment.ts';
import { stagesOf, translated } from '../../review/reviewing.ts';

/** Markdown with every kind of inline markup, in every kind of block. */
export const rich = [
  '---\ntitle: Le **char** du général\n---\n',
  '# Un *titre* avec `code`\n',
  'Le **général de division a parlé. Il est *parti* hier** avec 250 soldats.  \nUne ligne~~barrée~~ [lien](https://a.org "Un titre") et ![une *image*](a.png "Son titre")[^1].\n',
  '- Un <kbd>char</kbd> & deux canons < trois.\n  - `a` *b* <https://b.org> https://c.org\n',
  '> Une citation **`x`** de l’armée.\n',
  '| Mot | *Autre* |\n| --- | --- |\n| le char | \\| un \\*canon\\* |\n',
  '[^1]: Note sur [la **base**][base].\n\n[base]: https://d.org\n',
].join('\n');

/** An article whose segments have matches, and states of every kind by turns. */
export async function withMatches(text: string): Promise<Emitted> {
  const article = await translated(text, stagesOf());
  const states: readonly State[] = ['initial', 'translated', 'reviewed', 'final'];
  const segments = article.segments.map((segment, index) => {
    const { source, target } = segment;
    const fuzzy = { target, kind: 'fuzzy' as const, score: 87, source: `${source.text.replaceAll('\uFFFC', '')} &` };
    const exact = { target, kind: 'exact' as const, score: 100, inContext: index % 2 === 0 };
    const match = index % 3 === 0 ? exact : index % 3 === 1 ? fuzzy : null;
    const origins = [{ kind: 'exact' }, { kind: 'fuzzy', score: 87 }, { kind: 'edit' }] as const;
    return { ...segment, match, others: [fuzzy], origin: origins[index % 3]!, state: states[index % 4]! };
  });
  return { ...article, segments };
}
