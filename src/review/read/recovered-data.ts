import { readComment } from '../../../pipeline/emit/index.ts';
import { InputError } from '../../errors.ts';
import type { Source } from '../../model/article.ts';
import { type BilingualData, bilingualVersion, type Layout, type SegmentRecord } from '../../model/bilingual.ts';
import type { Origin, State } from '../../model/segment.ts';
import type { SourceHead } from '../review.ts';
import type { ReadStages } from './recorded.ts';

const STATES: readonly State[] = ['initial', 'translated', 'reviewed', 'final'];

/** What the first comment of a document says of it; what it does not say is null. */
export function headOf(
  text: string,
): SourceHead & { readonly layout: Layout | null; readonly to: BilingualData['to'] } {
  const comment = /<!--\s*interligne:bilingual[\s\S]*?-->/.exec(text)?.[0] ?? '';
  const data = readComment(comment)?.data;
  const value = (key: string): unknown => (typeof data === 'object' && data !== null ? Reflect.get(data, key) : null);
  const string = (key: string) => (typeof value(key) === 'string' ? String(value(key)) : null);
  const layout = string('layout');
  return {
    path: string('source'),
    hash: string('hash'),
    layout: layout === 'table' || layout === 'interleaved' ? layout : null,
    to: string('to') === 'en-GB' ? 'en-GB' : 'en-US',
  };
}

/**
 * Stands in for data that is gone: the source as it is found, and its French for English, so that all the English of the
 * document is new to it. States and origins are those that the document's comments name.
 *
 * @throws {InputError} `bilingual-source` where no source is found.
 */
export async function recoveredData(
  text: string,
  path: string | null,
  find: (head: SourceHead) => Promise<Source | null>,
  stages: ReadStages,
): Promise<BilingualData> {
  const head = headOf(text);
  const source = await find({ path: head.path, hash: head.hash });
  if (source === null) throw new InputError('bilingual-source', { path: path ?? '<stdin>', source: head.path ?? '?' });
  const { segments } = await stages.segment(stages.parse(source), new AbortController().signal);
  const states = statesIn(text);
  return {
    format: 'interligne-bilingual',
    version: bilingualVersion,
    layout: head.layout ?? (/^\|\s*<!--\s*s\d+\s/m.test(text) ? 'table' : 'interleaved'),
    to: head.to,
    source: {
      path: source.path,
      name: source.name,
      mode: source.mode,
      hash: source.hash,
      bom: source.bom,
      text: source.text,
    },
    frontMatterKeys: [],
    engine: { name: '?', model: '?', identity: '?', gist: false },
    better: null,
    segments: segments.map(({ id, span, source: french }): SegmentRecord => {
      const known = states.get(id) ?? { state: 'translated', origin: { kind: 'none' } };
      return { id, span, text: french.text, target: french, ...known };
    }),
    added: {},
    rewritten: {},
    summary: { segments: [], fr: '', en: '' },
  };
}

type Mark = Pick<SegmentRecord, 'state' | 'origin'>;

function statesIn(text: string): Map<string, Mark> {
  const found = new Map<string, Mark>();
  for (const [comment] of text.matchAll(/<!--\s*interligne:(?:block|title|front-matter)\b[\s\S]*?-->/g)) {
    const data = readComment(comment)?.data;
    for (const [id, mark] of Object.entries(data ?? {})) if (typeof mark === 'string') found.set(id, readMark(mark));
  }
  for (const [, id, mark] of text.matchAll(/<!--\s*(s\d+)\s+([a-z]+ [a-z0-9-]+)\s*-->/g))
    found.set(id ?? '', readMark(mark ?? ''));
  return found;
}

function readMark(mark: string): Mark {
  const [state, name = 'none'] = mark.split(' ');
  return { state: STATES.find((known) => known === state) ?? 'translated', origin: readOrigin(name) };
}

function readOrigin(name: string): Origin {
  if (name === 'engine') return { kind: 'engine', engine: '' };
  if (name === 'exact' || name === 'edit') return { kind: name };
  if (name.startsWith('fuzzy-')) return { kind: 'fuzzy', score: Number(name.slice(6)) || 0 };
  if (name.startsWith('repeat-')) return { kind: 'repeat', of: name.slice(7) };
  return { kind: 'none' };
}
