import { run } from '../pipeline/run.ts';
import type { Emitted } from './model/article.ts';
import { createServices } from './services.ts';
import { type Options, resolveSettings } from './settings.ts';
import { sourceFromBytes } from './source.ts';

export { type BilingualDocument, createDocuments, type Documents, type DocumentsOptions } from './documents.ts';
export { InterligneError } from './errors.ts';
export type {
  Aligned,
  Annotated,
  Checked,
  Emitted,
  Fact,
  Parsed,
  Segmented,
  Source,
  Summarised,
  Summary,
  Translated,
} from './model/article.ts';
export type { Message, Severity } from './model/message.ts';
export type { AlignedSegment, Repair, Segment } from './model/segment.ts';
export type { ArticleStatus, Publication, Review, ReviewedSegment, ReviewMessage } from './review/index.ts';
export type { Options, Settings } from './settings.ts';

export interface Pipeline {
  /**
   * Takes one article through the pipeline.
   *
   * @param text French Markdown.
   * @throws {InterligneError} when the text cannot be read (broken front matter) or the engine fails altogether.
   */
  translate(text: string, options?: { readonly path?: string; readonly signal?: AbortSignal }): Promise<Emitted>;
  /** Ends the engine's workers and processes. */
  close(): Promise<void>;
}

/**
 * Makes a pipeline: chooses and starts the engine, loads the termbase. One pipeline serves any number of articles.
 *
 * @throws {InterligneError} when an option makes no sense or no engine can be had; `code` says which.
 */
export async function createPipeline(options: Options = {}): Promise<Pipeline> {
  // A program says for itself what is to be remembered, and where.
  const settings = resolveSettings({ memory: 'none', ...options });
  const services = await createServices(settings, {
    translates: true,
    signal: new AbortController().signal,
    onWords: () => {},
    notify: () => {},
  });
  return {
    translate: async (text, { path, signal } = {}) => {
      const source = sourceFromBytes(new TextEncoder().encode(text), path ?? null, settings.lines);
      return await run(services.stages, source, signal ?? new AbortController().signal);
    },
    close: services.close,
  };
}
