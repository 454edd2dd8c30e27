import type { Document } from '../src/model/article.ts';

/** One step of the pipeline: takes an article as an earlier step left it, returns a richer one. Changes nothing. */
export type Stage<In extends Document, Out extends Document> = (
  document: In,
  signal: AbortSignal,
) => Out | Promise<Out>;
