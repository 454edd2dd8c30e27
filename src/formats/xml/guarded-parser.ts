import { SaxesParser } from 'saxes';
import { InputError } from '../../errors.ts';

const deepest = 200;
const longest = 10_000_000;

/** What a parser tells of: elements as they open and close, and the text between. */
export interface XmlEvents {
  onOpen(name: string, attributes: Readonly<Record<string, string>>): void;
  onClose(): void;
  onText(text: string): void;
}

export interface GuardedParser {
  /** UTF-16 code units read so far. */
  readonly position: number;
  write(xml: string): void;
  close(): void;
}

/**
 * An XML parser that refuses what no honest file has. A DOCTYPE is skipped and nothing is fetched. Attributes keep the
 * names they are written with.
 *
 * @throws {InputError} from `write` and `close`: `xml-malformed` {path, line, column}; `xml-doctype` {path} for an
 *   internal subset or a declared entity; `xml-deep` {path, most} for nesting past 200; `xml-long` {path, most} for a
 *   text, attribute, comment or tag past ten million characters.
 */
export function createGuardedParser(path: string, { onOpen, onClose, onText }: XmlEvents): GuardedParser {
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  let depth = 0;
  /** Where the last event was: what comes after it is one text, comment or tag. */
  let told = 0;

  const tooLong = () => new InputError('xml-long', { path, most: longest / 1_000_000 });
  const check = (text: string) => {
    if (text.length > longest) throw tooLong();
  };
  const guard = (text: string) => {
    told = parser.position;
    check(text);
  };
  const take = (text: string) => {
    guard(text);
    onText(text);
  };
  parser.on('error', (cause) => {
    const { line, column } = parser;
    throw new InputError('xml-malformed', { path, line, column }, { cause });
  });
  parser.on('doctype', (doctype) => {
    if (/[[\]]|<!/u.test(doctype)) throw new InputError('xml-doctype', { path });
  });
  parser.on('attribute', ({ value }) => check(value));
  parser.on('opentag', ({ name, attributes }) => {
    told = parser.position;
    depth++;
    if (depth > deepest) throw new InputError('xml-deep', { path, most: deepest });
    onOpen(name, attributes);
  });
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('comment', guard);
  parser.on('processinginstruction', ({ body }) => guard(body));
  parser.on('closetag', () => {
    told = parser.position;
    depth--;
    onClose();
  });
  return {
    get position() {
      return parser.position;
    },
    write: (xml) => {
      parser.write(xml);
      // A stream could go on for ever without an event.
      if (parser.position - told > longest + xml.length) throw tooLong();
    },
    close: () => {
      parser.close();
    },
  };
}

/** A name without its namespace prefix, and the prefix, or an empty string. */
export function splitName(name: string): [prefix: string, local: string] {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}
