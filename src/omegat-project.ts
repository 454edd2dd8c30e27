import { unpackData } from '../pipeline/emit/index.ts';
import { articleXliff } from './article-xliff.ts';
import { segmentTerms, type TmxUnit, writeTmx } from './formats/index.ts';
import type { Emitted } from './model/article.ts';
import type { AlignedSegment } from './model/segment.ts';
import { byPosition, OBJECT, type Tagged } from './model/tagged.ts';
import { version } from './version.ts';

/** A file of a project, by its path within the project's folder. */
export interface ProjectFile {
  readonly path: string;
  readonly text: string;
}

/**
 * An article as a project of OmegaT 3.6 or newer: its XLIFF as the source, the English that is approved as a memory that
 * is taken by itself, drafts as one that is offered, terms as a glossary. What OmegaT creates in `target` can be
 * published.
 */
export async function omegatProject(article: Emitted): Promise<readonly ProjectFile[]> {
  // Every document is written with its data.
  const to = unpackData(article.bilingual)?.to ?? 'en-US';
  const approved = article.segments.filter(({ state }) => state === 'reviewed' || state === 'final');
  const drafts = article.segments.filter((segment) => !approved.includes(segment) && segment.target.text !== '');
  const terms = new Map(article.segments.flatMap(segmentTerms).map(({ source, target }) => [source, target]));
  return [
    { path: 'omegat.project', text: settings(to) },
    { path: `source/${article.source.name}.xlf`, text: articleXliff(article, '1.2', 'source') },
    { path: 'tm/auto/approved.tmx', text: await memory(approved, to) },
    { path: 'tm/drafts.tmx', text: await memory(drafts, to) },
    { path: 'glossary/terms.txt', text: [...terms].map((pair) => `${pair.join('\t')}\n`).join('') },
    // OmegaT takes a folder for a project only where all of its own are there.
    ...['target', 'dictionary', 'omegat'].map((folder) => ({ path: `${folder}/.keep`, text: '' })),
  ];
}

function settings(to: string): string {
  const folders = ['source_dir', 'target_dir', 'tm_dir', 'glossary_dir', 'glossary_file', 'dictionary_dir'];
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<omegat>',
    '<project version="1.0">',
    ...folders.map((name) => `<${name}>__DEFAULT__</${name}>`),
    '<source_lang>fr</source_lang>',
    `<target_lang>${to}</target_lang>`,
    '<source_tok>org.omegat.tokenizer.LuceneFrenchTokenizer</source_tok>',
    '<target_tok>org.omegat.tokenizer.LuceneEnglishTokenizer</target_tok>',
    // The article is in sentences already.
    '<sentence_seg>false</sentence_seg>',
    '<support_default_translations>true</support_default_translations>',
    '<remove_tags>false</remove_tags>',
    '</project>',
    '</omegat>',
    '',
  ].join('\n');
}

async function memory(segments: readonly AlignedSegment[], to: string): Promise<string> {
  const units = segments.map(
    ({ source, target, state, origin }): TmxUnit => ({
      source: { text: withTags(source, source), marks: [] },
      target: { text: withTags(target, source), marks: [] },
      languages: null,
      state,
      origin: origin.kind,
      author: null,
      created: null,
      changed: null,
      used: null,
      uses: null,
      note: null,
      properties: [],
      context: { article: null, previous: null, next: null, id: null },
    }),
  );
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of writeTmx(units, { source: 'fr', target: to, level: 1, version: version() }))
    text += decoder.decode(bytes, { stream: true });
  return text;
}

/**
 * A text as OmegaT has it: `<g0>…</g0>` for a pair, `<x1/>` for what stands by itself, numbered as they come in the
 * source.
 */
function withTags({ text, marks }: Tagged, source: Tagged): string {
  const ids = new Set([...source.marks.toSorted(byPosition), ...marks].map(({ id }) => id));
  const numbers = new Map([...ids].map((id, index) => [id, index]));
  const sorted = marks.toSorted(byPosition).map((mark) => ({ ...mark, id: numbers.get(mark.id) ?? mark.id }));
  const alone = (start: number, end: number) => end === start + 1 && text[start] === OBJECT;
  const inner = (at: number) => sorted.findLast(({ start, end }) => start === at && alone(start, end));
  let out = '';
  for (let at = 0; at <= text.length; at++) {
    const object = inner(at);
    for (const mark of sorted.toReversed()) if (mark.end === at && inner(mark.start) !== mark) out += `</g${mark.id}>`;
    for (const mark of sorted) if (mark.start === at && mark !== object) out += `<g${mark.id}>`;
    out += object === undefined ? text.charAt(at) : `<x${object.id}/>`;
  }
  return out;
}
