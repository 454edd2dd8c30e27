import type { Emitted } from '../../model/article.ts';
import type { Severity } from '../../model/message.ts';
import type { XliffWriteOptions } from './write-options.ts';

export interface NoteItem {
  /** `s3-note1`, `s3-finding2`; without a segment `article-finding1`. */
  readonly id: string;
  /** `note`: an editor's; `finding`: of a check. */
  readonly category: 'note' | 'finding';
  /** 1, the highest, to 10. */
  readonly priority: number;
  readonly text: string;
}

const priorities: Readonly<Record<Severity, number>> = { critical: 1, functional: 4, cosmetic: 7 };
/** For what a person lets stand. */
const ACCEPTED = 10;

/** What is to be said of a segment, or, where that is null, of the article as a whole. */
export function noteItems(segment: string | null, { messages }: Emitted, options: XliffWriteOptions): NoteItem[] {
  const lead = segment ?? 'article';
  const notes = options.data.segments.find(({ id }) => id === segment)?.notes ?? [];
  const found = messages.filter((message) => message.segment === segment);
  return [
    ...notes.map((text, index) => ({ id: `${lead}-note${index + 1}`, category: 'note' as const, priority: 2, text })),
    ...found.map((message, index) => ({
      id: `${lead}-finding${index + 1}`,
      category: 'finding' as const,
      priority: message.accepted ? ACCEPTED : priorities[message.severity],
      text: options.findingText(message),
    })),
  ];
}
