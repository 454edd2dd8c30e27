import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Emitted } from '../../src/model/article.ts';
import { omegatProject } from '../../src/omegat-project.ts';
import { reviewed } from '../../src/review/index.ts';
import { unitsOf, writtenText } from '../src/formats/tmx/reading.ts';
import { signal, stagesOf, translated } from '../src/review/reviewing.ts';
import { reviewXliff } from '../src/review/xliff/xliff-file.ts';
import { isInstalled, peerFolder, runPeer } from './peer.ts';

const french =
  'Le **char** a tiré [hier](https://a.org).\nIl est `parti`.\n\n- Un char & deux canons < trois.\n- Personne ne sait où.\n';
const stages = stagesOf({
  'Il est \uFFFC.': 'He is gone.',
  'Un char & deux canons < trois.': 'One tank & two guns < three.',
});

/** A project on disk. Segments that are named are approved with this English. */
async function projectWith(approved: Readonly<Record<string, Emitted['segments'][number]['target']>>) {
  const article = await translated(french, stages);
  const segments = article.segments.map((segment) => {
    const target = approved[segment.id];
    return target === undefined ? segment : { ...segment, target, state: 'reviewed' as const };
  });
  const folder = join(peerFolder(), 'essai-omegat');
  for (const { path, text } of await omegatProject({ ...article, segments })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return { folder, article };
}

/** OmegaT translates a project with its memories, and creates the translated files. */
function translate(folder: string): void {
  const settings = join(dirname(folder), 'settings');
  const flags = ['--disable-project-locking', '--disable-location-save', '--no-team', '--quiet'];
  runPeer('omegat', ['--mode=console-translate', `--config-dir=${settings}`, ...flags, folder], dirname(folder));
}

describe.skipIf(!isInstalled('omegat'))('OmegaT', () => {
  it('opens our XLIFF and gives it back: nobody has translated, so nothing has changed', async () => {
    const { folder, article } = await projectWith({});
    translate(folder);
    const review = await reviewXliff(readFileSync(join(folder, 'target', 'essai.xlf'), 'utf8'), stages);
    expect(review.messages).toEqual([]);
    expect(review.segments.filter(({ edited }) => edited)).toEqual([]);
    expect((await reviewed(review, stages, signal)).english).toBe(article.english);
  });

  it('translates it with our TMX, markup and all, and the file is published', async () => {
    const { folder } = await projectWith({});
    const tmx = await unitsOf(readFileSync(join(folder, 'tm', 'drafts.tmx')));
    const english: Readonly<Record<string, string>> = {
      'Le <g0>char</g0> a tiré <g1>hier</g1>.': '<g1>Yesterday</g1> the <g0>tank</g0> fired.',
      'Il est <x0/>.': 'He is <x0/> now.',
      'Un char & deux canons < trois.': 'One tank & 2 guns < 3.',
    };
    const approved = tmx.flatMap((unit) => {
      const text = english[unit.source.text];
      return text === undefined ? [] : [{ ...unit, target: { text, marks: [] } }];
    });
    expect(approved).toHaveLength(3);
    writeFileSync(join(folder, 'tm', 'auto', 'approved.tmx'), await writtenText(approved));
    translate(folder);
    const review = await reviewXliff(readFileSync(join(folder, 'target', 'essai.xlf'), 'utf8'), stages);
    expect(review.messages).toEqual([]);
    expect(review.segments.map(({ edited, state }) => [edited, state])).toEqual([
      [true, 'translated'],
      [true, 'translated'],
      [true, 'translated'],
      [false, 'translated'],
    ]);
    expect((await reviewed(review, stages, signal)).english).toBe(
      '[Yesterday](https://a.org) the **tank** fired.\nHe is `parti` now.\n\n- One tank & 2 guns < 3.\n- Personne ne sait où.\n',
    );
  });

  it('writes TMX of what it has translated, which we read', async () => {
    const { folder } = await projectWith({ s3: { text: 'One tank & 2 guns < 3.', marks: [] } });
    translate(folder);
    const level2 = await unitsOf(readFileSync(join(folder, 'essai-omegat-level2.tmx')));
    expect(level2.map(({ source, target }) => [source.text, target.text])).toEqual([
      ['Un char & deux canons < trois.', 'One tank & 2 guns < 3.'],
    ]);
    const level1 = await unitsOf(readFileSync(join(folder, 'essai-omegat-level1.tmx')));
    expect(level1.map(({ target }) => target)).toEqual(level2.map(({ target }) => target));
    const review = await reviewXliff(readFileSync(join(folder, 'target', 'essai.xlf'), 'utf8'), stages);
    expect(review.segments[2]).toMatchObject({ target: { text: 'One tank & 2 guns < 3.' }, state: 'translated' });
  });
});
