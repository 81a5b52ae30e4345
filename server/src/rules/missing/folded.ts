import type { Message, RuleFamily } from '../contract.js';

/**
 * The clauses of little weight that an agreement lacks, as one finding that lists what is left: nine or one, so that
 * whoever inserts a clause sees the list grow shorter and nothing new, and that the list is gone with the last one.
 */
export const FOLDED: RuleFamily = {
  meta: {
    id: 'missing-clauses',
    title: { text: 'Clauses of little weight are missing' },
    description: {
      text: 'Lists the clauses of little weight that an agreement lacks, in one finding that grows shorter as they are inserted or said not to be needed. What weighs more is a finding of its own. Each clause is a rule of its own too: set to off it is not listed, set to warning or error it stands alone.',
    },
    category: 'completeness',
    severity: 'information',
    examples: [],
  },
  fold(found) {
    const [{ finding }] = found as [(typeof found)[0]];
    if (found.length === 1) return { range: finding.range, message: finding.message, fixes: finding.fixes ?? [] };
    return {
      range: finding.range,
      message: {
        text: 'There are no clauses on: {clauses}. The statute fills these gaps, not always as intended. Insert those that are needed, or say that they are not.',
        data: { clauses: listOf(found.map(({ rule }) => rule.title.data?.clause as Message)) },
      },
      fixes: [
        ...found.flatMap(({ finding: { fixes = [], message } }) =>
          fixes.filter((fix) => 'insert' in fix).map((fix) => ({ ...fix, reason: message })),
        ),
        {
          title: { text: 'None of these clauses is needed in this document' },
          suppress: found.map(({ rule }) => rule.id),
        },
      ],
    };
  },
};

/** Names one after the other. */
function listOf([first, ...rest]: readonly Message[]): Message {
  if (!first) return { text: '' };
  return rest.length === 0 ? first : { text: '{first}, {rest}', data: { first, rest: listOf(rest) } };
}
