import { citation } from '../library/citation.js';
import { compareClause } from '../library/compare.js';
import { describeKey } from '../library/describe.js';
import type { Origin } from '../library/references.js';
import { describeVerdict } from '../library/summary.js';
import { textOfUnit } from '../library/units.js';
import { compareWording, counterparts } from '../library/wording.js';
import { enumerated } from '../text/message.js';
import type { ComparisonInput } from './api.js';
import { nameOf, unitAt, unitsOfMatch } from './comparison/unitText.js';

/** A clause of the draft that can be compared, and with which agreements. */
export interface ComparableClause {
  /** How the clause is called. */
  readonly title: string;
  /** The nearest first; empty where no agreement has such a clause. */
  readonly choices: readonly ComparisonChoice[];
}

/** An agreement to compare a clause with. */
export interface ComparisonChoice {
  readonly agreement: string;
  readonly label: string;
  readonly origin: Origin;
  /** The sections that do the same. */
  readonly sections: string;
  /** How far apart the two are, in words and in positions. */
  readonly distance: string;
}

/** The clause at an offset with the agreements that have a clause of its kind; undefined where there is no clause. */
export function comparableClause(input: ComparisonInput, offset: number): ComparableClause | undefined {
  const { contract, localise, agreements, types, standpoint } = input;
  const unit = unitAt(contract, offset);
  if (!unit) return undefined;
  const { rows, matches } = compareClause(contract, contract.clauses[unit.clause.index]!, agreements, {
    types,
    standpoint,
  });
  const text = textOfUnit(unit);
  const choices = matches.flatMap((match, i) => {
    const units = unitsOfMatch(match);
    if (units.length === 0) return [];
    const { agreement } = match;
    const judged = rows.filter((row) => row.cells[i]!.positions.length > 0);
    const same = judged.filter((row) => row.cells[i]!.verdict === 'same').length;
    const words =
      agreement.language === contract.language
        ? compareWording(text, units.map(textOfUnit).join('\n'), contract.language)
        : undefined;
    const parts = judged.map((row) => {
      const { verdict } = row.cells[i]!;
      const data = { name: describeKey(row.key), value: describeVerdict(verdict, true, standpoint) };
      return localise({ text: '{name}: {value}', data });
    });
    if (words)
      parts.unshift(
        localise({
          text: '{count} of {total} sentences have a counterpart',
          data: { count: counterparts(words.draft), total: words.draft.length },
        }),
      );
    const choice: ComparisonChoice = {
      agreement: agreement.id,
      label: agreement.label,
      origin: agreement.source.origin,
      sections: localise(enumerated(match.sections.map((section) => citation(section)))),
      distance: parts.slice(0, MOST_PARTS).join(' · '),
    };
    return [{ choice, same, likeness: words?.similarity ?? -1 }];
  });
  choices.sort((a, b) => b.likeness - a.likeness || b.same - a.same);
  return { title: nameOf(contract, unit, input), choices: choices.map(({ choice }) => choice) };
}

/** More than this is not read in a list. */
const MOST_PARTS = 4;
