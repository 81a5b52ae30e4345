import type { Clause } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { pattern } from '../analysis/partyWords.js';
import { appendSentence, extendSentence } from '../analysis/queries/append.js';
import { everyClause } from '../analysis/queries/everyClause.js';
import { type Burden, burdensOf, disregardsFault } from '../analysis/queries/indemnities.js';
import { liabilityOf } from '../analysis/queries/liability.js';
import { plainText } from '../analysis/queries/plainText.js';
import { sentencesOf } from '../analysis/queries/sentences.js';
import { type Range, shift } from '../text/range.js';
import type { DocumentRule, Finding, Fix, Message } from './contract.js';

/*
 * Finds liability that weighs on the customer only: for all damage without a cap while the provider's is limited, or an
 * indemnity in one direction; as a hint, an indemnity that does not say who is told of the claim and who defends it.
 * Switch it off where the customer is a reseller or publisher that takes the risk by the nature of the contract.
 *
 * Bad:  You are liable for all damage that results from your use of the service. (and the provider's liability is capped)
 * Good: You are liable for damage that you cause by your fault.
 */

const MESSAGES = {
  'uncapped-customer': {
    text: 'The customer answers for all loss, without fault or cap, while the liability of the provider is limited. Standard terms that are so uneven may be void. Ask for fault, or cap both.',
  },
  indemnity: {
    text: 'Only the customer indemnifies the other side. Standard terms that are so uneven may be void, and a negotiating customer will ask for the same. Indemnify the customer against claims that the services infringe rights.',
  },
  procedure: {
    text: 'The indemnity does not say who is told of a claim, who defends it and who may settle, so each of these can be disputed. Add a procedure.',
  },
} as const satisfies Record<string, Message>;
const LIMIT: Message = { text: 'The limit of the provider’s liability' };
const FIXES = {
  'uncapped-customer': { text: 'Bind it to fault' },
  indemnity: { text: 'Add an indemnity for the customer' },
  procedure: { text: 'Add notice, defence and settlement' },
} as const satisfies Record<string, Message>;
const FAULT = { en: ", to the extent of {{customer's}} fault", zh: '，但以{{customer}}有过错为限' } as const;
const MUTUAL = {
  en: '{{provider}} will indemnify {{customer:object}} in the same way against claims of third parties that the services infringe their rights.',
  zh: '第三方主张服务侵犯其权利的，{{provider}}应使{{customer}}免受由此产生的损失。',
} as const;
const PROCEDURE = {
  en: 'Whoever seeks indemnity informs the other party of the claim without delay, lets it conduct the proceedings and settles the claim only with its consent.',
  zh: '请求补偿的一方应当自知悉之日起5日内将第三方的主张通知另一方，由另一方负责抗辩，未经另一方同意不得和解。',
} as const;

const HANDLED = {
  en: /\b(?:noti(?:fy|fies|fied|ce)|control|cooperat\w+|co-operat\w+|participat\w+|settle\w*|counsel|inform)\b/i,
  zh: /通知|告知|抗辩|和解|配合|协助/,
} as const;

/** An indemnity for fault alone is what the statute has anyway. */
const FAULT_ONLY = {
  en: pattern(
    '\\bindemnify\\b[^.;:\\n]{0,80}(?:<you>\\scauses?d?\\s(?:by\\s(?:<your>\\s)?(?:\\w+\\s)?(?:negligence|fault|intent)|(?:intention|negligent|wilful|willful)\\w*)|\\bif\\s<you>\\s(?:is|are)\\s(?:to\\sblame|at\\sfault))|\\b(?:indemni\\w+|harmless|obligations?)\\b[^.\\n]{0,200}\\b(?:(?:only|solely|insofar|to\\sthe\\sextent)\\b[^.\\n]{0,160}(?:\\bculpabl[ey]\\b|<your>\\s(?:own\\s)?(?:fault|negligence|intent|wil{1,2}ful))|(?:not\\sapply|unless)\\b[^.\\n]{0,40}<you>\\s(?:is|are)\\snot\\s(?:responsible|at\\sfault))',
  ),
  zh: pattern(
    '(?:仅|只)[^。;]{0,20}<you>[^。;,，]{0,12}(?:过错|故意|过失)|以<you>[^。;,，]{0,8}(?:过错|故意|过失)[^。;,，]{0,8}为限|<you>[^。;,，]{0,8}(?:没有|无)过错的?(?:除外|[,，])',
  ),
} as const;

/** Businesses alone bear it. */
const BUSINESSES =
  /\b(?:not\sapply\sto|except\s(?:for|towards))\s(?:an?\s)?consumers?\b|\bas\san?\s(?:business|commercial|corporate|professional)\s(?:customer|user|client)\b|\bif\syou\s(?:are|act\sas)\san?\s(?:business|trader|entrepreneur|company|merchant|professional)\b|不适用于消费者/i;

interface Placed {
  readonly clause: Clause;
  readonly burden: Burden;
}

const burdened = everyClause(burdensOf);
const limitsOf = everyClause((facts, frame) => liabilityOf(facts, frame).filter((s) => s.cap || s.exclusion));

/** A limit that works for the provider alone. */
function ownLimit(contract: Contract): Range | undefined {
  for (const { clause, value } of limitsOf(contract))
    for (const { cap, exclusion, start, end } of value) {
      if (cap?.of === 'provider' && cap.basis !== 'other') return contract.toDocument(clause, { start, end });
      if (exclusion?.of === 'provider' && exclusion.scope !== 'bound') return contract.toDocument(clause, exclusion);
    }
  return undefined;
}

function customerCapped(contract: Contract): boolean {
  return limitsOf(contract).some(({ value }) => value.some(({ cap }) => cap?.of === 'customer' || cap?.of === 'both'));
}

function full(contract: Contract, placed: readonly Placed[]): readonly Finding[] {
  const first = new Map(
    [...placed]
      .reverse()
      .filter((p) => p.burden.kind === 'full')
      .map((p) => [p.clause.index, p]),
  );
  if (first.size === 0 || customerCapped(contract)) return [];
  const limit = ownLimit(contract);
  if (!limit) return [];
  return [...first.values()].reverse().map(({ clause, burden }) => {
    const edit = extendSentence(clause.facts, burden.sentence, FAULT[burden.sentence.language]);
    return {
      kind: 'uncapped-customer',
      range: contract.toDocument(clause, burden),
      message: MESSAGES['uncapped-customer'],
      related: [{ range: limit, message: LIMIT }],
      fixes: disregardsFault(burden.sentence)
        ? []
        : [
            {
              title: FIXES['uncapped-customer'],
              worded: true,
              edits: [{ ...shift(edit, contract.startOf(clause)), text: edit.text }],
            },
          ],
    };
  });
}

/** The clause with its sub-clauses, or the section that it is part of. */
function around(contract: Contract, clause: Clause): readonly Clause[] {
  const parent = contract.parentOf(clause);
  const whole =
    parent && (parent.depth > 1 || [parent.facts.type, ...parent.facts.also].includes('indemnification'))
      ? parent
      : clause;
  return contract.within(whole);
}

function indemnities(contract: Contract, placed: readonly Placed[]): readonly Finding[] {
  const all = placed.filter(({ burden }) => burden.kind === 'indemnity');
  const customers = all.filter(({ burden }) => burden.by === 'customer');
  const main = customers.find(({ clause }) => clause.facts.type === 'indemnification') ?? customers[0];
  if (!main) return [];
  const { clause, burden } = main;
  const { language } = burden.sentence;
  const range = contract.toDocument(clause, burden);
  const found: Finding[] = [];
  const add = (kind: 'indemnity' | 'procedure', sentence: string): void => {
    const fix: Fix = { title: FIXES[kind], worded: true, edits: [appendSentence(contract, clause, sentence)] };
    const business = kind === 'indemnity' && BUSINESSES.test(clause.facts.words.passage.plain);
    const severity = business ? ({ severity: 'information' } as const) : {};
    found.push({ kind, range, message: MESSAGES[kind], ...severity, fixes: [fix] });
  };
  const faulty = contract
    .within(clause)
    .some(({ facts }) => sentencesOf(facts, contract.frame).some((s) => FAULT_ONLY[s.language].test(s.masked)));
  if (all.length === customers.length && !faulty) add('indemnity', MUTUAL[language]);
  const handled = [...new Set(all.flatMap((p) => around(contract, p.clause)))].some(({ facts }) =>
    HANDLED[language].test(plainText(facts)),
  );
  if (!handled) add('procedure', PROCEDURE[language]);
  return found;
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'one-sided-liability',
    title: { text: 'Liability that weighs on one side' },
    description: {
      text: 'Finds customers who answer for all loss without a cap while the liability of the provider is limited, and indemnities in one direction. Standard terms that are so uneven may be void.',
    },
    category: 'liability',
    severity: 'information',
    kinds: {
      'uncapped-customer': { title: { text: 'The customer answers for all loss' } },
      indemnity: { title: { text: 'Only the customer indemnifies' } },
      procedure: { title: { text: 'Indemnity without a procedure' }, severity: 'hint' },
    },
    profiles: {
      'consumer-eu': 'warning',
      'consumer-eu/procedure': 'hint',
      prc: 'warning',
      'prc/procedure': 'hint',
    },
    types: ['customer-liability', 'indemnification'],
    law: ['cn-civil-code-497-no-2', 'cn-civil-code-584', 'eu-unfair-terms-annex-1-e', 'ch-uca-8'],
    examples: [
      {
        language: 'en',
        bad: '## Liability\n\nYou are liable for all damage and costs that result from your use of the services. Our total liability is limited to the fees of the last 12 months before the event.\n',
        good: '## Liability\n\nYou are liable for damage that you cause by your fault. Our total liability is limited to the fees of the last 12 months before the event.\n',
      },
      {
        language: 'zh',
        bad: '## 责任\n\n您违反本协议的，应当赔偿我们的全部损失。我们的赔偿责任总额不超过您在损失发生前12个月内支付的服务费。\n',
        good: '## 责任\n\n您因过错违反本协议的，应当赔偿我们的损失。我们的赔偿责任总额不超过您在损失发生前12个月内支付的服务费。\n',
      },
    ],
  },
  check(contract) {
    const placed = burdened(contract).flatMap(({ clause, value }) => value.map((burden) => ({ clause, burden })));
    return placed.length === 0 ? [] : [...full(contract, placed), ...indemnities(contract, placed)];
  },
};

export default rule;
