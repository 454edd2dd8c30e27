import { createAnnotate } from '../../../pipeline/annotate/index.ts';
import type { Annotation } from '../../../src/model/annotation.ts';
import type { Annotated, Segmented } from '../../../src/model/article.ts';
import type { AnnotatedSegment } from '../../../src/model/segment.ts';
import { smallTermbase } from './small-termbase.ts';

const annotate = createAnnotate({ termbase: smallTermbase });

/** An article of one segment a sentence. */
export function articleOf(sentences: readonly string[], mode: 'markdown' | 'lines' = 'markdown'): Segmented {
  const segments = sentences.map((text, index) => ({
    id: `s${index + 1}`,
    unit: `u${index + 1}`,
    range: { start: 0, end: text.length },
    span: { start: 0, end: text.length },
    source: { text, marks: [] },
  }));
  const source = { path: null, name: 'a', mode, text: sentences.join('\n'), bom: false, hash: '' } as const;
  return { source, messages: [], units: [], title: null, frontMatter: null, segments };
}

export function annotated(sentences: readonly string[], mode: 'markdown' | 'lines' = 'markdown'): Annotated {
  const result = annotate(articleOf(sentences, mode), new AbortController().signal);
  if (result instanceof Promise) throw new Error('annotate is synchronous');
  return result;
}

/** Annotations in a notation to be read: `words=value`, one after the other. */
export function show({ source, annotations }: AnnotatedSegment): string {
  return annotations.map((one) => showOne(one, source.text.slice(one.start, one.end))).join('; ');
}

function showOne(one: Annotation, words: string): string {
  switch (one.kind) {
    case 'concept':
      return `${words}=${one.concept.split('.')[0]}`;
    case 'rank':
      return `${words}=rank${one.country ? `:${one.country}` : ''}${one.person ? `>${one.person}` : ''}`;
    case 'number':
      return `${words}=${one.value}`;
    case 'ordinal':
      return `${words}=#${one.value}${one.century ? 'c' : ''}`;
    case 'quantity':
      return `${words}=${one.value} ${one.unit}`;
    case 'date':
      return `${words}=${[one.date.year, one.date.month, one.date.day].map((part) => part ?? '').join('/')}${one.date.part === undefined ? '' : ` ${one.date.part}`}${one.weekday ? `(${one.weekday})` : ''}`;
    case 'time':
      return `${words}=${one.hour}:${one.minute ?? ''}${one.zone ?? ''}`;
    case 'person':
      return `${words}=person ${one.name}|${one.surname}`;
    case 'name':
      return `${words}=name`;
  }
}
