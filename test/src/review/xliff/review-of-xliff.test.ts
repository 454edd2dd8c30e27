import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reviewed } from '../../../../src/review/index.ts';
import { backwards } from '../../../pipeline/emit/emitted.ts';
import { signal, sourceOf, stagesOf, translated } from '../reviewing.ts';
import { corpusText, reviewXliff, versions, xliffOf } from './xliff-file.ts';

const corpus = join(import.meta.dirname, '..', '..', '..', '..', 'corpus');
const french =
  'Le colonel Ali SOW a parlé le 19 mai. Il est parti hier.\n\nLes **soldats** sont [rentrés](https://a.org "Photo")[^1].\n\n[^1]: À `Niamey`.\n';
const stages = stagesOf({ 'Il est parti hier.': 'He left yesterday.' });

describe.each(versions)('XLIFF %s', (version) => {
  it.each(globSync('*/fr.md', { cwd: corpus }))('%s comes back as it was translated', async (path) => {
    const own = stagesOf(backwards());
    const article = await translated(corpusText(path), own);
    const review = await reviewXliff(xliffOf(article, version), own);
    expect(review.messages).toEqual([]);
    expect(review.segments.filter(({ edited, cut }) => edited || cut)).toEqual([]);
    expect(review.segments.map(({ id, state, target }) => [id, state, target])).toEqual(
      article.segments.map(({ id, state, target }) => [id, state, target]),
    );
    expect((await reviewed(review, own, signal)).english).toBe(article.english);
  });

  it('has an editor’s English, states and notes', async () => {
    const article = await translated(french, stages);
    const text = edited(xliffOf(article, version), version);
    const review = await reviewXliff(text, stages);
    expect(review.messages).toEqual([]);
    const [first, second, third] = review.segments;
    expect(first).toMatchObject({ edited: false, state: 'translated', notes: ['Check the rank.'] });
    expect(second).toMatchObject({ edited: true, state: 'reviewed', origin: { kind: 'edit' } });
    expect(second?.target.text).toBe('He left the day before.');
    expect(third).toMatchObject({ edited: true, state: 'final' });
    const { english } = await reviewed(review, stages, signal);
    expect(english).toContain('He left the day before.');
    expect(english).toContain('The **soldiers** are [back](https://a.org "Photo")[^1].');
  });

  it('keeps English that is gone, unless it is empty on purpose', async () => {
    const article = await translated(french, stages);
    const text = xliffOf(article, version);
    const gone = text.replace(/<(segment|trans-unit) id="s2"[\s\S]*?<\/\1>/, '');
    const missing = await reviewXliff(gone, stages);
    expect(missing.segments[1]).toMatchObject({ edited: false, target: { text: 'He left yesterday.' } });
    expect(missing.messages.map(({ ruleId, segment }) => [ruleId, segment])).toEqual([['review-xliff-missing', 's2']]);
    const emptied = text.replace('He left yesterday.', '');
    const kept = await reviewXliff(emptied, stages);
    expect(kept.segments[1]).toMatchObject({ cut: false, target: { text: 'He left yesterday.' } });
    expect(kept.messages.map(({ ruleId }) => ruleId)).toEqual(['review-xliff-emptied']);
    const approved =
      version === '2.1'
        ? emptied.replace('id="s2" state="translated"', 'id="s2" state="final"')
        : emptied.replace(/(<trans-unit id="s2" xml:space="preserve" approved=)"no"/, '$1"yes"');
    const cut = await reviewXliff(approved, stages);
    expect(cut.segments[1]).toMatchObject({ cut: true, target: { text: '' } });
    expect((await reviewed(cut, stages, signal)).english).not.toContain('yesterday');
  });

  it('says when the French was changed, or a segment is none of the article', async () => {
    const text = xliffOf(await translated(french, stages), version);
    const changed = text.replace('Il est parti hier.</source>', 'Il est parti.</source>').replaceAll('"s4"', '"x9"');
    const { messages } = await reviewXliff(changed, stages);
    expect(messages.map(({ ruleId, segment }) => [ruleId, segment])).toEqual(
      expect.arrayContaining([
        ['review-french-edited', 's2'],
        ['review-xliff-unknown', null],
        ['review-xliff-missing', 's4'],
      ]),
    );
  });

  it('takes the source beside it where the skeleton is gone', async () => {
    const article = await translated(french, stages);
    const bare = edited(xliffOf(article, version), version).replace(/<(skeleton|skl)>[\s\S]*?<\/\1>/, '');
    const { reviewOfXliff } = await import('../../../../src/review/index.ts');
    const options = { path: 'x.xlf', stages };
    await expect(reviewOfXliff(bare, { ...options, findSource: async () => null })).rejects.toMatchObject({
      code: 'bilingual-source',
      values: { path: 'x.xlf', source: 'articles/essai.fr.md' },
    });
    const asked: unknown[] = [];
    const findSource = async (head: unknown) => {
      asked.push(head);
      return sourceOf(french);
    };
    const review = await reviewOfXliff(bare, { ...options, findSource });
    expect(asked).toEqual([{ path: 'articles/essai.fr.md', hash: version === '2.1' ? sourceOf(french).hash : null }]);
    expect(review.messages.map(({ ruleId }) => ruleId)).toEqual(['review-xliff-data-gone']);
    expect((await reviewed(review, stages, signal)).english).toContain('The **soldiers** are [back]');
  });
});

/** As a program saves the file: other English, states and notes; entities and spaces of its own. */
function edited(text: string, version: string): string {
  const same = text.replace('He left yesterday.', 'He left the day before.');
  const codes = (open: string, close: string) =>
    same.replace(
      new RegExp(`<target([^>]*)>Les <${open} id="1"([^>]*)>[\\s\\S]*?</target>`),
      (whole, attributes: string) => {
        const tags = whole.match(/<[^>]+>/g)!.slice(1, -1);
        return `<target${attributes}>The ${tags[0]}soldiers</${close}> are ${tags[2]}back</${close}>${tags[4]}.</target>`;
      },
    );
  if (version === '2.1') {
    return codes('pc', 'pc')
      .replace('id="s2" state="translated"', 'id="s2" state="reviewed"')
      .replace('id="s3" state="translated"', 'id="s3" state="final"')
      .replace(/(<unit id="u1"[^>]*>\n)/, '$1<notes><note id="n9">Check the rank.</note></notes>');
  }
  return codes('g', 'g')
    .replace(/(<trans-unit id="s2" [^>]*)approved="no"/, '$1approved="yes"')
    .replace(/(<trans-unit id="s3"[\s\S]*?<target state=)"[a-z-]+"( state-qualifier="[a-z-]+")?/, '$1"final"')
    .replace(/(<trans-unit id="s1"[\s\S]*?)(<\/trans-unit>)/, '$1<note from="Anne">Check the rank.</note>$2');
}
