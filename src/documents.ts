import { join } from 'node:path';
import { unpackData } from '../pipeline/emit/index.ts';
import { loadTexts } from './i18n/index.ts';
import type { Emitted, Source } from './model/article.ts';
import type { Layout } from './model/bilingual.ts';
import type { Texts } from './model/texts.ts';
import {
  type ArticleStatus,
  isXliff,
  type Publication,
  type PublicationOptions,
  publication,
  type Review,
  readBilingual,
  reviewed,
  reviewOfXliff,
  type SourceHead,
  statusOf,
  withFindingsAccepted,
  withOwnOrigins,
  xliffData,
} from './review/index.ts';
import { root } from './root.ts';
import { createServices, type Services } from './services.ts';
import { type Options, resolveSettings } from './settings.ts';

/** A bilingual document read back, with everything that editors changed in it. */
export interface BilingualDocument {
  readonly review: Review;
  /** The article with the editors' English: checked, summed up and written out anew. */
  readonly article: Emitted;
  readonly status: ArticleStatus;
  /** The English with front matter for publication. */
  publish(options?: Partial<Omit<PublicationOptions, 'texts'>>): Publication;
}

export interface Documents {
  /**
   * Reads a bilingual document, or an XLIFF file of an article.
   *
   * @param findSource finds the French of a document that has lost its data.
   * @throws {InterligneError} where the document has lost its data and no source is found.
   */
  read(
    text: string,
    options?: {
      readonly path?: string | null;
      readonly signal?: AbortSignal;
      readonly findSource?: (head: SourceHead) => Promise<Source | null>;
    },
  ): Promise<BilingualDocument>;
  /** The pipeline on which a document was read; it translates nothing. */
  services(document: BilingualDocument): Services;
  close(): Promise<void>;
}

export interface DocumentsOptions {
  /** As for `createPipeline`. English variant, layout and front-matter keys are the document's own. */
  readonly options?: Options;
  /** Layout of documents written out anew, instead of their own. */
  readonly layout?: Layout | undefined;
}

/** Reads bilingual documents, each with the settings that it was made with. One serves any number of them. */
export function createDocuments({ options: base = {}, layout }: DocumentsOptions = {}): Documents {
  const texts: Texts = loadTexts(join(root, 'locales'));
  const cache = new Map<string, Promise<Services>>();
  const used = new WeakMap<BilingualDocument, Services>();
  return {
    read: async (text, { path = null, signal = new AbortController().signal, findSource = async () => null } = {}) => {
      const xliff = isXliff(text);
      const data = xliff ? xliffData(text, path) : unpackData(text);
      const settings: Options = {
        ...base,
        // It changes no word here, but says where the terms stand.
        align: true,
        ranks: 'full',
        acronyms: 'keep',
        memory: 'none',
        ...(data === null ? {} : { to: data.to, frontMatterKeys: data.frontMatterKeys, wrap: data.wrap ?? 'keep' }),
        layout: layout ?? data?.layout ?? 'interleaved',
        lines: data?.source.mode === 'lines',
      };
      const services = await servicesFor(settings, data?.better ?? null, signal);
      const options = { path, stages: services.stages, findSource };
      const read = xliff ? await reviewOfXliff(text, options) : await readBilingual(text, { ...options, texts });
      const marked = withOwnOrigins(read);
      const article = await reviewed(marked, services.stages, signal);
      const review = withFindingsAccepted(marked, article);
      const document: BilingualDocument = {
        review,
        article,
        status: statusOf(article, review),
        publish: (options = {}) =>
          publication(article, review, { frontMatter: true, original: null, disclosure: null, ...options, texts }),
      };
      used.set(document, services);
      return document;
    },
    services: (document) => used.get(document)!,
    close: async () => {
      for (const services of cache.values()) await (await services.catch(() => null))?.close();
    },
  };

  /** One set of services for all documents that were made alike. */
  function servicesFor(options: Options, better: string | null, signal: AbortSignal): Promise<Services> {
    const key = JSON.stringify([options, better]);
    const rest = { translates: false, better, signal, onWords: () => {}, notify: () => {} };
    const services = cache.get(key) ?? createServices(resolveSettings(options), rest);
    cache.set(key, services);
    return services;
  }
}
