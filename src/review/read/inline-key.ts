interface Markup {
  readonly type: string;
  readonly open: string;
  readonly close: string | null;
  /** The words of a reference that are its key too. */
  readonly label: string | null;
}

/** What a piece of markup refers to or says, whatever way it is written. */
export function inlineKey({ type, open, close, label }: Markup): string {
  const whole = close ?? open;
  switch (type) {
    case 'emphasis':
    case 'strong':
    case 'delete':
      return '';
    case 'inlineCode':
      return spaced(open.replace(/^`+|`+$/g, ''));
    case 'link':
      return close === null ? address(open) : destination(whole);
    case 'image':
      return destination(whole.slice(Math.max(0, whole.lastIndexOf(']('))));
    case 'linkReference':
    case 'imageReference':
      return spaced(/\]\[([^\]]+)\]$/.exec(whole)?.[1] ?? label ?? '').toLowerCase();
    case 'footnoteReference':
      return spaced(open).toLowerCase();
    default:
      return spaced(open);
  }
}

/** Whether words are the address that they link to: a scheme that is understood may be left out. */
export function ownAddress(words: string, key: string): boolean {
  return words === key || key === `mailto:${words}` || key === `http://${words}`;
}

/** An address by itself, as a link to it has it. */
function address(raw: string): string {
  const own = raw.replace(/^<|>$/g, '');
  if (/^www\./i.test(own)) return `http://${own}`;
  return /^[^\s:/]+@[^\s:/]+$/.test(own) ? `mailto:${own}` : own;
}

/** The address in `](address "title")`. */
function destination(raw: string): string {
  const match = /^\]?\(\s*(?:<((?:[^<>\\]|\\.)*)>|((?:\\.|[^\s()\\]|\((?:\\.|[^\s()\\])*\))*))/s.exec(raw);
  const found = match?.[1] ?? match?.[2];
  return found === undefined ? spaced(raw) : found.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

function spaced(text: string): string {
  return text.replace(/[\s>]+/g, ' ').trim();
}
