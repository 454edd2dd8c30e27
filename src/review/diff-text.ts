import type { ListItem, Paragraph, PhrasingContent } from 'mdast';
import { stringifyMarkdown } from '../language/markdown.ts';
import type { Text } from '../model/texts.ts';
import type { Difference } from './diff.ts';

type Kind = 'same' | 'old' | 'new';

interface Words {
  readonly kind: Kind;
  readonly text: string;
}

/**
 * Differences as lines, in the manner of `git diff --word-diff`: `[-old-]{+new+}`, or red and green where `colour`.
 */
export function differenceLines(differences: readonly Difference[], text: Text, colour: boolean): string {
  return differences
    .map((difference) => {
      const words = wordsOf(difference).map((each) => marked(each, colour));
      const lines = [words.join(''), ...difference.notes.map((note) => text('diff.note', { note }))];
      return [headOf(difference, text), ...lines.filter((line) => line !== '').map(indented), ''].join('\n');
    })
    .join('\n');
}

/** Differences as a Markdown list: what went struck out, what came in bold. */
export function differenceMarkdown(differences: readonly Difference[], text: Text): string {
  if (differences.length === 0) return '';
  const items = differences.map((difference): ListItem => {
    const words = wordsOf(difference).flatMap(phrasing);
    const notes = difference.notes.map((note) => paragraph({ type: 'text', value: text('diff.note', { note }) }));
    const head = { type: 'strong' as const, children: [{ type: 'text' as const, value: headOf(difference, text) }] };
    return { type: 'listItem', spread: false, children: [paragraph(head), paragraph(...words), ...notes] };
  });
  return stringifyMarkdown({ type: 'root', children: [{ type: 'list', spread: true, children: items }] });
}

/** Differences as data: the words of both sides, and what became of each. */
export function differenceJson(differences: readonly Difference[]): string {
  const data = differences.map((difference) => ({ ...difference, words: wordsOf(difference) }));
  return `${JSON.stringify(data, null, 2)}\n`;
}

function headOf({ before, after, markup }: Difference, text: Text): string {
  const id = after?.id ?? before?.id ?? '';
  const moved = before !== null && after !== null && before.id !== after.id ? ` (${before.id})` : '';
  const states = [before?.state, after?.state].filter((state) => state !== undefined);
  const state = [...new Set(states)].length > 1 ? [states.join(' → ')] : [];
  const what = before === null ? [text('diff.added')] : after === null ? [text('diff.removed')] : [];
  return [id + moved, ...what, ...state, ...(markup ? [text('diff.markup')] : [])].join(' · ');
}

function wordsOf({ before, after, words }: Difference): Words[] {
  const [old, now] = [before?.english ?? '', after?.english ?? ''];
  const changed = words.some(({ same }) => !same);
  if (!changed) return [];
  return words.flatMap(({ same, before: gone, after: come }): Words[] => {
    const text = old.slice(gone.start, gone.end);
    if (same) return [{ kind: 'same', text }];
    const both: Words[] = [
      { kind: 'old', text },
      { kind: 'new', text: now.slice(come.start, come.end) },
    ];
    return both.filter((each) => each.text !== '');
  });
}

function marked({ kind, text }: Words, colour: boolean): string {
  const line = text.replaceAll('\n', ' ');
  if (kind === 'same') return line;
  if (colour) return `\u001B[${kind === 'old' ? 31 : 32}m${line}\u001B[0m`;
  return kind === 'old' ? `[-${line}-]` : `{+${line}+}`;
}

function phrasing({ kind, text: words }: Words): PhrasingContent[] {
  const value = words.replaceAll('\n', ' ');
  if (kind === 'same' || value.trim() === '') return [{ type: 'text', value }];
  const [, lead = '', core = '', trail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(value) ?? [];
  return [
    { type: 'text', value: lead },
    { type: kind === 'old' ? 'delete' : 'strong', children: [{ type: 'text', value: core }] },
    { type: 'text', value: trail },
  ];
}

function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

function indented(line: string): string {
  return `  ${line}`;
}
