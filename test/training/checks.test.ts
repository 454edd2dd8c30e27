import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PYTHON, run, TRAINING } from './python.ts';

const CHECKS = readdirSync(join(TRAINING, 'checks')).filter((name) => name.endsWith('.py'));

describe('the training code', () => {
  it('has checks', () => {
    expect(CHECKS).toContain('check_resume.py');
  });

  it.skipIf(!PYTHON).each(CHECKS)(
    '%s',
    (name) => {
      run(PYTHON!, ['-W', 'ignore', join('checks', name)]);
    },
    240_000,
  );
});
