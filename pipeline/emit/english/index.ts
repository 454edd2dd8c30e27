import type { Wrap } from '../../../src/model/bilingual.ts';
import type { Message } from '../../../src/model/message.ts';
import type { Tagged } from '../../../src/model/tagged.ts';
import { type CutStyle, isCut, shownCut } from './cut.ts';
import { emptiedPatches } from './emptied.ts';
import type { EscapeLevel } from './escape.ts';
import { overlay, type Patch, patched } from './patch.ts';
import { rewrittenPatches } from './rewrite.ts';
import { type EnglishInput, type TranslatedUnit, translatedUnits } from './translated-unit.ts';
import { type Standard, standard, type Verdict, verify } from './verify.ts';
import { withoutEmptied } from './without-emptied.ts';
import { writeUnit } from './write-unit.ts';
import { writeYaml } from './write-yaml.ts';

export type { EnglishInput } from './translated-unit.ts';

/** The article's English, without a byte-order mark, and what could not be written as meant. */
export interface English {
  readonly text: string;
  readonly messages: readonly Message[];
  /**
   * As a bilingual document shows it, block by block in step with the source: wrapped as the source is, `{cut}` in the
   * place of sentences left out, and without blocks that were written anew.
   */
  readonly document: string;
}

interface Written {
  readonly text: string;
  readonly messages: readonly Message[];
  readonly patches: readonly Patch[];
  readonly targets: ReadonlyMap<string, Tagged>;
}

/** How the English is written: escapes by unit id, lines, and what stands for sentences left out. */
interface Manner {
  readonly levels: Map<string, EscapeLevel>;
  readonly wrap: Wrap;
  readonly cut: CutStyle;
}

/**
 * Writes the targets over the source. Segments whose target is their source keep their bytes, as does everything that
 * is no segment. The result is read back; where it would not read as meant, the unit is written again with every special
 * character escaped, and where that does not help either, a message says so. Sentences that an editor cut are left out,
 * and blocks that he wrote anew stand as he wrote them.
 */
export function emitEnglish(input: EnglishInput, wrap: Wrap = 'keep'): English {
  const anew = rewrittenPatches(input);
  const own = ({ unit }: TranslatedUnit) =>
    !anew.some(({ start, end }) => unit.span.start >= start && unit.span.end <= end);
  const units = translatedUnits(input).map((each) => (own(each) ? each : { ...each, changed: [] }));
  const levels = new Map<string, EscapeLevel>();
  const shown = settled(input, units, { levels, wrap, cut: 'show' });
  const document = wrap === 'keep' ? shown.text : settled(input, units, { levels, wrap: 'keep', cut: 'show' }).text;
  const cut = units.some(({ changed }) => changed.some(isCut));
  if (!cut && anew.length === 0) return { text: shown.text, messages: shown.messages, document };
  const { patches } = cut ? write(input, units, { levels, wrap, cut: 'drop' }) : shown;
  const left = overlay(patches, anew);
  const emptied = emptiedPatches(input, units).filter(
    ({ start, end }) => !anew.some((block) => block.start < end && block.end > start),
  );
  return {
    text: withoutEmptied(input.source.text, overlay(shown.patches, anew), left, emptied),
    messages: shown.messages,
    document,
  };
}

function settled(input: EnglishInput, units: readonly TranslatedUnit[], manner: Manner): Written {
  const { text, mode } = input.source;
  if (mode === 'lines' || units.every(({ changed }) => changed.length === 0)) return write(input, units, manner);
  const known = standard(text, units);
  for (let round = 0; ; round++) {
    const written = write(input, units, manner);
    const verdict = verify(written.text, known, written.targets);
    if (!escalate(manner.levels, verdict, known, round))
      return { ...written, messages: [...written.messages, ...broken(verdict, known)] };
  }
}

/** Marks units for full escapes; false when nothing is left to try. */
function escalate(
  levels: Map<string, EscapeLevel>,
  { sameBlocks, faulty }: Verdict,
  { units }: Standard,
  round: number,
): boolean {
  if (sameBlocks && faulty.length === 0) return false;
  const open = units
    .filter(({ unit, changed }) => changed.length > 0 && !levels.has(unit.id))
    .map(({ unit }) => unit.id);
  const named = open.filter((id) => faulty.includes(id));
  const next = named.length > 0 && round < 8 ? named : open;
  for (const id of next) levels.set(id, 'full');
  return next.length > 0;
}

function broken({ sameBlocks, faulty }: Verdict, { units }: Standard): Message[] {
  const named = units.filter(({ unit }) => faulty.includes(unit.id));
  const first = units.find(({ changed }) => changed.length > 0);
  const blamed = named.length > 0 || sameBlocks || first === undefined ? named : [first];
  return blamed.map(({ unit, changed }) => ({
    ruleId: 'markup-structure',
    severity: 'functional',
    segment: changed[0]?.id ?? null,
    place: unit.span,
    arguments: {},
  }));
}

/** Writes every changed unit, inner ones before the units whose placeables they are in. */
function write({ source, frontMatter }: EnglishInput, units: readonly TranslatedUnit[], manner: Manner): Written {
  let patches: Patch[] = [];
  const messages: Message[] = [];
  const targets = new Map<string, Tagged>();
  for (let index = units.length - 1; index >= 0; index--) {
    const each = units[index]!;
    if (each.changed.length === 0) continue;
    if (each.unit.syntax === 'line') patches.push(...lines(each, manner.cut));
    if (each.unit.syntax === 'yaml') {
      const patch = frontMatter === null ? null : writeYaml(source.text, frontMatter, each, manner.cut);
      if (patch !== null) patches.push(patch);
    }
    if (each.unit.syntax === 'line' || each.unit.syntax === 'yaml') continue;
    const { host, inCell } = surroundings(units, index);
    const inner = patches.filter((patch) => patch.start >= each.unit.span.start && patch.end <= each.unit.span.end);
    const level = manner.levels.get(each.unit.id) ?? 'light';
    const written = writeUnit(each, { ...manner, source: source.text, level, inCell, inner, host });
    patches = overlay(patches, written.patches);
    messages.unshift(...written.messages);
    for (const [id, target] of written.targets) targets.set(id, target);
  }
  return { text: patched(source.text, patches), messages, patches, targets };
}

/** The nearest unit round this one, and whether a table cell is among those round it. */
function surroundings(
  units: readonly TranslatedUnit[],
  index: number,
): { host: TranslatedUnit['unit'] | null; inCell: boolean } {
  const { unit } = units[index]!;
  let host: TranslatedUnit['unit'] | null = null;
  if (unit.syntax !== 'alt' && unit.syntax !== 'title') return { host, inCell: unit.syntax === 'cell' };
  for (let before = index - 1; before >= 0; before--) {
    const other = units[before]!.unit;
    const round = other.span.start <= unit.span.start && other.span.end >= unit.span.end;
    if (round) host ??= other;
    if (other.syntax !== 'alt' && other.syntax !== 'title') return { host, inCell: round && other.syntax === 'cell' };
  }
  return { host, inCell: false };
}

/** One output line for each input line: line ends in a target become spaces. */
function lines({ unit, changed }: TranslatedUnit, cut: CutStyle): Patch[] {
  return changed.map(({ range, target, origin }) => ({
    start: unit.starts[range.start] ?? unit.span.start,
    end: unit.ends[range.end - 1] ?? unit.span.end,
    text: isCut({ target, origin })
      ? shownCut(cut)
      : target.text.replace(/\r\n|[\r\n\u2028\u2029\v\f\x85]/g, ' ').trim(),
  }));
}
