import { join } from 'node:path';
import { loadTermbase } from '../../../src/termbase/load.ts';
import { readLayer } from '../../../src/termbase/read.ts';

export const localesPath = join(import.meta.dirname, '..', '..', '..', 'locales');
export const layer = readLayer(localesPath);
export const american = loadTermbase({ localesPath, variant: 'en-US' });
export const british = loadTermbase({ localesPath, variant: 'en-GB' });
