import type { Annotation } from '../../src/model/annotation.ts';
import type { Span } from '../../src/model/span.ts';
import { joinCollective } from './collective.ts';
import type { Context } from './context.ts';
import { turnDemonym } from './demonym.ts';
import { type Draft, draftOf } from './draft.ts';
import { nameCandidates, replaceName, spellName } from './names.ts';
import { joinRank } from './order.ts';
import { restorePairs, trimPairs } from './pairs.ts';
import { type Reading, readTarget } from './reading.ts';
import { settle, type Wanted } from './settle.ts';
import { dropStrangers, restoreStandalones } from './standalones.ts';
import { termCandidates } from './term-places.ts';
import { completeTerm, replaceTerm } from './terms.ts';
import { tidy } from './typography.ts';
import { valueCandidates } from './value-places.ts';
import { replaceValue, writeValue } from './values.ts';

/** Repairs one segment's target: facts and terms first, then ranks with names, form, and markup last. */
export function repair(context: Context): Draft {
  const { segment, alone } = context;
  let draft = dropStrangers(draftOf(segment.target, segment.placed), segment.source, alone);
  const reading = readTarget(draft.text);
  const wanted = segment.annotations.map(
    (annotation): Wanted => ({ annotation, candidates: candidates(reading, annotation, context) }),
  );
  draft = settle(draft, wanted, segment.source.text.length);
  for (const annotation of segment.annotations) {
    const settled = draft.claims.some((other) => other.id === annotation.id);
    if (!settled) draft = replace(draft, annotation, context);
    if (settled || isTerm(annotation)) draft = normalise(draft, annotation, context);
  }
  for (const annotation of segment.annotations) {
    if (annotation.kind === 'concept') draft = turnDemonym(draft, annotation, context);
  }
  for (const annotation of segment.annotations) {
    if (annotation.kind === 'rank') draft = joinRank(draft, annotation, context);
  }
  draft = restoreStandalones(draft, segment, alone);
  draft = tidy(draft, context);
  return trimPairs(restorePairs(draft, segment, alone), segment, alone);
}

function candidates(reading: Reading, annotation: Annotation, context: Context): readonly Span[] {
  switch (annotation.kind) {
    case 'concept':
    case 'rank':
      return termCandidates(reading, annotation, context.termbase);
    case 'person':
    case 'name':
      return nameCandidates(reading, annotation);
    default:
      return valueCandidates(reading, annotation);
  }
}

function isTerm({ kind }: Annotation): boolean {
  return kind === 'concept' || kind === 'rank';
}

/** Brings a right rendering into English form. */
function normalise(draft: Draft, annotation: Annotation, context: Context): Draft {
  switch (annotation.kind) {
    case 'concept':
    case 'rank':
      return completeTerm(draft, annotation, context);
    case 'person':
    case 'name':
      return spellName(draft, annotation, context);
    default:
      return joinCollective(writeValue(draft, annotation, context), annotation, context);
  }
}

/** Replaces what the engine made of an annotation it got wrong. */
function replace(draft: Draft, annotation: Annotation, context: Context): Draft {
  switch (annotation.kind) {
    case 'concept':
    case 'rank':
      return replaceTerm(draft, annotation, context);
    case 'person':
    case 'name':
      return replaceName(draft, annotation, context);
    default:
      return joinCollective(replaceValue(draft, annotation, context), annotation, context);
  }
}
