import type { Finding, RuleMeta } from '../rules/contract.js';
import type { SuppressionComment, Suppressions } from './suppression.js';

/** The engine's own rule, on the comments that switch rules off. */
export const SUPPRESSION_META: RuleMeta = {
  id: 'suppression',
  title: { text: 'Comments that switch rules off' },
  description: {
    text: 'Reports comments that switch rules off without a reason, for nothing, or for a rule that does not exist. A reader must be able to tell why a warning was set aside, and a comment that is left behind hides what comes later.',
  },
  category: 'hygiene',
  severity: 'information',
  kinds: {
    'no-reason': { title: { text: 'No reason given' }, severity: 'hint' },
    unused: { title: { text: 'Switches nothing off' } },
    unknown: { title: { text: 'No such rule' }, severity: 'warning' },
  },
  examples: [],
};

/**
 * The findings on a text's comments, once all rules have run. `known` tells whether there is a rule or kind of that
 * name; `complete` is false where only some rules ran, so that nobody can tell what is unused.
 */
export function suppressionFindings(
  { comments }: Suppressions,
  known: (id: string) => boolean,
  complete: boolean,
): readonly Finding[] {
  return comments.flatMap((comment) => findingsOf(comment, known, complete));
}

function findingsOf(
  comment: SuppressionComment,
  known: (id: string) => boolean,
  complete: boolean,
): readonly Finding[] {
  const { range, ids, reason } = comment;
  const findings: Finding[] = [];
  const unknown = ids.filter((id) => !known(id));
  for (const id of unknown)
    findings.push({
      kind: 'unknown',
      range,
      message: {
        text: 'There is no rule “{rule}”, so that this comment switches nothing off. Mend the name or delete the comment.',
        data: { rule: id },
      },
    });
  const unused = complete ? comment.unused().filter((id) => !unknown.includes(id)) : [];
  if (unused.length > 0 && unused.length === Math.max(1, ids.length))
    findings.push({
      kind: 'unused',
      range,
      message: { text: 'This comment switches nothing off: there is no such finding here any more. Delete it.' },
      fixes: [{ title: { text: 'Delete the comment' }, safe: true, edits: [{ ...range, text: '' }] }],
    });
  else if (/^[\s.…-]*$/.test(reason))
    findings.push({
      kind: 'no-reason',
      range,
      message: {
        text: 'The comment does not say why the rule is switched off. Add the reason behind two hyphens: “-- reason”.',
      },
    });
  return findings;
}
