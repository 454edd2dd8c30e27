import { createSummarise, type SummariseSettings } from '../../../pipeline/summarise/index.ts';
import type { Fact } from '../../../src/model/article.ts';
import type { Message } from '../../../src/model/message.ts';
import { checked, type Note, type Pair } from './article.ts';

/** The facts of one paragraph. */
export async function factsOf(
  sentences: readonly Pair[],
  messages: readonly Message[] = [],
  terms?: SummariseSettings['terms'],
): Promise<readonly Fact[]> {
  const summarise = createSummarise({ words: 60, ...(terms === undefined ? {} : { terms }) });
  return (await summarise(checked([{ sentences }], messages), new AbortController().signal)).facts;
}

/** The facts of one sentence as `kind: French = English`, with `?` where unconfirmed. */
export async function lines(fr: string, en: string, ...notes: Note[]): Promise<string[]> {
  const found = await factsOf([{ fr, en, notes }]);
  return found.map((fact) => `${fact.kind}: ${fact.fr} = ${fact.en}${fact.confirmed ? '' : '?'}`);
}

export function number(fr: string, value: number, en = fr): Note {
  return { kind: 'number', value, words: false, fr, en };
}

export function concept(id: string, fr: string, en: string, form: 'term' | 'acronym' = 'term'): Note {
  return { kind: 'concept', concept: id, count: 'one', country: null, form, fr, en };
}
