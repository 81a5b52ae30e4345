import type { Clause } from '../../analysis/clause.js';
import type { Contract } from '../../analysis/contract.js';
import { citation } from '../../library/citation.js';
import { type Comparison, compareClause } from '../../library/compare.js';
import { describeKey, describeType } from '../../library/describe.js';
import { subjectOf } from '../../library/match.js';
import { nearestOf } from '../../library/nearest.js';
import { listed, summarise } from '../../library/summary.js';
import { escaped } from '../../text/markdown.js';
import { enumerated, type Localise, type Message } from '../../text/message.js';
import { comparisonTables, legend } from './comparisonTable.js';
import { distributionTable, nearestFew } from './distribution.js';
import { stated, worded } from './markdown.js';
import type { HoverContext } from './options.js';
import { quote } from './quotation.js';

/** Below this confidence a reader is told that the type is a guess. */
const LOW_CONFIDENCE = 0.4;
/** More further types than these are noise. */
const MOST_FURTHER = 3;

/** What a clause does and commits to, and how the references solve it. */
export function clauseCard(contract: Contract, clause: Clause, context: HoverContext): string {
  const { library, localise, standpoint } = context;
  const agreements = library.references.inOrderFor(contract.language);
  const comparison = compareClause(contract, clause, agreements, { types: library.types, standpoint });
  const parts = [titleLine(clause, context)];
  const found = comparison.matches.some((match) => match.clauses.length > 0);
  if (!found && !comparison.rows.some((row) => row.cells.some((cell) => cell.positions.length > 0)))
    return [...parts, commitments(comparison, localise), ...nothingToCompare(comparison, context)]
      .filter(Boolean)
      .join('\n\n');
  const shown = nearestFew(contract, comparison);
  parts.push(...comparisonTables(shown, localise), worded(localise, joined(summarise(comparison, standpoint))));
  if (shown !== comparison) parts.push(distributionTable(comparison, localise));
  const marks = legend(shown.rows, standpoint);
  if (marks) parts.push(`_${worded(localise, marks)}_`);
  parts.push(quotation(contract, comparison, context));
  return parts.filter(Boolean).join('\n\n');
}

/** The type's name; whether it is a guess; the further types. */
function titleLine(clause: Clause, { library, localise }: HoverContext): string {
  const { type, also, classification } = clause.facts;
  const subject = subjectOf(clause);
  const name = describeType(library.types, subject ?? type);
  const title =
    classification.confidence < LOW_CONFIDENCE && type !== 'group'
      ? localise({ text: '{type}, probably', data: { type: name } })
      : localise(name);
  const further = also
    .filter((other) => other !== subject)
    .slice(0, MOST_FURTHER)
    .map((other) => worded(localise, describeType(library.types, other)));
  const besides = further.length > 0 ? ` · ${localise({ text: 'also' })} ${localise(enumerated(further))}` : '';
  return `**${escaped(title)}**${besides}`;
}

/** What the clause commits to, in one line. */
function commitments({ rows }: Comparison, localise: Localise): string {
  const taken = rows.filter((row) => row.draft.length > 0);
  if (taken.length === 0) return '';
  const list = taken.map((row) => stated(localise, describeKey(row.key), listed(row.draft)));
  return localise({ text: 'This clause: {list}', data: { list: list.join(' · ') } });
}

/** One line where no reference has such a clause: what the type is for. */
function nothingToCompare({ subject }: Comparison, { library, localise }: HoverContext): string[] {
  if (!subject)
    return [
      worded(localise, { text: 'It is of no type that Termsmith knows, so there is nothing to compare it with.' }),
    ];
  const purpose = library.types.get(subject)?.purpose.en;
  const none = worded(localise, { text: 'No reference agreement has such a clause.' });
  return [purpose === undefined ? none : `${none} ${worded(localise, { text: purpose })}`];
}

/** Sentences as one text. */
function joined(sentences: readonly Message[]): Message {
  const [first, ...rest] = sentences;
  return rest.reduce<Message>(
    (before, further) => ({ text: '{sentence} {further}', data: { sentence: before, further } }),
    first ?? { text: '' },
  );
}

/** The nearest clause of a reference, in our words, with its source. */
function quotation(contract: Contract, comparison: Comparison, { localise, links }: HoverContext): string {
  const nearest = nearestOf(contract, comparison);
  if (!nearest) return '';
  const { agreement, clause, section } = nearest;
  const { lines, cut, marks } = quote(contract, comparison.clause, nearest);
  const more = linked(localise({ text: 'read on' }), links?.agreement(agreement.id, clause.index));
  const ending = cut ? ` … ${more}`.trimEnd() : '';
  const beside = linked(
    localise({ text: 'Compare side by side' }),
    links?.comparison(contract.startOf(comparison.clause), agreement.id),
  );
  const source = worded(localise, {
    text:
      agreement.source.origin === 'precedent'
        ? 'Nearest: {label}, {section}.'
        : 'Nearest: {label}, {section}, restated.',
    data: { label: agreement.label, section: citation(section) },
  });
  const body = lines.map((line) => `> ${line}`).join('\n>\n');
  const introduction = marks
    ? localise({ text: '{sentence} {further}', data: { sentence: source, further: `_${worded(localise, marks)}_` } })
    : source;
  return [introduction, `${body}${ending}`, beside].filter(Boolean).join('\n\n');
}

function linked(words: string, address: string | undefined): string {
  return address === undefined ? '' : `[${escaped(words)}](${address})`;
}
