import { type Config, configKeys } from '../../config/index.ts';
import { UsageError } from '../../errors.ts';
import { memoryPlace } from '../../memory-place.ts';
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
  const settings = withMemory(resolveSettings(found.options));
  const { options, origins } = found;
  const variable = options.memory === undefined && process.env.INTERLIGNE_MEMORY ? ['INTERLIGNE_MEMORY'] : [];
  const from = variable.length === 0 ? found : { ...found, origins: { ...origins, memory: variable } };
  await console.out(values.json ? asJson(settings, from) : asTable(settings, from, console));
  return 0;
}

/** With the memory's path in force, whether a setting names it, the environment or the project's folder. */
function withMemory(settings: Settings): Settings {
  return { ...settings, memory: memoryPlace(settings, process.cwd()) ?? 'none' };
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
