const DEFAULTS: Readonly<Record<string, string | number | boolean>> = {
  'beam-size': 1,
  normalize: 1.0,
  'word-penalty': 0,
  'cpu-threads': 0,
  'skip-cost': true,
  alignment: 'soft',
  quiet: true,
  'quiet-translation': true,
  // One sentence a line; we send one a text.
  'ssplit-mode': 'sentence',
  'mini-batch-words': 1024,
  // The engine cuts longer texts between any two pieces and glues the parts without a space: see clauses.ts.
  'max-length-break': 512,
  'max-length-factor': 2.0,
  workspace: 128,
};

/**
 * The engine's settings as YAML. A model with calibrated activation multipliers is used with them: its translations
 * hardly depend on what else is in the batch.
 */
export function settingsText(multipliers: boolean, own: Readonly<Record<string, string | number | boolean>>): string {
  const precision = multipliers ? 'int8shiftAlphaAll' : 'int8shiftAll';
  const all = { ...DEFAULTS, 'gemm-precision': precision, ...own };
  return Object.entries(all)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');
}
