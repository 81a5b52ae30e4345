import assert from 'node:assert/strict';
import type { Contract } from '../../../server/src/analysis/contract.js';
import { inDraftsWords } from '../../../server/src/library/draftSentence.js';
import type { Fix, Profile, Rule } from '../../../server/src/rules/contract.js';
import { applyEdits, type TextEdit } from '../../../server/src/text/edit.js';
import type { Language } from '../../../server/src/text/language.js';
import { type PlacedFinding, readDraft, runRule } from './draft.js';

/**
 * Marked drafts: a Markdown text in which `«rule-id:…»` or `«rule-id/kind:…»` stands around every passage that the
 * rule must report, and nothing else is. Marks nest; an empty range is `«rule-id:»`. The marks are guillemets because
 * neither Markdown nor an agreement in English or Chinese has them.
 */

/** What a marked draft is checked with. */
export interface Checking {
  readonly rule: Rule;
  readonly profile?: Profile;
  /** The language that the draft must be read in. */
  readonly language?: Language;
}

/** A draft that was checked, for looking at its findings and trying their fixes. */
export interface Checked {
  readonly contract: Contract;
  readonly findings: readonly PlacedFinding[];
  /**
   * The text after a fix, named by its English title or its place, of the finding at `at`. Fails when the fix does not
   * edit, when its edits overlap, or when the rule still reports as many findings of that kind.
   */
  fixed(fix: string | number, at?: number): string;
}

/** Checks that the rule reports exactly what is marked: ranges, id and kinds. */
export function check(marked: string, { rule, profile = 'general', language }: Checking): Checked {
  const text = unmark(marked);
  const contract = readDraft(text);
  if (language !== undefined) assert.equal(contract.language, language, 'the language that the draft is read in');
  const findings = runRule(rule, contract, profile);
  assert.equal(mark(text, rule.meta.id, findings), marked);
  for (const { range } of findings) assert.ok(range.start >= 0 && range.end <= text.length, 'a range in the text');
  return { contract, findings, fixed: (fix, at = 0) => tryFix(contract, findings, rule, profile, fix, at) };
}

/** The text without marks. */
export function unmark(marked: string): string {
  return marked.replace(/«[a-z][a-z0-9-]*(?:\/[a-z0-9-]+)?:|»/g, '');
}

/** The text with a mark around each finding. */
function mark(text: string, rule: string, findings: readonly PlacedFinding[]): string {
  const opening = ({ finding }: PlacedFinding): string => `«${rule}${finding.kind ? `/${finding.kind}` : ''}:`;
  const closings = new Map<number, number>();
  const openings = new Map<number, string>();
  const outerFirst = [...findings].sort(
    (a, b) => a.range.start - b.range.start || b.range.end - a.range.end || (opening(a) < opening(b) ? -1 : 1),
  );
  for (const found of outerFirst) {
    const { start, end } = found.range;
    const empty = start >= end;
    openings.set(start, (openings.get(start) ?? '') + opening(found) + (empty ? '»' : ''));
    if (!empty) closings.set(end, (closings.get(end) ?? 0) + 1);
  }
  let out = '';
  let from = 0;
  for (const at of [...new Set([...openings.keys(), ...closings.keys()])].sort((a, b) => a - b)) {
    out += text.slice(from, at) + '»'.repeat(closings.get(at) ?? 0) + (openings.get(at) ?? '');
    from = at;
  }
  return out + text.slice(from);
}

/** The edits of a fix in the document's offsets; nothing for a fix that is not made of edits. */
export function editsOf(fix: Fix, base: number, contract: Contract): readonly TextEdit[] | undefined {
  if (!('edits' in fix || 'resolve' in fix)) return undefined;
  const edits =
    'resolve' in fix
      ? fix.resolve(contract)
      : fix.edits.map((edit) => ({ ...edit, start: edit.start + base, end: edit.end + base }));
  return fix.worded ? edits.map((edit) => ({ ...edit, text: inDraftsWords(contract, edit.text) })) : edits;
}

function tryFix(
  contract: Contract,
  findings: readonly PlacedFinding[],
  rule: Rule,
  profile: Profile,
  wanted: string | number,
  at: number,
): string {
  const placed = findings[at];
  assert.ok(placed, `there is a finding at ${at}`);
  const fixes = placed.finding.fixes ?? [];
  const fix = typeof wanted === 'number' ? fixes[wanted] : fixes.find((f) => f.title.text === wanted);
  assert.ok(fix, `a fix ${wanted}; there are: ${fixes.map((f) => f.title.text).join(' | ') || 'none'}`);
  const edits = editsOf(fix, placed.base, contract);
  assert.ok(edits, `"${fix.title.text}" is made of edits`);
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  sorted.forEach((edit, i) => {
    assert.ok(edit.end >= edit.start && edit.end <= contract.text.length, 'an edit lies in the text');
    assert.ok(i === 0 || sorted[i - 1]!.end <= edit.start, 'edits do not overlap');
  });
  const text = applyEdits(contract.text, edits);
  assert.doesNotMatch(text, /\{\{\w/, 'every place for a name is filled');
  const kind = placed.finding.kind;
  const count = (list: readonly PlacedFinding[]): number => list.filter((f) => f.finding.kind === kind).length;
  const after = runRule(rule, readDraft(text), profile);
  assert.ok(count(after) < count(findings), `the fix mends the finding; the text is now:\n${text}`);
  return text;
}
