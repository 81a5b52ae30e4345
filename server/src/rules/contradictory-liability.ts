import type { Clause } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { findDurations } from '../analysis/positions/duration.js';
import { findMoney } from '../analysis/positions/money.js';
import { findPercents } from '../analysis/positions/percent.js';
import { extendSentence, subjectTo } from '../analysis/queries/append.js';
import type { FoundCap } from '../analysis/queries/caps.js';
import { everyClause } from '../analysis/queries/everyClause.js';
import { type Exclusion, type LiabilitySentence, liabilityOf, limitsProvider } from '../analysis/queries/liability.js';
import { sentencesOf } from '../analysis/queries/sentences.js';
import { openingOf } from '../analysis/queries/subject.js';
import type { OutlineType } from '../taxonomy/clauseTypes.js';
import { type Range, shift } from '../text/range.js';
import type { DocumentRule, Finding, Fix, Message } from './contract.js';

/*
 * Finds limits of the provider's liability that cannot both be meant: two caps of different amounts for the same
 * liability, or an exclusion of all liability beside a cap or a standard of liability. Switch it off where the draft
 * joins several agreements in one file.
 *
 * Bad:  We accept no liability whatsoever for the use of the service. Our liability is limited to the annual fee.
 * Good: We are not liable for indirect loss. Our liability is otherwise limited to the annual fee.
 */

const MESSAGES = {
  caps: {
    text: 'This cap differs from another cap for the same liability. One of the two is meaningless, and doubt goes against the drafter. Keep one, or say which liability each is for.',
  },
  'exclusion-and-cap': {
    text: 'All liability is excluded here, and limited elsewhere, so one of the two is meaningless, and doubt goes against the drafter. Delete the exclusion, or make it subject to the other clause.',
  },
} as const satisfies Record<string, Message>;
const OTHER: Readonly<Record<'cap' | 'standard', Message>> = {
  cap: { text: 'The other limit' },
  standard: { text: 'The standard of liability' },
};
const FIXES = {
  delete: { text: 'Delete this sentence' },
  subject: { text: 'Make it subject to “{clause}”' },
} as const satisfies Record<string, Message>;

/** Clauses whose exclusions are meant for the service as a whole. */
const GENERAL: ReadonlySet<OutlineType> = new Set([
  'limitation-of-liability',
  'warranty-disclaimer',
  'warranties',
  'services',
]);

/** The use of the service or the agreement as such, or no object at all. */
const WHOLE = {
  en: /\b(?:us(?:e|ing|age)|access\w*|inability|reliance|relat(?:ed|ing)\sto|(?:connection|connected)\swith|aris(?:e|es|ing)\s(?:from|out\sof))\b[^\n]{0,60}?\b(?:the|our|this|these|its)\s(?:services?|sites?|websites?|platform|software|apps?|products?|agreements?|terms|contract)\b|\b(?:no|any)\s(?:liability|responsibility)\s(?:whatsoever|of\sany\skind|at\sall)\s?[.,]?$|\bno\s(?:liability|responsibility)\s(?:whatsoever|of\sany\skind|at\sall)\b[^\n.;]{0,100}?\bfor\s(?:anything|any\s(?:loss|damage|claim)\w*|all\s(?:loss|damage|claim)\w*)(?:\s(?:that|which))?\saris(?:e|es|ing)\s(?:out\sof|from)\b|\b(?:liable|responsible|liability|responsibility)\b[^\n.;]{0,40}\b(?:for|of)\s(?:any|all)\s(?:loss|damage|claim)\w*(?:\s(?:or|and)\s(?:loss|damage|claim|liabilit)\w*)?\s(?:whatsoever|of\s(?:any|whatever|whatsoever)\s(?:kind|nature|sort)|at\sall)\s?[.,]?$/i,
  zh: /使用|信赖|本(?:协议|合同|条款|服务)|^(?:(?:在|于)?任何情况下[,，])?[^,，。;]{0,20}(?:不|毋须|毋需|无须|无需|概不)(?:[对就][^,，。;]{0,6}?(?:任何|一切|所有)[^,，。;]{0,8}(?:损失|损害)[^,，。;]{0,4}(?:承担|负)(?:任何)?(?:法律|赔偿)?责任|承担任何(?:法律|赔偿|违约)?责任)(?:[,，]即[使便][^。;]{0,40})?[。;]?$/,
} as const;
/** A scope or rank of its own: some services, some loss, what remains, what another clause leaves. */
const SCOPED = {
  en: /\b(?:free|beta|trial|preview|evaluation|(?:any|all|no)\s(?:further|other|additional|remaining)\s(?:liabilit|damage|loss|claim|case)\w*|in\s(?:all\s)?other\s\w+|otherwise|except|unless|subject\sto|foreseeable|(?:damage|harm|injury)\sto\s(?:any|your|the)|suspension|termination|delay|interruption)\b/i,
  zh: /免费|试用|公测|邀测|测试|除外|除非|另有|其他(?:情况|责任)|可预见|中断|暂停|终止/,
} as const;
/** A cap that says itself when it counts, beside another or after an exclusion that fails. */
const CASCADE = {
  en: /\b(?:if|where|notwithstanding|nevertheless|despite|however|to\sthe\sextent|in\sthe\sevent\s(?:that|of)|should|without\slimiting|other\sthan|except\sfor|free|towards?|respectively)\b/i,
  zh: /如果?|若|倘|尽管|即使|即便|仍|无论如何|除[^。]{0,40}外|另行/,
} as const;

/** Speaks of laws that forbid limits. */
const NOT_ALLOWED = /\bnot\s(?:allow|permit)|不允许/i;

interface Limit {
  readonly clause: Clause;
  readonly s: LiabilitySentence;
}
interface Cap extends Limit {
  readonly cap: FoundCap;
}
interface Total extends Limit {
  readonly exclusion: Exclusion;
}

const limitsOf = everyClause((facts, frame) => liabilityOf(facts, frame).filter((s) => s.cap || s.exclusion));

function capsIn({ clause, s }: Limit): readonly Cap[] {
  const { cap, sentence, lesserFault } = s;
  if (
    !cap ||
    cap.basis === 'other' ||
    cap.basis === 'insurance' ||
    cap.basis === 'none' ||
    !limitsProvider(cap) ||
    cap.scoped
  )
    return [];
  return lesserFault || NOT_ALLOWED.test(sentence.plain) ? [] : [{ clause, s, cap }];
}

function totalIn({ clause, s }: Limit): readonly Total[] {
  const { exclusion, cap, sentence } = s;
  if (exclusion?.scope !== 'general' || !limitsProvider(exclusion) || exclusion.about.length > 0 || cap) return [];
  if (s.saved || s.carvesFault || s.carvesInjury || s.carveHead || s.lawKept || s.faultOnly || s.lesserFault) return [];
  const whole = WHOLE[sentence.language].test(sentence.plain) && !SCOPED[sentence.language].test(sentence.plain);
  return whole && GENERAL.has(clause.facts.type) ? [{ clause, s, exclusion }] : [];
}

/** What fixes the amount of a cap, for comparing. */
function amountOf(one: Cap): string {
  let amount = amounts.get(one.cap);
  if (amount === undefined) {
    amount = readAmount(one);
    amounts.set(one.cap, amount);
  }
  return amount;
}

/** Caps stay with their clause, so that an edit reads those that it changed. */
const amounts = new WeakMap<FoundCap, string>();

function readAmount({ cap, s }: Cap): string {
  const { language } = s.sentence;
  const words = cap.words.slice(0, 400);
  const set = (values: readonly unknown[]): string => [...new Set(values)].sort().join(',');
  return [
    set(findMoney(words, language).map((m) => m.amount)),
    set(findPercents(words, language).map((p) => p.percent)),
    set(findDurations(words, language).map((d) => d.value)),
    cap.basis === 'fees',
  ].join('|');
}

/** For each event or for all: two caps of which one is for each claim and one for all of them go together. */
function perOf({ s: { sentence } }: Cap): boolean {
  return /\b(?:per|each|any\s(?:one|single|individual)|every|single)\s(?:\w+\s)?(?:event|incident|occurrence|claim|case)|每(?:一)?(?:次|起|个|项|笔|件|单|票|箱|台|批|趟)|单次|单个/i.test(
    sentence.plain,
  );
}

/** Whom the cap is for, by name: a file that joins several agreements calls the provider by different names. */
function whose({ s: { sentence } }: Cap): string {
  const mark = /[\uE000\uE001]+/.exec(sentence.masked);
  const word = mark ? sentence.plain.slice(mark.index, mark.index + mark[0].length).toLowerCase() : '';
  const name = word.replace(/^the\s|['’]s?$/g, '');
  return /^(?:we|us|our|我们|我方|本公司)?$/.test(name) ? '' : name;
}

function sameParty(a: string, b: string): boolean {
  return a === '' || b === '' || a === b;
}

function rootOf(contract: Contract, clause: Clause): Clause {
  let root = clause;
  for (let parent = contract.parentOf(root); parent; parent = contract.parentOf(root)) root = parent;
  return root;
}

/** The fix that removes a sentence, where its paragraph has another. */
function deletion(contract: Contract, { clause, s }: Limit): readonly Fix[] {
  const beside = sentencesOf(clause.facts, contract.frame).filter((x) => x.paragraph === s.sentence.paragraph);
  if (beside.length < 2) return [];
  const { start, end } = contract.toDocument(clause, s);
  const from = /[ \t]$/.test(contract.source({ start: Math.max(0, start - 1), end: start })) ? start - 1 : start;
  return [{ title: FIXES.delete, edits: [{ start: from, end, text: '' }] }];
}

function differingCaps(contract: Contract, caps: readonly Cap[]): readonly Finding[] {
  const plain = caps.filter(({ s }) => !CASCADE[s.sentence.language].test(s.sentence.plain));
  const [first, ...others] = plain;
  if (!first) return [];
  const amount = amountOf(first);
  const other = others.find(
    (cap) => amountOf(cap) !== amount && perOf(cap) === perOf(first) && sameParty(whose(cap), whose(first)),
  );
  if (!other) return [];
  return [
    {
      kind: 'caps',
      range: contract.toDocument(other.clause, other.s),
      message: MESSAGES.caps,
      related: [{ range: contract.toDocument(first.clause, first.s), message: OTHER.cap }],
      fixes: deletion(contract, other),
    },
  ];
}

/** What an exclusion of all liability contradicts: a limit in its section, else a cap anywhere. */
function opposite(
  contract: Contract,
  total: Total,
  caps: readonly Cap[],
): { readonly clause: Clause; readonly range: Range; readonly what: 'cap' | 'standard' } | undefined {
  const root = rootOf(contract, total.clause);
  const inside = (clause: Clause): boolean => clause.index >= root.index && clause.index <= root.last;
  const able = caps.filter(({ s }) => !CASCADE[s.sentence.language].test(s.sentence.plain));
  const cap = able.find(({ clause }) => inside(clause)) ?? able[0];
  if (cap) return { clause: cap.clause, range: cap.s, what: 'cap' };
  const standard = contract.positionsOf('liabilityStandard').find((p) => p.clause !== total.clause && inside(p.clause));
  return standard && { clause: standard.clause, range: standard.range, what: 'standard' };
}

function totalBesideLimit(contract: Contract, total: Total, caps: readonly Cap[]): readonly Finding[] {
  const other = opposite(contract, total, caps);
  if (!other) return [];
  const { clause, s, exclusion } = total;
  const { language } = s.sentence;
  const opening = openingOf(contract, other.clause);
  const name = contract
    .source(opening)
    .replace(/[*_#]{1,8}/g, '')
    .trim();
  const fixes: Fix[] = [...deletion(contract, total)];
  const subject = subjectTo(contract, other.clause, language, clause);
  if (other.clause !== clause && name.length < 60 && subject !== undefined) {
    const edit = extendSentence(clause.facts, s, subject);
    fixes.push({
      title: { ...FIXES.subject, data: { clause: name } },
      edits: [{ ...shift(edit, contract.startOf(clause)), text: edit.text }],
    });
  }
  return [
    {
      kind: 'exclusion-and-cap',
      range: contract.toDocument(clause, exclusion),
      message: MESSAGES['exclusion-and-cap'],
      related: [{ range: contract.toDocument(other.clause, other.range), message: OTHER[other.what] }],
      fixes,
    },
  ];
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'contradictory-liability',
    title: { text: 'Limits of liability that contradict each other' },
    description: {
      text: 'Finds different caps for the same liability, and exclusions of all liability beside a cap or a standard of liability. One of the two is meaningless, and doubt goes against the drafter.',
    },
    category: 'liability',
    severity: 'warning',
    kinds: {
      caps: { title: { text: 'Two caps of different amounts' } },
      'exclusion-and-cap': { title: { text: 'All liability excluded, and limited' } },
    },
    types: ['limitation-of-liability'],
    law: ['cn-civil-code-498', 'de-bgb-305c-2', 'eu-unfair-terms-5'],
    examples: [
      {
        language: 'en',
        bad: '## Liability\n\nWe accept no responsibility whatsoever for any loss that arises from the use of our services. Our total liability is limited to the fees of the 12 months before the event.\n',
        good: '## Liability\n\nWe are not liable for indirect or consequential loss. Our total liability is limited to the fees of the 12 months before the event.\n',
      },
      {
        language: 'zh',
        bad: '## 责任限制\n\n您因使用本服务发生的任何损失，我们不承担任何责任。我们的累计赔偿责任不超过您在损失发生前12个月内支付的服务费。\n',
        good: '## 责任限制\n\n对于间接损失，我们不承担责任。我们的累计赔偿责任不超过您在损失发生前12个月内支付的服务费。\n',
      },
    ],
  },
  check(contract) {
    const limits: Limit[] = limitsOf(contract).flatMap(({ clause, value }) => value.map((s) => ({ clause, s })));
    const caps = limits.flatMap(capsIn);
    const totals = limits.flatMap(totalIn);
    return [
      ...differingCaps(contract, caps),
      ...totals.slice(0, 1).flatMap((total) => totalBesideLimit(contract, total, caps)),
    ];
  },
};

export default rule;
