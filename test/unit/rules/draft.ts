import assert from 'node:assert/strict';
import { Analyst } from '../../../server/src/analysis/analyst.js';
import type { Contract } from '../../../server/src/analysis/contract.js';
import type { Finding, Profile, Rule } from '../../../server/src/rules/contract.js';
import { parse } from '../../../server/src/syntax/parse.js';
import { compileCues } from '../../../server/src/taxonomy/cues.js';
import { loadCues } from '../../../server/src/taxonomy/loadCues.js';
import { type Range, shift } from '../../../server/src/text/range.js';
import { clauseFiles } from '../taxonomy/clauseFiles.js';

let analyst: Analyst | undefined;

/** What reads drafts, with the cues of server/data/clauses. */
export function analystOfDrafts(): Analyst {
  if (!analyst) {
    const cues = loadCues(clauseFiles());
    assert.ok(cues.ok, 'the cues of server/data/clauses can be read');
    analyst = new Analyst({ cues: compileCues(cues.data) });
  }
  return analyst;
}

/** The contract that a Markdown text holds, read with the cues of server/data/clauses. */
export function readDraft(text: string): Contract {
  return analystOfDrafts().read(parse(text));
}

/** A finding with its range in the document, and where the offsets of its fixes count from. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly range: Range;
  readonly base: number;
}

/** What one rule finds in a contract, in the order of the document; the engine's filters are left aside. */
export function runRule(rule: Rule, contract: Contract, profile: Profile = 'general'): readonly PlacedFinding[] {
  const context = { frame: contract.frame, profile };
  const found: PlacedFinding[] = [];
  const place = (findings: readonly Finding[], base: number): void => {
    for (const finding of findings) found.push({ finding, range: shift(finding.range, base), base });
  };
  switch (rule.reach) {
    case 'block':
      contract.syntax.blocks.forEach((block, i) => {
        const start = contract.syntax.starts[i]!;
        place(rule.check(block, contract.text.slice(start, start + block.length), context), start);
      });
      break;
    case 'clause':
      for (const clause of contract.clauses) place(rule.check(clause.facts, context), contract.startOf(clause));
      break;
    case 'document':
      place(rule.check(contract, context), 0);
      break;
  }
  return found.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}
