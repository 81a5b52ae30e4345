import type { Language } from './language.js';
import type { Range } from './range.js';

/**
 * What kind of markup covers a piece of a passage. `break` covers the line feed of a break that the author asked for, as
 * opposed to one that only wraps the source; passages join lines and have none.
 */
export type MarkKind = 'strong' | 'emphasis' | 'code' | 'link' | 'underline' | 'break';

/** Markup over a piece of a passage: where the words are bold, a link, code. Offsets count in the plain text. */
export interface Mark extends Range {
  readonly kind: MarkKind;
  /** The target of a link. */
  readonly url?: string;
}

/**
 * Words as a reader sees them: markup gone, entities decoded, soft line breaks joined (a space in English,
 * nothing in Chinese), paragraphs separated by one line feed. All readers (positions, terms, references,
 * clause types) and the semantic rules work on passages; their ranges are offsets in `plain` and map back to
 * the source by `toSource`.
 */
export interface Passage {
  readonly plain: string;
  readonly language: Language;
  readonly marks: readonly Mark[];
  /** The source range of a range of `plain`. */
  toSource(r: Range): Range;
}

/** A passage of text without markup; its offsets are the source's, moved by `base`. */
export function plainPassage(plain: string, language: Language, base = 0): Passage {
  return { plain, language, marks: [], toSource: (r) => ({ start: r.start + base, end: r.end + base }) };
}

/** Whether all that readers look at is the same; places in the source are left aside. */
export function samePassage(a: Passage, b: Passage): boolean {
  return (
    a.language === b.language &&
    a.plain === b.plain &&
    a.marks.length === b.marks.length &&
    a.marks.every((m, i) => {
      const n = b.marks[i]!;
      return m.kind === n.kind && m.start === n.start && m.end === n.end && m.url === n.url;
    })
  );
}
