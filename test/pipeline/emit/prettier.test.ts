import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { unpackData } from '../../../pipeline/emit/index.ts';
import { layouts } from '../../../src/model/bilingual.ts';
import { backwards, emitted } from './emitted.ts';
import { articles } from './english/samples.ts';
import { readPlain } from './read-plain.ts';

describe.each(layouts)('Prettier, run over the %s layout,', (layout) => {
  it.each(articles)('leaves the blocks and the data of $name', async ({ text }) => {
    const article = await emitted(text, { layout, engine: backwards() });
    const bilingual = await format(article.bilingual, { parser: 'markdown' });
    const { meant, read } = readPlain({ ...article, bilingual }, layout);
    expect(read).toEqual(meant);
    expect(unpackData(bilingual)).toEqual(unpackData(article.bilingual));
    expect(unpackData(bilingual)).not.toBeNull();
  });
});
