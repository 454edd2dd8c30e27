import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** English acronyms that every reader knows, from `locales/en/acronyms.json`: they are never spelled out. */
export function readFamiliar(localesPath: string): ReadonlySet<string> {
  const { familiar }: { familiar: string[] } = JSON.parse(
    readFileSync(join(localesPath, 'en', 'acronyms.json'), 'utf8'),
  );
  return new Set(familiar);
}
