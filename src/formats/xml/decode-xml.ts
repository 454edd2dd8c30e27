import { InputError } from '../../errors.ts';

/** Bytes that an XML declaration fits in. */
const HEAD = 1024;

/**
 * Decodes an XML file as its bytes come in: by its byte-order mark, else by how `<` is written at its start, else by its
 * declaration, else as UTF-8 (XML 1.0, appendix F). The mark itself is left out.
 *
 * @throws {InputError} `xml-encoding` {path, encoding} for an encoding that is not known, or bytes that are not in it.
 */
export async function* decodeXml(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  path: string,
): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let encoding = '';
  let head = new Uint8Array(0);
  const decode = (bytes: Uint8Array, isLast: boolean): string => {
    if (decoder === null) encoding = encodingOf(bytes);
    try {
      decoder ??= new TextDecoder(encoding, { fatal: true });
      return decoder.decode(bytes, { stream: !isLast });
    } catch (cause) {
      throw new InputError('xml-encoding', { path, encoding }, { cause });
    }
  };
  for await (const chunk of chunks) {
    if (decoder !== null) {
      yield decode(chunk, false);
      continue;
    }
    head = joined(head, chunk);
    if (head.length >= HEAD) yield decode(head, false);
  }
  yield decode(decoder === null ? head : new Uint8Array(0), true);
}

/** Decodes a whole XML file. @throws {InputError} as `decodeXml`. */
export function decodeXmlFile(bytes: Uint8Array, path: string): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new InputError('xml-encoding', { path, encoding }, { cause });
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  return /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/u.exec(start)?.[1] ?? 'utf-8';
}

function joined(head: Uint8Array, chunk: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(head.length + chunk.length);
  bytes.set(head);
  bytes.set(chunk, head.length);
  return bytes;
}
