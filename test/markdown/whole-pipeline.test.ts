import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApertium, isApertiumInstalled } from '../../src/engines/apertium/index.ts';
import { createEcho } from '../../src/engines/echo/index.ts';
import type { Engine } from '../../src/engines/engine.ts';
import { emitted } from '../pipeline/emit/emitted.ts';
import { own as allOwn, articles, readmes, specification } from '../pipeline/emit/english/samples.ts';
import { structure } from '../pipeline/emit/english/structure.ts';

// A file with null bytes is no text, and refused.
const own = allOwn.filter(({ text }) => !text.includes('\0'));
const installed = await isApertiumInstalled();

describe('every stage, with an engine that changes nothing and no repairs', () => {
  it.each([
    ['the specification', specification],
    ['our own samples', own],
    ['READMEs', readmes],
    ['articles', articles],
  ])('keeps every byte of %s', async (_, samples) => {
    const changed: string[] = [];
    for (const { name, text } of samples) {
      const article = await emitted(text, { engine: createEcho(), align: false });
      if (article.english !== text) changed.push(name);
    }
    expect(changed).toEqual([]);
  });
});

describe.skipIf(!installed)('every stage, through Apertium', () => {
  let engine: Engine;

  beforeAll(async () => {
    engine = await createApertium({ variant: 'en-US' });
  });

  afterAll(() => engine.close());

  it.each(articles)('keeps the structure of $name, or reports it', async ({ text }) => {
    const { english, messages } = await emitted(text, { engine, align: true });
    const reported = messages.filter(({ ruleId }) => ruleId.startsWith('markup'));
    expect(reported).toEqual([]);
    expect(structure(english)).toEqual(structure(text));
  });

  it('keeps it in our own samples', async () => {
    const broken: string[] = [];
    for (const { name, text } of own) {
      const { english, messages } = await emitted(text, { engine, align: true });
      const reported = messages.some(({ ruleId }) => ruleId.startsWith('markup'));
      if (!reported && JSON.stringify(structure(english)) !== JSON.stringify(structure(text))) broken.push(name);
    }
    expect(broken).toEqual([]);
  });
});
