import { join } from 'node:path';
import { createStages } from '../../../pipeline/index.ts';
import { run } from '../../../pipeline/run.ts';
import { createEcho } from '../../../src/engines/echo/index.ts';
import type { Engine } from '../../../src/engines/engine.ts';
import { loadTexts } from '../../../src/i18n/index.ts';
import { createInMemory } from '../../../src/memory/in-memory/index.ts';
import type { Emitted, EngineStatement } from '../../../src/model/article.ts';
import type { Layout } from '../../../src/model/bilingual.ts';
import { OBJECT, type Tagged } from '../../../src/model/tagged.ts';
import { resolveSettings } from '../../../src/settings.ts';
import { sourceFromBytes } from '../../../src/source.ts';
import { loadTermbase } from '../../../src/termbase/load.ts';

const localesPath = join(import.meta.dirname, '..', '..', '..', 'locales');
const termbase = loadTermbase({ localesPath, variant: 'en-US' });
export const texts = loadTexts(localesPath);

/** Objects keep their marks, in order; pairs are lost. */
function placed(text: string, source: Tagged): Tagged {
  const objects = source.marks.filter(({ start, end }) => source.text.slice(start, end) === OBJECT);
  const places = [...text.matchAll(new RegExp(OBJECT, 'g'))];
  const marks = objects.flatMap(({ id }, at) => {
    const start = places[at]?.index;
    return start === undefined ? [] : [{ id, start, end: start + 1 }];
  });
  return { text, marks };
}

/** An engine that writes every text as it is told to: marks round words that change are lost. */
export function engineOf(
  words: Readonly<Record<string, string>>,
  statement: EngineStatement = { name: 'table', model: 'by hand', identity: 'table', gist: true },
): Engine {
  const echo = createEcho();
  return {
    ...echo,
    statement,
    translate: async (batch) => batch.map((one) => (one.text in words ? placed(words[one.text]!, one) : one)),
  };
}

/** An engine that writes every word backwards. */
export function backwards(): Engine {
  const reversed = (text: string) => text.replace(/\p{L}+/gu, (word) => [...word].reverse().join(''));
  const echo = createEcho();
  return {
    ...echo,
    statement: { ...echo.statement, name: 'backwards' },
    translate: async (batch) => batch.map(({ text, marks }) => ({ text: reversed(text), marks })),
  };
}

/** Takes a text through the whole pipeline. */
export async function emitted(
  text: string,
  {
    engine = createEcho(),
    path = 'articles/essai.fr.md',
    lines = false,
    align = false,
    better = null as string | null,
    layout = 'interleaved' as Layout,
  } = {},
): Promise<Emitted> {
  const settings = resolveSettings({ align, lines, layout });
  const services = { engine, memory: createInMemory(), termbase, texts, better, onWords: () => {} };
  const source = sourceFromBytes(new TextEncoder().encode(text), path, lines);
  return await run(createStages(services, settings), source, new AbortController().signal);
}
