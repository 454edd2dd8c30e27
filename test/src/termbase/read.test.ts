import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { InputError } from '../../../src/errors.ts';
import { loadTermbase } from '../../../src/termbase/load.ts';
import { localesPath } from './termbase.ts';

const folder = mkdtempSync(join(tmpdir(), 'termbase-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('loadTermbase', () => {
  it('changes its fingerprint with any change of a term file', () => {
    const copy = join(folder, 'changed');
    cpSync(localesPath, copy, { recursive: true });
    const before = loadTermbase({ localesPath: copy, variant: 'en-US' }).fingerprint;
    expect(loadTermbase({ localesPath: copy, variant: 'en-US' }).fingerprint).toBe(before);
    writeFileSync(join(copy, 'en', 'terms', 'title.json'), '{"monsieur": {"preferred_one": "Sir"}}');
    const after = loadTermbase({ localesPath: copy, variant: 'en-US' });
    expect(after.fingerprint).not.toBe(before);
    expect(after.preferred({ concept: 'title.monsieur', count: 'one', country: null, form: 'term' })).toBe('Sir');
  });

  it('names the file that is missing or broken', () => {
    const copy = join(folder, 'broken');
    cpSync(localesPath, copy, { recursive: true });
    writeFileSync(join(copy, 'fr', 'terms', 'rank.json'), '{');
    expect(() => loadTermbase({ localesPath: copy, variant: 'en-US' })).toThrow(InputError);
    expect(() => loadTermbase({ localesPath: copy, variant: 'en-US' })).toThrow(/termbase-file.*rank\.json/u);
    expect(() => loadTermbase({ localesPath: join(folder, 'nowhere'), variant: 'en-US' })).toThrow(/concepts\.json/u);
  });
});
