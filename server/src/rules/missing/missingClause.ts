import type { Contract } from '../../analysis/contract.js';
import { documentDate } from '../../analysis/queries/documentDates.js';
import { linksTo, says } from '../../analysis/queries/signals.js';
import type { Range } from '../../text/range.js';
import type { DocumentRule, Finding, Message, Severity } from '../contract.js';
import { examplesOf } from './examples.js';
import type { MissingRow } from './table.js';

const SEVERITY: Readonly<Record<string, Severity>> = {
  E: 'error',
  W: 'warning',
  I: 'information',
  H: 'hint',
  '-': 'off',
};

/**
 * The rule `missing-<id>` of a row of the table: one finding at the title where the agreement has no such clause.
 *
 * The statute then fills the gap, not always as intended. Switch a rule off where a clause is not needed; the light
 * bulb offers it. It is silent in annexes, policies and excerpts, which the front matter declares by `termsmith:`.
 */
export function missingClause(row: MissingRow): DocumentRule {
  const id = `missing-${row.id ?? row.type}`;
  const [general, business, consumer, prc, ch] = row.severities.split(' ').map((letter) => SEVERITY[letter]!);
  const name: Message = { text: row.name };
  const dated = row.type === 'effective-date';
  return {
    reach: 'document',
    meta: {
      id,
      title: { text: 'No clause: {clause}', data: { clause: name } },
      description: {
        text: 'Reports an agreement without a clause “{clause}”. {why}',
        data: { clause: name, why: { text: row.why } },
      },
      category: 'completeness',
      severity: general!,
      ...(dated && {
        kinds: { 'revision-only': { title: { text: 'Only the day of the last change' }, severity: 'information' } },
      }),
      profiles: { 'b2b-saas': business!, 'consumer-eu': consumer!, prc: prc!, ch: ch! },
      types: [row.type, ...(row.or ?? [])],
      ...(row.law && { law: row.law }),
      examples: examplesOf(row),
    },
    check(contract) {
      if (isPart(contract) || contract.clauses.length === 0) return [];
      const kind = dated ? dateGap(contract) : isMissing(contract, row) ? '' : undefined;
      if (kind === undefined) return [];
      const finding: Finding = {
        range: titleLine(contract),
        message:
          kind === 'revision-only'
            ? {
                text: 'The text says when it was last changed, but not from when it applies. Nobody can tell which version binds and from when notice periods run. Add the day on which it enters into force.',
              }
            : {
                text: 'There is no clause “{clause}”. {why} Insert one, or say that it is not needed here.',
                data: { clause: name, why: { text: row.why } },
              },
        fixes: [
          { title: { text: 'Insert a clause: {clause}', data: { clause: name } }, insert: row.type },
          { title: { text: 'Not needed in this document: {clause}', data: { clause: name } }, suppress: id },
        ],
      };
      return [kind === '' ? finding : { ...finding, kind }];
    },
  };
}

function isMissing(contract: Contract, row: MissingRow): boolean {
  for (const type of [row.type, ...(row.or ?? [])]) {
    const clauses = contract.ofType(type);
    if (row.mainOnly ? clauses.some((c) => c.facts.type === type) : clauses.length > 0) return false;
  }
  return (
    (row.when?.(contract) ?? true) &&
    !row.met?.(contract) &&
    !(row.linked && linksTo(contract, row.linked)) &&
    !(row.shown && says(contract, row.shown))
  );
}

function dateGap(contract: Contract): '' | 'revision-only' | undefined {
  if (contract.positions.some((p) => p.key === 'effectiveDate' && p.clause.facts.type !== 'effective-date'))
    return undefined;
  const date = documentDate(contract);
  return date === 'effective' ? undefined : date === 'revision' ? 'revision-only' : '';
}

/** Whether the front matter says that the file is no whole agreement. */
function isPart({ text, syntax }: Contract): boolean {
  if (!syntax.frontMatter) return false;
  const head = text.slice(0, syntax.frontMatter.end);
  return /^termsmith:[ \t]*(?:["']?(?:annex|policy|excerpt)\b|\{[^}\n]*\b(?:annex|policy|excerpt)\b|\r?\n(?:[ \t]+[^\n]*\r?\n)*?[ \t]+\w+:[ \t]*["']?(?:annex|policy|excerpt)\b)/m.test(
    head,
  );
}

/** The line of the title: in the front matter, else the title's heading, else the first clause's first line. */
function titleLine(contract: Contract): Range {
  const { syntax, text } = contract;
  if (syntax.frontMatter) {
    const title = /^title:[ \t]*(\S[^\r\n]*?)[ \t]*$/m.exec(text.slice(0, syntax.frontMatter.end));
    if (title) return { start: title.index, end: title.index + title[0].trimEnd().length };
  }
  return contract.title?.range ?? contract.firstLineOf(contract.clauses[0]!);
}
