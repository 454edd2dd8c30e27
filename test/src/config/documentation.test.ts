import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkConfig } from '../../../src/config/check-config.ts';
import { configKeys, projectPlaces, userPlaces } from '../../../src/config/index.ts';
import { resolveSettings } from '../../../src/settings.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const page = readFileSync(join(root, 'docs', 'configuration.md'), 'utf8');
const flags = readFileSync(join(root, 'src', 'cli', 'translate-options.ts'), 'utf8');
const rows = [...page.matchAll(/^\| `([^`]+)` \| (.+) \| (.+) \| (.+) \|$/gmu)].map(
  ([, key = '', value = '', initial = '', flag = '']) => ({ key, value, initial, flag }),
);

describe('docs/configuration.md', () => {
  it('has a row for every key, in order', () => {
    expect(rows.map(({ key }) => key)).toEqual(configKeys.map(({ name }) => name));
  });

  it.each(rows)('tells what $key may be, its default and its flag', ({ key, value, initial, flag }) => {
    const known = configKeys.find(({ name }) => name === key)!;
    const words = [...value.matchAll(/`([^`]+)`/gu)].map(([, word]) => word);
    if (known.form.kind === 'choice') expect(words).toEqual(known.form.allowed);
    if (known.form.kind === 'switch') expect(words).toEqual([String(!resolveSettings()[known.option])]);
    const told = initial.match(/[^`\s,]+/gu)?.join(' ');
    if (/^[`\d]/u.test(initial)) expect([resolveSettings()[known.option]].flat().join(' ')).toBe(told);
    const declared = (name: string) => new RegExp(`^ {2}'?${name.replace(/^--/u, '')}'?: \\{ type`, 'mu').test(flags);
    expect(declared(flag === '–' ? key : flag.replaceAll('`', ''))).toBe(flag !== '–');
  });

  it('names every file that is looked for', () => {
    for (const place of [...projectPlaces, ...userPlaces]) expect(page).toContain(`\`${place}\``);
  });

  it('shows a config that is one', () => {
    const [, text = ''] = /```yaml\n(.*?)```/su.exec(page) ?? [];
    expect(checkConfig(parse(text), '/site/.interlignerc')).toEqual({
      to: 'en-GB',
      terms: ['/site/terms/house.csv', '/site/terms/operation.json'],
      summaryWords: 80,
    });
  });
});
