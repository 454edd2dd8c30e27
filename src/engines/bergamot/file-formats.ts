/**
 * Whether bytes are a whole Marian model: u64 version 1, u64 n, n headers of four u64 (name length, type, dimensions,
 * bytes), names, shapes (i32), u64 gap, the gap, the data. All little-endian; the file ends with the last item's
 * data, padded to 256 bytes at most.
 */
export function isModel(bytes: Uint8Array): boolean {
  const items = itemsOf(bytes);
  if (!items?.names.includes('Wemb')) return false;
  const spare = bytes.byteLength - items.dataStart - items.dataBytes;
  return spare >= 0 && spare < 256;
}

/** Whether a whole model holds the fixed multipliers for activations that `int8shiftAlphaAll` needs. */
export function hasMultipliers(bytes: Uint8Array): boolean {
  return itemsOf(bytes)?.names.includes('none_QuantMultA') ?? false;
}

const SHORTLIST_MAGIC = 0xf11a48d5013417f5n;

/** Whether bytes are a whole binary shortlist: six u64 (magic, checksum, first, best, offsets, list), both arrays. */
export function isShortlist(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  if (bytes.byteLength < 48 || view.getBigUint64(0, true) !== SHORTLIST_MAGIC) return false;
  return 48 + u64(view, 32) * 8 + u64(view, 40) * 4 === bytes.byteLength;
}

/** Whether bytes are a whole SentencePiece model: a protocol buffer whose fields end where the file does. */
export function isVocabulary(bytes: Uint8Array): boolean {
  let at = 0;
  let pieces = 0;
  while (at < bytes.byteLength) {
    const tag = varint(bytes, at);
    if (!tag || (tag.value & 7) !== 2) return false;
    const length = varint(bytes, tag.end);
    if (!length) return false;
    if (tag.value >> 3 === 1) pieces += 1;
    at = length.end + length.value;
  }
  return at === bytes.byteLength && pieces > 2;
}

interface Items {
  readonly names: readonly string[];
  readonly dataStart: number;
  readonly dataBytes: number;
}

function itemsOf(bytes: Uint8Array): Items | null {
  const view = viewOf(bytes);
  if (bytes.byteLength < 16 || u64(view, 0) !== 1) return null;
  const count = u64(view, 8);
  const namesStart = 16 + count * 32;
  if (count < 1 || count > 100_000 || namesStart > bytes.byteLength) return null;
  const headers = Array.from({ length: count }, (_, index) => {
    const at = 16 + index * 32;
    return { name: u64(view, at), dimensions: u64(view, at + 16), bytes: u64(view, at + 24) };
  });
  const sum = (of: (header: (typeof headers)[number]) => number) => headers.reduce((total, h) => total + of(h), 0);
  const gapAt = namesStart + sum((h) => h.name) + sum((h) => h.dimensions) * 4;
  if (gapAt + 8 > bytes.byteLength) return null;
  let at = namesStart;
  const names = headers.map((header) => {
    at += header.name;
    return Buffer.from(bytes.slice(at - header.name, at - 1)).toString('latin1');
  });
  return { names, dataStart: gapAt + 8 + u64(view, gapAt), dataBytes: sum((h) => h.bytes) };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** As a number: sizes beyond 2^53 are nonsense, and compare as such. */
function u64(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function varint(bytes: Uint8Array, start: number): { readonly value: number; readonly end: number } | null {
  let value = 0;
  for (let at = start; at < Math.min(start + 5, bytes.byteLength); at++) {
    const byte = bytes[at]!;
    value += (byte & 127) * 2 ** (7 * (at - start));
    if (byte < 128) return { value, end: at + 1 };
  }
  return null;
}
