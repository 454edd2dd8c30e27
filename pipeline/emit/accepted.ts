import { createHash } from 'node:crypto';
import type { Checked } from '../../src/model/article.ts';
import type { Message } from '../../src/model/message.ts';

/** By segment id, the keys of the findings that a person lets stand; `all` for every one that there is now. */
export type Accepted = Readonly<Record<string, readonly string[] | 'all'>>;

type Judged = Pick<Checked, 'source' | 'segments' | 'messages'>;

/**
 * Says of each finding whether a person lets it stand. A key counts for one finding: a second of the same words is open.
 */
export function withAccepted<Article extends Judged>(article: Article, accepted: Accepted = {}): Article {
  if (Object.keys(accepted).length === 0) return article;
  const left = new Map(
    Object.entries(accepted).flatMap(([id, keys]) => (keys === 'all' ? [] : [[id, Array.from(keys)] as const])),
  );
  const keyOf = findingKeys(article);
  const messages = article.messages.map((message): Message => {
    const { accepted: _, ...open } = message;
    if (message.segment === null) return open;
    if (accepted[message.segment] === 'all') return { ...open, accepted: true };
    const keys = left.get(message.segment);
    const at = keys?.indexOf(keyOf(message)) ?? -1;
    if (at === -1) return open;
    keys?.splice(at, 1);
    return { ...open, accepted: true };
  });
  return { ...article, messages };
}

/** The keys of the accepted findings, by segment id. */
export function acceptedKeys(article: Judged): ReadonlyMap<string, readonly string[]> {
  const keyOf = findingKeys(article);
  const found = new Map<string, string[]>();
  for (const message of article.messages) {
    if (message.segment === null || message.accepted !== true) continue;
    found.set(message.segment, [...(found.get(message.segment) ?? []), keyOf(message)]);
  }
  return found;
}

/** Whether somebody still has to see to a critical finding. */
export function isOpenCritical({ severity, accepted }: Message): boolean {
  return severity === 'critical' && accepted !== true;
}

/**
 * What a finding is known again by: its rule, and a hash of what it is about. Places do not count, but the words that
 * stand there do, so that the same finding in another place of an article is the same.
 */
function findingKeys({ source, segments }: Judged): (message: Message) => string {
  const targets = new Map(segments.map(({ id, target }) => [id, target.text]));
  return ({ ruleId, segment, place, targetPlace, arguments: values, actual, expected }) => {
    const english = targetPlace && targets.get(segment ?? '')?.slice(targetPlace.start, targetPlace.end);
    const about = [
      Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)),
      actual ?? null,
      expected ?? [],
      spaced(source.text.slice(place.start, place.end)),
      spaced(english ?? ''),
    ];
    return `${ruleId} ${createHash('sha256').update(JSON.stringify(about)).digest('hex').slice(0, 16)}`;
  };
}

function spaced(words: string): string {
  return words.replace(/[\s>]+/g, ' ').trim();
}
