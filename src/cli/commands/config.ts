import { type Config, configKeys } from '../../config/index.ts';
import { UsageError } from '../../errors.ts';
import { resolveSettings, type Settings } from '../../settings.ts';
import { commonFlags, readArguments } from '../arguments.ts';
import type { Console } from '../console.ts';
import { readConfig } from '../read-config.ts';
import { columns } from '../table.ts';

const flags = { ...commonFlags, json: { type: 'boolean' } } as const;

/** `interligne config [show]`: the settings in force here, and where each comes from. */
export async function config(args: readonly string[], console: Console): Promise<number> {
  const { values, positionals } = readArguments(args, flags);
  if (positionals.length > 1 || (positionals[0] ?? 'show') !== 'show') throw new UsageError('config-usage', {});
  const found = await readConfig(values);
  const settings = resolveSettings(found.options);
  await console.out(values.json ? asJson(settings, found) : asTable(settings, found, console));
  return 0;
}

function asJson(settings: Settings, { origins }: Config): string {
  const entries = configKeys.map(({ name, option }) => [
    name,
    { value: settings[option], from: origins[option] ?? null },
  ]);
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

function asTable(settings: Settings, { origins }: Config, console: Console): string {
  const rows = configKeys.map(({ name, option }) => {
    const value = [settings[option]].flat().map(String);
    return [name, value.join(', ') || '–', origins[option]?.join(', ') ?? console.text('config.default')];
  });
  return [...columns(rows), ''].join('\n');
}
