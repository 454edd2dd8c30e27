import type { Engine } from '../src/engines/engine.ts';
import type { Memory } from '../src/memory/memory.ts';
import type { Layout, Wrap } from '../src/model/bilingual.ts';
import type { AcronymStyle, RankStyle } from '../src/model/english-style.ts';
import type { Texts } from '../src/model/texts.ts';
import type { Termbase } from '../src/termbase/termbase.ts';
import { createAlign } from './align/index.ts';
import { createAnnotate } from './annotate/index.ts';
import { createCheck } from './check/index.ts';
import { createEmit } from './emit/index.ts';
import { createParse } from './parse/index.ts';
import { createRecall } from './recall/index.ts';
import { segment } from './segment/index.ts';
import { createSummarise } from './summarise/index.ts';
import { createTranslate } from './translate/index.ts';

/** What the stages stand on. */
export interface StageServices {
  readonly engine: Engine;
  readonly memory: Memory;
  readonly termbase: Termbase;
  readonly texts: Texts;
  /** English acronyms that are never spelled out. */
  readonly familiar?: ReadonlySet<string>;
  /** Name of a better model that could be had, or null. */
  readonly better: string | null;
  /** Called with the source words that have just been translated. */
  readonly onWords: (words: number) => void;
}

/** What of the settings the stages read. */
export interface StageSettings {
  readonly to: 'en-US' | 'en-GB';
  readonly lines: boolean;
  readonly align: boolean;
  readonly merge: boolean;
  readonly fuzzy?: number;
  readonly summaryWords: number;
  readonly frontMatterKeys: readonly string[];
  /** Of the bilingual document. */
  readonly layout: Layout;
  /** Default `full`, and `keep`. */
  readonly wrap?: Wrap;
  readonly ranks?: RankStyle;
  readonly acronyms?: AcronymStyle;
}

export type Stages = ReturnType<typeof createStages>;

/** The pipeline: its stages, in the order in which an article goes through them. */
export function createStages(services: StageServices, settings: StageSettings) {
  const { engine, memory, termbase, texts, familiar = new Set(), better, onWords } = services;
  const {
    to,
    lines,
    align,
    merge,
    fuzzy = 75,
    summaryWords,
    frontMatterKeys,
    layout,
    wrap = 'keep',
    ranks = 'full',
    acronyms = 'keep',
  } = settings;
  return {
    /** Markdown → units: what is translated, and where it stands. */
    parse: createParse({ frontMatterKeys }),
    /** Units → sentences. */
    segment,
    /** Finds every concept of the termbase and every fact. */
    annotate: createAnnotate({ termbase }),
    /** Finds what has been translated before. */
    recall: createRecall({ memory, merge, threshold: fuzzy }),
    /** The engine translates the rest. */
    translate: createTranslate({ engine, onWords, terms: termbase, merge }),
    /** Lays the termbase's English and the facts on the translation. */
    align: createAlign({
      termbase,
      variant: to,
      quotes: !lines,
      ranks,
      acronyms: acronyms === 'expand',
      familiar,
      enabled: align,
    }),
    /** Rules over source and target. */
    check: createCheck({ termbase, variant: to }),
    /** Summaries in both languages, and the fact ledger. */
    summarise: createSummarise({ words: summaryWords, terms: termbase }),
    /** English, bilingual Markdown, summaries, data. */
    emit: createEmit({ texts, to, better, layout, wrap, frontMatterKeys }),
  };
}
