import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairOfTmx, tmxOfPair } from '../../src/formats/index.ts';
import { arbitraryTagged, withSameMarks } from '../src/formats/tagged.ts';
import { richTmx, unit, unitsOf, written } from '../src/formats/tmx/reading.ts';
import { isInstalled, peerFolder, runPeer } from './peer.ts';

/** OmegaT's archive has the DTD of TMX 1.4. */
const archive = '/usr/share/omegat/OmegaT.jar';
const installed = isInstalled('xmllint') && isInstalled('unzip') && existsSync(archive);

describe.skipIf(!installed)('the DTD of TMX 1.4', () => {
  const folder = peerFolder();
  if (installed) runPeer('unzip', ['-o', '-j', '-q', archive, 'schemas/tmx14.dtd'], folder);
  const validate = (tmx: Uint8Array | string) => {
    writeFileSync(join(folder, 'a.tmx'), tmx);
    runPeer('xmllint', ['--nonet', '--noout', '--dtdvalid', 'tmx14.dtd', 'a.tmx'], folder);
  };

  it.each([1, 2] as const)('holds for what we write on level %i, whatever the marks', async (level) => {
    const sides = arbitraryTagged.chain((source) => fc.tuple(fc.constant(source), withSameMarks(source)));
    const samples = fc.sample(sides, 200).map(([source, target]) => ({ ...unit, source, target }));
    validate(await written(samples, { level }));
  });

  it('holds for a unit with everything, that has been through a memory', async () => {
    const units = await unitsOf(richTmx);
    const pairs = units.map((one) => {
      const { context: _, at, ...pair } = pairOfTmx(one, 1);
      return { ...pair, created: at, changed: at + 1000, used: at, uses: 3, articles: ['gao.md'] };
    });
    validate(await written(pairs.map(tmxOfPair)));
  });

  it('holds for UTF-16, and for nothing', async () => {
    validate(await written([unit], { encoding: 'utf-16' }));
    validate(await written([]));
  });

  it('is asked in earnest', async () => {
    const file = new TextDecoder().decode(await written([unit]));
    expect(() => validate(file.replaceAll('seg>', 'phrase>'))).toThrow('phrase');
  });
});
