import type { State } from '../../model/segment.ts';
import { readDate, writeDate } from './tmx-date.ts';
import type { TmxKept, TmxPlace, TmxProperty, TmxUnit } from './tmx-unit.ts';

/** What a unit says of itself besides its texts. */
export type Told = Pick<
  TmxUnit,
  'state' | 'origin' | 'author' | 'created' | 'changed' | 'used' | 'uses' | 'note' | 'context'
>;

/** Everything that a `tu` says besides its texts, as it stands. */
export type Raw = Pick<TmxKept, 'attributes' | 'notes'> & Pick<TmxUnit, 'properties'>;

/** Of units that say nothing of it. */
export interface ToldDefaults {
  readonly state: State;
  readonly origin: string;
}

const states: readonly State[] = ['initial', 'translated', 'reviewed', 'final'];

/** Types of properties, ours first, then what other programs write. OmegaT has `prev`, `next`, `file` and `id`. */
const types = {
  state: ['x-interligne-state'],
  origin: ['x-interligne-origin'],
  article: ['x-document', 'file', 'x-Document', 'document'],
  previous: ['x-context-pre', 'prev', 'x-previous-source-text'],
  next: ['x-context-post', 'next', 'x-next-source-text'],
  id: ['x-segment-id', 'id', 'x-segmentid'],
} as const;

/** Reads what a unit says of itself. What the target's variant says goes before what the whole unit does. */
export function told({ attributes, notes, properties }: Raw, defaults: ToldDefaults): Told {
  const attribute = (name: string) => attributes.target[name] ?? attributes.tu[name];
  const property = (key: keyof typeof types) => {
    for (const type of types[key]) {
      const found = properties.find((one) => one.type === type);
      if (found !== undefined) return found.text;
    }
    return null;
  };
  const uses = Number(attribute('usagecount') ?? Number.NaN);
  const texts = notes.map(({ text }) => text);
  return {
    state: states.find((state) => state === property('state')) ?? defaults.state,
    origin: property('origin') ?? defaults.origin,
    author: attribute('changeid') ?? attribute('creationid') ?? null,
    created: readDate(attribute('creationdate')),
    changed: readDate(attribute('changedate')),
    used: readDate(attribute('lastusagedate')),
    uses: Number.isInteger(uses) ? uses : null,
    note: texts.length === 0 ? null : texts.join('\n'),
    context: {
      article: property('article'),
      previous: property('previous'),
      next: property('next'),
      id: property('id'),
    },
  };
}

/** What has to stand in a `tu` so that it says what the unit says: as it was read, and what differs from that. */
export function tellingOf(unit: TmxUnit, defaults: ToldDefaults): Raw {
  const raw: Raw = {
    attributes: unit.kept?.attributes ?? { tu: {}, source: {}, target: {} },
    notes: unit.kept?.notes ?? [],
    properties: unit.properties,
  };
  const before = told(raw, defaults);
  const target: Record<string, string> = { ...raw.attributes.target };
  if (unit.author !== before.author && unit.author !== null) target.changeid = unit.author;
  for (const [field, name] of dates) {
    const time = unit[field];
    // The file has whole seconds.
    if (time !== null && writeDate(time) !== writtenDate(before[field])) target[name] = writeDate(time);
  }
  if (unit.uses !== before.uses && unit.uses !== null) target.usagecount = String(unit.uses);
  const values: Readonly<Record<keyof typeof types, readonly [string | null, string | null]>> = {
    state: [unit.state, before.state],
    origin: [unit.origin, before.origin],
    article: [unit.context.article, before.context.article],
    previous: [unit.context.previous, before.context.previous],
    next: [unit.context.next, before.context.next],
    id: [unit.context.id, before.context.id],
  };
  let { properties } = raw;
  for (const key of keys) {
    const [now, earlier] = values[key];
    if (now !== earlier) properties = withProperty(properties, types[key], now);
  }
  const notes = unit.note === before.note ? raw.notes : unit.note === null ? [] : [noteOf('tu', unit.note)];
  return { attributes: { ...raw.attributes, target }, notes, properties };
}

const keys = ['state', 'origin', 'article', 'previous', 'next', 'id'] as const;
const dates = [
  ['created', 'creationdate'],
  ['changed', 'changedate'],
  ['used', 'lastusagedate'],
] as const;

function writtenDate(time: number | null): string | null {
  return time === null ? null : writeDate(time);
}

function noteOf(place: TmxPlace, text: string) {
  return { place, text };
}

function withProperty(
  properties: readonly TmxProperty[],
  [type, ...others]: readonly [string, ...string[]],
  text: string | null,
): readonly TmxProperty[] {
  const rest = properties.filter((one) => one.type !== type && !others.includes(one.type));
  return text === null ? rest : [...rest, { place: 'tu', type, text }];
}
