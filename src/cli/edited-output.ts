import { readFile, rename } from 'node:fs/promises';
import { unpackData } from '../../pipeline/emit/index.ts';
import { InputError } from '../errors.ts';
import type { Source } from '../model/article.ts';
import { isXliff, type Review, readBilingual, reviewOfXliff, xliffData } from '../review/index.ts';
import type { Services } from '../services.ts';
import type { Console } from './console.ts';

/**
 * Refuses to write over a bilingual document or an XLIFF file that somebody has worked on. With `force` it is moved aside
 * first, to `NAME.bilingual.md.bak`, and its new path returned.
 *
 * @throws {InputError} `output-edited` {path, source}.
 */
export async function guardEdited(
  path: string,
  source: Source,
  options: { readonly services: Services; readonly force: boolean; readonly console: Console },
): Promise<string | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null || !(await isEdited(text, path, options.services, options.console))) return null;
  if (!options.force) throw new InputError('output-edited', { path, source: source.path ?? '-' });
  await rename(path, `${path}.bak`);
  return `${path}.bak`;
}

/** A document of ours that does not stand as it was written; one whose data is gone counts as such. */
async function isEdited(text: string, path: string, { stages }: Services, { texts }: Console): Promise<boolean> {
  const xliff = isXliff(text);
  if (!xliff && !text.includes('<!-- interligne:')) return false;
  const options = { path, stages, findSource: async () => null };
  try {
    if ((xliff ? xliffData(text, path) : unpackData(text)) === null) return true;
    return hasEdits(await (xliff ? reviewOfXliff(text, options) : readBilingual(text, { ...options, texts })));
  } catch (error) {
    if (error instanceof InputError) return true;
    throw error;
  }
}

function hasEdits(review: Review): boolean {
  const { data } = review;
  const before = new Map(data.segments.map((segment) => [segment.id, segment]));
  const touched = review.segments.some((segment) => {
    const old = before.get(segment.id);
    const noted = JSON.stringify(segment.notes ?? []) !== JSON.stringify(old?.notes ?? []);
    return segment.edited || segment.cut || segment.kept || segment.accepts || noted || segment.state !== old?.state;
  });
  const written = JSON.stringify([data.added, data.rewritten]) !== JSON.stringify([review.added, review.rewritten]);
  const worked = data.segments.some(
    ({ state, origin, notes, accepted }) => isWork(state, origin.kind) || notes !== undefined || accepted !== undefined,
  );
  return touched || written || worked || review.title !== null || review.summary.edited === true;
}

/** Work of an earlier edit, which `update` has folded into the document. */
function isWork(state: string, origin: string): boolean {
  return origin === 'edit' || (origin !== 'exact' && (state === 'reviewed' || state === 'final'));
}
