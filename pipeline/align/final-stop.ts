import { type Draft, edit } from './draft.ts';

/** A sentence's final punctuation and the quotes, brackets and placeables that close after it. */
const TAIL = /(?<stop>[.!?\u2026:]+)(?<close>[\s"'\u2019\u201D\u00BB)\]\uFFFC]*)$/u;
const CLOSERS = /[\s"'\u2019\u201D\u00BB)\]\uFFFC]*$/u;

/** Adds the final punctuation that the source has and the target lost. */
export function addFinalStop(draft: Draft, source: string): Draft {
  const tail = TAIL.exec(source)?.groups;
  if (
    !tail ||
    !/[\p{L}\p{N}]/u.test(draft.text) ||
    /[.!?\u2026:;,][\s"'\u2019\u201D\u00BB)\]\uFFFC]*$/u.test(draft.text)
  )
    return draft;
  const stop = (tail.stop ?? '').replace('\u2026', '...').slice(0, 3);
  const closing = CLOSERS.exec(draft.text)?.index ?? draft.text.length;
  const inside = (tail.close ?? '').trim() !== '';
  const at = inside ? closing : draft.text.trimEnd().length;
  return edit(draft, at, at, stop, { kind: 'stop', annotation: null });
}

/** Takes away a full stop that the engine added to a source without final punctuation, as in a heading. */
export function dropFinalStop(draft: Draft, source: string): Draft {
  if (/[.!?\u2026:;][\s"'\u2019\u201D\u00BB)\]\uFFFC]*$/u.test(source)) return draft;
  const added = /(?<=[^.\s\p{Lu}]{3})\.$/u.exec(draft.text);
  return added ? edit(draft, added.index, added.index + 1, '', { kind: 'stop', annotation: null }) : draft;
}
