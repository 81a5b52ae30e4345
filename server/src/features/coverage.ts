import { titleOf } from '../analysis/queries/title.js';
import type { Diagnosis } from '../engine/diagnosis.js';
import { shortCitation } from '../library/citation.js';
import { describeType } from '../library/describe.js';
import { mainClausesAbout } from '../library/match.js';
import { sectionOf } from '../library/references.js';
import type { Message } from '../rules/contract.js';
import { CLAUSE_TYPES, type ClauseType } from '../taxonomy/clauseTypes.js';
import { enumerated } from '../text/message.js';
import type { Range } from '../text/range.js';
import type { ComparisonInput } from './api.js';

/** Which clause types a draft has, and which it lacks. Texts are localised. */
export interface Coverage {
  readonly title: string;
  /** In the order in which an agreement usually has them. */
  readonly present: readonly PresentType[];
  /** What rules ask for first, the gravest first; then by how many agreements have it. */
  readonly lacking: readonly LackingType[];
}

export interface PresentType {
  readonly type: ClauseType;
  readonly name: string;
  /** At least one; those that do nothing else first. */
  readonly clauses: readonly { readonly label: string; readonly range: Range }[];
}

export interface LackingType {
  readonly type: ClauseType;
  readonly name: string;
  /** What such a clause is for. */
  readonly purpose: string;
  /** The severity of the finding that reports it; missing where no rule asks for it here. */
  readonly severity?: Diagnosis['severity'];
  /** What the finding says. */
  readonly reason?: string;
  /** Which agreements have it. */
  readonly references: readonly LackingReference[];
}

export interface LackingReference {
  /** The agreement's id. */
  readonly agreement: string;
  readonly label: string;
  readonly sections: string;
  /** The index of the first of these clauses in the agreement. */
  readonly clause: number;
}

/** What a coverage is made from, besides what comparisons get. */
export interface CoverageInput extends ComparisonInput {
  /** The findings of the draft, among them those on clauses that it lacks. */
  readonly diagnoses: readonly Diagnosis[];
}

/** A severity's place, the gravest first. */
const GRAVITY: Readonly<Record<Diagnosis['severity'], number>> = { error: 0, warning: 1, information: 2, hint: 3 };

/** Which clause types a draft has, where, and which of those that rules or agreements know it lacks. Pure; never throws. */
export function coverage(input: CoverageInput): Coverage {
  const { contract, localise, types } = input;
  const present: PresentType[] = [];
  const lacking: LackingType[] = [];
  const asked = askedFor(input.diagnoses);
  for (const type of CLAUSE_TYPES) {
    const name = localise(describeType(types, type));
    const found = contract.ofType(type);
    if (found.length > 0) {
      const main = found.filter((clause) => clause.facts.type === type);
      const clauses = [...main, ...found.filter((clause) => clause.facts.type !== type)].map((clause) => ({
        label: labelOf(input, clause),
        range: contract.firstLineOf(clause),
      }));
      present.push({ type, name, clauses });
      continue;
    }
    const request = asked.get(type);
    const references = input.agreements.flatMap((agreement) => {
      const clauses = mainClausesAbout(type, agreement.digest);
      const sections = clauses.map((clause) => localise(shortCitation(sectionOf(agreement.digest, clause))));
      const [first] = clauses;
      return first
        ? [
            {
              agreement: agreement.id,
              label: agreement.label,
              sections: localise(enumerated(sections)),
              clause: first.index,
            },
          ]
        : [];
    });
    if (!request && references.length === 0) continue;
    lacking.push({
      type,
      name,
      purpose: localise({ text: types.get(type)?.purpose.en ?? '' }),
      ...(request && { severity: request.severity, reason: localise(request.reason) }),
      references,
    });
  }
  const gravity = ({ severity }: LackingType): number => (severity ? GRAVITY[severity] : 4);
  lacking.sort((a, b) => gravity(a) - gravity(b) || b.references.length - a.references.length);
  return { title: titleOf(contract) ?? localise({ text: 'This draft' }), present, lacking };
}

/** What asks for a clause. */
interface Request {
  readonly severity: Diagnosis['severity'];
  readonly reason: Message;
}

/** What the findings ask for, by the type of the clause. */
function askedFor(diagnoses: readonly Diagnosis[]): ReadonlyMap<ClauseType, Request> {
  const asked = new Map<ClauseType, Request>();
  for (const { severity, message, fixes } of diagnoses)
    for (const fix of fixes)
      if ('insert' in fix && !asked.has(fix.insert)) asked.set(fix.insert, { severity, reason: fix.reason ?? message });
  return asked;
}

/** A clause's number and heading, else where it stands and how it begins. */
function labelOf({ contract, localise }: ComparisonInput, clause: Parameters<typeof sectionOf>[1]): string {
  const { number, heading, words } = clause.facts;
  const named = [number?.text, heading].filter(Boolean).join(' ');
  if (heading !== undefined) return named;
  const start = firstWords(words.passage.plain);
  return [named || localise(shortCitation(sectionOf(contract, clause))), start].filter(Boolean).join(' ');
}

function firstWords(text: string): string {
  const words = text.slice(0, 80).replace(/\s+/g, ' ').trim();
  return words.length > 48 ? `${words.slice(0, 47)}…` : words;
}
