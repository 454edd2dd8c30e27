import fc from 'fast-check';
import * as prettier from 'prettier';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../../src/errors.ts';
import { layouts } from '../../../../src/model/bilingual.ts';
import type { Review } from '../../../../src/review/review.ts';
import { markedArticle, plainArticle } from './arbitrary-article.ts';
import { readBack } from './reading-back.ts';
import { written } from './written.ts';

type Damage = (document: string, pick: number) => string | Promise<string>;

/** Cuts a document into its chunks between blank lines, the data at its end apart. */
function chunks(document: string): { readonly body: string[]; readonly data: string } {
  const at = document.indexOf('<!-- interligne:data');
  return {
    body: document.slice(0, at === -1 ? undefined : at).split('\n\n'),
    data: at === -1 ? '' : document.slice(at),
  };
}

function onChunks(change: (body: string[], pick: number) => string[]): Damage {
  return (document, pick) => {
    const { body, data } = chunks(document);
    return change(body, pick).join('\n\n') + data;
  };
}

function markersOf(body: readonly string[]): number[] {
  return body.flatMap((chunk, index) => (chunk.startsWith('<!-- interligne:block') ? [index] : []));
}

const kinds: Readonly<Record<string, Damage>> = {
  'a marker deleted': onChunks((body, pick) => {
    const markers = markersOf(body);
    return markers.length === 0 ? body : body.toSpliced(markers[pick % markers.length]!, 1);
  }),
  'a marker doubled': onChunks((body, pick) => {
    const markers = markersOf(body);
    if (markers.length === 0) return body;
    const marker = body[markers[pick % markers.length]!]!;
    return body.toSpliced(markers[(pick >> 4) % markers.length]!, 0, marker);
  }),
  'two blocks swapped': onChunks((body, pick) => {
    const markers = [...markersOf(body), body.findIndex((chunk) => chunk.startsWith('<!-- interligne:legend')) - 1];
    if (markers.length < 3) return body;
    const one = pick % (markers.length - 2);
    const [a, b, c] = markers.slice(one, one + 3);
    return [...body.slice(0, a), ...body.slice(b, c), ...body.slice(a, b), ...body.slice(c)];
  }),
  'a blank line deleted': (document, pick) => {
    const gaps = [...chunks(document).body.join('\n\n').matchAll(/\n\n/g)];
    const at = gaps[pick % gaps.length]?.index ?? 0;
    return document.slice(0, at) + document.slice(at + 1);
  },
  'two chunks swapped': onChunks((body, pick) => {
    const at = pick % Math.max(1, body.length - 1);
    return [...body.slice(0, at), ...body.slice(at, at + 2).reverse(), ...body.slice(at + 2)];
  }),
  'a chunk deleted': onChunks((body, pick) => body.toSpliced(pick % body.length, 1)),
  'a chunk doubled': onChunks((body, pick) => body.toSpliced(pick % body.length, 0, body[pick % body.length]!)),
  'French edited': (document) => document.replace(/^> (\S+) /m, '> Autre '),
  'a French line changed': (document, pick) => {
    const lines = document.split('\n');
    const quoted = lines.flatMap((line, index) => (line.startsWith('> ') ? [index] : []));
    if (quoted.length === 0) return document;
    return lines.with(quoted[pick % quoted.length]!, '> Tout autre chose.').join('\n');
  },
  'line ends changed': (document) => document.replaceAll('\n', '\r\n'),
  'spaces behind lines': (document) => document.replaceAll('\n', ' \n'),
  'tabs for spaces': (document) => document.replaceAll('- ', '-\t'),
  'Prettier run': (document, pick) =>
    prettier.format(document, { parser: 'markdown', proseWrap: (['preserve', 'always', 'never'] as const)[pick % 3]! }),
  'a row deleted': (document, pick) => {
    const rows = document.split('\n').filter((line) => /^\| <!-- s\d+/.test(line));
    return rows.length === 0 ? document : document.replace(`${rows[pick % rows.length]}\n`, '');
  },
  'row comments deleted': (document) => document.replace(/^\| <!-- s\d+[^>]*-->/gm, '| '),
  'data deleted': (document) => chunks(document).body.join('\n\n'),
  'data damaged': (document) => document.replace(/(interligne:data sha256:\w+\n....)./, '$1#'),
};

const kind = fc.constantFrom(...Object.keys(kinds));

/** Letters and figures only: what damage leaves of a sentence, whatever it is wrapped in. */
function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function everything(review: Review): string {
  const targets = review.segments.map(({ target }) => target.text).join(' ');
  return bare(`${targets} ${Object.values(review.rewritten).join(' ')} ${review.title ?? ''} ${review.summary.en}`);
}

describe.each(layouts)('damage, %s', (layout) => {
  it('loses no sentence and throws nothing', async () => {
    const damages = fc.array(fc.tuple(kind, fc.nat(10_000)), { minLength: 1, maxLength: 3 });
    const property = fc.asyncProperty(fc.oneof(plainArticle, markedArticle), damages, async (text, all) => {
      const article = await written(text, { layout });
      let document = article.bilingual;
      for (const [name, pick] of all) document = await kinds[name]!(document, pick);
      const review = await readBack(document, article.source);
      const visible = ` ${bare(chunks(document).body.join(' '))} `;
      const kept = ` ${everything(review)} `;
      const sentences = article.segments
        .map(({ target }) => bare(target.text.replaceAll('\uFFFC', ' ')))
        .filter((one) => one.split(' ').length > 3);
      for (const sentence of sentences.filter((one) => visible.includes(` ${one} `)))
        expect(kept).toContain(` ${sentence} `);
      expect(review.segments.map(({ id }) => id)).toEqual(article.segments.map(({ id }) => id));
    });
    await fc.assert(property, { numRuns: 250 });
  });

  it('that leaves neither data nor source is told of', async () => {
    const { bilingual } = await written('# Titre\n\nUne phrase.\n', { layout });
    await expect(readBack(chunks(bilingual).body.join('\n\n'))).rejects.toThrow(InputError);
  });

  it('of any other kind throws nothing', async () => {
    const property = fc.asyncProperty(
      markedArticle,
      fc.nat(),
      fc.nat(40),
      fc.string({ maxLength: 5 }),
      async (text, at, length, come) => {
        const { bilingual, segments, source } = await written(text, { layout });
        const start = at % bilingual.indexOf('<!-- interligne:data');
        const review = await readBack(bilingual.slice(0, start) + come + bilingual.slice(start + length), source);
        expect(review.segments).toHaveLength(segments.length);
      },
    );
    await fc.assert(property, { numRuns: 120 });
  });
});
