import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pairOfTmx, tmxOfPair } from '../../../../src/formats/index.ts';
import { createSqlite } from '../../../../src/memory/sqlite/index.ts';
import { richTmx, tmx, tu, unitsOf, writtenText } from './reading.ts';

/** Units of every kind: the second has codes in its target that its source lacks. */
const file = tmx(
  `${/<tu[\s\S]*<\/tu>/.exec(richTmx)![0]}
  ${tu('Un <ph x="5" type="fnote"/>mot', '<it pos="begin" x="7"/>A <ph x="5" type="fnote"/>word<ut x="8"/>')}
  ${tu('Deux', 'Two', '<note>a\nb</note><prop type="x-interligne-state">final</prop>')}`,
);

it('what goes from TMX into the SQLite memory comes out as it was', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'interligne-tmx-')), 'memory.db');
  const memory = createSqlite({ path, variant: 'en-US', now: () => 5 });
  const units = await unitsOf(file);
  expect(units).toHaveLength(3);
  await memory.store(units.map((unit) => pairOfTmx(unit, 5)));
  const again = [...memory.all()].map(tmxOfPair);
  await memory.close();
  expect(await writtenText(again)).toBe(await writtenText(units));
});
