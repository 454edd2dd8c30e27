import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type ConfigPlaces, configKeys, loadConfig, projectPlaces, withOptions } from '../../../src/config/index.ts';
import { InterligneError } from '../../../src/errors.ts';
import { resolveSettings } from '../../../src/settings.ts';

/** A folder with files in it, and what loads the config of a folder in it. */
function folderWith(files: Readonly<Record<string, string>>) {
  const root = mkdtempSync(join(tmpdir(), 'interligne-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  const load = (folder = '.', more: Partial<ConfigPlaces> = {}) =>
    loadConfig({ folder: join(root, folder), environment: { INTERLIGNE_CONFIG: join(root, 'user') }, ...more });
  return { root, load };
}

async function refusal(text: string, name = '.interlignerc') {
  const { root, load } = folderWith({ [name]: text });
  const error = await load().then(
    () => null,
    (one: unknown) => one,
  );
  if (!(error instanceof InterligneError)) throw error;
  expect(error.values.path).toBe(join(root, name));
  return error;
}

describe('loadConfig', () => {
  it.each(projectPlaces)('finds %s in a folder above', async (name) => {
    const settings = { to: 'en-GB', 'summary-words': 80 };
    const value = name === 'package.json' ? { name: 'site', interligne: settings } : settings;
    const { root, load } = folderWith({ [name]: JSON.stringify(value), 'deep/down/x.md': '' });
    const { options, origins } = await load('deep/down');
    expect(options).toEqual({ to: 'en-GB', summaryWords: 80 });
    expect(origins.to).toEqual([join(root, name)]);
  });

  it('takes the nearest, and passes over a package.json that says nothing to us or cannot be read', async () => {
    const { load } = folderWith({
      '.interlignerc': 'jobs: 1\n',
      'a/.interlignerc.yml': 'jobs: 2 # two cores\n',
      'a/b/package.json': '{"name": "b"}',
      'a/b/c/package.json': '{"name": ',
      'a/b/c/d/package.json': '[]',
      'a/b/c/d/.interlignerc': '\n',
    });
    expect((await load('a/b/c/d')).options).toEqual({ jobs: 2 });
  });

  it('lays the project over the user’s, and adds termbases up', async () => {
    const { root, load } = folderWith({
      'user/config.yaml': 'to: en-GB\nengine: apertium\nterms: house.csv\n',
      'user/terms.json': '{}',
      '.interlignerc': '{"engine": "echo", "terms": ["terms/a.csv", "~/b.tbx"]}',
    });
    const found = await load();
    const terms = [
      join(root, 'user/terms.json'),
      join(root, 'user/house.csv'),
      join(root, 'terms/a.csv'),
      join(homedir(), 'b.tbx'),
    ];
    expect(found.options).toEqual({ to: 'en-GB', engine: 'echo', terms });
    const own = ['user/terms.json', 'user/config.yaml', '.interlignerc'];
    expect(found.origins.terms).toEqual(own.map((name) => join(root, name)));
    expect(found.origins.to).toEqual([join(root, 'user/config.yaml')]);
    expect(withOptions(found, { to: 'en-US', terms: ['c.csv'] })).toEqual({
      to: 'en-US',
      engine: 'echo',
      terms: [...terms, 'c.csv'],
    });
  });

  it('reads a named file instead of the project’s, and nothing where nothing is wanted', async () => {
    const files = { 'user/config.json': '{"jobs": 3}', 'user/terms.json': '{}', '.interlignerc': '{"workers": 3}' };
    const { load } = folderWith({ ...files, 'team.yaml': 'frontMatterKeys: [title]\n' });
    const named = await load('.', { file: 'team.yaml' });
    expect(named.options).toMatchObject({ jobs: 3, frontMatterKeys: ['title'] });
    expect(named.options).not.toHaveProperty('workers');
    expect((await load('.', { none: true })).options).toEqual({});
    expect((await load('.', { none: true, file: 'team.yaml' })).options).toEqual({ frontMatterKeys: ['title'] });
  });

  it('lets INTERLIGNE_DATA outrank files', async () => {
    const { root, load } = folderWith({ '.interlignerc': 'data-folder: models\n' });
    expect((await load()).options.dataFolder).toBe(join(root, 'models'));
    const environment = { INTERLIGNE_CONFIG: join(root, 'user'), INTERLIGNE_DATA: '/data' };
    const { options, origins } = await load('.', { environment });
    expect([options.dataFolder, origins.dataFolder]).toEqual(['/data', ['INTERLIGNE_DATA']]);
  });

  it('never runs code', async () => {
    const { load } = folderWith({
      'interligne.config.js': 'export default { jobs: 2 }',
      '.interlignerc.js': 'throw 1',
    });
    expect((await load()).options).toEqual({});
    await expect(load('.', { file: 'interligne.config.js' })).rejects.toMatchObject({ code: 'config-format' });
  });

  it.each<[string, string, object]>([
    ['{"sumary-words": 40}', 'config-key-near', { key: 'sumary-words', near: 'summary-words' }],
    ['colour: red', 'config-key', { key: 'colour' }],
    ['jobs: two', 'config-number', { key: 'jobs', value: '"two"', least: 1 }],
    ['jobs: 1.5', 'config-number', { value: '1.5' }],
    ['summaryWords: 9', 'config-number', { key: 'summaryWords', least: 10 }],
    ['to: en-AU', 'config-choice', { value: '"en-AU"', allowed: 'en-US, en-GB' }],
    ['lines: "yes"', 'config-switch', { value: '"yes"' }],
    ['terms: [1]', 'config-words', { value: '[1]' }],
    ['data-folder: ""', 'config-text', {}],
    ['{"jobs": 1, "jobs": 2, "summary-words": 20, "summaryWords": 30}', 'config-twice', { key: 'summary-words' }],
    ['- to', 'config-form', {}],
    ['{"to": en', 'config-syntax', {}],
    ['a: &a [x]\nb: [*c]', 'config-syntax', {}],
  ])('of %j says %s', async (text, code, values) => {
    const error = await refusal(text);
    expect(error.code).toBe(code);
    expect(error.values).toMatchObject(values);
  });

  it('says where JSON breaks off', async () => {
    expect((await refusal('{"to"', '.interlignerc.json')).code).toBe('config-syntax');
  });
});

describe('the keys', () => {
  it('are the options, and allow what they allow', () => {
    const settings = resolveSettings();
    expect(configKeys.map(({ option }) => option).sort()).toEqual(Object.keys(settings).sort());
    for (const { option, form } of configKeys) {
      const bad = form.kind === 'number' ? form.least - 1 : form.kind === 'choice' ? 'nothing' : null;
      if (bad === null) continue;
      expect(() => resolveSettings({ [option]: bad }), option).toThrow();
      for (const good of form.kind === 'number' ? [form.least] : form.kind === 'choice' ? form.allowed : [])
        expect(resolveSettings({ [option]: good })[option]).toBe(good);
    }
  });
});
