import { join } from 'node:path';
import { createStages } from '../../../pipeline/index.ts';
import { run } from '../../../pipeline/run.ts';
import { createEcho } from '../../../src/engines/echo/index.ts';
import type { Engine } from '../../../src/engines/engine.ts';
import { loadTexts } from '../../../src/i18n/index.ts';
import { createInMemory } from '../../../src/memory/in-memory/index.ts';
import type { Emitted } from '../../../src/model/article.ts';
import type { Layout } from '../../../src/model/bilingual.ts';
import { resolveSettings } from '../../../src/settings.ts';
import { sourceFromBytes } from '../../../src/source.ts';
import { loadTermbase } from '../../../src/termbase/load.ts';

const localesPath = join(import.meta.dirname, '..', '..', '..', 'locales');
const termbase = loadTermbase({ localesPath, variant: 'en-US' });
export const texts = loadTexts(localesPath);

/** An engine that writes every text as it is told to: marks are lost where the words change. */
export function engineOf(words: Readonly<Record<string, string>>): Engine {
  const echo = createEcho();
  return {
    ...echo,
    statement: { name: 'table', model: 'by hand', identity: 'table', gist: true },
    translate: async (batch) => batch.map((one) => (one.text in words ? { text: words[one.text]!, marks: [] } : one)),
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
