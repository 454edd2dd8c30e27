import { copyFileSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backwards } from '../pipeline/emit/emitted.ts';
import { rich, withMatches } from '../src/formats/xliff/samples.ts';
import { stagesOf, translated } from '../src/review/reviewing.ts';
import { corpusText, xliffOf } from '../src/review/xliff/xliff-file.ts';
import { isInstalled, peerFolder, runPeer } from './peer.ts';

/** Where Debian's php-symfony-translation has OASIS's schemas: of 1.2 (strict), and of the core of 2.0 and 2.1. */
const shipped = '/usr/share/php/Symfony/Component/Translation/Resources/schemas';
const installed = isInstalled('xmllint') && existsSync(join(shipped, 'xliff-core-2.0.xsd'));
const corpus = join(import.meta.dirname, '..', '..', 'corpus');
const stages = stagesOf(backwards());

/** The schemas with the places of what they import here. */
function schemas(): string {
  const folder = peerFolder();
  const w3c = join(folder, 'informativeCopiesOf3rdPartySchemas', 'w3c');
  mkdirSync(w3c, { recursive: true });
  for (const place of [folder, w3c]) copyFileSync(join(shipped, 'xml.xsd'), join(place, 'xml.xsd'));
  copyFileSync(join(shipped, 'xliff-core-2.0.xsd'), join(folder, '2.1.xsd'));
  const old = readFileSync(join(shipped, 'xliff-core-1.2-strict.xsd'), 'utf8');
  writeFileSync(join(folder, '1.2.xsd'), old.replace('http://www.w3.org/2001/xml.xsd', 'xml.xsd'));
  return folder;
}

describe.skipIf(!installed).each(['1.2', '2.1'] as const)('the schema of XLIFF %s', (version) => {
  const folder = installed ? schemas() : '';
  const validate = (xliff: string) => {
    writeFileSync(join(folder, 'a.xlf'), xliff);
    runPeer('xmllint', ['--nonet', '--noout', '--schema', `${version}.xsd`, 'a.xlf'], folder);
  };

  it.each(globSync('*/fr.md', { cwd: corpus }))('holds for %s', async (path) => {
    validate(xliffOf(await translated(corpusText(path), stages), version));
  });

  it('holds for markup, terms, matches, notes and states of every kind', async () => {
    validate(xliffOf(await withMatches(rich), version));
  });

  it('holds for an article without a word', async () => {
    if (version === '2.1') validate(xliffOf(await translated('---\n\n---\n', stages), version));
  });

  it('is asked in earnest', async () => {
    const xliff = xliffOf(await translated('Un char.\n', stages), version);
    expect(() => validate(xliff.replace('<source>', '<fount>').replace('</source>', '</fount>'))).toThrow('fount');
  });
});
