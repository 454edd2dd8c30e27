import { OBJECT } from '../../src/model/tagged.ts';
import type { Placeable } from '../../src/model/unit.ts';
import type { CheckContext, Finding, Rule } from './rule.ts';

/** Markup that carries facts or sources: to lose it is to lose them. */
const WEIGHTY = new Set([
  'footnoteReference',
  'link',
  'linkReference',
  'inlineCode',
  'image',
  'imageReference',
  'inlineMath',
]);

/** Every placeable of the source stands in the target, once. */
export const markup: Rule = {
  id: 'markup',
  severity: 'functional',
  check(context) {
    const { source, target } = context.segment;
    const found: Finding[] = [];
    for (const mark of source.marks) {
      const placeable = context.unit.placeables.find((one) => one.id === mark.id);
      const times = target.marks.filter((other) => other.id === mark.id && isWhole(context, other, placeable)).length;
      const wanted = source.marks.filter((other) => other.id === mark.id).length;
      if (times === wanted) continue;
      found.push(finding(mark, placeable, times < wanted ? 'lost' : 'doubled'));
    }
    for (const mark of target.marks) {
      if (source.marks.some((other) => other.id === mark.id)) continue;
      const placeable = context.unit.placeables.find((one) => one.id === mark.id);
      found.push({
        ...finding({ start: 0, end: 0 }, placeable, 'added'),
        ...writtenAs(placeable),
        target: { start: mark.start, end: mark.end },
      });
    }
    return found;
  },
};

/** A standalone placeable must still be an object of its own. */
function isWhole(
  context: CheckContext,
  mark: { start: number; end: number },
  placeable: Placeable | undefined,
): boolean {
  return placeable?.close !== null || context.segment.target.text.slice(mark.start, mark.end) === OBJECT;
}

/** Where a link goes, for instance, is part of what the finding is about. */
function writtenAs(placeable: Placeable | undefined): Pick<Finding, 'actual'> {
  const written = placeable?.written;
  return written === undefined ? {} : { actual: written.open + (written.close ?? '') };
}

function finding(source: { start: number; end: number }, placeable: Placeable | undefined, problem: string): Finding {
  const type = placeable?.type ?? 'markup';
  return {
    annotation: null,
    ...(WEIGHTY.has(type) ? { severity: 'critical' as const } : {}),
    context: problem,
    source: { start: source.start, end: source.end },
    values: { type },
  };
}
