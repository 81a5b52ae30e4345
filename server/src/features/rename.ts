import type { Clause } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { anchorEdits } from '../analysis/queries/anchors.js';
import { type Citation, citationsTo } from '../analysis/queries/citations.js';
import { type ContractName, type Mention, namesOf } from '../analysis/queries/names.js';
import { subjectAt } from '../analysis/queries/subject.js';
import { inflectedLike, takesAn } from '../analysis/terms/inflect.js';
import { citation } from '../library/citation.js';
import { sectionOf } from '../library/references.js';
import type { TextEdit } from '../text/edit.js';
import type { Message } from '../text/message.js';
import type { Range } from '../text/range.js';
import type { FeatureInput, Refusal, Renamable } from './api.js';

/** What can be renamed: a name, or the heading of a clause. */
type Target =
  | { readonly kind: 'name'; readonly range: Range; readonly name: ContractName }
  | { readonly kind: 'heading'; readonly range: Range; readonly clause: Clause };

/** What the caret is on, as it is defined; or why it cannot be renamed. */
export function renameRange({ contract }: FeatureInput, offset: number): Renamable | Refusal {
  const target = targetAt(contract, offset);
  if ('problem' in target) return target;
  return {
    range: target.range,
    placeholder: target.kind === 'name' ? target.name.text : target.clause.facts.heading!,
  };
}

/**
 * The edits that give the term, party or heading at an offset another name, in the form in which each place has it
 * (plural, possessive, capitals, a or an), with the links to headings that change by it; or why that is not done.
 */
export function rename({ contract }: FeatureInput, offset: number, name: string): readonly TextEdit[] | Refusal {
  const target = targetAt(contract, offset);
  if ('problem' in target) return target;
  const wanted = name.trim().replace(/[^\S\n\r]+/g, ' ');
  if (wanted === '') return refusal({ text: 'The new name is empty.' });
  if (/[\n\r]/.test(wanted)) return refusal({ text: 'A name is one line.' });
  return target.kind === 'name' ? renameName(contract, target.name, wanted) : renameHeading(contract, target, wanted);
}

function targetAt(contract: Contract, offset: number): Target | Refusal {
  const subject = subjectAt(contract, offset);
  switch (subject?.kind) {
    case undefined:
      return refusal({
        text: 'There is nothing here to rename. Put the caret on a defined term, on the name of a party or on a heading.',
      });
    case 'number':
      return refusal({ text: 'A number is not renamed. Numbers out of sequence are mended by a quick fix.' });
    case 'heading':
      return { kind: 'heading', range: subject.range, clause: subject.clause };
    case 'name': {
      const { name } = subject.mention;
      if (name.pronoun)
        return refusal({
          text: '“{name}” is a word of the language, and other sentences need other forms of it. Rename the name of the party instead.',
          data: { name: name.text },
        });
      return { kind: 'name', range: subject.range, name };
    }
    case 'reference': {
      const { range, clauses } = subject.citation;
      const [clause] = clauses;
      if (!clause) return refusal({ text: 'This names a law or another document, which cannot be renamed from here.' });
      if (clauses.length === 1 && sameWords(contract.text.slice(range.start, range.end), clause.facts.heading))
        return { kind: 'heading', range, clause };
      return refusal({
        text: 'This refers to {section}. To rename that, put the caret on its heading.',
        data: { section: citation(sectionOf(contract, clause)) },
      });
    }
  }
}

function renameName(contract: Contract, name: ContractName, wanted: string): readonly TextEdit[] | Refusal {
  if (wanted === name.text) return [];
  const markup = /[*_`[\]<>|\\#~]/.exec(wanted)?.[0];
  if (markup)
    return refusal({
      text: 'The new name has “{sign}” in it, which Markdown takes for markup.',
      data: { sign: markup },
    });
  const names = namesOf(contract);
  const taken = names.get(wanted);
  if (taken && taken !== name) {
    const [placed] = taken.definitions;
    if (!placed) return refusal({ text: '“{name}” is a name of a party already.', data: { name: wanted } });
    const section = citation(sectionOf(contract, placed.clause));
    return refusal({ text: '“{name}” is defined already: {section}.', data: { name: wanted, section } });
  }
  const mentions = names.mentionsOf(name).map((mention) => ({ ...mention, name }));
  const edits = mentions.flatMap((mention) => editsAt(contract, mention, wanted));
  return [...edits, ...anchorEdits(contract, renamedHeadings(contract, mentions, wanted))];
}

/** The edits at one place: the name, what is left of a possessive, and the article before it. */
function editsAt(contract: Contract, { name, range, role }: Mention, wanted: string): readonly TextEdit[] {
  const { text } = contract;
  const written = text.slice(range.start, range.end);
  const plain = written.replace(/[*_]+/g, '');
  const form = inflectedLike(plain, name.text, wanted);
  // Emphasis that begins or ends inside the name keeps its other half.
  const markup = written.match(/[*_]+/g)?.join('') ?? '';
  const possessive = role === 'use' ? possessiveOf(text, range, plain, form) : undefined;
  const edit = {
    start: range.start,
    end: possessive?.end ?? range.end,
    text: form + markup + (possessive?.text ?? ''),
  };
  const article = /\b(a|an)([^\S\n]+[“"‘'*_]{0,4})$/i.exec(text.slice(Math.max(0, range.start - 12), range.start));
  if (!article || takesAn(plain) === takesAn(form) || takesAn(plain) !== (article[1]!.length === 2)) return [edit];
  const start = range.start - article[0].length;
  const vowel = article[1]!.charAt(0);
  const n = vowel === 'A' && form === form.toUpperCase() ? 'N' : 'n';
  return [{ start, end: start + article[1]!.length, text: takesAn(form) ? vowel + n : vowel }, edit];
}

/** Customer’s and Users’: which of the two a possessive is goes by the letter before it. */
function possessiveOf(
  text: string,
  { start, end }: Range,
  written: string,
  form: string,
): { readonly end: number; readonly text: string } | undefined {
  const apostrophe = text.charAt(end);
  if (!/['’]/.test(apostrophe)) return undefined;
  const full = /^s(?![a-z])/i.test(text.slice(end + 1, end + 3));
  if (full && /s$/i.test(form) && !/s$/i.test(written)) return { end: end + 2, text: apostrophe };
  const bare = /s$/i.test(written) && !/[a-z]/i.test(text.charAt(end + 1)) && !/['‘]/.test(text.charAt(start - 1));
  return bare && !/s$/i.test(form) ? { end: end + 1, text: `${apostrophe}s` } : undefined;
}

/** The words of the headings in which a name is written, after it is renamed. */
function renamedHeadings(
  contract: Contract,
  mentions: readonly Mention[],
  wanted: string,
): ReadonlyMap<number, string> {
  const out = new Map<number, string>();
  for (const { name, range } of mentions) {
    const clause = contract.clauseAt(range.start);
    const heading = clause && contract.headingRangeOf(clause);
    if (!clause || !heading || range.start < heading.start || range.end > heading.end) continue;
    const before = out.get(clause.index) ?? clause.facts.heading!;
    const written = contract.text.slice(range.start, range.end);
    out.set(
      clause.index,
      before.replace(written, () => inflectedLike(written, name.text, wanted)),
    );
  }
  return out;
}

function renameHeading(
  contract: Contract,
  { clause }: { readonly clause: Clause },
  wanted: string,
): readonly TextEdit[] {
  const heading = clause.facts.heading!;
  const own = contract.headingRangeOf(clause)!;
  if (wanted === heading) return [];
  return [
    { ...own, text: wanted },
    ...citationsTo(contract, clause).flatMap((cited) => headingEdits(contract, cited, heading, wanted)),
    ...anchorEdits(contract, new Map([[clause.index, wanted]])),
  ];
}

/** The heading's words in a reference to its clause: [Fees](#fees), the Confidentiality clause, Section 5 (Fees). */
function headingEdits({ text }: Contract, { range }: Citation, heading: string, wanted: string): readonly TextEdit[] {
  const behind = /^[^\S\n]?[(（“"‘]/.exec(text.slice(range.end, range.end + 2))?.[0] ?? '';
  const end = behind === '' ? range.end : range.end + behind.length + heading.length;
  const words = text.slice(range.start, end);
  const at = words.toLowerCase().indexOf(heading.toLowerCase());
  if (at < 0) return [];
  const start = range.start + at;
  const written = words.slice(at, at + heading.length);
  const lower = /^[a-z]/.test(written) && /^[A-Z][a-z]/.test(wanted);
  const form = lower ? wanted.charAt(0).toLowerCase() + wanted.slice(1) : wanted;
  return [{ start, end: start + heading.length, text: form }];
}

function sameWords(a: string, b: string | undefined): boolean {
  return b !== undefined && a.replace(/\s+/g, ' ').trim().toLowerCase() === b.toLowerCase();
}

function refusal(problem: Message): Refusal {
  return { problem };
}
