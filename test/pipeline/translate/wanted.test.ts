import { expect, it } from 'vitest';
import { createTranslate } from '../../../pipeline/translate/index.ts';
import { createEcho } from '../../../src/engines/echo/index.ts';
import type { Engine, EngineText } from '../../../src/engines/engine.ts';
import type { Annotation } from '../../../src/model/annotation.ts';
import { articleOf } from './article.ts';

const signal = new AbortController().signal;
const TEXT = 'Le général de brigade EKMAN et M. KIAOU ont quitté la force au Mali.';
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const info = { count: 'one', country: null, form: 'term' } as const;
const ANNOTATIONS: readonly Annotation[] = [
  { id: 1, ...at('général de brigade'), ...info, kind: 'rank', concept: 'rank.general-de-brigade', person: 2 },
  { id: 2, ...at('EKMAN'), kind: 'person', name: 'Ekman', surname: 'Ekman' },
  { id: 3, ...at('M.'), ...info, kind: 'rank', concept: 'title.monsieur', person: 4 },
  { id: 4, ...at('KIAOU'), kind: 'person', name: 'Kiaou', surname: 'Kiaou' },
  { id: 5, ...at('force'), ...info, kind: 'concept', concept: 'unit.force' },
  { id: 6, ...at('Mali'), ...info, kind: 'concept', concept: 'place.mali' },
];
const ENGLISH: Readonly<Record<string, string>> = {
  'rank.general-de-brigade': 'brigadier general',
  'title.monsieur': 'Mr.',
  'unit.force': 'task force',
  'place.mali': 'Mali',
};
const terms = {
  concept: (id: string) => ({ id, kind: id.startsWith('title') ? 'title' : 'rank' }) as const,
  preferred: ({ concept }: { readonly concept: string }) => ENGLISH[concept] ?? '',
};

async function sentTo(own: Pick<Engine, 'terms'>, annotations = ANNOTATIONS): Promise<EngineText> {
  const { verbatim: _, ...echo } = createEcho();
  const seen: EngineText[] = [];
  const engine: Engine = {
    ...echo,
    ...own,
    async translate(batch) {
      seen.push(...batch);
      return batch;
    },
  };
  const marks = [{ id: 4, ...at('la force') }];
  await createTranslate({ engine, terms })(articleOf([{ text: TEXT, marks, annotations }]), signal);
  return seen[0]!;
}

it('tells an engine that obeys the English of each term, a rank before its name in capitals', async () => {
  const { text, marks, wanted } = await sentTo({ terms: 'inline' });
  const orders = marks.map(({ id, start, end }) => [text.slice(start, end), wanted?.get(id)]);
  expect(orders).toEqual([
    ['général de brigade', 'Brigadier General'],
    ['EKMAN', undefined],
    ['M.', 'Mr.'],
    ['KIAOU', undefined],
    ['la force', undefined],
    ['force', 'task force'],
    ['Mali', undefined],
  ]);
});

it('leaves a rank without a name in small letters', async () => {
  const alone = ANNOTATIONS.map((one) => (one.kind === 'rank' ? { ...one, person: null } : one));
  const { wanted } = await sentTo({ terms: 'inline' }, alone);
  expect(wanted?.get(1)).toBe('brigadier general');
});

it('tells other engines nothing', async () => {
  expect(await sentTo({})).not.toHaveProperty('wanted');
});
