import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordChanges } from '../../../pipeline/emit/word-changes.ts';

function shown(before: string, after: string): string {
  return wordChanges(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'old' ? `[-${text}-]` : `[+${text}+]`))
    .join('');
}

describe('words that changed', () => {
  it.each([
    ['Un convoi.', 'Un convoi.', 'Un convoi.'],
    ['Un convoi de 700 soldats.', 'Un convoi de 946 soldats.', 'Un convoi de [-700-][+946+] soldats.'],
    ['Il part.', 'Il part demain matin.', 'Il part[+ demain matin+].'],
    ['le chef du poste', 'le commandant de la place', 'le [-chef du poste-][+commandant de la place+]'],
    ['', 'Un.', '[+Un.+]'],
    ['l’armée', 'l’état', 'l’[-armée-][+état+]'],
  ])('%j → %j', (before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  it('make up both texts', () => {
    const words = fc.array(fc.constantFrom('a', 'b', ' ', ', ', 'été', '  ', '.')).map((all) => all.join(''));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const changes = wordChanges(before, after);
        const without = (kind: string) =>
          changes
            .filter((change) => change.kind !== kind)
            .map(({ text }) => text)
            .join('');
        expect([without('new'), without('old')]).toEqual([before, after]);
      }),
    );
  });
});
