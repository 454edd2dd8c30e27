import { expect, it } from 'vitest';
import { checkUserLayer } from '../../../src/termbase/check-user-layer.ts';
import { parseUserLayer } from '../../../src/termbase/user-layer.ts';
import { layer } from './termbase.ts';

it.each([
  ['général de brigade', 'one-star general', []],
  ['général de brigade', 'brigadier general', ['forbidden-preferred']],
  ['zorglub', 'brigadier general', ['forbidden-unknown']],
])('of « %s » forbidden as %s says %j', (fr, en, rules) => {
  const text = JSON.stringify({ concepts: { 'user.x': { fr, en, rule: 'forbidden' } } });
  expect(checkUserLayer(layer, parseUserLayer(text, 'x.json')).map(({ rule }) => rule)).toEqual(rules);
});
