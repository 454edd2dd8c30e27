import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Layout, layouts } from '../../../src/model/bilingual.ts';
import { markdown } from '../../markdown/arbitrary-markdown.ts';
import { backwards, emitted } from './emitted.ts';
import { articles, own, readmes, type Sample, specification } from './english/samples.ts';
import { readPlain } from './read-plain.ts';

const engine = backwards();

async function expectSame(text: string, layout: Layout, lines = false, french?: 'loosely'): Promise<void> {
  const article = await emitted(text, { layout, engine, lines });
  const { meant, read } = readPlain(article, layout, french);
  expect(read).toEqual(meant);
}

// A file with null bytes is no text, and refused.
const all = [...specification, ...own, ...articles].filter(({ text }) => !text.includes('\0'));
const some = readmes.filter((_, index) => index % 6 === 0);

describe.each(layouts)('the %s layout', (layout) => {
  it.each<readonly [string, readonly Sample[]]>([
    ['the specification, our samples and articles', all],
    ['READMEs', some],
  ])(
    'reads as the blocks it was written from: %s',
    async (_, samples) => {
      const wrong: string[] = [];
      for (const { name, text } of samples) {
        const { meant, read } = readPlain(await emitted(text, { layout, engine }), layout);
        if (JSON.stringify(meant) !== JSON.stringify(read)) wrong.push(name);
      }
      expect(wrong).toEqual([]);
    },
    180_000,
  );

  it('does so whatever Markdown comes, and wherever it ends', async () => {
    const cutShort = fc.tuple(markdown, fc.double({ min: 0.5, max: 1.5, noNaN: true }));
    await fc.assert(
      fc.asyncProperty(cutShort, async ([text, part]) => {
        await expectSame(text.slice(0, Math.ceil(text.length * part)), layout, false, 'loosely');
      }),
      { numRuns: 120, endOnFailure: true },
    );
  }, 180_000);

  it('does so line by line', async () => {
    const line = fc.array(
      fc.constantFrom(...'aé .*_`[]()<>&~$|:@!^#+={}-1\\"\t'.split(''), 'www.a.fr', '<b>', '- ', '# '),
    );
    const text = fc.array(line.map((bits) => bits.join(''))).map((all) => all.join('\n'));
    await fc.assert(
      fc.asyncProperty(text, (lines) => expectSame(lines, layout, true)),
      { numRuns: 200 },
    );
  }, 180_000);

  it.each([
    ['nothing', ''],
    ['front matter only', '---\ntitle: Un\n---\n'],
    ['an open fence', 'Un.\n\n```\ncode'],
    ['an open fence of its own length', 'Un.\n\n~~~~ sh\n```\n'],
    ['an open comment', 'Un.\n\n<!-- deux\n\ntrois'],
    ['an open script', 'Un.\n\n<script>\nlet a;\n'],
    ['an open instruction', '<?php echo'],
    ['open CDATA', '<![CDATA[ a'],
    ['open mathematics', '$$\na'],
    ['open directives', ':::::a\n::::b\nUn.\n\n:::c\n- deux'],
    ['an open fence in a directive', ':::a\nUn.\n\n```\nx'],
    ['a comment that ends early', '<!-- a --> *b* -->\nUn.\n\n<!-->\n\nDeux.'],
    [
      'comments like ours',
      '<!-- interligne:block 7 {"s1":"final edit"} -->\n\nUn.\n\n<!-- interligne:legend -->\n\nDeux.',
    ],
    ['details', '<details><summary>1 finding</summary>\n\nUn.\n\n</details>\n\nDeux.'],
    ['rules', 'Un.\n\n---\n\n***\n\nDeux.\n\n---\n'],
    ['definitions in both languages', '[Un] [Deux][]\n\n> [un]: /u "Titre"\n\n[deux]: /v\n'],
    ['footnotes labelled as ours', 'Un[^1] deux[^fr-1].\n\n[^1]: A.\n[^fr-1]: B[^1].\n'],
    ['an image of nothing but a title', '![](u "Un | titre")\n'],
    ['pipes in code', 'Un `a\\|b` et `c|d`.\n\n- `|`\n'],
  ])('takes %s', async (_, text) => {
    await expectSame(text, layout);
  });
});
