import type { Contract } from '../analysis/contract.js';
import {
  amendingOf,
  amendingSection,
  HARMLESS_CHANGE,
  isOfFutureOnly,
  powerOf,
} from '../analysis/queries/amendments.js';
import { appendSentence } from '../analysis/queries/append.js';
import { isPart } from '../analysis/queries/baseAgreement.js';
import { customerMayLeave, customerMayTerminate } from '../analysis/queries/leaving.js';
import { plainText } from '../analysis/queries/plainText.js';
import { isOfVisitsOnly } from '../analysis/queries/visits.js';
import type { DocumentRule, Finding, Message } from './contract.js';

/*
 * Finds agreements that the provider may change while the customer can neither object nor leave. Whoever is bound to a
 * contract that the other side rewrites is bound to nothing that it agreed to. Whoever may give up its account or plan
 * without a cause is not, and nor is whoever merely visits a site or will order again only if it likes the new terms.
 *
 * Bad:  We may change these terms at 30 days' notice.
 * Good: We may change these terms at 30 days' notice. If you do not agree, you may end the contract before then.
 */

const MESSAGE: Message = {
  text: 'The provider may change the agreement, and the customer can neither object nor end it. Standard terms that change a contract against its party may not bind. Add a right to end it before the change takes effect, with a refund.',
};
const FIX: Message = { text: 'Add a right to end the contract before the change' };
const SENTENCE = {
  en: '{{customer}} may end the contract free of charge until a change takes effect, and {{provider}} will refund what was paid for the time after.',
  zh: '{{customer}}不同意变更的，可在变更生效前免费解除合同，{{provider}}应退还{{customer}}就其后期间已付的费用。',
} as const;

/** A right to object, refuse, leave or stop. */
const EXIT = {
  en: /\b(?:terminat|cancel|object|reject|refus|withdraw|opt[- ]?out|contradict|oppose|(?:contract|agreement|subscription)\s(?:then\s)?ends|stop\s(?:using|accessing)|cease|discontinue|clos(?:e|ing)\syour\saccount|delete\syour\saccount|end\s(?:the|this|your)|leave|not\s(?:use|access)|do\snot\s(?:agree|accept)|disagree|refund)/i,
  zh: /终止|解除|注销|取消|退出|停止使用|退订|解约|拒绝|反对|异议|不同意|不接受|退款/,
} as const;

function check(contract: Contract): readonly Finding[] {
  const amending = amendingOf(contract);
  // Where there is no account, plan or price there is nothing to end, and the agreement that policies belong to may say how.
  if (!amending || isOfVisitsOnly(contract) || isPart(contract)) return [];
  const { clause, notices } = amending;
  const { language } = clause.facts.words;
  if (HARMLESS_CHANGE[language].test(plainText(clause.facts)) || isOfFutureOnly(contract, amending)) return [];
  const leaves = customerMayTerminate(contract) || customerMayLeave(contract);
  const around = [...contract.within(amendingSection(contract, clause)), ...notices.map((p) => p.clause)];
  if (leaves || around.some(({ facts }) => EXIT[language].test(plainText(facts)))) return [];
  const power = powerOf(contract, amending);
  const range = contract.toDocument(power.clause, power.range);
  return [
    {
      range,
      message: MESSAGE,
      fixes: [{ title: FIX, worded: true, edits: [appendSentence(contract, clause, SENTENCE[language])] }],
    },
  ];
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'amendment-no-exit',
    title: { text: 'Changes without a way out' },
    description: {
      text: 'Finds agreements that the provider may change while the customer can neither object nor end the contract.',
    },
    category: 'fairness',
    severity: 'warning',
    profiles: { 'consumer-eu': 'error' },
    types: ['amendments'],
    law: ['cn-e-commerce-law-34', 'cn-civil-code-543'],
    examples: [
      {
        language: 'en',
        bad: "## Changes\n\nWe may change these terms at 30 days' notice by e-mail. By continuing to use the service you accept the changed terms.\n",
        good: "## Changes\n\nWe may change these terms at 30 days' notice by e-mail. If you do not agree, you may terminate the contract before then. By continuing to use the service you accept the changed terms.\n",
      },
      {
        language: 'zh',
        bad: '## 协议变更\n\n我们可提前30日以电子邮件通知您修改本协议。您继续使用服务的，视为接受修改后的协议。\n',
        good: '## 协议变更\n\n我们可提前30日以电子邮件通知您修改本协议。您不同意的，可在生效前解除合同；继续使用服务的，视为接受修改后的协议。\n',
      },
    ],
  },
  check,
};

export default rule;
