import type { Element } from './xml-elements.ts';

/** Most texts have nothing to escape. */
const plain = /^[\t\n !#-%'-;=?-\uD7FF\uE000-\uFFFD]*$/;

/** Escapes text or an attribute's value, and leaves out the few characters that XML cannot hold. */
export function escapeXml(text: string): string {
  if (plain.test(text)) return text;
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}

/** Attributes with a space before each; those that are null or undefined are left out. */
export function attributesXml(attributes: Readonly<Record<string, string | number | null | undefined>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === null || value === undefined ? '' : ` ${name}="${attributeXml(String(value))}"`))
    .join('');
}

/** A reader makes a space of line ends and tabs in an attribute that are not written as references. */
function attributeXml(value: string): string {
  return escapeXml(value).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

/** An opening tag. */
export function tagXml(name: string, attributes: Readonly<Record<string, string | number | null | undefined>>): string {
  return `<${name}${attributesXml(attributes)}>`;
}

/** An element with content that is XML already; self-closing where that is empty. */
export function elementXml(
  name: string,
  attributes: Readonly<Record<string, string | number | null | undefined>>,
  content: string,
): string {
  return `<${name}${attributesXml(attributes)}${content === '' ? '/>' : `>${content}</${name}>`}`;
}

/** An element as it was read, written again. */
export function writeElement(element: Element): string {
  const name = element.prefix === '' ? element.name : `${element.prefix}:${element.name}`;
  return elementXml(name, element.attributes, writeContent(element));
}

/** What is in an element, written again. */
export function writeContent({ content }: Pick<Element, 'content'>): string {
  return content.map((part) => (typeof part === 'string' ? escapeXml(part) : writeElement(part))).join('');
}
