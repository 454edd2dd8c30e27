import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import type { Options } from '../settings.ts';
import { type ConfigKey, configKeys, keyNamed } from './keys.ts';

/**
 * Makes options of what a config file holds, every key and value looked at; paths become absolute.
 *
 * @throws {UsageError} for the first thing that is wrong: `config-form` {path}, `config-key` {path, key},
 *   `config-key-near` {path, key, near}, `config-twice` {path, key}, `config-choice` {path, key, value, allowed},
 *   `config-switch`, `config-number` {…, least}, `config-words` or `config-text` {path, key, value}.
 */
export function checkConfig(value: unknown, path: string): Options {
  // A file of comments alone.
  if (value === null || value === undefined) return {};
  if (typeof value !== 'object' || Array.isArray(value)) throw new UsageError('config-form', { path });
  const options: Record<string, unknown> = {};
  for (const [word, one] of Object.entries(value)) {
    if (word === '$schema') continue;
    const key = keyNamed(word);
    if (key === undefined) throw unknown(word, path);
    if (key.option in options) throw new UsageError('config-twice', { path, key: key.name });
    options[key.option] = read(key, word, one, path);
  }
  // Each value was read in the form that its key asks for.
  return options as Options;
}

function unknown(key: string, path: string): UsageError {
  const near = nearest(
    key,
    configKeys.flatMap(({ name, option }) => [name, option]),
  );
  const known = configKeys.map(({ name }) => name).join(', ');
  return near === null
    ? new UsageError('config-key', { path, key, known })
    : new UsageError('config-key-near', { path, key, near });
}

function read({ form }: ConfigKey, key: string, value: unknown, path: string): unknown {
  const refuse = (code: string, more: Readonly<Record<string, string | number>> = {}) =>
    new UsageError(code, { path, key, value: shown(value), ...more });
  switch (form.kind) {
    case 'choice':
      if (form.allowed.some((one) => one === value)) return value;
      throw refuse('config-choice', { allowed: form.allowed.join(', ') });
    case 'switch':
      if (typeof value === 'boolean') return value;
      throw refuse('config-switch');
    case 'number':
      if (typeof value === 'number' && Number.isSafeInteger(value) && value >= form.least) return value;
      throw refuse('config-number', { least: form.least });
    case 'words':
      return list(value, () => refuse('config-words'));
    case 'files':
      return list(value, () => refuse('config-words')).map((one) => absolute(one, path));
    case 'memory':
    case 'folder':
      if (form.kind === 'memory' && value === 'none') return value;
      if (typeof value === 'string' && value !== '') return absolute(value, path);
      throw refuse('config-text');
  }
}

/** One word may stand for a list of one. */
function list(value: unknown, refuse: () => UsageError): string[] {
  const all: unknown[] = Array.isArray(value) ? value : [value];
  return all.map((one) => {
    if (typeof one !== 'string' || one.trim() === '') throw refuse();
    return one;
  });
}

function absolute(file: string, path: string): string {
  return /^~[/\\]/u.test(file) ? join(homedir(), file.slice(2)) : resolve(dirname(path), file);
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
