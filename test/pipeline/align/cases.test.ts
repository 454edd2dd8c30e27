import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { alignNoted, realign } from './align-noted.ts';

const folder = new URL('../../cases/align/', import.meta.url);

for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
  describe(file, () => {
    for (const block of readFileSync(new URL(file, folder), 'utf8').trim().split(/\n\n+/)) {
      const [title = '', fr = '', mt = '', en = ''] = block
        .split('\n')
        .map((line) => line.replace(/^(?:#|fr:|mt:|en:) ?/u, ''));
      it(title, () => {
        const variant = title.includes('[en-GB]') ? 'en-GB' : 'en-US';
        const type = title.includes('[heading]') ? 'heading' : title.includes('[listItem]') ? 'listItem' : 'paragraph';
        const ranks = title.includes('[ap]') ? 'ap' : 'full';
        const options = {
          variant,
          quotes: !title.includes('[lines]'),
          gist: title.includes('[gist]'),
          type,
          ranks,
        } as const;
        const result = alignNoted(fr, mt, options);
        expect(result.written).toBe(en);
        for (const repair of result.segment.repairs) {
          const { start, end } = repair.range;
          expect(result.segment.target.text.slice(start, end)).toBe(repair.after);
        }
        expect(realign(result.segment, options)).toBe(en);
      });
    }
  });
}
