import { join } from 'node:path';
import { createStages, type Stages } from '../../../pipeline/index.ts';
import { run } from '../../../pipeline/run.ts';
import type { Engine } from '../../../src/engines/engine.ts';
import { loadTexts } from '../../../src/i18n/index.ts';
import { createInMemory } from '../../../src/memory/in-memory/index.ts';
import type { Emitted } from '../../../src/model/article.ts';
import { bilingualVersion } from '../../../src/model/bilingual.ts';
import type { Review, ReviewedSegment } from '../../../src/review/review.ts';
import { resolveSettings } from '../../../src/settings.ts';
import { sourceFromBytes } from '../../../src/source.ts';
import { loadTermbase } from '../../../src/termbase/load.ts';
import { engineOf } from '../../pipeline/emit/emitted.ts';

const localesPath = join(import.meta.dirname, '..', '..', '..', 'locales');
const termbase = loadTermbase({ localesPath, variant: 'en-US' });

export const texts = loadTexts(localesPath);
export const signal = new AbortController().signal;
export const settings = resolveSettings();

/** The pipeline on an engine that knows some sentences and gives the others back. */
export function stagesOf(engine: Engine | Readonly<Record<string, string>> = {}): Stages {
  const chosen =
    'translate' in engine && typeof engine.translate === 'function'
      ? (engine as Engine)
      : engineOf(engine as Readonly<Record<string, string>>);
  const services = { engine: chosen, memory: createInMemory(), termbase, texts, better: null, onWords: () => {} };
  return createStages(services, settings);
}

export function sourceOf(text: string, path = 'articles/essai.fr.md') {
  return sourceFromBytes(new TextEncoder().encode(text), path, false);
}

export async function translated(text: string, stages: Stages): Promise<Emitted> {
  return await run(stages, sourceOf(text), signal);
}

/** The review of a document in which an editor changed some segments. */
export function reviewOf(
  article: Emitted,
  changes: Readonly<Record<string, Partial<ReviewedSegment>>> = {},
  rest: Partial<Review> = {},
): Review {
  const { source, engine, summary } = article;
  const { path, name, mode, hash, bom, text } = source;
  const segments = article.segments.map(({ id, span, source: french, target, state, origin }): ReviewedSegment => {
    const record = { id, span, text: french.text, target, state, origin, edited: false, cut: false, kept: false };
    const change = changes[id] ?? {};
    const edited = change.target === undefined ? {} : { edited: true, origin: { kind: 'edit' } as const };
    return { ...record, ...edited, ...change };
  });
  return {
    data: {
      format: 'interligne-bilingual',
      version: bilingualVersion,
      layout: 'interleaved',
      to: 'en-US',
      source: { path, name, mode, hash, bom, text },
      frontMatterKeys: settings.frontMatterKeys,
      engine,
      better: null,
      segments,
      added: {},
      rewritten: {},
      summary,
    },
    source,
    segments,
    added: {},
    rewritten: {},
    title: null,
    summary,
    messages: [],
    ...rest,
  };
}

/** A target without markup. */
export function plain(text: string) {
  return { text, marks: [] };
}
