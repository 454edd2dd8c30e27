import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cardOf } from '../../src/engines/models/index.ts';
import { type System, system } from '../../src/install-apertium.ts';
import { runSetup, type SetupEvent, type SetupOptions } from '../../src/setup.ts';
import { makeModel, serve, temporary } from './engines/models/store.ts';

const model = makeModel('best');
const small = makeModel('small');
const PULL = 'interligne model pull';
let store: Awaited<ReturnType<typeof serve>>;
let root: string;
let events: SetupEvent[];
let runs: string[];
let questions: string[];

beforeEach(async () => {
  root = await temporary();
  store = await serve(model.packed);
  [events, runs, questions] = [[], [], []];
});
afterEach(async () => {
  store.close();
  await rm(root, { recursive: true, force: true });
});

const noServer = () => store.answer((_request, response) => void response.writeHead(404).end());

/** A machine of which is known whether it may install, and what each program ends with. */
const machine = (may: boolean, codes: Readonly<Record<string, number>> = {}): System => ({
  canInstall: async () => may,
  run: async (program, args) => {
    const command = `${program} ${args[0]}`;
    runs.push(command);
    return { code: codes[command] ?? 0, lastLine: `${command} ended` };
  },
});

const setup = (more: Partial<SetupOptions> = {}) =>
  runSetup({
    yes: false,
    offline: false,
    ask: async ({ command }) => {
      questions.push(command);
      return true;
    },
    notify: (event) => void (event.kind !== 'pull-progress' && events.push(event)),
    signal: new AbortController().signal,
    modelsFolder: join(root, 'package'),
    dataFolder: join(root, 'data'),
    catalogue: [{ ...model.entry, baseUrl: store.baseUrl }],
    isApertiumInstalled: async () => runs.includes('apt-get install'),
    system: machine(true),
    ...more,
  });

describe('runSetup', () => {
  it('fetches the model, and finds it the next time', async () => {
    expect(await setup()).toEqual({ engine: 'bergamot', model: 'best 1', fresh: true, better: null });
    expect(await setup({ offline: true })).toEqual({ engine: 'bergamot', model: 'best 1', fresh: false, better: null });
    expect(runs).toEqual([]);
  });

  it('makes do with a shipped model, however the pull ends', async () => {
    noServer();
    const folder = join(root, 'package', 'small');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'card.json'), JSON.stringify(cardOf(small.entry)));
    for (const [name, bytes] of small.packed) await writeFile(join(folder, name.replace('.gz', '')), gunzipSync(bytes));
    expect(await setup()).toEqual({ engine: 'bergamot', model: 'small 1', fresh: false, better: PULL });
    expect(events.map(({ kind }) => kind)).toEqual(['pull-started', 'pull-failed']);
    expect(runs).toEqual([]);
  });

  it('tries to fetch every time it is asked to', async () => {
    noServer();
    await setup();
    await setup();
    expect(store.asked.length).toBe(2);
  });

  it('takes Apertium where it is', async () => {
    expect(await setup({ offline: true, isApertiumInstalled: async () => true })).toMatchObject({
      engine: 'apertium',
      fresh: false,
    });
    expect(questions).toEqual([]);
  });

  it('installs Apertium when the answer is yes', async () => {
    noServer();
    expect(await setup()).toEqual({ engine: 'apertium', model: null, fresh: true, better: PULL });
    expect(questions).toEqual(['apt-get install apertium apertium-fr-es apertium-eng-spa']);
    expect(runs).toEqual(['apt-cache show', 'apt-get install']);
    expect(events.map(({ kind }) => kind).slice(2)).toEqual(['install-started', 'install-done']);
  });

  it('asks nothing with yes, and fetches package lists only where they are missing', async () => {
    noServer();
    await setup({ yes: true, system: machine(true, { 'apt-cache show': 100 }) });
    expect(questions).toEqual([]);
    expect(runs).toEqual(['apt-cache show', 'apt-get update', 'apt-get install']);
  });

  const refused: readonly (readonly [name: string, options: Partial<SetupOptions>])[] = [
    ['the answer is no', { ask: async () => false }],
    ['nothing may be installed', { yes: true, system: machine(false) }],
    ['it may not use the network', { yes: true, offline: true }],
  ];
  it.each(refused)('says what would help when %s', async (_name, options) => {
    noServer();
    await expect(setup(options)).rejects.toMatchObject({ code: 'no-engine', values: { pull: PULL } });
    expect(runs).toEqual([]);
  });

  it('reports what apt said when it failed', async () => {
    noServer();
    const failing = machine(true, { 'apt-get install': 100 });
    await expect(setup({ yes: true, system: failing })).rejects.toMatchObject({ code: 'no-engine' });
    expect(events.at(-1)).toMatchObject({ kind: 'install-failed', reason: 'apt-get install ended' });
  });

  it('stops when aborted', async () => {
    noServer();
    const stop = new AbortController();
    const ask = async () => {
      stop.abort(new Error('enough'));
      return true;
    };
    await expect(setup({ signal: stop.signal, ask })).rejects.toThrow('enough');
  });
});

describe('system', () => {
  const never = new AbortController().signal;

  it('tells how a program ended and what it wrote last', async () => {
    const args = ['-e', 'console.log("one\\ntwo"); process.exitCode = 3'];
    expect(await system.run(process.execPath, args, never)).toEqual({ code: 3, lastLine: 'two' });
    expect((await system.run('/nowhere/at-all', [], never)).code).toBe(-1);
  });

  it('may install only as root, with apt', async () => {
    expect(await system.canInstall()).toBe(process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'));
  });

  it('asks programs to be silent', async () => {
    const args = ['-e', 'console.log(process.env.DEBIAN_FRONTEND)'];
    expect((await system.run(process.execPath, args, never)).lastLine).toBe('noninteractive');
  });
});
