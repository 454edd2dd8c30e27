import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type BilingualData, bilingualVersion } from '../../src/model/bilingual.ts';

const WIDTH = 120;
/** More than any article needs, and less than a forged document could ask for. */
const LARGEST = 256 * 1024 * 1024;
const PACKED = /<!--\s*interligne:data\s+sha256:([0-9a-f]{64})\s+([A-Za-z0-9+/=\s>]*?)\s*-->/g;

/**
 * What a bilingual document carries, as one HTML comment: the SHA-256 of the JSON, then the JSON deflated (RFC 1951) in
 * base64 (RFC 4648), in lines of 120. Equal data gives an equal comment.
 */
export function packData(data: BilingualData): string {
  const json = Buffer.from(JSON.stringify(data));
  const packed = deflateRawSync(json, { level: 9 }).toString('base64');
  const lines = packed.match(new RegExp(`.{1,${WIDTH}}`, 'g')) ?? [];
  return [`<!-- interligne:data sha256:${sha256(json)}`, ...lines, '-->'].join('\n');
}

/**
 * The data of a bilingual document, the last that is whole. Line ends, indentation, quote marks and other wrapping do
 * not matter. Null where there is none, where it is damaged, or where it is of another version.
 */
export function unpackData(document: string): BilingualData | null {
  const found = [...document.matchAll(PACKED)].reverse();
  for (const [, hash, packed] of found) {
    const data = unpacked(hash ?? '', packed ?? '');
    if (data !== null) return data;
  }
  return null;
}

function unpacked(hash: string, packed: string): BilingualData | null {
  try {
    const json = inflateRawSync(Buffer.from(packed.replace(/[\s>]/g, ''), 'base64'), { maxOutputLength: LARGEST });
    if (sha256(json) !== hash) return null;
    const data: unknown = JSON.parse(json.toString('utf8'));
    return isData(data) ? data : null;
  } catch {
    // Damage: zlib or JSON could not make sense of it.
    return null;
  }
}

/** The hash vouches for the rest: it is as `packData` wrote it. */
function isData(data: unknown): data is BilingualData {
  return (
    typeof data === 'object' &&
    data !== null &&
    'format' in data &&
    data.format === 'interligne-bilingual' &&
    'version' in data &&
    data.version === bilingualVersion
  );
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
