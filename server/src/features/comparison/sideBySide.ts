import { type AlignedUnit, alignAgreement } from '../../library/align.js';
import { citation } from '../../library/citation.js';
import { compareClause } from '../../library/compare.js';
import { describeType } from '../../library/describe.js';
import { type Agreement, sectionOf } from '../../library/references.js';
import type { Unit } from '../../library/units.js';
import { POSITION_KEYS } from '../../taxonomy/clauseTypes.js';
import type { Localise } from '../../text/message.js';
import type { ComparisonInput } from '../api.js';
import {
  bodyOf,
  draftName,
  joined,
  nameOf,
  nothingIn,
  type Positions,
  positionLines,
  positionsByClause,
  positionsOf,
  unitAt,
  unitsOfMatch,
  unitText,
} from './unitText.js';

/**
 * Two texts made to stand side by side in a diff editor: lines that are the same on both sides (what a clause does, the
 * names of positions) hold together what belongs together, and every sentence has a line of its own.
 */
export interface SideBySide {
  readonly title: string;
  /** The agreement. */
  readonly left: ComparedText;
  /** The draft. */
  readonly right: ComparedText;
}

export interface ComparedText {
  readonly name: string;
  readonly text: string;
}

/** The clause at an offset beside the clauses of an agreement that do the same; undefined where there is no clause. */
export function clauseSideBySide(input: ComparisonInput, offset: number, agreement: Agreement): SideBySide | undefined {
  const { contract, localise, types, standpoint } = input;
  const unit = unitAt(contract, offset);
  if (!unit) return undefined;
  const { subject, rows, matches } = compareClause(contract, contract.clauses[unit.clause.index]!, [agreement], {
    types,
    standpoint,
  });
  const does = localise(describeType(types, subject ?? unit.clause.facts.type));
  const theirs = new Map(rows.map((row) => [row.key, row.cells[0]!.positions.map((cited) => cited.position)]));
  const ours = new Map(rows.map((row) => [row.key, row.draft]));
  const units = unitsOfMatch(matches[0]!).map((one) => unitText(agreement.digest, one, localise));
  return {
    title: localise({
      text: '{clause}: {label} ↔ this draft',
      data: { clause: nameOf(contract, unit, input), label: agreement.label },
    }),
    left: {
      name: `${agreement.label} – ${does}`,
      text: joined(section(`# ${does}`, theirs, units.length > 0 ? units : [nothingIn(agreement, localise)], localise)),
    },
    right: {
      name: `${draftName(input)} – ${does}`,
      text: joined(section(`# ${does}`, ours, [unitText(contract, unit, localise)], localise)),
    },
  };
}

/**
 * A whole draft beside an agreement: the agreement's clauses in the order of the draft, and at the end those that the
 * draft has nothing for. What has no counterpart says so on the other side.
 */
export function agreementSideBySide(input: ComparisonInput, agreement: Agreement): SideBySide {
  const { contract, localise } = input;
  const { aligned, rest } = alignAgreement(contract, agreement);
  const [theirPositions, ourPositions] = [positionsByClause(agreement.digest), positionsByClause(contract)];
  const left: string[] = [];
  const right: string[] = [];
  const stand = (
    title: string,
    units: readonly Unit[],
    theirs: readonly string[],
    draft: readonly Unit[],
    ours: string,
  ) => {
    const [said, own] = [positionsOf(theirPositions, units), positionsOf(ourPositions, draft)];
    const keys = POSITION_KEYS.filter((key) => said.has(key) || own.has(key));
    const of = (taken: Positions): Positions => new Map(keys.map((key) => [key, taken.get(key) ?? []]));
    left.push(...section(title, of(said), theirs, localise));
    right.push(...section(title, of(own), [ours], localise));
  };
  for (const { draft, units, elsewhere } of aligned) {
    const title = `${'#'.repeat(Math.min(draft.clause.depth, 6))} ${nameOf(contract, draft, input)}`;
    const ours = bodyOf(contract, draft);
    const texts = units.map((unit) => unitText(agreement.digest, unit, localise));
    // The title of a group has nothing to stand beside; it only holds both sides together.
    if (ours !== '' && units.length === 0)
      texts.push(elsewhere ? pointer(input, agreement, elsewhere) : nothingIn(agreement, localise));
    stand(title, units, texts, [draft], ours);
  }
  for (const unit of rest) {
    const name = nameOf(agreement.digest, unit, input);
    const title = `# ${localise({ text: 'Only in {label}: {clause}', data: { label: agreement.label, clause: name } })}`;
    const theirs = [unitText(agreement.digest, unit, localise)];
    stand(title, [unit], theirs, [], localise({ text: '(This draft has no counterpart.)' }));
  }
  return {
    title: localise({ text: '{label} ↔ {draft}', data: { label: agreement.label, draft: draftName(input) } }),
    left: { name: agreement.label, text: joined(left) },
    right: { name: draftName(input), text: joined(right) },
  };
}

/** Where the clause stands that a unit of the draft could have beside it. */
function pointer(
  input: ComparisonInput,
  agreement: Agreement,
  elsewhere: NonNullable<AlignedUnit['elsewhere']>,
): string {
  return input.localise({
    text: '({section} of {label} stands beside “{clause}”.)',
    data: {
      section: citation(sectionOf(agreement.digest, elsewhere.unit.clause)),
      label: agreement.label,
      clause: nameOf(input.contract, elsewhere.beside, input),
    },
  });
}

/** A title with the positions under it, and the texts behind, as pieces that are parted by blank lines. */
function section(title: string, positions: Positions, texts: readonly string[], localise: Localise): string[] {
  return [[title, ...positionLines(positions, localise)].join('\n'), ...texts].filter((piece) => piece !== '');
}
