import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

interface Import {
  readonly from: string;
  /** Path from the root, or the bare name of a package. */
  readonly to: string;
  readonly typeOnly: boolean;
}

const files = globSync('{src,pipeline}/**/*.ts', { cwd: root }).filter(
  (path) => !path.endsWith('.as.ts') && !path.endsWith('gemm.ts'),
);
const imports = files.flatMap(importsOf);

function importsOf(from: string): Import[] {
  const text = readFileSync(join(root, from), 'utf8');
  const pattern = /^(?:import|export)\s+(type\s+)?[^;'"]*?from\s+'([^']+)'|\bimport\('([^']+)'\)/gm;
  return [...text.matchAll(pattern)].map(([, type, path, dynamic]) => {
    const target = path ?? dynamic ?? '';
    const to = target.startsWith('.') ? relative(root, join(root, dirname(from), target)) : target;
    return { from, to, typeOnly: type !== undefined };
  });
}

/** Imports of ours, from files that `from` fits, that break the rule. */
function broken(from: RegExp, allowed: (one: Import) => boolean): string[] {
  return imports
    .filter((one) => from.test(one.from) && /^(?:src|pipeline|test)\//.test(one.to) && !allowed(one))
    .map((one) => `${one.from} → ${one.to}`);
}

const interfaces = /^src\/(?:engines\/engine|memory\/memory|termbase\/termbase)\.ts$/;
const within = (one: Import, depth: number) =>
  one.from.split('/').slice(0, depth).join('/') === one.to.split('/').slice(0, depth).join('/');

describe('imports go one way', () => {
  it('finds the imports it judges', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(150);
  });

  it('the model imports nothing of ours', () => {
    expect(broken(/^src\/model\//, (one) => one.to.startsWith('src/model/'))).toEqual([]);
  });

  it('language imports the model only', () => {
    expect(broken(/^src\/language\//, (one) => /^src\/(?:model|language)\//.test(one.to))).toEqual([]);
  });

  it.each([
    'engines',
    'memory',
    'termbase',
    'formats',
    'i18n',
  ])('%s imports only model, errors and its own folder', (folder) => {
    const rule = (one: Import) => within(one, 2) || one.to.startsWith('src/model/') || one.to === 'src/errors.ts';
    expect(broken(new RegExp(`^src/${folder}/`), rule)).toEqual([]);
  });

  it('an engine never imports another engine', () => {
    const shared = /^src\/(?:model\/|errors\.ts|engines\/[a-z-]+\.ts)/;
    expect(broken(/^src\/engines\/[a-z-]+\//, (one) => within(one, 3) || shared.test(one.to))).toEqual([]);
  });

  it('a stage imports model, language, its own folder and the types of the three interfaces', () => {
    const rule = (one: Import) =>
      within(one, 2) ||
      /^src\/(?:model|language)\//.test(one.to) ||
      one.to === 'src/errors.ts' ||
      one.to === 'pipeline/stage.ts' ||
      (one.typeOnly && interfaces.test(one.to));
    expect(broken(/^pipeline\/[a-z-]+\//, rule)).toEqual([]);
  });

  it('no stage touches the file system', () => {
    const found = imports.filter(
      (one) => /^(?:pipeline|src\/language)\//.test(one.from) && /^(?:node:)?fs/.test(one.to),
    );
    expect(found).toEqual([]);
  });

  it('the pipeline itself imports stages, model and the three interfaces', () => {
    const rule = (one: Import) =>
      /^(?:pipeline|src\/model)\//.test(one.to) || (one.typeOnly && interfaces.test(one.to));
    expect(broken(/^pipeline\/[a-z-]+\.ts$/, rule)).toEqual([]);
  });

  it('review imports model, language, errors and the doors of formats and the pipeline; nothing of the pipeline imports it', () => {
    const doors = /^(?:pipeline\/(?:index|run|emit\/index)|src\/formats\/index)\.ts$/;
    const rule = (one: Import) =>
      /^src\/(?:model|language|review)\//.test(one.to) || one.to === 'src/errors.ts' || doors.test(one.to);
    expect(imports.some((one) => one.from.startsWith('src/review/'))).toBe(true);
    expect(broken(/^src\/review\//, rule)).toEqual([]);
    expect(broken(/^(?:pipeline|src\/(?:model|language))\//, (one) => !one.to.startsWith('src/review/'))).toEqual([]);
  });

  it('review touches no file', () => {
    expect(imports.filter((one) => /^src\/review\//.test(one.from) && /^(?:node:)?fs/.test(one.to))).toEqual([]);
  });

  it('outsiders come to review by its door', () => {
    const inside = imports.filter(
      (one) => /^src\/review\//.test(one.to) && !within(one, 2) && one.to !== 'src/review/index.ts',
    );
    expect(inside).toEqual([]);
  });

  it('settings know model and errors only', () => {
    expect(broken(/^src\/settings\.ts$/, (one) => /^src\/(?:model\/|errors\.ts)/.test(one.to))).toEqual([]);
  });

  it('only cli and the library know the services; nothing imports cli', () => {
    const users = imports.filter(
      (one) => one.to === 'src/services.ts' && !/^src\/cli\/|^src\/(?:index|documents)\.ts$/.test(one.from),
    );
    const callers = imports.filter((one) => one.to.startsWith('src/cli/') && !one.from.startsWith('src/cli/'));
    expect([...users, ...callers]).toEqual([]);
  });

  it('a stage folder has one door', () => {
    const inside = imports.filter(
      (one) => /^pipeline\/[a-z-]+\/.+/.test(one.to) && !within(one, 2) && !one.to.endsWith('/index.ts'),
    );
    expect(inside).toEqual([]);
  });

  it('only the command line prints', () => {
    const printing = files.filter(
      (path) =>
        !path.startsWith('src/cli/') &&
        /\bconsole\.|process\.std(?:out|err)/.test(readFileSync(join(root, path), 'utf8')),
    );
    expect(printing).toEqual([]);
  });

  it('no file is longer than 250 lines', () => {
    const all = globSync('{src,pipeline,test,bench,scripts}/**/*.{ts,mts}', { cwd: root });
    const long = all.filter((path) => readFileSync(join(root, path), 'utf8').split('\n').length > 251);
    expect(long).toEqual([]);
  });
});
