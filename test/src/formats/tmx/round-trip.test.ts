import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairOfTmx, type TmxStored, type TmxUnit, tmxOfPair } from '../../../../src/formats/index.ts';
import { createInMemory } from '../../../../src/memory/in-memory/index.ts';
import type { Pair } from '../../../../src/memory/memory.ts';
import type { State } from '../../../../src/model/segment.ts';
import { arbitraryTagged, withSameMarks, words } from '../tagged.ts';
import { richParts, richTmx, unit, unitsOf, written, writtenText } from './reading.ts';

const time = fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => seconds * 1000);
const orNull = <Value>(one: fc.Arbitrary<Value>) => fc.option(one, { nil: null });

const arbitraryUnit: fc.Arbitrary<TmxUnit> = arbitraryTagged.chain((source) =>
  fc.record({
    source: fc.constant(source),
    target: withSameMarks(source),
    languages: fc.constant({ source: 'fr', target: 'en-US' }),
    state: fc.constantFrom<State>('initial', 'translated', 'reviewed', 'final'),
    origin: fc.constantFrom('edit', 'engine', 'import'),
    author: orNull(words),
    created: orNull(time),
    changed: orNull(time),
    used: orNull(time),
    uses: orNull(fc.nat()),
    note: orNull(words),
    properties: fc.constant([]),
    context: fc.record({ article: orNull(words), previous: orNull(words), next: orNull(words), id: orNull(words) }),
  }),
);

/** What a reader adds to a unit is what makes it come out alike. */
function bare({ kept: _, properties: __, ...rest }: TmxUnit) {
  return rest;
}

describe('a unit', () => {
  it.each(['utf-8', 'utf-16'] as const)('is read as it was written, in %s', async (encoding) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(arbitraryUnit, { maxLength: 3 }),
        fc.integer({ min: 1, max: 50 }),
        async (units, piece) => {
          const read = await unitsOf(await written(units, { encoding }), {}, piece);
          expect(read.map(bare)).toEqual(units.map(bare));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is written as it was read, whatever it holds', async () => {
    const first = await writtenText(await unitsOf(richTmx));
    expect(await writtenText(await unitsOf(first))).toBe(first);
    for (const part of richParts) expect(first).toContain(part);
  });

  it('is text only on level 1', async () => {
    const text = await writtenText(await unitsOf(richTmx), { level: 1 });
    expect(text).toContain('<seg>Un char &amp; un canon</seg>');
    expect(text).not.toMatch(/<(?:bpt|ept|ph|hi|it|ut)/);
  });
});

describe('from TMX into a memory and out again', () => {
  /** As a memory stores a pair: what it has no field for is lost. */
  function stored({ source, target, state, origin, author, note = null, at, context }: Pair, now: number): TmxStored {
    const articles = [context.article];
    return { source, target, state, origin, author, note, created: at, changed: at, used: null, uses: now, articles };
  }

  it('nothing is lost', async () => {
    const units = await unitsOf(richTmx);
    const again = units.map((one) => tmxOfPair(stored(pairOfTmx(one, 1), 0)));
    expect(await writtenText(again)).toBe(await writtenText(units));
  });

  it('nothing is lost, whatever the units', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryUnit, { maxLength: 3 }), async (units) => {
        const first = await writtenText(units);
        const again = (await unitsOf(first)).map((one) => tmxOfPair(stored(pairOfTmx(one, 1), 0)));
        expect(await writtenText(again)).toBe(first);
      }),
      { numRuns: 60 },
    );
  });

  it('what the memory has learnt since is written', async () => {
    const [read] = await unitsOf(richTmx);
    const pair = stored(pairOfTmx(read!, 1), 0);
    const again = tmxOfPair({ ...pair, state: 'final', author: 'Zoé', changed: Date.UTC(2026, 0, 1), uses: 4 });
    const text = await writtenText([again]);
    expect(text).toContain('changeid="Zoé" changedate="20260101T000000Z" usagecount="4"');
    expect(text).toContain('<prop type="x-interligne-state">final</prop>');
    expect(text).toContain('changedate="20240203T040506Z"');
  });

  it('the pair serves a memory', async () => {
    const memory = createInMemory();
    await memory.store([pairOfTmx({ ...unit, state: 'reviewed' }, 1)]);
    const context = { article: '', previous: null, next: null };
    expect(await memory.find(unit.source, context)).toMatchObject({ target: { text: 'Hello' }, state: 'reviewed' });
  });
});
