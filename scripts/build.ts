// Makes the package that `npm pack` publishes: JavaScript and types in dist/, beside them what TypeScript does not copy.
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

rmSync(join(root, 'dist'), { recursive: true, force: true });
const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);
const gemm = join('src', 'engines', 'bergamot', 'gemm.wasm');
cpSync(join(root, gemm), join(root, 'dist', gemm));
