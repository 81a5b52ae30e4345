import type { Clause, Frame } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { pattern } from '../analysis/partyWords.js';
import { findDurations } from '../analysis/positions/duration.js';
import { appendSentence, extendSentence } from '../analysis/queries/append.js';
import { isPart } from '../analysis/queries/baseAgreement.js';
import { chosenLaws, isMemberState } from '../analysis/queries/chosenLaw.js';
import { clausesThat } from '../analysis/queries/everyClause.js';
import { sentencesWith } from '../analysis/queries/mentions.js';
import { type ClauseSentence, sentencesOf } from '../analysis/queries/sentences.js';
import { type Signal, says } from '../analysis/queries/signals.js';
import { openingOf } from '../analysis/queries/subject.js';
import type { OutlineType } from '../taxonomy/clauseTypes.js';
import { gateOf } from '../text/gates.js';
import type { Language } from '../text/language.js';
import { type Range, shift } from '../text/range.js';
import type { DocumentRule, Finding, Fix, Message, RuleContext } from './contract.js';

/*
 * Finds agreements that leave customers without their data at the end: deletion without a period, no duty to return
 * anything, or nothing about export; under European law also nothing about switching. Switch it off where the service
 * stores nothing for the customer.
 *
 * Bad:  Upon termination we may delete your data.
 * Good: We delete your data 30 days after termination; until then you may export it.
 */

type Kind = 'denied' | 'no-period' | 'no-export' | 'switching';

const MESSAGES: Readonly<Record<Kind, Message>> = {
  denied: {
    text: 'The provider need not keep or return data at the end, so the customer may lose it all at once. Laws on data and digital services give a time to retrieve it. Grant a period and a format for export.',
  },
  'no-period': {
    text: 'Data may be deleted at the end without a period, so the customer may lose it before it is fetched. Laws on data and digital services give a time to retrieve it. State a period, such as 30 days, and a format.',
  },
  'no-export': {
    text: 'Nothing lets the customer retrieve its data when the contract ends. Laws on data and digital services ask for it, and customers will. Say how, in which format and how long data can be exported.',
  },
  switching: {
    text: 'Nothing is said about switching to another provider. Under the Data Act a contract on cloud services must say how customers switch: at most two months’ notice, 30 days’ transition, 30 days to retrieve data. Add it.',
  },
};
const FIXES: Readonly<Record<Kind, Message>> = {
  denied: { text: 'Grant 30 days for export' },
  'no-period': { text: 'Grant 30 days for export' },
  'no-export': { text: 'Add how data is retrieved' },
  switching: { text: 'Add how customers switch' },
};
const PERIOD: Readonly<Record<Language, string>> = {
  en: ', but not before 30 days after the end of the contract, during which {{customer}} may export it in a common format',
  zh: '，但应在合同终止后至少保留30日，供{{customer}}以通用格式导出',
};
const RETURN: Readonly<Record<Language, string>> = {
  en: "Notwithstanding this, {{provider}} will keep {{customer's}} data ready for export in a common format for 30 days after the end of the contract, and delete it afterwards.",
  zh: '尽管有上述约定，合同终止后30日内，{{provider}}应保留{{customer}}的数据供{{customer}}以通用格式导出，期满后删除。',
};
const SWITCH: Readonly<Record<Language, string>> = {
  en: "{{customer}} may switch to another provider or to systems of {{customer's}} own at two months' notice; {{provider}} will support the switch during a transition of 30 days, and {{customer}} may retrieve the data for at least 30 days after it.",
  zh: '{{customer}}可提前两个月通知切换至其他服务商或者自有系统；{{provider}}在30日的过渡期内提供协助，过渡期结束后{{customer}}至少有30日可取回数据。',
};

/** Where the end of the contract is the subject, so that a sentence need not name it. */
const OF_END: ReadonlySet<OutlineType> = new Set(['data-deletion', 'effects-of-termination']);
/** The end as an event, after which something happens. */
const END: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:upon|after|following|in\s(?:the\s)?(?:event|case)|when|if|once|where|on|at)\s[^.\n]{0,60}?\b(?:terminat(?:ion|es?|ed)|expir\w+|cancel\w+|clos(?:e[sd]?|ing|ure)|end(?:s|ed)?)\b|\b(?:terminated|expired|cancell?ed|closed)\s(?:accounts?|subscriptions?|services?|plans?)\b/i,
  zh: /(?:终止|届满|到期|期满|解除|注销|结束|停用|退[订出]|不用了?)(?:后|时|之日|之后|以后|的|,|\()|(?:如果?|当|因)[^。;]{0,20}(?:终止|届满|到期|解除|注销)/,
};
const DATA_EN =
  '(?:data|content|documents|files|information\\s(?:that\\s)?(?:<you>|stored|in)|(?<=<you>\\s)material|materials|records|recordings|projects?|repositories|backups)';
const DELETES: Readonly<Record<Language, RegExp>> = {
  en: pattern(
    `<we>\\s(?:(?:<may>|reserve)\\b)…60…\\b(?:delet(?:e|ing)|eras(?:e|ing)|destroy(?:ing)?|purg(?:e|ing))\\b…40…\\b${DATA_EN}\\b|<we>\\s(?:(?:will|shall|then|irrevocably|permanently)\\s){0,3}?(?:deletes?|erases?|wipes?|destroys?)\\s(?:[\\w'\uE000-\uE003]+\\s){0,3}?${DATA_EN}\\b|\\b${DATA_EN}\\b[^,.\\n]{0,30}?\\b(?:(?:will|may|shall|can)\\s(?:also\\s|then\\s|immediately\\s|permanently\\s|irrevocably\\s)*be|(?:is|are)(?:\\sthen)?)\\s(?:\\w+ly\\s)?(?:deleted|erased|destroyed|purged)\\b`,
  ),
  zh: pattern(
    '<we>[^。;]{0,40}?(?:删除|清除|销毁|清空|删掉|清掉)[^。;]{0,24}?(?:数据|内容|资料|文件)|<we>[^。;,，不]{0,20}?(?:删除|清除|销毁|清空|删掉|清掉)[^。;,，]{0,12}?<you>的?(?:信息|[^。;,，]{0,4}记录)|(?:数据|内容|资料|文件)[^。;]{0,24}?(?:将|会|可能|有权|后)(?:被)?(?:予以)?(?:删除|清除|销毁|清空|删掉|清掉)',
  ),
};
/** Deletion that the customer asks for, that is no end of the contract, or of traces of use that nobody stored. */
const NOT_END: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:request\w*|inactiv\w*|limited\s(?:period|time)|dormant|violat\w*|infring\w*|breach\w*|backup\scopies|personal\s(?:data|information)|cookies?|logs?|older\sdata|maximum\snumber|quota|storage\slimits?|(?:relat(?:ing|ed)|pertaining)\sto\s(?:your|the)\s(?:use|usage|visits?)|unless\syou|if\syou\sdelete|you\s(?:may|can)\s(?:\w+\s)?(?:delete|export|download))\b/i,
  zh: /请求|要求删除|使用记录|浏览记录|申请|不活跃|未登录|违反|违规|侵权|日志|个人信息|释放|您[^。]{0,6}?删除数据|您可(?:以)?(?:自行)?(?:删除|导出|下载)/,
};
/** Who closes the account is told to fetch the data first. */
const FETCHED_FIRST: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:obtain|download|export|retrieve|save|fetch|back\sup)\b[^.;\n]{0,160}\b(?:before|prior\sto)\s(?:you\s)?(?:\w+\s){0,2}?(?:clos|delet|cancel|terminat|end)\w*/i,
  zh: /(?:注销|关闭|终止|解除)[^。;]{0,12}前[^。;]{0,20}(?:导出|下载|备份|取回)/,
};
const CLOSES: Readonly<Record<Language, RegExp>> = {
  en: pattern('\\b(?:if|when|once|after|upon)\\s<you>\\s(?:\\w+\\s){0,2}?(?:clos|delet|cancel|terminat|end)\\w*'),
  zh: pattern('<you>[^。;,，]{0,8}(?:注销|关闭|终止|解除)'),
};
const DENIES: Readonly<Record<Language, RegExp>> = {
  en: pattern(
    `\\b(?:no\\s(?:further\\s|continuing\\s)?(?:obligation|duty|responsibility)|not\\s(?:be\\s)?(?:obligated|obliged|required|under\\san?\\sobligation))\\s(?:\\w+\\s)?to\\s(?:\\w+,?\\s(?:or\\s|and\\s)?){0,4}?(?:retain|store|keep|maintain|return|export|preserve|hold)\\b…60…\\b(?:data|content|files|copy|copies|records?|recordings?|materials?|documents?|uploads|photos|images)\\b`,
  ),
  zh: pattern(
    '(?:没有|无|不承担|不负有?|并无)[^。;]{0,16}?(?:保留|导出|返还|保存|迁移|备份)[^。;]{0,24}?义务|(?:没有|并无|不承担|不负有?|无)(?:任何)?义务(?:继续)?(?:予以)?(?:[为向]<you>)?(?:保留|导出|返还|保存|迁移|备份)',
  ),
};
const WORDS = gateOf(DELETES.en, DELETES.zh, DENIES.en, DENIES.zh);
/** What a period may be for. */
const OF_DATA =
  /\b(?:data|contents?|files|materials|export\w*|backups?|retriev\w*)\b|数据|資料|數據|内容|資訊|资料|文件|导出|備份|备份/i;
/** A period that another document states. */
const ELSEWHERE: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:stated|specified|set\s(?:out|forth)|described|defined|provided)\sin\b|\b(?:in\saccordance\swith|according\sto|as\sper)\s(?:the|our)\b/i,
  zh: /(?:载明|列明|约定|规定|公布|说明)[^。;]{0,12}(?:为准|的期限|的时限)|按照?[^。;]{0,20}(?:规则|说明|政策)/,
};
const EXPORT: Signal =
  /\b(?:export\w*|download\w*|retriev\w*|portab\w*|migrat\w*|return(?:s|ed|ing)?\b[^.\n]{0,40}\b(?:data|content|files)|(?:copy|copies|extract|backups?)\s(?:of\s)?(?:your|the|all|its|any|customer)\s?\w*\s?(?:data|content|files)|access\s(?:to\s)?(?:your|the|its|customer)\s(?:data|content))\b|导出|下载|迁移|返还|取回|转移|移植|拷贝|备份/giu;
const SWITCHING: Signal =
  /\b(?:switch(?:es|ed|ing)?\b[^.\n]{0,60}\b(?:providers?|services?|on-?premises?)|port(?:ing|ability)|data\sact|transition\s(?:period|services|assistance)|migrat\w*)\b|切换|迁移|数据法|过渡期|可携带|转移至其他/giu;
/** The customer keeps data with the provider; data that a privacy policy is about is another thing. */
const KEEPS: Signal =
  /\b(?:customer\s(?:data|content)|your\s(?:data(?![^.\n]{0,60}\bprivacy\b)|files|projects?|repositories)|(?:data|files|content)\s(?:that\s)?you\s(?:store|upload))\b|用户(?:业务)?数据|客户数据|您的(?:业务)?数据(?![^。\n]{0,30}隐私)|您(?:上传|存储)的(?:数据|文件|内容)/giu;

/** What the Data Act calls a data processing service. */
const CLOUD: Signal =
  /\b(?:cloud|saas|[ip]aas|software[\s-]as[\s-]a[\s-]service|(?:web\s)?hosting\sservices?|file\s(?:storage|hosting|sharing)|online\sstorage|storage\s(?:services?|space)|virtual\s(?:servers?|machines?))\b|云(?:服务|存储|计算|端|平台)|托管服务/giu;

/** Whether deletion has a period: in a clause that is about the end of data any, and else one that is said of data. */
function hasPeriod(s: ClauseSentence, clause: Clause, frame: Frame): boolean {
  if (clause.facts.type === 'termination') return keepsAllTheSame(s, clause, frame);
  return findDurations(clause.facts.words.passage.plain, s.language).length > 0 || keepsFor(clause);
}

function keepsFor({ facts: { positions } }: Clause): boolean {
  return positions.some((p) => p.key === 'dataRetention' && p.value !== 'buffer-period');
}

/** Whether what is denied has a period all the same: in its paragraph, or elsewhere in the clause for data. */
function keepsAllTheSame(s: ClauseSentence, clause: Clause, frame: Frame): boolean {
  const period = ({ plain, language, paragraph }: ClauseSentence): boolean =>
    (paragraph === s.paragraph || OF_DATA.test(plain)) && findDurations(plain, language).length > 0;
  return keepsFor(clause) || sentencesOf(clause.facts, frame).some(period);
}

/** Whether a sentence says what happens at the end, by its own words or by those of the one before it. */
function atEnd({ facts }: Clause, s: ClauseSentence, before?: ClauseSentence): boolean {
  if (OF_END.has(facts.type) || END[s.language].test(s.plain)) return true;
  return before?.paragraph === s.paragraph && OPENS_END.test(before.plain);
}

/** A sentence that opens with the end, of which the next one goes on to speak. */
const OPENS_END =
  /^(?:when|once|after|upon|as\ssoon\sas)\s[^.,\n]{0,40}\b(?:terminat|expir|cancel|clos|end(?:s|ed)?\b)/i;

/** The clauses that deny or delete, whatever else they say. */
const ending = clausesThat((facts, frame) =>
  sentencesWith(facts, frame, WORDS).some(
    ({ language, masked }) => DENIES[language].test(masked) || DELETES[language].test(masked),
  ),
);

function deletions(contract: Contract, clause: Clause): Finding | undefined {
  const place = (range: Range): Range => contract.toDocument(clause, range);
  const sentences = sentencesOf(clause.facts, contract.frame);
  for (const [i, s] of sentences.entries()) {
    const { language } = s;
    const denied = DENIES[language].exec(s.masked);
    if (
      denied &&
      (atEnd(clause, s) || clause.facts.type === 'termination') &&
      !keepsAllTheSame(s, clause, contract.frame)
    )
      return {
        kind: 'denied',
        range: place({ start: s.start + denied.index, end: s.start + denied.index + denied[0].length }),
        message: MESSAGES.denied,
        fixes: [{ title: FIXES.denied, worded: true, edits: [appendSentence(contract, clause, RETURN[language])] }],
      };
    const m = DELETES[language].exec(s.masked);
    if (!m || !atEnd(clause, s, sentences[i - 1]) || NOT_END[language].test(s.plain)) continue;
    if (hasPeriod(s, clause, contract.frame)) continue;
    if (CLOSES[language].test(s.masked) && sentences.some(({ plain }) => FETCHED_FIRST[language].test(plain))) continue;
    const edit = extendSentence(clause.facts, s, PERIOD[language]);
    return {
      kind: 'no-period',
      range: place({ start: s.start + m.index, end: s.start + m.index + m[0].length }),
      message: MESSAGES['no-period'],
      ...(ELSEWHERE[language].test(s.plain) && { severity: 'information' as const }),
      fixes: [
        {
          title: FIXES['no-period'],
          worded: true,
          edits: [{ ...shift(edit, contract.startOf(clause)), text: edit.text }],
        },
      ],
    };
  }
  return undefined;
}

/** A finding on the whole agreement, at its clause on deletion or the end. */
function lack(contract: Contract, kind: 'no-export' | 'switching'): readonly Finding[] {
  const [deletion] = contract.ofType('data-deletion');
  const clause = deletion ?? contract.ofType('effects-of-termination')[0] ?? contract.ofType('termination')[0];
  if (!clause) return [];
  const sentence = (kind === 'switching' ? SWITCH : RETURN)[contract.language]
    .replace(/^Notwithstanding this, /, '')
    .replace(/^尽管有上述约定，/, '');
  const fix: Fix =
    deletion || kind === 'switching'
      ? { title: FIXES[kind], worded: true, edits: [appendSentence(contract, clause, sentence)] }
      : { title: FIXES[kind], insert: 'data-deletion' };
  return [{ kind, range: openingOf(contract, clause), message: MESSAGES[kind], fixes: [fix] }];
}

function check(contract: Contract, { profile }: RuleContext): readonly Finding[] {
  if (isPart(contract)) return [];
  const findings = ending(contract).flatMap((clause) => deletions(contract, clause) ?? []);
  const keeps = says(contract, KEEPS, 2) && contract.hasType('customer-data');
  if (findings.length === 0 && keeps && !says(contract, EXPORT)) findings.push(...lack(contract, 'no-export'));
  const european = [...chosenLaws(contract)].some(isMemberState);
  const cloud = profile === 'b2b-saas' || (profile === 'consumer-eu' && says(contract, CLOUD));
  if (european && keeps && cloud && !says(contract, SWITCHING)) findings.push(...lack(contract, 'switching'));
  return findings;
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'data-exit-missing',
    title: { text: 'No way to take data along' },
    description: {
      text: 'Finds agreements that let the provider delete data at the end without a period, deny its return, or say nothing about export; under European law also nothing about switching.',
    },
    category: 'completeness',
    severity: 'warning',
    kinds: {
      denied: { title: { text: 'No duty to keep or return data' } },
      'no-period': { title: { text: 'Deletion without a period' } },
      'no-export': { title: { text: 'Nothing about export' }, severity: 'hint' },
      switching: { title: { text: 'Nothing about switching' }, severity: 'information' },
    },
    profiles: { ch: 'information' },
    types: ['data-deletion', 'effects-of-termination', 'customer-data'],
    law: [
      'eu-data-act-25-2',
      'eu-digital-content-16-4',
      'eu-gdpr-28-3-g',
      'cn-pipl-21-2',
      'cn-pipl-47',
      'cn-civil-code-558',
    ],
    examples: [
      {
        language: 'en',
        bad: '## Deletion of data\n\nUpon termination of the contract we may delete all of your data.\n',
        good: '## Deletion of data\n\nWe delete your data 30 days after the end of the contract; until then you may export it.\n',
      },
      {
        language: 'zh',
        bad: '## 数据删除\n\n服务终止后，我们有权删除您的数据。\n',
        good: '## 数据删除\n\n服务终止后30日内，您可导出您的数据，期满后我们予以删除。\n',
      },
    ],
  },
  check,
};

export default rule;
