import { describe, expect, it } from 'vitest';
import { renewXliff } from '../../../../src/formats/index.ts';
import { reviewed } from '../../../../src/review/index.ts';
import { plain, reviewOf, signal, stagesOf, translated } from '../../review/reviewing.ts';
import { reviewXliff, versions, xliffOf } from '../../review/xliff/xliff-file.ts';
import { violations } from './constraints.ts';
import { rich } from './samples.ts';

const stages = stagesOf();

/** As another program saves it: with extensions of its own, comments, and attributes where it likes. */
function extended(text: string, version: string): string {
  const part = version === '2.1' ? 'unit' : 'trans-unit';
  const root = text.replace(/<xliff /, '<!-- saved by x --><xliff xmlns:x="urn:x" ');
  return version === '2.1'
    ? root
        .replaceAll(`<${part} `, `<${part} x:seen="yes" `)
        .replace(/(<unit [^>]*>)/g, '$1<x:info a="1 &lt; 2"><x:deep>Ω</x:deep></x:info>')
    : root
        .replaceAll(`<${part} `, `<${part} x:seen="yes" `)
        .replaceAll(`</${part}>`, `<x:info a="1 &lt; 2"><x:deep>Ω</x:deep></x:info></${part}>`);
}

const count = (text: string, what: string | RegExp) => text.split(what).length - 1;

describe.each(versions)('XLIFF %s that another program has extended', (version) => {
  it('stays byte for byte where nothing has changed', async () => {
    const article = await translated(rich, stages);
    const old = extended(xliffOf(article, version), version);
    expect(renewXliff(old, xliffOf(article, version), 'x.xlf')).toBe(old);
  });

  it('is patched where the English has changed', async () => {
    const article = await translated(rich, stages);
    const old = extended(xliffOf(article, version), version);
    const changes = { s2: { target: plain('A title.'), state: 'reviewed' as const, notes: ['Shorter & better.'] } };
    const again = await reviewed(reviewOf(article, changes), stages, signal);
    const renewed = renewXliff(old, xliffOf(again, version), 'x.xlf');
    expect(count(renewed, '<x:info')).toBe(count(old, '<x:info'));
    expect(count(renewed, 'x:seen="yes"')).toBe(count(old, 'x:seen="yes"'));
    expect(renewed).toContain('<!-- saved by x -->');
    expect(renewed).toContain('>A title.</target>');
    expect(renewed).toContain('Shorter &amp; better.</note>');
    const { segments, messages } = await reviewXliff(renewed, stages);
    expect(messages).toEqual([]);
    expect(segments[1]).toMatchObject({ edited: false, state: 'reviewed', notes: ['Shorter & better.'] });
    if (version === '2.1') expect(violations(renewed)).toEqual([]);
  });

  it('keeps the extensions of what has stayed where the French has changed', async () => {
    const old = extended(xliffOf(await translated(rich, stages), version), version);
    const fresh = xliffOf(
      await translated(`${rich.replace('Une citation', 'Une autre citation')}\nNeuf.\n`, stages),
      version,
    );
    const renewed = renewXliff(old, fresh, 'x.xlf');
    const part = version === '2.1' ? '<unit ' : '<trans-unit ';
    expect(count(renewed, '<x:info')).toBe(count(old, '<x:info') - 1);
    expect(count(renewed, part)).toBe(count(old, part) + 1);
    expect(count(renewed, 'x:seen="yes"')).toBe(count(old, 'x:seen="yes"') - 1);
    const { segments, messages } = await reviewXliff(renewed, stages);
    expect(messages).toEqual([]);
    expect(segments.filter(({ edited }) => edited)).toEqual([]);
    if (version === '2.1') expect(violations(renewed)).toEqual([]);
  });
});
