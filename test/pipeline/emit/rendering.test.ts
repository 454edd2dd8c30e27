import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { layouts } from '../../../src/model/bilingual.ts';
import { emitted } from './emitted.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const paths = globSync('corpus/*/fr.md', { cwd: root });

/** As a Markdown host shows it: GFM, HTML let through, comments out of sight. */
function rendered(markdown: string): string {
  const options = { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true };
  return micromark(markdown, options).replace(/<!--[\s\S]*?-->/g, '');
}

function headings(html: string): string[] {
  return [...html.matchAll(/<h[1-6]>(.*?)<\/h[1-6]>/g)].map((match) => match[1] ?? '');
}

describe.each(layouts)('on a Markdown host, the %s layout', (layout) => {
  it.each(paths)('shows %s: comments gone, tables tables, details folded', async (path) => {
    const { bilingual } = await emitted(readFileSync(join(root, path), 'utf8'), { layout, align: true });
    const html = rendered(bilingual);
    expect(html).not.toMatch(/interligne:|sha256|&lt;!--|-->/);
    expect(html).not.toMatch(/&lt;details|&lt;br/);
    expect(html).not.toMatch(/<p>\| |<p>\s*<details>/);
    const count = (pattern: RegExp) => html.match(pattern)?.length ?? 0;
    expect(count(/<details>/g)).toBe(count(/<\/details>/g));
    for (const row of html.match(/<tr>[\s\S]*?<\/tr>/g) ?? [])
      expect(row.match(/<t[hd][ >]/g)?.length).toBeGreaterThan(1);
    expect(html).toMatch(/<td><code>\{ok\}<\/code><\/td>/);
  });

  it.each(paths)('has for the outline of %s the headings of its English', async (path) => {
    const { bilingual, english } = await emitted(readFileSync(join(root, path), 'utf8'), { layout, align: true });
    const own = headings(rendered(english.replace(/^---\n[\s\S]*?\n---\n/, '')));
    const all = headings(rendered(bilingual));
    expect(own.length).toBeGreaterThan(0);
    expect(all.slice(all.length - own.length)).toEqual(own);
    expect(all.length - own.length).toBeLessThanOrEqual(4);
  });
});
