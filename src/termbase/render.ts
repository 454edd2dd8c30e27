import type { ConceptInfo } from '../model/annotation.ts';
import { partsOf } from './compound.ts';
import { formsIn, type Standing, spellings } from './english-forms.ts';
import { createLook, type Look } from './english-texts.ts';
import type { Layer } from './entries.ts';
import { pluralOf } from './inflect-french.ts';
import type { Termbase, Variant } from './termbase.ts';

export type Renderer = Pick<Termbase, 'preferred' | 'allowed' | 'deprecated' | 'french'> &
  Required<Pick<Termbase, 'article'>>;

/** Renders concepts in one English variant. A rendering is worked out once and kept. */
export function createRenderer(layer: Layer, variant: Variant): Renderer {
  // Made when first asked for: matching alone needs no English.
  let texts: Look | null = null;
  const look: Look = (info, key, count) => {
    texts = texts ?? createLook(layer, variant);
    return texts(info, key, count);
  };

  /** What is written in any variant: British spelling is no error in American text, only not ours. */
  const forms = (info: ConceptInfo, standing: Standing): string[] =>
    Object.values(layer.english).flatMap((entries) => {
      const entry = entries[info.concept];
      return entry ? formsIn(entry, standing, info.country).map(bare) : [];
    });

  const withArticle = (info: ConceptInfo): string =>
    (info.form === 'acronym' && look(info, 'acronym')) || look(info, 'preferred');

  const preferred = (info: ConceptInfo): string => {
    const parts = partsOf(info.concept);
    if (!parts) return bare(withArticle(info));
    const [demonym, concept] = parts;
    return `${bare(look({ ...info, concept: demonym }, 'preferred', 'one'))} ${preferred({ ...info, concept })}`;
  };

  const allowed = (info: ConceptInfo): readonly string[] => {
    const parts = partsOf(info.concept);
    if (parts) {
      const [demonyms, terms] = parts.map((concept) => allowed({ ...info, concept }));
      return (demonyms ?? []).flatMap((demonym) => (terms ?? []).map((term) => `${demonym} ${term}`));
    }
    const isRank = layer.concepts[info.concept]?.kind === 'rank';
    const standings = ['preferred', 'acronym', 'admitted', 'abbreviations'] as const;
    const all = [preferred(info), ...standings.flatMap((standing) => forms(info, standing))];
    return [...new Set(all.filter(Boolean).flatMap((term) => spellings(term, isRank)))];
  };

  const deprecated = (info: ConceptInfo): readonly string[] => {
    const parts = partsOf(info.concept) ?? [info.concept];
    const right = new Set(parts.flatMap((concept) => allowed({ ...info, concept })));
    const wrong = parts.flatMap((concept) => forms({ ...info, concept }, 'deprecated'));
    return [...new Set(wrong)].filter((term) => !right.has(term));
  };

  const french = (info: ConceptInfo): string => {
    const entry = layer.french[partsOf(info.concept)?.[1] ?? info.concept];
    if (!entry) return '';
    if (info.form === 'acronym' && entry.acronym) return entry.acronym;
    return info.count === 'one' ? entry.preferred : (entry.plural ?? pluralOf(entry.preferred));
  };

  const article = (info: ConceptInfo): boolean => !partsOf(info.concept) && withArticle(info).startsWith('the ');

  return {
    preferred: remembered(preferred),
    allowed: remembered(allowed),
    deprecated: remembered(deprecated),
    french: remembered(french),
    article: remembered(article),
  };
}

function bare(term: string): string {
  return term.startsWith('the ') ? term.slice(4) : term;
}

function remembered<T>(render: (info: ConceptInfo) => T): (info: ConceptInfo) => T {
  const known = new Map<string, T>();
  return (info) => {
    const key = `${info.concept} ${info.count} ${info.country ?? ''} ${info.form}`;
    const old = known.get(key);
    if (old !== undefined) return old;
    const made = render(info);
    known.set(key, made);
    return made;
  };
}
