import type { Contract } from '../../analysis/contract.js';
import { isPart } from '../../analysis/queries/baseAgreement.js';
import { documentTitle } from '../../analysis/queries/documentTitle.js';
import { linksTo, says } from '../../analysis/queries/signals.js';
import { isOfVisitsOnly } from '../../analysis/queries/visits.js';
import type { DocumentRule, Finding, Message, Profile, Severity } from '../contract.js';
import { examplesOf } from './examples.js';
import { FOLDED } from './folded.js';
import { isGratuitous } from './paying.js';
import type { MissingRow } from './row.js';

const SEVERITY: Readonly<Record<string, Severity>> = {
  E: 'error',
  W: 'warning',
  I: 'information',
  H: 'hint',
  '-': 'off',
};
const LESS: Readonly<Record<Severity, Severity>> = {
  error: 'warning',
  warning: 'information',
  information: 'hint',
  hint: 'hint',
  off: 'off',
};
const SLIGHT: ReadonlySet<Severity> = new Set<Severity>(['information', 'hint']);

/**
 * The rule `missing-<type>` of a row of the table: one finding at the title where the agreement has no such clause.
 *
 * The statute then fills the gap, not always as intended. Switch a rule off where a clause is not needed; the light
 * bulb offers it. It is silent in annexes, policies and excerpts, which the front matter declares by `termsmith:`, and
 * in terms that supplement a general agreement of the same provider, which may have the clause.
 */
export function missingClause(row: MissingRow): DocumentRule {
  const id = `missing-${row.type}`;
  const [general, business, consumer, prc, ch] = row.severities.split(' ').map((letter) => SEVERITY[letter]!);
  const severities: Readonly<Record<Profile, Severity>> = {
    general: general!,
    'b2b-saas': business!,
    'consumer-eu': consumer!,
    prc: prc!,
    ch: ch!,
  };
  const name: Message = { text: row.name };
  const why: Message = { text: row.why };
  return {
    reach: 'document',
    family: FOLDED,
    meta: {
      id,
      title: { text: 'No clause: {clause}', data: { clause: name } },
      description: { text: 'Reports an agreement without a clause “{clause}”. {why}', data: { clause: name, why } },
      category: 'completeness',
      severity: severities.general,
      ...(row.partly && {
        kinds: { [row.partly.kind]: { title: row.partly.title, severity: row.partly.severity } },
      }),
      profiles: severities,
      types: [row.type, ...(row.or ?? [])],
      ...(row.law && { law: row.law }),
      examples: examplesOf(row),
    },
    check(contract, { profile }) {
      if (!contract.clause(0) || !isMissing(contract, row) || isPart(contract)) return [];
      const partly = row.partly?.when(contract) ? row.partly : undefined;
      let severity = severities[profile];
      // What is given away for nothing lasts as long as both sides like it, and needs few rules.
      if (!partly && SLIGHT.has(severity) && isGratuitous(contract)) return [];
      const lighter = partly ? 0 : Number(row.lighter?.(contract) ?? 0);
      for (let step = 0; step < lighter; step++) severity = LESS[severity];

      const finding: Finding = {
        range: documentTitle(contract).range,
        message: partly
          ? partly.message
          : {
              text: 'There is no clause “{clause}”. {why} Insert one, or say that it is not needed here.',
              data: { clause: name, why },
            },
        ...(partly && { kind: partly.kind }),
        ...(lighter > 0 && { severity }),
        fixes: [
          { title: { text: 'Insert a clause: {clause}', data: { clause: name } }, insert: row.type },
          { title: { text: 'Not needed in this document: {clause}', data: { clause: name } }, suppress: [id] },
        ],
      };
      return [finding];
    },
  };
}

function isMissing(contract: Contract, row: MissingRow): boolean {
  if (!row.bySentence)
    for (const type of [row.type, ...(row.or ?? [])])
      if (contract.hasType(type, row.mainOnly ? 'main' : 'any')) return false;
  return (
    !(row.lasting && isOfVisitsOnly(contract)) &&
    (row.when?.(contract) ?? true) &&
    !row.met?.(contract) &&
    !(row.linked && linksTo(contract, row.linked)) &&
    !(row.shown && says(contract, row.shown))
  );
}
