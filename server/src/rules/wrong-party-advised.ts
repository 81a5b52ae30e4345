import type { ClauseFacts } from '../analysis/clause.js';
import { pattern } from '../analysis/partyWords.js';
import { liabilityOf } from '../analysis/queries/liability.js';
import { isInCapitals, providerSubject } from '../analysis/queries/partyNames.js';
import { type ClauseSentence, sentencesOf } from '../analysis/queries/sentences.js';
import type { TextEdit } from '../text/edit.js';
import type { ClauseRule, Finding, Message, RuleContext } from './contract.js';

/*
 * Finds exclusions of the provider's liability "even if you have been advised of the possibility of such damage". The
 * phrase is to meet the objection that the party in breach foresaw the loss; that party is the provider. Said of the
 * customer it does nothing. Nobody needs to switch it off.
 *
 * Bad:  We are not liable for lost profits, even if you have been advised of the possibility of such damage.
 * Good: We are not liable for lost profits, even if we have been advised of the possibility of such damage.
 */

const MESSAGE: Message = {
  text: 'Here “{customer}” stands for the party that was advised of the possible loss. The phrase works only if it names the party whose liability is excluded, because it is that party which must not be held to have foreseen the loss. Write “{provider}” here.',
};
const FIX: Message = { text: 'Write "{provider}"' };

const ADVISED = {
  en: pattern(
    '\\b(?:even\\s(?:if|though|when|where)|whether\\sor\\snot|(?:regardless\\sof|irrespective\\sof)\\swhether)\\s(?<who>(?:<you>)\\s(?<verb>(?:have|has|had)(?=\\s(?:\\w+\\s){0,2}?been\\s)|are|is|was|were)(?=\\s))\\s(?:\\w+\\s){0,5}?(?:advised|informed|notified|told|warned|aware)\\b(?:…30…\\b(?:possibilit|likelihood|potential|risk)\\w*|\\sthat\\s(?:such|these|this|those|the|any)\\s(?:\\w+\\s){0,2}?(?:loss(?:es)?|damages?)\\s(?:might|may|could|can|would)\\b)',
    'id',
  ),
  zh: pattern(
    '(?:即使|即便|纵使|纵然|哪怕|无论|不论)(?:是否)?(?<who><you>)(?:事先|事前|提前|已经|已|曾经|曾|是否|就此|预先){0,3}(?:被|经|获|得到|收到|受到)(?:[^。,;]{0,4})?(?:告知|通知|提示|提醒|警告)[^。,;]{0,24}?可能',
    'id',
  ),
} as const;

/** The limits of the other sub-clauses, which hold even so. */
const LIMITS = {
  en: /^(?:\W|\w{1,3}[).]\s)*(?:the|these|such|all|any)\s(?:\w+\s(?:and|or)\s)?(?:limit(?:s|ations?)?|exclusions?|disclaimers?)\b[^.;]{0,80}\b(?:appl(?:y|ies)|hold|operate)\b/i,
  zh: /^(?:上述|前述|本条|以上)[^。;]{0,12}(?:限制|排除|免责)[^。;]{0,12}(?:适用|有效)/,
} as const;

const SINGULAR: Readonly<Record<string, string>> = { have: 'has', are: 'is', were: 'was' };
const PLURAL: Readonly<Record<string, string>> = { has: 'have', is: 'are', was: 'were' };

function checkSentence(s: ClauseSentence, facts: ClauseFacts, context: RuleContext): Finding | undefined {
  const m = ADVISED[s.language].exec(s.masked);
  const who = m?.indices?.groups?.who;
  if (!m || !who) return undefined;
  const { passage } = facts.words;
  const provider = providerSubject(s, context.frame);
  const verb = m.groups?.verb?.toLowerCase();
  const agreed = verb && ((provider.singular ? SINGULAR : PLURAL)[verb] ?? verb);
  const written = agreed === undefined ? provider.text : `${provider.text} ${agreed}`;
  const text = isInCapitals(s.plain) ? written.toUpperCase() : written;
  const edit: TextEdit = { ...passage.toSource({ start: s.start + who[0], end: s.start + who[1] }), text };
  const customer = s.plain.slice(who[0], who[1] - (m.groups?.verb ? m.groups.verb.length + 1 : 0));
  return {
    range: passage.toSource({ start: s.start + m.index, end: s.start + m.index + m[0].length }),
    message: { ...MESSAGE, data: { customer, provider: provider.text } },
    fixes: [{ title: { ...FIX, data: { provider: text } }, safe: true, edits: [edit] }],
  };
}

const rule: ClauseRule = {
  reach: 'clause',
  meta: {
    id: 'wrong-party-advised',
    title: { text: 'Wrong party advised of the loss' },
    description: {
      text: 'Finds exclusions of liability "even if you have been advised" of the possible loss. The phrase meets the objection that the party in breach foresaw the loss; said of the customer it is empty.',
    },
    category: 'liability',
    severity: 'warning',
    types: ['limitation-of-liability'],
    law: ['cn-civil-code-584'],
    examples: [
      {
        language: 'en',
        bad: '## Liability\n\nWe are not liable for lost profits, even if you have been advised of the possibility of such damage.\n',
        good: '## Liability\n\nWe are not liable for lost profits, even if we have been advised of the possibility of such damage.\n',
      },
      {
        language: 'zh',
        bad: '## 责任限制\n\n我们不对任何利润损失承担责任，即使您已被告知可能发生此类损失。\n',
        good: '## 责任限制\n\n我们不对任何利润损失承担责任，即使我们已被告知可能发生此类损失。\n',
      },
    ],
  },
  check(facts, context) {
    const excluded = liabilityOf(facts, context.frame).some((s) => s.exclusion?.of === 'provider');
    return sentencesOf(facts, context.frame).flatMap((s) =>
      excluded || LIMITS[s.language].test(s.plain) ? (checkSentence(s, facts, context) ?? []) : [],
    );
  },
};

export default rule;
