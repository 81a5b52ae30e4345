import type { Contract } from '../analysis/contract.js';
import { everyBlock } from '../analysis/queries/everyClause.js';
import type { TextEdit } from '../text/edit.js';
import type { Language } from '../text/language.js';
import type { Range } from '../text/range.js';

/**
 * Comments that switch rules off: `<!-- termsmith-disable-next-line id id/kind -- reason -->`, and
 * `-disable-line`, `-disable`, `-enable`, `-disable-file` likewise; without ids they mean every rule.
 */
export interface Suppressions {
  /** Whether a finding of a rule that begins at an offset is switched off. The comments that say so count as used from then on. */
  covers(rule: string, kind: string | undefined, offset: number): boolean;
  /** The comments that switch something off, in their order. */
  readonly comments: readonly SuppressionComment[];
}

/** A comment that switches rules off. */
export interface SuppressionComment {
  readonly range: Range;
  /** Ids and `id/kind`; none for every rule. */
  readonly ids: readonly string[];
  /** What stands behind `--`; empty where nothing does. */
  readonly reason: string;
  /** The ids that no finding was switched off for by now; one empty text where the comment names none. */
  unused(): readonly string[];
}

interface Span extends Range {
  readonly id: string;
  readonly comment: Comment;
}

class Comment implements SuppressionComment {
  readonly used = new Set<string>();

  constructor(
    readonly range: Range,
    readonly ids: readonly string[],
    readonly reason: string,
  ) {}

  /** What it switches off; the empty text stands for every rule. */
  get targets(): readonly string[] {
    return this.ids.length > 0 ? this.ids : [''];
  }

  unused(): readonly string[] {
    return this.targets.filter((id) => !this.used.has(id));
  }
}

const OPENING = '<!-- termsmith-';
const COMMENT = /^<!--\s*termsmith-(disable-file|disable-next-line|disable-line|disable|enable)\b([\s\S]{0,2000}?)-->/;

const opening = everyBlock((_, source) => source.includes(OPENING) || undefined);

/** The comments of a contract's text. Only blocks that changed are searched until there is a comment. */
export function suppressionsIn(contract: Contract): Suppressions {
  const { text, starts } = contract.syntax;
  const any = opening(contract).length > 0 || text.slice(0, starts[0]).includes(OPENING);
  return any ? suppressionsOf(text) : NO_SUPPRESSIONS;
}

const NO_SUPPRESSIONS: Suppressions = { comments: [], covers: () => false };

/** The comments of a text. Total: a comment that cannot be read is left aside. One pass. */
export function suppressionsOf(text: string): Suppressions {
  const spans: Span[] = [];
  const comments: Comment[] = [];
  const open = new Map<string, { readonly start: number; readonly comment: Comment }>();
  for (let at = text.indexOf(OPENING); at >= 0; at = text.indexOf(OPENING, at + 1)) {
    const match = COMMENT.exec(text.slice(at, at + 2100));
    if (!match) continue;
    const [named = '', ...reason] = match[2]!.split(/\s--\s/);
    const ids = named.split(/[\s,]+/).filter((id) => id !== '' && id !== '--');
    const end = at + match[0].length;
    const comment = new Comment({ start: at, end }, ids, reason.join(' -- ').trim());
    const cover = (range: Range): void => {
      for (const id of comment.targets) spans.push({ ...range, id, comment });
    };
    if (match[1] !== 'enable') comments.push(comment);
    switch (match[1]) {
      case 'disable-file':
        cover({ start: 0, end: text.length });
        break;
      case 'disable-next-line':
        cover(nextLine(text, end));
        break;
      case 'disable-line':
        cover({ start: text.lastIndexOf('\n', at) + 1, end: endOfLine(text, end) });
        break;
      case 'disable':
        for (const id of comment.targets) if (!open.has(id)) open.set(id, { start: end, comment });
        break;
      case 'enable':
        for (const id of ids.length > 0 ? ids : [...open.keys()]) {
          const begun = open.get(id);
          if (begun) spans.push({ start: begun.start, end: at, id, comment: begun.comment });
          open.delete(id);
        }
        break;
    }
  }
  for (const [id, { start, comment }] of open) spans.push({ start, end: text.length, id, comment });
  return {
    comments,
    covers(rule, kind, offset) {
      let covered = false;
      for (const { start, end, id, comment } of spans) {
        if (offset < start || offset > end) continue;
        if (id !== '' && id !== rule && (kind === undefined || id !== `${rule}/${kind}`)) continue;
        comment.used.add(id);
        covered = true;
      }
      return covered;
    },
  };
}

/** Why a rule is switched off that asks for what a draft can do without. */
const NOT_NEEDED = { en: 'not needed in this document', zh: '本文档不需要' } as const;

/**
 * The edit that switches rules off for a whole text, since it does not need what they ask for: a comment before its body,
 * which starts at `body`, or their ids in the comment of that sort that is there already.
 */
export function suppressInFile(text: string, body: number, language: Language, rules: readonly string[]): TextEdit {
  const reason = NOT_NEEDED[language];
  const opening = '<!-- termsmith-disable-file';
  for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + 1)) {
    const ids = text.slice(at + opening.length, text.indexOf(' --', at + opening.length));
    const end = at + opening.length + ids.length;
    if (ids === '' || ids.includes('\n') || !text.startsWith(` -- ${reason} -->`, end)) continue;
    const known = ids.split(/[\s,]+/);
    return { start: end, end, text: rules.flatMap((rule) => (known.includes(rule) ? [] : ` ${rule}`)).join('') };
  }
  const start = Math.max(body, text.startsWith('\uFEFF') ? 1 : 0);
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  return { start, end: start, text: `${opening} ${rules.join(' ')} -- ${reason} -->${end}${end}` };
}

/** The comment that switches a rule off for a whole file. */
export function suppressFile(rule: string): string {
  return `<!-- termsmith-disable-file ${rule} -->`;
}

/** The comment that switches a rule off for the line that it stands on. */
export function suppressLine(rule: string): string {
  return `<!-- termsmith-disable-line ${rule} -->`;
}

/** The comment that switches a rule off for the line below it. */
export function suppressNextLine(rule: string): string {
  return `<!-- termsmith-disable-next-line ${rule} -->`;
}

/** The next line with words behind an offset. */
function nextLine(text: string, offset: number): Range {
  let start = endOfLine(text, offset) + 1;
  while (start < text.length && /^[ \t]*\r?$/.test(text.slice(start, endOfLine(text, start))))
    start = endOfLine(text, start) + 1;
  return { start, end: endOfLine(text, start) };
}

function endOfLine(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  return feed < 0 ? text.length : feed;
}
