import { createSqlite } from '../../../../src/memory/sqlite/index.ts';
import { pair } from '../pair.ts';

// Writes approved pairs into a memory until it is killed, and says which are in: `node writing-process.ts PATH NAME`.
const [path = '', name = ''] = process.argv.slice(2);
const memory = createSqlite({ path, variant: 'en-US' });
for (let number = 1; ; number++) {
  const both = [
    pair(`La section ${name} a tenu ${number} jours.`, `Platoon ${name} held for ${number} days.`, {
      state: 'reviewed',
    }),
    pair('Une phrase commune.', 'A common sentence.', { state: 'reviewed' }),
  ];
  await memory.store(both);
  await memory.candidates(both[0]!.source, { article: name, previous: null, next: null }, 75, 3);
  process.stdout.write(`${number}\n`);
}
