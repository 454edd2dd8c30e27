import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readXliff } from '../../src/formats/index.ts';
import { reviewed } from '../../src/review/index.ts';
import { unit, unitsOf, written } from '../src/formats/tmx/reading.ts';
import { signal, stagesOf, translated } from '../src/review/reviewing.ts';
import { corpusText, reviewXliff, xliffOf } from '../src/review/xliff/xliff-file.ts';
import { isInstalled, peerFolder, runPeer } from './peer.ts';

const installed = isInstalled('pocount') && isInstalled('xliff2po');
const french = 'Le **chat** a dormi. Il est `parti`.\n\n- Un char & deux canons < trois.\n';
const stages = stagesOf({
  'Il est \uFFFC.': 'He is gone.',
  'Un char & deux canons < trois.': 'One tank & two guns < three.',
});

/** A folder with the article as XLIFF 1.2, `a.xlf`. */
async function folderWith(text = french) {
  const folder = peerFolder();
  const article = await translated(text, stages);
  writeFileSync(join(folder, 'a.xlf'), xliffOf(article, '1.2'));
  return { folder, article, read: (name: string) => readFileSync(join(folder, name), 'utf8') };
}

/** Debian's own Python, which has the toolkit. */
const python = (script: string, folder: string) => runPeer('/usr/bin/python3', ['-'], folder, script);

describe.skipIf(!installed)('translate-toolkit reads our XLIFF 1.2', () => {
  it('pocount counts its segments and words', async () => {
    const { folder, article } = await folderWith(corpusText('niger-desengagement/fr.md'));
    const counted = runPeer('pocount', ['--csv', 'a.xlf'], folder).trim().split('\n').at(-1)!.split(',');
    expect(counted).toContain(` ${article.segments.length}`);
  });

  it('pofilter finds what is wrong in it, and writes XLIFF that we read', async () => {
    const { folder, read } = await folderWith();
    runPeer('pofilter', ['--progress=none', '--test=unchanged', 'a.xlf', 'found.xlf'], folder);
    const [file] = readXliff(read('found.xlf'), 'found.xlf').files;
    const segments = file?.units.flatMap((one) => one.segments) ?? [];
    expect(segments.map(({ id }) => id)).toEqual(['s1']);
    expect(segments[0]?.notes.at(-1)).toMatchObject({ category: 'pofilter' });
  });

  it('xliff2po has every sentence with its English', async () => {
    const { folder, read } = await folderWith();
    runPeer('xliff2po', ['--progress=none', 'a.xlf', 'a.po'], folder);
    expect(read('a.po')).toContain('msgid "Un char & deux canons < trois."\nmsgstr "One tank & two guns < three."');
  });

  it('what it saves is published', async () => {
    const { folder, read } = await folderWith();
    python(
      `from translate.storage.xliff import xlifffile
f = xlifffile.parsefile('a.xlf')
for u in f.units:
    if u.source.startswith('Un char'):
        u.target = 'A tank & two cannons < three.'
        u.markapproved(True)
        u.addnote('Seen.', origin='translator')
f.savefile('saved.xlf')`,
      folder,
    );
    const review = await reviewXliff(read('saved.xlf'), stages);
    expect(review.messages).toEqual([]);
    expect(review.segments.map(({ edited, state }) => [edited, state])).toEqual([
      [false, 'translated'],
      [false, 'translated'],
      [true, 'reviewed'],
    ]);
    expect(review.segments[2]?.notes).toEqual(['Seen.']);
    const { english } = await reviewed(review, stages, signal);
    expect(english).toContain('- A tank & two cannons < three.\n');
  });

  it('po2xliff with it for a template adds strangers, which are told, and loses nothing of ours', async () => {
    const { folder, read } = await folderWith();
    runPeer('xliff2po', ['--progress=none', 'a.xlf', 'a.po'], folder);
    runPeer('po2xliff', ['--progress=none', '-t', 'a.xlf', 'a.po', 'b.xlf'], folder);
    const review = await reviewXliff(read('b.xlf'), stages);
    expect(review.segments.filter(({ edited }) => edited)).toEqual([]);
    expect(new Set(review.messages.map(({ ruleId }) => ruleId))).toEqual(new Set(['review-xliff-unknown']));
  });
});

describe.skipIf(!installed)('translate-toolkit and TMX', () => {
  const units = [
    unit,
    {
      ...unit,
      source: { text: 'Un \uFFFCchar & trois.', marks: [{ id: 1, start: 3, end: 4 }] },
      target: { text: 'A \uFFFCtank & three.', marks: [{ id: 1, start: 2, end: 3 }] },
    },
  ];

  it('pocount and its own reader read ours', async () => {
    const folder = peerFolder();
    writeFileSync(join(folder, 'a.tmx'), await written(units));
    expect(runPeer('pocount', ['--csv', 'a.tmx'], folder)).toMatch(/, 2, .*\n?$/);
    const read = python(
      `from translate.storage.tmx import tmxfile
for u in tmxfile.parsefile('a.tmx').units: print(u.source, '=', u.target)`,
      folder,
    );
    expect(read).toBe('Bonjour = Hello\nUn char & trois. = A tank & three.\n');
  });

  it('po2tmx of a translated file is read by us', async () => {
    const { folder, read } = await folderWith();
    runPeer('xliff2po', ['--progress=none', 'a.xlf', 'a.po'], folder);
    writeFileSync(join(folder, 'b.po'), read('a.po').replaceAll('#, fuzzy\n', ''));
    runPeer('po2tmx', ['--progress=none', '-l', 'en-US', '--source-language=fr', 'b.po', 'b.tmx'], folder);
    const found = await unitsOf(readFileSync(join(folder, 'b.tmx')));
    expect(found.map(({ source, target }) => [source.text, target.text])).toContainEqual([
      'Un char & deux canons < trois.',
      'One tank & two guns < three.',
    ]);
  });

  it('a unit that it adds to ours is read, with its note', async () => {
    const folder = peerFolder();
    writeFileSync(join(folder, 'a.tmx'), await written(units));
    python(
      `from translate.storage.tmx import tmxfile
t = tmxfile.parsefile('a.tmx')
t.addtranslation('Un char.', 'fr', 'A tank.', 'en', comment='Seen.')
t.savefile('b.tmx')`,
      folder,
    );
    const found = await unitsOf(readFileSync(join(folder, 'b.tmx')));
    expect(found.map(({ target, note }) => [target.text, note])).toEqual([
      ['Hello', null],
      ['A \uFFFCtank & three.', null],
      ['A tank.', 'Seen.'],
    ]);
  });
});
