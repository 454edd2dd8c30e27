import { InputError } from '../../src/errors.ts';
import { frontMatterSpans, frontMatterUnits } from '../../src/language/front-matter.ts';
import { lineUnits } from '../../src/language/line-units.ts';
import { markdownTokens } from '../../src/language/markdown-tokens.ts';
import { markdownUnits, type UnnumberedUnit } from '../../src/language/markdown-units.ts';
import type { Parsed, Source } from '../../src/model/article.ts';
import type { Span } from '../../src/model/span.ts';

export interface ParseOptions {
  /** Top-level front-matter keys whose strings are translated. */
  readonly frontMatterKeys: readonly string[];
}

/**
 * Finds what is to be translated in a source, and where each code unit of it stands. The result's function throws an
 * `InputError` (`front-matter`) where the YAML cannot be read.
 */
export function createParse({ frontMatterKeys }: ParseOptions): (source: Source) => Parsed {
  return (source) => {
    if (source.mode === 'lines') return parsed(source, lineUnits(source.text), null);
    const tokens = markdownTokens(source.text);
    const front = frontMatterSpans(tokens);
    const values = front?.yaml ? readYaml(source.text, front.yaml, frontMatterKeys) : [];
    return parsed(source, [...values, ...markdownUnits(source.text, tokens)], front?.whole ?? null);
  };
}

function readYaml(text: string, yaml: Span, keys: readonly string[]): readonly UnnumberedUnit[] {
  const found = frontMatterUnits(text, yaml, keys);
  if ('fault' in found) throw new InputError('front-matter', { ...found.fault });
  return found.units;
}

function parsed(source: Source, found: readonly UnnumberedUnit[], frontMatter: Span | null): Parsed {
  const units = found.map((unit, index) => ({ id: `u${index + 1}`, ...unit }));
  const title = units.find((unit) => unit.key === 'title') ?? units.find((unit) => unit.type === 'heading');
  return { source, messages: [], units, title: title?.id ?? null, frontMatter };
}
