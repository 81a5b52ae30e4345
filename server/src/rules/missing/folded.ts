import type { Message, RuleFamily } from '../contract.js';

/** Many clauses of little weight that are missing, as one finding. */
export const FOLDED: RuleFamily = {
  most: 4,
  meta: {
    id: 'missing-clauses',
    title: { text: 'Several clauses are missing' },
    description: {
      text: 'Lists the clauses of little weight that an agreement lacks, where there are more than four of them. Each is a rule of its own and can be switched off by itself.',
    },
    category: 'completeness',
    // Not right often enough for more where customers are not organisations (docs/precision.md).
    severity: 'hint',
    profiles: { 'b2b-saas': 'information' },
    examples: [],
  },
  fold(found) {
    const ids = found.map(({ rule }) => rule.id);
    const fixes = found.flatMap(({ finding }) => finding.fixes ?? []);
    return {
      range: found[0]!.finding.range,
      message: {
        text: 'There are no clauses on: {clauses}. The statute fills these gaps, not always as intended. Insert those that are needed, or say that they are not.',
        data: { clauses: listOf(found.map(({ rule }) => rule.title.data?.clause as Message)) },
      },
      fixes: [
        ...fixes.filter((fix) => 'insert' in fix),
        { title: { text: 'None of these clauses is needed in this document' }, suppress: ids },
      ],
    };
  },
};

/** Names one after the other. */
function listOf([first, ...rest]: readonly Message[]): Message {
  if (!first) return { text: '' };
  return rest.length === 0 ? first : { text: '{first}, {rest}', data: { first, rest: listOf(rest) } };
}
