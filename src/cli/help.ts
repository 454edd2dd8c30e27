import type { Text } from '../model/texts.ts';

export const commandNames = [
  'translate',
  'publish',
  'status',
  'update',
  'diff',
  'explain',
  'inspect',
  'terms',
  'memory',
  'evaluate',
  'config',
  'model',
  'setup',
  'help',
] as const;

/** Every flag in the order help shows it, by command; their words are in locales, `help.flag.*`. */
const flags: Readonly<Record<string, readonly (readonly [flag: string, key: string])[]>> = {
  translate: [
    ['-o, --output DIR', 'output'],
    ['    --format LIST', 'format'],
    ['    --to en-US|en-GB', 'to'],
    ['    --engine NAME', 'engine'],
    ['    --terms FILE', 'terms'],
    ['    --lines', 'lines'],
    ['    --summary-words N', 'summary-words'],
    ['    --front-matter KEYS', 'front-matter'],
    ['    --layout NAME', 'layout'],
    ['    --ranks full|ap', 'ranks'],
    ['    --acronyms NAME', 'acronyms'],
    ['    --wrap NAME', 'wrap'],
    ['    --no-align', 'no-align'],
    ['-j, --jobs N', 'jobs'],
    ['    --workers N', 'workers'],
    ['    --deterministic', 'deterministic'],
    ['    --offline', 'offline'],
    ['    --memory FILE', 'memory'],
    ['    --no-memory', 'no-memory'],
    ['    --fuzzy N', 'fuzzy'],
    ['    --force', 'force'],
    ['-w, --watch', 'watch'],
    ['-f, --frail', 'frail'],
    ['    --term-report FILE', 'term-report'],
    ['-q, --quiet', 'quiet'],
    ['    --file-path PATH', 'file-path'],
  ],
  publish: [
    ['-o, --output DIR|FILE', 'publish-output'],
    ['    --gate', 'gate'],
    ['    --source FILE', 'source'],
    ['    --original URL', 'original'],
    ['    --disclosure WORDS', 'disclosure'],
    ['    --no-front-matter', 'no-front-matter'],
    ['    --terms FILE', 'terms'],
    ['    --memory FILE', 'memory'],
    ['    --no-memory', 'no-memory'],
    ['-q, --quiet', 'quiet'],
  ],
  status: [
    ['    --format NAME', 'status-format'],
    ['    --source FILE', 'source'],
    ['    --terms FILE', 'terms'],
    ['-q, --quiet', 'quiet'],
  ],
  update: [
    ['-o, --output FILE', 'update-output'],
    ['    --deleted FILE', 'deleted'],
    ['    --force', 'update-force'],
    ['    --layout NAME', 'layout'],
    ['    --engine NAME', 'engine'],
    ['    --terms FILE', 'terms'],
    ['    --no-align', 'no-align'],
    ['    --offline', 'offline'],
    ['    --memory FILE', 'memory'],
    ['    --no-memory', 'no-memory'],
    ['-q, --quiet', 'quiet'],
  ],
  diff: [
    ['    --format NAME', 'diff-format'],
    ['    --exit-code', 'exit-code'],
    ['-q, --quiet', 'quiet'],
  ],
  explain: [
    ['    --format NAME', 'explain-format'],
    ['    --to en-US|en-GB', 'to'],
    ['    --engine NAME', 'engine'],
    ['    --terms FILE', 'terms'],
    ['    --ranks full|ap', 'ranks'],
    ['    --acronyms NAME', 'acronyms'],
    ['    --lines', 'lines'],
    ['    --source FILE', 'source'],
    ['    --memory FILE', 'memory'],
    ['    --no-memory', 'no-memory'],
    ['    --offline', 'offline'],
    ['-q, --quiet', 'quiet'],
  ],
  inspect: [
    ['    --lines', 'inspect-lines'],
    ['    --to en-US|en-GB', 'to'],
    ['    --engine NAME', 'engine'],
    ['    --terms FILE', 'terms'],
    ['    --no-align', 'no-align'],
    ['    --offline', 'offline'],
  ],
  terms: [
    ['-o, --output FILE', 'terms-output'],
    ['    --format NAME', 'terms-format'],
    ['    --terms FILE', 'terms'],
    ['    --own', 'own'],
    ['    --kind KIND', 'terms-kind'],
    ['    --country CODE', 'terms-country'],
    ['    --subject NAME', 'terms-subject'],
    ['    --plural WORDS', 'terms-plural'],
    ['    --acronym WORD', 'terms-acronym'],
    ['    --rule NAME', 'terms-rule'],
    ['    --note WORDS', 'terms-note'],
    ['    --to en-US|en-GB', 'to'],
  ],
  memory: [
    ['    --memory FILE', 'memory'],
    ['    --to en-US|en-GB', 'to'],
    ['-o, --output FILE', 'memory-output'],
    ['    --english', 'memory-english'],
    ['    --limit N', 'memory-limit'],
    ['    --before DATE', 'memory-before'],
    ['    --approved', 'memory-approved'],
    ['    --json', 'json'],
  ],
  evaluate: [
    ['    --engine LIST', 'engines'],
    ['    --to en-US|en-GB', 'to'],
    ['    --terms FILE', 'terms'],
    ['    --no-align', 'no-align'],
    ['    --compare', 'compare'],
    ['    --json', 'json'],
    ['-j, --jobs N', 'jobs'],
    ['    --offline', 'offline'],
    ['-q, --quiet', 'quiet'],
  ],
  config: [['    --json', 'config-json']],
  model: [['-q, --quiet', 'quiet']],
  setup: [
    ['-y, --yes', 'yes'],
    ['    --offline', 'offline'],
    ['-q, --quiet', 'quiet'],
  ],
};

const common = [
  ['    --config FILE', 'config'],
  ['    --no-config', 'no-config'],
  ['    --locale fr|en', 'locale'],
  ['-h, --help', 'help'],
] as const;

/** The help of the whole program, or of one command. */
export function help(command: string | null, text: Text): string {
  const own = command === null ? undefined : flags[command];
  if (command === null || own === undefined) return general(text);
  return [
    text(`help.${command}.usage`),
    '',
    text(`help.${command}.about`),
    '',
    text('help.flags'),
    ...table([...own, ...common].map(([flag, key]) => [flag, text(`help.flag.${key}`)])),
    '',
    text(`help.${command}.examples`),
    '',
  ].join('\n');
}

function general(text: Text): string {
  return [
    text('help.usage'),
    '',
    text('help.about'),
    '',
    text('help.commands'),
    ...table(commandNames.map((name) => [name, text(`help.${name}.short`)])),
    '',
    text('help.flags'),
    ...table([...common, ['-v, --version', 'version'] as const].map(([flag, key]) => [flag, text(`help.flag.${key}`)])),
    '',
    text('help.codes'),
    '',
  ].join('\n');
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  const indent = `\n${' '.repeat(width + 4)}`;
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right.replaceAll('\n', indent)}`);
}
