import type { Clause, ClauseFacts, Frame } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { pattern } from '../analysis/partyWords.js';
import { citationOf, extendSentence, subjectTo } from '../analysis/queries/append.js';
import { sparedAround } from '../analysis/queries/carveOuts.js';
import { clausesThat, derived } from '../analysis/queries/everyClause.js';
import { type Exclusion, type LiabilitySentence, liabilityOf, limitsProvider } from '../analysis/queries/liability.js';
import { firstPosition } from '../analysis/queries/positions.js';
import { sentencesOf } from '../analysis/queries/sentences.js';
import { type Range, shift } from '../text/range.js';
import { type DocumentRule, type Finding, type Fix, inEach, inParts, type Message, type Related } from './contract.js';

/*
 * Finds exclusions of the provider's liability for lost data. Whoever stores data must secure it, and an exclusion that
 * covers gross negligence may be void. The kind `conflict` contradicts what the draft says elsewhere: backups that it
 * promises beside the exclusion, or a general standard of liability. Data among other heads of loss (lost profits, lost
 * data) is the matter of liability-no-carveout; data on the customer's own machines, and data that the contract lets go at
 * its end, are nobody's fault. Switch it off where the service stores nothing for the customer.
 *
 * Bad:  We back up your data every night. We are not liable for any loss of data.
 * Good: We back up your data every night. We are not liable for any loss of data, except in case of intent or gross
 *       negligence.
 */

const MESSAGES = {
  plain: {
    text: 'This excludes liability for lost data even in case of intent and gross negligence, so it may be void. Keep that liability, or limit the rest to the effort of restoring the last backup that was due.',
  },
  backup: {
    text: 'This excludes liability for lost data beside a promise to back it up, so it is open what the promise is worth, and the exclusion may be void. Except intent and gross negligence, or limit liability to restoring the last backup that was due.',
  },
  standard: {
    text: 'This excludes liability for lost data that the general standard of liability admits, and contradictions are read against the drafter. Except intent and gross negligence, or make it subject to the clause on liability.',
  },
} as const satisfies Record<string, Message>;
const PROMISE: Message = { text: 'The promise of backups' };
const STANDARD: Message = { text: 'The standard of liability' };
const FIXES = {
  carve: { text: 'Except intent and gross negligence' },
  subject: { text: 'Make it subject to {clause}' },
} as const satisfies Record<string, Message>;
const CARVE = {
  en: ", except in case of intent or gross negligence on {{provider's}} part",
  zh: '，但因{{provider}}故意或者重大过失造成的除外',
} as const;

/** Lost data as what is excluded; backups too, where the exclusion is of them. */
const DATA = {
  en: /\b(?:loss(?:es)?|corruption|destruction|damage)(?:,?\s(?:or|and|of|to|in)\s(?:any\s)?\w+|,\s\w+)?\s(?:of|to)\s(?:\w+,?\s){0,5}?(?:data|content|files|photos?|pictures|images|videos?|documents|records|recordings|messages|e-?mails|backups?)\b|\bdata\s(?:loss(?:es)?|corruption)\b|\blost\s(?:\w+\s)?data\b|\b(?:if|where|when|that|any|for|of)\s(?:[\w'’]+\s){0,4}?(?:data|content|files|records|recordings|documents|photos)\s(?:(?:that|which)\s)?(?:is|are|gets?|becomes?)\s(?:\w+\s)?(?:lost|corrupted|destroyed|damaged)\b|\bfailure\s(?:of\s(?:any\s)?(?:\w+\s)?backups?|to\s(?:store|back\s?up|restore)\b)/i,
  zh: /(?:数据|资料|文[件档]|内容|照片|图[片纸]|视频|录[音像])(?:(?!造成|导致|引起|产生|受到?|遭受?|蒙受)[^。,;]){0,16}?(?:丢失|损失|灭失|毁损|损坏|遗失|删除|备份|(?:弄丢|丢|没)了)|(?:丢失|灭失|损坏)[^。,;]{0,8}(?:数据|资料|文件)/,
} as const;
/** Lost data in front of the exclusion: "if data is lost, we are not liable". */
const LOST_BEFORE =
  /\bloss\sof\s(?:\w+,?\s){0,3}?data\b|\bdata\sloss\b|\b(?:data|content|files)\s(?:that\s|which\s)?(?:is|are|was|were|gets?|being|becomes?)\s(?:\w+\s)?(?:lost|corrupted|destroyed)\b/i;
/** Loss that others cause, the customer among them. */
const OTHERS = {
  en: pattern(
    '\\b(?:caused|due|result(?:s|ing|ed)?|aris(?:e|es|ing)|attributable|act(?:s|ions?)?)\\b…60…\\b(?:third[\\s-]part|unauthori[sz]ed|hackers?)|<your>\\s(?:own\\s|use\\sor\\s)?(?:failure|breach|violation|negligence|actions?|acts|omissions?|password|equipment|default|fault|downgrad\\w+)|<you>\\s(?:fail|breach|violate|delete|lose|forget|do\\snot|don)',
  ),
  zh: pattern(
    '(?<!(?:系统|服务器|设备|软件|网络|机房)[^。;,，]{0,4}(?:故障|维护|升级|宕机|检修)[^。;,，]{0,40})(?:第三方|第三人|他人|黑客|病毒)|(?:因|由于|如|若)<you>|<you>(?:的)?(?:自行|自身|操作|违|未|过错|原因)',
  ),
} as const;
/** Data that the customer keeps itself, on its own machines. */
const KEPT_BY_CUSTOMER = {
  en: pattern(
    '\\b(?:on|from|to)\\s<your>\\s(?:[\\w-]+\\s){0,2}?(?:devices?|computers?|(?:smart|tele)?phones?|equipment|hardware|machines?)\\b',
  ),
  zh: pattern('<you>(?:的)?(?:自有|自己的|本地|终端)?(?:设备|终端|电脑|计算机|手机|本地)'),
} as const;
/** What is lost because the contract is over, which the customer can prepare for: there is no breach to except. */
const END = {
  en: /\b(?:terminat(?:es?|ed|ion)|expir(?:y|ation|es|ed)|cancell?ation|cancels?|uninstall\w*|lapses?|(?:subscription|agreement|contract)\sends)\b/i,
  zh: /终止|期满|届满|到期|注销|卸载|解除/,
} as const;
const DELETES = {
  en: /\b(?:delet\w+|remov\w+|eras\w+|forfeit\w*|export)\b/i,
  zh: /删除|清除|清空|清理|导出/,
} as const;
const FAILURE = { en: /\bfailure\sto\b/i, zh: /备份/ } as const;

/** Other heads of loss: the sentence excludes more than lost data. */
const OTHER_HEADS = {
  en: /\b(?:consequential|incidental|special|punitive|exemplary|profits?|revenues?|goodwill|savings|business|earnings)\b/i,
  zh: /间接(?![^。,;]{0,14}直接)|后果性|附带|惩罚性|利润|商誉|可得利益|营业|收入|名誉/,
} as const;
/** The exclusion gives way to another clause. */
const YIELDS = {
  en: /\b(?:subject\sto|except\sas|unless\sotherwise|without\sprejudice|only\s(?:up\s)?to|limited\sto)\b/i,
  zh: /另有(?:约定|规定)|仅限于|为限/,
} as const;

const BACKUP = {
  en: pattern(
    '(?:<we>\\s(?:\\w+\\s){0,4}?(?:back(?:s|ing)?\\s?up|restores?|(?:maintain|keep|make|create|perform|provide|take)s?\\b…60…\\b(?:backups?|back-ups?|restore\\spoint|disaster\\srecovery))|\\b(?:backups|(?:data|content)\\s(?:is|are)\\sbacked\\sup)\\s(?:are\\s(?:made|taken|performed|created)|(?:daily|every|each|nightly|weekly))|\\b(?:an?|one)\\s(?:\\w+\\s)?back-?up\\s(?:is|will\\sbe|shall\\sbe)\\s(?:made|taken|performed|created|kept))',
  ),
  zh: pattern('<we>[^。;]{0,30}?(?:备份|恢复措施|恢复点|容灾)'),
} as const;
/** No promise: a right, a negation, something that the customer does. */
const NO_PROMISE = {
  en: /\b(?:not|no|may|might|cannot|neither|nor|never|should|if|recommend\w*|encourage\w*)\b|n't\b/i,
  zh: /不|非|无|未|没有|可以|有权|如果|建议|应自行/,
} as const;

/** Whether a sentence names lost data, and no other loss, as what it excludes. */
function dataIn({ sentence: { plain, masked, language }, start }: LiabilitySentence, exclusion: Exclusion): boolean {
  if (OTHER_HEADS[language].test(plain) || OTHERS[language].test(masked) || KEPT_BY_CUSTOMER[language].test(masked))
    return false;
  const at = exclusion.start - start;
  if (language === 'zh') return DATA.zh.test(plain.slice(Math.max(0, at - 80)));
  return DATA.en.test(plain.slice(at)) || LOST_BEFORE.test(plain.slice(Math.max(0, at - 120), at));
}

/** Whether an exclusion is one of the provider's for lost data, whatever the cause. */
function excludesData(s: LiabilitySentence): s is LiabilitySentence & { readonly exclusion: Exclusion } {
  const { exclusion } = s;
  return (
    exclusion !== undefined &&
    limitsProvider(exclusion) &&
    !exclusion.about.includes('force-majeure') &&
    !s.cap &&
    !s.carvesFault &&
    !s.lesserFault &&
    !YIELDS[s.sentence.language].test(s.sentence.plain) &&
    dataIn(s, exclusion)
  );
}

/** Whether the sentence is about what is deleted at the end, by its own words or by those of the three before it. */
function isOfTheEnd(facts: ClauseFacts, frame: Frame, { sentence, start }: LiabilitySentence): boolean {
  const { language, plain } = sentence;
  if (FAILURE[language].test(plain)) return false;
  if (END[language].test(plain)) return true;
  const all = sentencesOf(facts, frame);
  const at = all.findIndex((s) => s.start === start);
  const before = all.slice(Math.max(0, at - 3), Math.max(0, at)).filter((s) => s.language === language);
  return before.some((s) => END[language].test(s.plain)) && before.some((s) => DELETES[language].test(s.plain));
}

/** A promise of backups in the clause, or in one on backups beside it. */
function promiseNear(contract: Contract, clause: Clause): Range | undefined {
  const isBeside = (c: Clause): boolean =>
    c !== clause && c.parent >= 0 && c.parent === clause.parent && c.facts.type === 'backup';
  for (const c of [clause, ...contract.ofType('backup').filter(isBeside)]) {
    for (const s of sentencesOf(c.facts, contract.frame))
      if (BACKUP[s.language].test(s.masked) && !NO_PROMISE[s.language].test(s.plain)) return contract.toDocument(c, s);
    const point = c.facts.positions.find((p) => p.key === 'recoveryPoint');
    if (point) return contract.toDocument(c, point.range);
  }
  return undefined;
}

/** The standard of liability for everything: what is said of one object, such as equipment on loan, is none. */
const generalStandard = firstPosition('liabilityStandard', ({ clause, range }, frame) =>
  liabilityOf(clause.facts, frame).every(
    (s) => s.end <= range.start || s.start >= range.end || s.exclusion?.scope !== 'bound',
  ),
);

/** The numbers of the clauses that limit liability, which stay while these are typed in. */
const limits = derived(
  (contract) => [contract.ofType('limitation-of-liability')],
  (contract) =>
    contract
      .ofType('limitation-of-liability')
      .filter(isAboutLimits)
      .flatMap(({ index, last, facts }) =>
        facts.number ? [{ index, last, number: facts.number.text, measured: isMeasured(facts) }] : [],
      ),
);

/** Whether a clause says for what, or up to what, the provider is liable, and does not only exclude. */
function isMeasured({ positions }: ClauseFacts): boolean {
  return positions.some(
    (p) => p.key === 'liabilityStandard' || (p.key === 'liabilityCap' && p.value.kind !== 'total-exclusion'),
  );
}

/** A clause, or a section, that limits liability before all else; what customers answer for does so beside it. */
function isAboutLimits({ facts: { type, also } }: Clause): boolean {
  return (type === 'group' ? also[0] : type) === 'limitation-of-liability';
}

const excluding = clausesThat((facts, frame) => liabilityOf(facts, frame).some(excludesData));

function check(contract: Contract, clause: Clause): readonly Finding[] {
  const { facts } = clause;
  const sentences = liabilityOf(facts, contract.frame);
  const s = sentences.filter(excludesData).find((x) => !isOfTheEnd(facts, contract.frame, x));
  if (!s || sentences.some((x) => x.faultOnly) || sparedAround(contract, clause).fault) return [];
  const promise = promiseNear(contract, clause);
  const standard = promise ? undefined : generalStandard(contract);
  const related: Related[] = promise
    ? [{ range: promise, message: PROMISE }]
    : standard
      ? [{ range: contract.toDocument(standard.clause, standard.range), message: STANDARD }]
      : [];
  const { language } = s.sentence;
  const at = contract.startOf(clause);
  const extended = (text: string) => {
    const edit = extendSentence(facts, s, text);
    return [{ ...shift(edit, at), text: edit.text }];
  };
  const fixes: Fix[] = [{ title: FIXES.carve, worded: true, edits: extended(CARVE[language]) }];
  const others = limits(contract).filter(
    ({ index, last, number }) =>
      !(index <= clause.index && clause.index <= last) && (language === 'en' || number !== facts.number?.text),
  );
  const other = others.find(({ measured }) => measured) ?? others[0];
  const limit = other && contract.clause(other.index)!;
  const cited = limit && citationOf(contract, limit, other.number, language, clause);
  if (limit && cited !== undefined)
    fixes.push({
      title: { ...FIXES.subject, data: { clause: cited } },
      edits: extended(subjectTo(contract, limit, language, clause)!),
    });
  return [
    {
      range: contract.toDocument(clause, s.exclusion),
      ...(related.length > 0 && { kind: 'conflict', related }),
      message: promise ? MESSAGES.backup : standard ? MESSAGES.standard : MESSAGES.plain,
      fixes,
    },
  ];
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'data-loss-exclusion',
    title: { text: 'No liability for lost data' },
    description: {
      text: "Finds exclusions of the provider's liability for lost data that do not spare intent and gross negligence. They may be void, and they contradict backups that the draft promises.",
    },
    category: 'liability',
    severity: 'warning',
    kinds: { conflict: { title: { text: 'Contradicts backups or the standard of liability' } } },
    profiles: { 'consumer-eu': 'error', ch: 'error' },
    types: ['backup', 'limitation-of-liability', 'customer-data'],
    law: ['cn-cybersecurity-law-23', 'cn-civil-code-506', 'ch-co-100-1', 'de-bgb-309-no-7', 'eu-gdpr-32'],
    examples: [
      {
        language: 'en',
        bad: '## Backups\n\nWe back up your data every night. We are not liable for any loss of data.\n',
        good: '## Backups\n\nWe back up your data every night. We are not liable for any loss of data, except in case of intent or gross negligence.\n',
      },
      {
        language: 'zh',
        bad: '## 数据备份\n\n我们每日备份您的数据。对于数据丢失，我们不承担任何责任。\n',
        good: '## 数据备份\n\n我们每日备份您的数据。对于数据丢失，我们不承担任何责任，但因故意或者重大过失造成的除外。\n',
      },
    ],
  },
  ...inParts(inEach(excluding, check)),
};

export default rule;
