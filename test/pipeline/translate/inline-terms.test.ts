import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStages } from '../../../pipeline/index.ts';
import { type Bergamot, createBergamot } from '../../../src/engines/bergamot/index.ts';
import { loadTexts } from '../../../src/i18n/index.ts';
import { createInMemory } from '../../../src/memory/in-memory/index.ts';
import type { Aligned } from '../../../src/model/article.ts';
import { sourceFromBytes } from '../../../src/source.ts';
import { loadTermbase } from '../../../src/termbase/load.ts';
import type { Termbase } from '../../../src/termbase/termbase.ts';
import { INLINE_MODEL } from '../../src/engines/bergamot/inline-fixture.ts';

const signal = new AbortController().signal;
const localesPath = join(import.meta.dirname, '../../../locales');
const termbase = loadTermbase({ localesPath, variant: 'en-US' });
const ARTICLE =
  'Le **général de brigade** a inspecté les troupes à Niamey. Les *forces spéciales* ont libéré quatre otages au Burkina Faso.\n';

/** The termbase with other English for two concepts. */
const other = (english: Readonly<Record<string, string>>): Termbase => ({
  ...termbase,
  preferred: (info) => english[info.concept] ?? termbase.preferred(info),
  allowed: (info) => (english[info.concept] ? [english[info.concept]!] : termbase.allowed(info)),
});

let obedient: Bergamot;
let deaf: Bergamot;
beforeAll(async () => {
  const { terms: _, ...model } = INLINE_MODEL;
  obedient = await createBergamot({ model: INLINE_MODEL, workers: 1 });
  deaf = await createBergamot({ model, workers: 1 });
});
afterAll(() => Promise.all([obedient.close(), deaf.close()]));

async function translated(engine: Bergamot, terms: Termbase): Promise<Aligned> {
  const services = { engine, memory: createInMemory(), texts: loadTexts(localesPath), better: null, onWords: () => {} };
  const settings = {
    to: 'en-US',
    lines: false,
    align: true,
    merge: true,
    summaryWords: 60,
    frontMatterKeys: [],
    layout: 'interleaved',
  } as const;
  const stages = createStages({ ...services, termbase: terms }, settings);
  const source = sourceFromBytes(Buffer.from(ARTICLE), null, false);
  const annotated = await stages.annotate(await stages.segment(stages.parse(source), signal), signal);
  const sent = await stages.translate(await stages.recall(annotated, signal), signal);
  return await stages.align(sent, signal);
}

const english = ({ segments }: Aligned) => segments.map(({ draft }) => draft.text);

describe('the whole way, from termbase to English', () => {
  it('has terms that the annotator knows', async () => {
    const concepts = (await translated(deaf, termbase)).segments.flatMap(({ annotations }) =>
      annotations.flatMap((one) => ('concept' in one ? [one.concept] : [])),
    );
    expect(concepts).toEqual(expect.arrayContaining(['rank.general-de-brigade', 'unit.forces-speciales']));
  });

  it('obeys the termbase, and marks come out round the English', async () => {
    const terms = other({ 'rank.general-de-brigade': 'one-star general', 'unit.forces-speciales': 'commandos' });
    const { segments } = await translated(obedient, terms);
    expect(segments.map(({ draft }) => draft.text)).toEqual([
      'The one-star general inspected the troops in Niamey.',
      'The commandos freed four hostages in Burkina Faso.',
    ]);
    expect(segments.flatMap(({ repairs }) => repairs.filter(({ kind }) => kind === 'rank' || kind === 'term'))).toEqual(
      [],
    );
    const words = segments.map(({ draft }) => draft.marks.map(({ start, end }) => draft.text.slice(start, end)));
    expect(words).toEqual([['one-star general'], ['commandos']]);
  });

  it('does not depend on orders where the engine takes none: align sees to it', async () => {
    const terms = other({ 'rank.general-de-brigade': 'one-star general', 'unit.forces-speciales': 'commandos' });
    const aligned = await translated(deaf, terms);
    expect(english(aligned)).toEqual([
      'The brigadier general inspected the troops in Niamey.',
      'The special forces freed four hostages in Burkina Faso.',
    ]);
    expect(aligned.segments.map(({ target }) => target.text)).toEqual(english(await translated(obedient, terms)));
  });
});
