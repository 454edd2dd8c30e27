import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { InputError } from './errors.ts';
import type { Source } from './model/article.ts';

/**
 * Makes an article's source from a file's bytes.
 *
 * @throws {InputError} `not-utf8` or `binary` when the bytes are no text.
 */
export function sourceFromBytes(bytes: Uint8Array, path: string | null, lines: boolean): Source {
  const where = path ?? '<stdin>';
  const zero = bytes.indexOf(0);
  if (zero !== -1) throw new InputError('binary', { path: where, offset: zero });
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return {
    path: path === null ? null : path.replaceAll('\\', '/'),
    name: path === null ? 'stdin' : articleName(path),
    mode: lines ? 'lines' : 'markdown',
    text: decode(bom ? bytes.subarray(3) : bytes, where),
    bom,
    hash: createHash('sha256').update(bytes).digest('hex'),
  };
}

/** The stem of an article's output names: the file's (without `.fr`), or its folder's when the file is `fr.md`. */
export function articleName(path: string): string {
  const stem = basename(path)
    .replace(/(?<=.)\.[^.]+$/, '')
    .replace(/(?<=.)\.fr$/, '');
  const folder = basename(dirname(path));
  return stem === 'fr' && folder !== '' && folder !== '.' && folder !== '..' ? folder : stem;
}

function decode(bytes: Uint8Array, where: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new InputError('not-utf8', { path: where, offset: firstBadByte(bytes) }, { cause });
  }
}

/** Where the first sequence starts that is no UTF-8: a lenient reading has U+FFFD there, and the bytes have none. */
function firstBadByte(bytes: Uint8Array): number {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let offset = 0;
  let from = 0;
  for (let at = lenient.indexOf('\uFFFD'); at !== -1; at = lenient.indexOf('\uFFFD', from)) {
    offset += Buffer.byteLength(lenient.slice(from, at));
    if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd) return offset;
    offset += 3;
    from = at + 1;
  }
  return bytes.length;
}
