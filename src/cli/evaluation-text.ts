import type { Text } from '../model/texts.ts';
import type { Evaluation } from './run-items.ts';
import type { MtEvaluation } from './run-mt.ts';
import { columns } from './table.ts';

/** Evaluations as tables by category, each engine followed by the items that it failed. */
export function evaluationText(evaluations: readonly Evaluation[], text: Text): string {
  const names = [...new Set(evaluations.flatMap(({ categories }) => categories.map(({ category }) => category)))];
  const heads = evaluations.map((one) => headOf(one, text));
  const rows = [
    ['', ...heads],
    ...names.map((name) => [name, ...evaluations.map((one) => figure(one, name))]),
    [text('evaluate.all'), ...evaluations.map((one) => figure(one, null))],
  ];
  const failed = evaluations.flatMap(({ verdicts }, index) => {
    const lines = verdicts
      .filter(({ passed }) => !passed)
      .flatMap(({ item, english, rejected }) => [
        `  ${item.id}  ${
          rejected.length > 0
            ? text('evaluate.rejected', { found: rejected.join(', ') })
            : text('evaluate.missing', { wanted: item.accept.slice(0, 3).join(', ') })
        }`,
        `    ${item.fr}`,
        `    ${english}`,
      ]);
    return lines.length === 0 ? [] : ['', text('evaluate.failed', { engine: heads[index] ?? '' }), ...lines];
  });
  const right = heads.map((_, index) => index + 1);
  return [...columns(rows, right), ...failed, ''].join('\n');
}

/** BLEU and chrF2, a line an engine, with how many sentences we changed. */
export function mtEvaluationText(evaluations: readonly MtEvaluation[], text: Text): string {
  const rows = evaluations.map((one) => [
    headOf(one, text),
    one.bleu.toFixed(1),
    one.chrf.toFixed(1),
    String(one.changed.length),
  ]);
  return [...columns([['', 'BLEU', 'chrF2', text('evaluate.changed')], ...rows], [1, 2, 3]), ''].join('\n');
}

function headOf({ engine, model, aligned }: Pick<Evaluation, 'engine' | 'model' | 'aligned'>, text: Text): string {
  return text(aligned ? 'evaluate.aligned' : 'evaluate.draft', { engine: engine === 'replay' ? model : engine });
}

function figure({ categories }: Evaluation, name: string | null): string {
  const chosen = categories.filter(({ category }) => name === null || category === name);
  const passed = chosen.reduce((sum, one) => sum + one.passed, 0);
  const total = chosen.reduce((sum, one) => sum + one.total, 0);
  const percent = total === 0 ? 0 : Math.round((1000 * passed) / total) / 10;
  return name === null ? `${passed}/${total} ${percent.toFixed(1)} %` : `${passed}/${total}`;
}
