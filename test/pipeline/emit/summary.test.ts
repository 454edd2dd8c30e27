import { describe, expect, it } from 'vitest';
import { emitted, engineOf } from './emitted.ts';

const text = [
  '# Le convoi de Gao',
  '',
  'Le convoi de 946 soldats a quitté la ville de Gao le 19 mai 2024 sous la protection de plusieurs hélicoptères.',
  '',
].join('\n');

describe('the summary document', () => {
  it('has a title, both summaries and the facts', async () => {
    const { summaryText } = await emitted(text);
    expect(summaryText).toMatch(/^# Le convoi de Gao\n\n## Summary\n/);
    expect(summaryText).toContain('## Résumé');
    expect(summaryText).toMatch(/\| Date +\| 19 mai 2024 +\|/);
  });

  it('marks facts that the English does not bear out', async () => {
    const sentence = text.split('\n')[2]!;
    const engine = engineOf({
      [sentence]: 'The convoy of 964 soldiers left the town of Gao under the protection of several helicopters.',
    });
    const { summaryText, facts } = await emitted(text, { engine });
    expect(facts.some((fact) => fact.kind === 'date' && !fact.confirmed)).toBe(true);
    expect(summaryText).toContain('(to be checked)');
  });

  it('is only a title and a statement for an empty article', async () => {
    const { summaryText } = await emitted('');
    expect(summaryText).toMatch(/^# essai\n\n---\n\n\*.*\*\n$/);
  });
});
