import type { Glossary, GlossaryEntry, GlossaryTerm } from '../../model/glossary.ts';
import { escapeXml } from '../xml/write-xml.ts';
import { conceptCategories, ownNote } from './categories.ts';

/** `dca` and `dct`: TBX-Basic of ISO 30042:2019 in its two styles; `martif`: TBX-Basic of 2008. */
export type TbxStyle = 'dca' | 'dct' | 'martif';

export const tbxStyles: readonly TbxStyle[] = ['dca', 'dct', 'martif'];

/** Writes TBX-Basic. What it has no category for goes into notes that `readTbx` understands. */
export function writeTbx({ title, entries, contexts }: Glossary, style: TbxStyle): string {
  const old = style === 'martif';
  const header = old ? 'martifHeader' : 'tbxHeader';
  const paragraphs = ['Interligne', ...(contexts ? [`${ownNote}contexts=${JSON.stringify(contexts)}`] : [])];
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    ...(old ? ['<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">'] : []),
    opening(style),
    `<${header}><fileDesc>`,
    `<titleStmt><title>${escapeXml(title)}</title></titleStmt>`,
    `<sourceDesc>${paragraphs.map((text) => `<p>${escapeXml(text)}</p>`).join('')}</sourceDesc>`,
    `</fileDesc></${header}>`,
    '<text><body>',
    ...entries.flatMap((entry) => writeEntry(entry, style)),
    '</body></text>',
    old ? '</martif>' : '</tbx>',
    '',
  ];
  return lines.join('\n');
}

function opening(style: TbxStyle): string {
  if (style === 'martif') return '<martif type="TBX-Basic" xml:lang="fr">';
  const modules = 'xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"';
  const names = `xmlns="urn:iso:std:iso:30042:ed-2"${style === 'dct' ? ` ${modules}` : ''}`;
  return `<tbx type="TBX-Basic" style="${style}" xml:lang="fr" ${names}>`;
}

function writeEntry({ id, fields, terms, notes }: GlossaryEntry, style: TbxStyle): string[] {
  const [entry, section] = style === 'martif' ? ['termEntry', 'langSet'] : ['conceptEntry', 'langSec'];
  const isOwn = (field: string) => !conceptCategories.some((known) => known.field === field);
  const languages = [...new Set(terms.map(({ language }) => language))];
  const subject = id?.includes('.') ? id.slice(0, id.indexOf('.')) : null;
  return [
    `<${entry}${id === null ? '' : ` id="${escapeXml(id)}"`}>`,
    // Told again by the id; other programs look for it here.
    ...(subject === null ? [] : [category('descrip', 'subjectField', subject, 'min', style)]),
    ...conceptCategories.flatMap(({ field, category: name, element, module }) =>
      fields[field] === undefined ? [] : [category(element, name, fields[field], module, style)],
    ),
    ...Object.entries(fields)
      .filter(([field]) => isOwn(field))
      .map(([field, value]) => note(`${ownNote}${field}=${value}`)),
    ...notes.map(note),
    ...languages.flatMap((language) => [
      `<${section} xml:lang="${escapeXml(language)}">`,
      ...terms.filter((term) => term.language === language).map((term) => writeTerm(term, style)),
      `</${section}>`,
    ]),
    `</${entry}>`,
  ];
}

function writeTerm(term: GlossaryTerm, style: TbxStyle): string {
  const section = style === 'martif' ? 'tig' : 'termSec';
  const type = { full: 'fullForm', abbreviation: 'abbreviation', acronym: 'acronym' }[term.type];
  return [
    `<${section}><term>${escapeXml(term.text)}</term>`,
    category('termNote', 'administrativeStatus', `${term.standing}Term-admn-sts`, 'min', style),
    category('termNote', 'termType', type, 'basic', style),
    ...(term.country === null ? [] : [note(`${ownNote}country=${term.country}`)]),
    ...(term.number === null ? [] : [note(`${ownNote}number=${term.number}`)]),
    ...(term.feminine ? [note(`${ownNote}feminine=yes`)] : []),
    `</${section}>`,
  ].join('');
}

function category(element: string, name: string, text: string, module: 'min' | 'basic', style: TbxStyle): string {
  return style === 'dct'
    ? `<${module}:${name}>${escapeXml(text)}</${module}:${name}>`
    : `<${element} type="${name}">${escapeXml(text)}</${element}>`;
}

function note(text: string): string {
  return `<note>${escapeXml(text)}</note>`;
}
