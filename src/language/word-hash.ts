import { smallCode } from './characters.ts';

/** A word's hash and one code unit more, in either case: for tables that tell in one look which words can be none of theirs. */
export function hashOn(hash: number, code: number): number {
  return (hash * 31 + smallCode(code)) & 0xffffff;
}

/** The hash of the word from `start` to `end` of a text. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = hashOn(hash, text.charCodeAt(at));
  return hash;
}
