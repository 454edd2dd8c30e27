import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'interligne-package-'));
const unreachable = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ENOTCACHED/;

function call(command: string, args: readonly string[], input = '') {
  const result = spawnSync(command, args, { cwd: folder, encoding: 'utf8', input });
  return { code: result.status, out: result.stdout, error: result.stderr };
}

/** A Node on the path that is older than the package needs. */
function oldNode(): string | null {
  const paths = (process.env.PATH ?? '').split(':').map((folder) => join(folder, 'node'));
  const isOld = (path: string) => {
    const major = Number(/^v(\d+)/.exec(spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[1]);
    return major >= 18 && major < 22;
  };
  return paths.find((path) => existsSync(path) && isOld(path)) ?? null;
}

describe('the package that npm pack makes', () => {
  let offline = false;

  beforeAll(() => {
    const packed = spawnSync('npm', ['pack', '--json', '--pack-destination', folder], { cwd: root, encoding: 'utf8' });
    expect(packed.status, packed.stderr).toBe(0);
    const tarball = /interligne-[\w.-]+\.tgz/.exec(packed.stdout)?.[0] ?? '';
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
    const installed = call('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', `./${tarball}`]);
    offline = installed.code !== 0 && unreachable.test(installed.error);
    if (!offline) expect(installed.code, installed.error).toBe(0);
  }, 300_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('translates with the installed bin', (context) => {
    if (offline) context.skip('the package registry cannot be reached');
    const bin = join(folder, 'node_modules', 'interligne', 'dist', 'src', 'cli', 'bin.js');
    expect(existsSync(join(folder, 'node_modules', '.bin', 'interligne'))).toBe(true);
    const text = '# Bilan\n\nLe général *Dupont* est arrivé.\n';
    const { code, out, error } = call(process.execPath, [bin, 'translate', '--engine', 'echo', '--no-align'], text);
    expect(out, error).toBe(text);
    expect(code).toBeLessThan(2);
  });

  it('says in one sentence what Node it needs, on an older one', (context) => {
    if (offline) context.skip('the package registry cannot be reached');
    const old = oldNode();
    if (old === null) context.skip('no older Node on this machine');
    const { code, error } = call(old ?? '', [
      join('node_modules', 'interligne', 'dist', 'src', 'cli', 'bin.js'),
      'help',
    ]);
    expect(error).toMatch(/^interligne: Node \d+\.\S+ (?:is too old|est trop ancien).*22\.18[^\n]*\n$/);
    expect(code).toBe(2);
  });

  it('is a library with types', (context) => {
    if (offline) context.skip('the package registry cannot be reached');
    const example = readFileSync(join(root, 'docs', 'examples', 'library.mjs'), 'utf8');
    writeFileSync(join(folder, 'library.mjs'), example);
    const { code, out, error } = call(process.execPath, ['library.mjs']);
    expect(code, error).toBe(0);
    expect(out).toContain('May 19');
    expect(existsSync(join(folder, 'node_modules', 'interligne', 'dist', 'src', 'index.d.ts'))).toBe(true);
  });

  it('runs its workers from JavaScript', (context) => {
    if (offline) context.skip('the package registry cannot be reached');
    const engines = join(folder, 'node_modules', 'interligne', 'dist', 'src', 'engines', 'bergamot');
    expect(existsSync(join(engines, 'worker.js'))).toBe(true);
    expect(existsSync(join(engines, 'gemm.wasm'))).toBe(true);
  });
});
