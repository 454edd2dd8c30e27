import type { Span } from './span.ts';
import type { Mark } from './tagged.ts';

export type UnitType =
  | 'heading'
  | 'paragraph'
  | 'listItem'
  | 'quote'
  | 'tableCell'
  | 'footnote'
  | 'caption'
  | 'imageAlt'
  | 'linkTitle'
  | 'frontMatter'
  | 'line';

/** How a unit's text is written in the source, and so how a target must be escaped when it is written back. */
export type Syntax = 'inline' | 'cell' | 'alt' | 'title' | 'yaml' | 'line';

/** A piece of inline source that is not translated: a pair round words (emphasis, link) or one thing by itself. */
export interface Placeable {
  /** Number within the unit, from 1, in reading order; the `id` of its mark. */
  readonly id: number;
  /** mdast's name: emphasis, strong, delete, link, linkReference, inlineCode, image, footnoteReference, html, inlineMath… */
  readonly type: string;
  /** Source offsets of what opens a pair, or of the whole of a standalone. */
  readonly open: Span;
  /** Source offsets of what closes a pair; null for a standalone. */
  readonly close: Span | null;
  /** For a shortcut or collapsed reference, whose words are its own key: the source offsets of those words. */
  readonly label: Span | null;
  /** Written so instead of as in the source: markup that an editor added. Its spans are empty, at the unit's end. */
  readonly written?: { readonly open: string; readonly close: string | null };
}

/** A translatable block: heading, paragraph, table cell, caption, front-matter value, or one line in `lines` mode. */
export interface Unit {
  /** `u1`, `u2`… in source order. */
  readonly id: string;
  readonly type: UnitType;
  readonly syntax: Syntax;
  /** Heading depth 1–6; list items and quotes: nesting depth; else 0. */
  readonly depth: number;
  /** Front-matter key path (`title`, `tags.0`), else null. */
  readonly key: string | null;
  /** Source offsets of the content, without block markers (for YAML: of the whole scalar with its quotes). */
  readonly span: Span;
  /**
   * The words: escapes and entities decoded, a soft line break as one space, a hard break as `\n`,
   * a standalone placeable as one OBJECT.
   */
  readonly text: string;
  /** Source offset at which each code unit of `text` starts, and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Marks over `text`, one a placeable. */
  readonly marks: readonly Mark[];
  readonly placeables: readonly Placeable[];
}
