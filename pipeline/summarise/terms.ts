import { isFunctionWord } from '../../src/language/index.ts';

/** Stems with their weights. */
export type Vector = ReadonlyMap<string, number>;

/** The content words of a French text, cut to stems that inflected forms share. */
export function stems(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/(?:\p{L}+'(?=\p{L}))|[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
  return words.filter((word) => word.length > 1 && !isFunctionWord(word) && !word.endsWith("'")).map(stem);
}

/**
 * Weighs the stems of every text by how often they stand in it and how few of the texts have them
 * (tf–idf, idf = ln(1 + n / texts with the stem)).
 */
export function weigh(texts: readonly (readonly string[])[]): Vector[] {
  const spread = new Map<string, number>();
  for (const text of texts) for (const each of new Set(text)) spread.set(each, (spread.get(each) ?? 0) + 1);
  return texts.map((text) => {
    const vector = new Map<string, number>();
    for (const each of text)
      vector.set(each, (vector.get(each) ?? 0) + Math.log(1 + texts.length / (spread.get(each) ?? 1)));
    return vector;
  });
}

/** The sum of vectors, each made of length one. */
export function centroid(vectors: readonly Vector[]): Vector {
  const sum = new Map<string, number>();
  for (const vector of vectors) {
    const size = length(vector);
    for (const [each, weight] of vector) sum.set(each, (sum.get(each) ?? 0) + weight / size);
  }
  return sum;
}

/** Cosine of the angle between two vectors, 0 to 1. */
export function likeness(one: Vector, other: Vector): number {
  const size = length(one) * length(other);
  if (size === 0) return 0;
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let product = 0;
  for (const [each, weight] of small) product += weight * (large.get(each) ?? 0);
  return product / size;
}

function length(vector: Vector): number {
  let squares = 0;
  for (const weight of vector.values()) squares += weight * weight;
  return Math.sqrt(squares);
}

/** A word without accents and endings of number and gender, at most seven letters long. */
function stem(word: string): string {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '');
  return plain.length < 5
    ? plain
    : plain
        .replace(/(?:aux|eaux)$/, 'al')
        .replace(/e?[sx]?$/, '')
        .slice(0, 7);
}
