import { expect, it } from 'vitest';
import { createEcho } from '../../../../src/engines/echo/index.ts';

it('gives back what it gets, marks and all', async () => {
  const engine = createEcho();
  const batch = [
    { text: 'Au\u00A0Mali !', marks: [{ id: 1, start: 3, end: 7 }] },
    { text: '', marks: [] },
  ];
  expect(await engine.translate(batch, new AbortController().signal)).toEqual(batch);
  expect(engine).toMatchObject({ marks: true, verbatim: true, statement: { gist: false } });
  await engine.close();
});

it('stops when aborted', async () => {
  const reason = new Error('enough');
  await expect(createEcho().translate([], AbortSignal.abort(reason))).rejects.toBe(reason);
});
