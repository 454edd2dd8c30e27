import type { nearestLanguage } from '../language-tag.ts';
import { writeElement } from '../xml/write-xml.ts';
import { childrenOf, type Element, rawTextOf } from '../xml/xml-elements.ts';
import { createNumbering, readSeg } from './read-seg.ts';
import type { TmxNote, TmxPlace, TmxProperty, TmxUnit } from './tmx-unit.ts';
import { type ToldDefaults, told } from './told.ts';

export interface TuOptions {
  /** Wanted languages (BCP 47); what is nearest to them is taken. */
  readonly source: string;
  readonly target: string;
  readonly defaults: ToldDefaults;
  readonly nearest: typeof nearestLanguage;
}

/** The units of a `tu`: one for each variant in the target's language; none where a language is missing. */
export function readTu(tu: Element, { source, target, defaults, nearest }: TuOptions): TmxUnit[] {
  const variants = childrenOf(tu).filter(({ name, content }) => name === 'tuv' && segOf({ content }) !== undefined);
  const tags = variants.map(langOf);
  const from = nearest(source, tags);
  const to = nearest(target, tags);
  if (from === null || to === null || from === to) return [];
  const sourceVariant = variants.find((one) => langOf(one) === from)!;
  const targets = variants.filter((one) => langOf(one) === to);
  const others = variants.filter((one) => one !== sourceVariant && !targets.includes(one)).map(writeElement);
  return targets.map((targetVariant): TmxUnit => {
    const numberOf = createNumbering();
    const sides = {
      source: readSeg(segOf(sourceVariant)!, numberOf),
      target: readSeg(segOf(targetVariant)!, numberOf),
    };
    const places = { tu, source: sourceVariant, target: targetVariant } as const;
    const attributes = {
      tu: tu.attributes,
      source: ownAttributes(sourceVariant),
      target: ownAttributes(targetVariant),
    };
    const notes: TmxNote[] = [];
    const properties: TmxProperty[] = [];
    for (const place of ['tu', 'source', 'target'] as const) {
      for (const child of childrenOf(places[place])) {
        if (child.name === 'note') notes.push({ place, ...worded(child) });
        else if (child.name === 'prop') properties.push(propertyOf(child, place));
      }
    }
    return {
      source: sides.source.tagged,
      target: sides.target.tagged,
      languages: { source: from, target: to },
      ...told({ attributes, notes, properties }, defaults),
      properties,
      kept: { attributes, notes, codes: { source: sides.source.codes, target: sides.target.codes }, others },
    };
  });
}

function segOf(variant: Pick<Element, 'content'>): Element | undefined {
  return childrenOf<Element>(variant as Element).find(({ name }) => name === 'seg');
}

function langOf({ attributes }: Element): string {
  return attributes['xml:lang'] ?? attributes.lang ?? '';
}

/** Without the language, which the unit has in its own place. */
function ownAttributes({ attributes }: Element): Readonly<Record<string, string>> {
  const { 'xml:lang': _, lang: __, ...rest } = attributes;
  return rest;
}

function propertyOf(prop: Element, place: TmxPlace): TmxProperty {
  const { type = '', ...attributes } = prop.attributes;
  return { place, type, text: rawTextOf(prop), ...(Object.keys(attributes).length > 0 ? { attributes } : {}) };
}

function worded(note: Element): Omit<TmxNote, 'place'> {
  const { attributes } = note;
  return { text: rawTextOf(note), ...(Object.keys(attributes).length > 0 ? { attributes } : {}) };
}
