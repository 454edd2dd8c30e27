import { describe, expect, it } from 'vitest';
import { createReplay } from '../../../../src/engines/replay/index.ts';

const { signal } = new AbortController();
const engine = createReplay('system', [
  { source: 'Le général a dit : « Oui. »', output: 'The general said: "Yes." ' },
  { source: 'LES FDS À GAO', output: 'THE FDS IN GAO' },
]);
const ask = async (text: string) => (await engine.translate([{ text, marks: [] }], signal))[0];

describe('replay', () => {
  it.each([
    'Le général a dit : « Oui. »',
    'Le général a dit\u00a0:\u202f«\u00a0Oui.\u00a0»',
    'le général a dit : "oui"',
    'Le ge\u0301ne\u0301ral a dit : « Oui. »',
  ])('finds %j', async (text) => {
    expect(await ask(text)).toEqual({ text: 'The general said: "Yes."', marks: [] });
  });

  it('finds a headline in capitals asked for in small letters', async () => {
    expect((await ask('Les FDS à Gao'))?.text).toBe('THE FDS IN GAO');
  });

  it('says which sentence it does not know', async () => {
    await expect(ask('Autre chose.')).rejects.toMatchObject({
      code: 'replay-unknown',
      values: { name: 'system', text: 'Autre chose.' },
    });
  });

  it('stops when aborted', async () => {
    await expect(engine.translate([], AbortSignal.abort(new Error('stop')))).rejects.toThrow('stop');
  });
});
