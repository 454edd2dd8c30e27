import type { List, PhrasingContent, RootContent } from 'mdast';
import type { SegmentRecord } from '../../src/model/bilingual.ts';
import type { Message } from '../../src/model/message.ts';
import type { AlignedSegment } from '../../src/model/segment.ts';
import { OBJECT } from '../../src/model/tagged.ts';
import type { Texts } from '../../src/model/texts.ts';
import type { CommentName } from './comments.ts';
import { comment } from './comments.ts';
import type { Editable, Edits } from './edits.ts';
import { html, paragraph, text } from './nodes.ts';
import { wordChanges } from './word-changes.ts';

/** What stands folded beside segments. */
export interface Folded {
  readonly name: CommentName;
  /** The line that is seen while the rest is folded. */
  readonly summary: string;
  readonly items: readonly (readonly PhrasingContent[])[];
}

/** Findings about segments, editors' notes on them, and what they were before their French changed; empty ones left out. */
export function foldedBeside(segments: readonly AlignedSegment[], article: Editable, texts: Texts): Folded[] {
  const { edits = {}, messages } = article;
  const ids = new Set(segments.map(({ id }) => id));
  const own = messages.filter(({ segment }) => segment !== null && ids.has(segment));
  const accepted = own.filter((message) => message.accepted === true).length;
  const open = own.length - accepted;
  const counts = [
    ...(open === 0 ? [] : [texts.en('document:findings', { count: open })]),
    ...(accepted === 0 ? [] : [texts.en('document:findings-accepted', { count: accepted })]),
  ];
  const found = findings(segments, messages, texts);
  const notes = segments.flatMap(({ id }) => (edits.notes?.[id] ?? []).map((note) => item(id, text(note))));
  const earlier = segments.flatMap((segment) => previous(segment, edits, texts));
  const matches = segments.flatMap((segment) => offered(segment, texts));
  const folded: Folded[] = [
    { name: 'findings', summary: counts.join(', '), items: found },
    { name: 'notes', summary: texts.en('document:notes', { count: notes.length }), items: notes },
    { name: 'previous', summary: texts.en('document:previous'), items: earlier },
    { name: 'matches', summary: texts.en('document:matches', { count: matches.length }), items: matches },
  ];
  return folded.filter(({ items }) => items.length > 0);
}

/** As blocks: a list that `details` folds. */
export function detailsBlocks({ name, summary, items }: Folded): RootContent[] {
  const list: List = {
    type: 'list',
    spread: false,
    children: items.map((children) => ({ type: 'listItem', spread: false, children: [paragraph(...children)] })),
  };
  return [html(`<details><summary>${summary}</summary>${comment(name).value}`), list, html('</details>')];
}

/** In one line, as a table's cell wants it. */
export function detailsInline({ name, summary, items }: Folded): PhrasingContent[] {
  return [
    html(`<details><summary>${summary}</summary>${comment(name).value}`),
    ...items.flatMap((children, index) =>
      [...(index === 0 ? [] : [html('<br>')]), ...children].map((node) =>
        node.type === 'break' ? html('<br>') : node,
      ),
    ),
    html('</details>'),
  ];
}

function findings(segments: readonly AlignedSegment[], messages: readonly Message[], texts: Texts) {
  return segments.flatMap(({ id }) =>
    messages
      .filter((message) => message.segment === id)
      .map((message) => {
        const finding = texts.en(`messages:${message.ruleId}`, message.arguments);
        return item(id, text(message.accepted ? texts.en('document:accepted', { finding }) : finding));
      }),
  );
}

function item(id: string, ...children: PhrasingContent[]): PhrasingContent[] {
  return [{ type: 'inlineCode', value: id }, text(' '), ...children];
}

/** Fuzzy matches from the memory: how alike, what must not be overlooked, the English, and how the French differs. */
function offered({ id, match, others = [], source }: AlignedSegment, texts: Texts): PhrasingContent[][] {
  return [match, ...others].flatMap((one) => {
    if (one?.kind !== 'fuzzy' || one.source === undefined) return [];
    const state = texts.en(`document:match-state.${one.state ?? 'translated'}`);
    const warnings = (one.differences ?? []).flatMap((difference): PhrasingContent[] => [
      { type: 'strong', children: [text(texts.en(`document:difference.${difference}`))] },
      text(' '),
    ]);
    const head = item(id, text(`${texts.en('document:match', { score: one.score, state })} `), ...warnings);
    const english = text(plain(one.target.text));
    const label = text(`${texts.en('document:french-changes')} `);
    return [[...head, english, { type: 'break' }, label, ...frenchChanges(one.source, source.text)]];
  });
}

/** The English as it was, then the French with what went struck out and what came in bold. */
function previous(segment: AlignedSegment, { previous: all = {} }: Edits, texts: Texts): PhrasingContent[][] {
  const before: SegmentRecord['previous'] = all[segment.id];
  if (before === undefined) return [];
  const label = (key: string) => text(`${texts.en(`document:${key}`)} `);
  const french = frenchChanges(before.text, segment.source.text);
  return [
    [...item(segment.id, text(plain(before.target.text))), { type: 'break' }, label('french-changes'), ...french],
  ];
}

/** The French as it is, with what it has not of the other struck out, and what the other has not in bold. */
function frenchChanges(before: string, now: string): PhrasingContent[] {
  const changes = wordChanges(plain(before), plain(now));
  return changes.flatMap(({ kind, text: words }, index) => {
    if (kind === 'same') return [text(words)];
    const [lead, core, trail] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words)?.slice(1) ?? ['', words, ''];
    const type = kind === 'old' ? 'delete' : 'strong';
    const inner: PhrasingContent[] = core === '' ? [] : [{ type, children: [text(core ?? '')] }];
    // What came follows what went, with a space between the two.
    const apart = changes[index - 1]?.kind === 'old' && lead === '' ? ' ' : (lead ?? '');
    return [text(apart), ...inner, text(changes[index + 1]?.kind === 'new' ? '' : (trail ?? ''))];
  });
}

function plain(words: string): string {
  return words.replaceAll(OBJECT, '').replace(/\s+/g, ' ').trim();
}
