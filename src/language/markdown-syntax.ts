import { directiveFromMarkdown, directiveToMarkdown } from 'mdast-util-directive';
import { frontmatterFromMarkdown, frontmatterToMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown, mathToMarkdown } from 'mdast-util-math';
import { directive } from 'micromark-extension-directive';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';
import { withoutMoney } from './french-dollars.ts';

const FENCES: ('yaml' | 'toml')[] = ['yaml', 'toml'];

/** What the tokenizer knows beyond CommonMark. No text directive: « Objet :réunion » is prose. */
export const tokenizerExtensions = [gfm(), withoutMoney(math()), { flow: directive().flow ?? {} }, frontmatter(FENCES)];

/** Tokens to mdast. GFM's search for further links is left out: it makes nodes that have no position. */
export const treeExtensions = [
  ...gfmFromMarkdown().map(({ transforms: _, ...rest }) => rest),
  mathFromMarkdown(),
  directiveFromMarkdown(),
  frontmatterFromMarkdown(FENCES),
];

const directives = directiveToMarkdown();

/** mdast to Markdown. A colon in prose needs no escape, since text directives are not read either. */
export const writerExtensions = [
  gfmToMarkdown(),
  mathToMarkdown(),
  {
    ...directives,
    unsafe: (directives.unsafe ?? []).filter((each) => ![each.inConstruct].flat().includes('phrasing')),
  },
  frontmatterToMarkdown(FENCES),
];
