import type { ClauseFacts } from '../analysis/clause.js';
import { pattern } from '../analysis/partyWords.js';
import { sentencesWith } from '../analysis/queries/mentions.js';
import type { ClauseSentence } from '../analysis/queries/sentences.js';
import { gateOf } from '../text/gates.js';
import type { ClauseRule, Finding, Message } from './contract.js';

/*
 * Finds liability of the provider that depends on the customer's proof of its fault. Many laws presume the fault of
 * whoever breaks a contract, and do not let standard terms turn that round. Switch it off where the law presumes nothing.
 *
 * Bad:  We are liable only for demonstrably wilful damage.
 * Good: We are liable only for wilful damage.
 */

const MESSAGE: Message = {
  text: 'This makes the customer prove the fault of the provider. Where the law presumes fault, standard terms may not reverse that, and the limit may fall with it. Delete “{words}”.',
};
const FIX: Message = { text: 'Delete “{words}”' };

const FAULT_EN =
  '(?:wil{1,2}ful(?:ly)?|intent(?:ional(?:ly)?)?|gross(?:ly)?|negligen\\w+|fault|breach|culpable|caused|knew)';
const PROOF = {
  en: [
    pattern(
      `\\b(?:liable|liability|responsible)\\b…80…(?<words>\\b(?:demonstrabl[ey]|provabl[ey]|verifiabl[ey])\\s)(?=(?:\\w+\\s){0,3}?${FAULT_EN})`,
      'id',
    ),
    pattern(
      `(?:<we>|<our>)…60…\\b(?:liable|liability)\\b…240…\\b(?:if|unless|where|when|(?:in\\s?so\\s?far|insofar)\\sas|to\\sthe\\sextent(?:\\sthat)?)\\s(?<words><you>\\s(?:can\\s|is\\sable\\sto\\s|are\\sable\\sto\\s)?(?:proves?|establish(?:es)?|demonstrates?|shows?)\\sthat\\s)…60…${FAULT_EN}`,
      'id',
    ),
  ],
  zh: [
    pattern(
      '(?<words>(?:(?:经|由|须经?|需经?|应由|凡)?<you>(?:能够|能|可以?|须|需|应当?|有证据)?)?(?:经证明|能够证明|可证明|举证证明|有证据证明)(?:为|是|系|的)?)[^。;]{0,20}?(?:<we>|故意|过失|过错|违约)[^。;]{0,60}?(?:承担|负)[^。,;]{0,16}责',
      'id',
    ),
    // 经您证明系由我们过错造成的，我们方予赔偿.
    pattern(
      '(?<words>(?:经|由|须由?|需由?|应由)<you>(?:举证|提供证据|书面)?证明)[^。;]{0,40}?(?:过错|故意|过失|违约|原因)[^。;,，]{0,20}[,，]<we>[^。;,，]{0,8}?(?:赔|补|退|承担|负)',
      'id',
    ),
    pattern(
      '<we>[^。;]{0,20}?(?:仅|只)对[^。;]{0,12}(?<words>(?:经证明|能够证明|可证明)(?:的|为|是)?)[^。;]{0,30}?(?:故意|过失)',
      'id',
    ),
  ],
} as const;
const WORDS = gateOf(PROOF.en, PROOF.zh);
/** Proof of the amount is the customer's anyway; so is what a ticket must contain. */
const OTHER_PROOF = {
  en: /\b(?:proven|demonstrable|documented)\s(?:damages?|losses|loss|amount|costs?)\b/i,
  zh: /证明[^。,;]{0,8}(?:损失|金额|数额)(?:的|大小)?[,。]/,
} as const;

function checkSentence(s: ClauseSentence, facts: ClauseFacts): Finding | undefined {
  if (OTHER_PROOF[s.language].test(s.plain)) return undefined;
  const match = PROOF[s.language].map((proof) => proof.exec(s.masked)).find((m) => m !== null);
  const words = match?.indices?.groups?.words;
  if (!match || !words) return undefined;
  const { passage } = facts.words;
  const text = s.plain.slice(words[0], words[1]);
  const shown = text.trim();
  const range = passage.toSource({ start: s.start + words[0], end: s.start + words[0] + shown.length });
  const whole = passage.toSource({ start: s.start + words[0], end: s.start + words[1] });
  return {
    range,
    message: { ...MESSAGE, data: { words: shown } },
    fixes: [{ title: { ...FIX, data: { words: shown } }, edits: [{ ...whole, text: '' }] }],
  };
}

const rule: ClauseRule = {
  reach: 'clause',
  meta: {
    id: 'shifted-burden-of-proof',
    title: { text: 'Burden of proof shifted to the customer' },
    description: {
      text: 'Finds liability that depends on the customer proving the fault of the provider. Where the law presumes fault, standard terms may not reverse that.',
    },
    category: 'liability',
    severity: 'information',
    types: ['limitation-of-liability'],
    law: ['de-bgb-309-no-12', 'ch-co-97-1'],
    examples: [
      {
        language: 'en',
        bad: '## Liability\n\nWe are liable only for demonstrably wilful damage.\n',
        good: '## Liability\n\nWe are liable only for wilful damage.\n',
      },
      {
        language: 'zh',
        bad: '## 责任\n\n我们仅对经证明的故意行为造成的损失承担责任。\n',
        good: '## 责任\n\n我们仅对故意行为造成的损失承担责任。\n',
      },
    ],
  },
  check: (facts, { frame }) => sentencesWith(facts, frame, WORDS).flatMap((s) => checkSentence(s, facts) ?? []),
};

export default rule;
