import type { Attributes } from './xliff-document.ts';

/** What a kind of inline Markdown (mdast's name) is called: `type` and `subType` of XLIFF 2.1, `ctype` of 1.2. */
const types: Readonly<Record<string, readonly [type: string, subType: string | null, ctype: string]>> = {
  strong: ['fmt', 'xlf:b', 'bold'],
  emphasis: ['fmt', 'xlf:i', 'italic'],
  delete: ['fmt', null, 'x-delete'],
  link: ['link', null, 'link'],
  linkReference: ['link', null, 'link'],
  image: ['image', null, 'image'],
  imageReference: ['image', null, 'image'],
};

/** Markdown for formatting that a program offers and the source lacks. */
const markup: Readonly<Record<string, readonly [type: string, markdown: string]>> = {
  'xlf:b': ['strong', '**'],
  'xlf:i': ['emphasis', '*'],
  bold: ['strong', '**'],
  italic: ['emphasis', '*'],
};

export function codeType2(type: string): Attributes {
  const [own, subType] = types[type] ?? ['other', null];
  return { type: own, subType: subType ?? `interligne:${type}` };
}

/** What stands by itself has fewer names than a pair. */
export function codeType1(type: string, alone: boolean): Attributes {
  const known = types[type]?.[2];
  return { ctype: known === undefined || (alone && known !== 'image') ? `x-${type}` : known };
}

/** The Markdown of a code that an editor added, or null where there is none for it. */
export function addedMarkup({
  subType,
  ctype,
}: Attributes): { readonly type: string; readonly markdown: string } | null {
  const found = markup[subType ?? ctype ?? ''];
  return found === undefined ? null : { type: found[0], markdown: found[1] };
}
