import { globSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdown } from '../../../markdown/arbitrary-markdown.ts';
import { backwards } from '../../../pipeline/emit/emitted.ts';
import { stagesOf, translated } from '../../review/reviewing.ts';
import { corpusText, xliffOf } from '../../review/xliff/xliff-file.ts';
import { violations } from './constraints.ts';
import { rich, withMatches } from './samples.ts';

const corpus = join(import.meta.dirname, '..', '..', '..', '..', 'corpus');
const stages = stagesOf(backwards());

describe('every constraint of XLIFF 2.1 that can be checked holds', () => {
  it.each(globSync('*/fr.md', { cwd: corpus }))('for %s', async (path) => {
    expect(violations(xliffOf(await translated(corpusText(path), stages), '2.1'))).toEqual([]);
  });

  it('for markup, terms, matches, notes and states of every kind', async () => {
    expect(violations(xliffOf(await withMatches(rich), '2.1'))).toEqual([]);
  });

  it('for an article without a word', async () => {
    expect(violations(xliffOf(await translated('---\n\n---\n', stages), '2.1'))).toEqual([]);
  });

  it('for any Markdown', async () => {
    await fc.assert(
      fc.asyncProperty(markdown, async (text) => {
        expect(violations(xliffOf(await translated(text, stages), '2.1'))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a file that breaks one is found', () => {
  const changes: readonly (readonly [string, string | RegExp, string])[] = [
    ['srcLang', 'srcLang="fr"', 'srcLang="f r"'],
    ['targets need', ' trgLang="en-US"', ''],
    ['root', 'version="2.1"', 'version="2.0"'],
    ['unit ids', 'unit id="u3"', 'unit id="u2"'],
    ['ids of segments', 'segment id="s4"', 'segment id="s3"'],
    ['href', /<skeleton>[\s\S]*<\/skeleton>/, '<skeleton/>'],
    ['order within file', '<skeleton>', '<unit id="z"><segment><source/></segment></unit><skeleton>'],
    ['order within unit', '</originalData>', '</originalData><notes><note>x</note></notes>'],
    ['a unit has a segment', /<segment id="s1"[\s\S]*?<\/segment>/, ''],
    ['source, then target', /(<source>.*<\/source>)(<target>.*<\/target>)/, '$2$1'],
    ['state [', 'state="reviewed"', 'state="approved"'],
    ['a state needs', /(<segment id="s2"[^>]*>.*?)<target>.*?<\/target>/, '$1'],
    ['subState is', 'subState="interligne:', 'subState="'],
    ['subState needs', /state="final" /, ''],
    ['dataRefStart', 'dataRefStart="d1"', 'dataRefStart="d99"'],
    ['subType as', /(<segment .*<target>.*?)subType="xlf:b"/, '$1subType="xlf:i"'],
    ['xlf: values', /subType="xlf:b"/g, 'subType="xlf:x"'],
    ['type of a code', /type="fmt"/g, 'type="bold"'],
    ['subFlows', / subFlows(End)?="u\d+/, ' subFlows$1="u99'],
    ['a code has an id', /(<segment .*<source>.*?)<ph id="[^"]*"/, '$1<ph'],
    ['ids of codes', /(<target>[^\n]*?)<\/target>/, '$1<ph id="q"/><ph id="q"/></target>'],
    ['sc has its ec', '</target>', '<sc id="q"/></target>'],
    ['startRef', '</target>', '<ec/></target>'],
    ['canReorder', '</target>', '<ph id="q" canReorder="no"/></target>'],
    ['canDelete', '</source><target>', '<ph id="q" canDelete="no"/></source><target>'],
    ['copyOf', '</target>', '<ph id="q" copyOf="nowhere"/></target>'],
    ['a comment', '</target>', '<mrk id="q" type="comment">x</mrk></target>'],
    ['cp is', '</target>', '<cp hex="0041"/></target>'],
    ['order is', '<target>', '<target order="99">'],
    ['priority', 'priority="1"', 'priority="11"'],
    ['appliesTo', 'appliesTo="target"', 'appliesTo="both"'],
    ['one term', /<gls:term [^/]*<\/gls:term>/, ''],
    ['translation or definition', /<gls:translation [^/]*<\/gls:translation>/, ''],
    ['ref is within', /(gls:glossEntry id="[^"]*" ref=")#/, '$1#x'],
    ['a match refers', /(<mtc:match [^>]*) ref="[^"]*"/, '$1'],
    ['qualities', 'similarity="100"', 'similarity="101"'],
    ['type of a match', 'type="icm"', 'type="ice"'],
    ['a rule says', 'isPresent="', 'startsWith="2" isPresent="'],
  ];

  it.each(changes)('%s', async (rule, from, to) => {
    const text = xliffOf(await withMatches(rich), '2.1');
    // Matches, which stand before the segments, have sources and targets too.
    const at = text.indexOf('<segment ');
    const rest = text.slice(at).replace(from, to);
    const broken = rest === text.slice(at) ? text.replace(from, to) : text.slice(0, at) + rest;
    expect(broken).not.toBe(text);
    expect(violations(broken).filter((line) => line.startsWith(rule))).not.toEqual([]);
  });
});
