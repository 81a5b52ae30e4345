import type { ClauseFacts, Frame } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { partyBefore, pattern } from '../analysis/partyWords.js';
import { findDurations } from '../analysis/positions/duration.js';
import { appendSentence } from '../analysis/queries/append.js';
import { anyClause, everyClause, type Told } from '../analysis/queries/everyClause.js';
import { mentions } from '../analysis/queries/mentions.js';
import { perClause } from '../analysis/queries/perClause.js';
import { plainText } from '../analysis/queries/plainText.js';
import { type ClauseSentence, sentencesOf } from '../analysis/queries/sentences.js';
import type { OutlineType } from '../taxonomy/clauseTypes.js';
import { gateOf } from '../text/gates.js';
import type { Range } from '../text/range.js';
import { type DocumentRule, type Finding, inEach, inParts, type Message } from './contract.js';

/*
 * Finds rights of the provider to remove content or data of customers without a word of notice, reasons or complaint. What
 * is deleted is gone, however small the breach was, and platforms owe reasons by law. Switch it off where customers store
 * nothing of worth.
 *
 * Bad:  We may delete your content if you breach these rules.
 * Good: We may block your content if you breach these rules; we tell you why, and you may complain.
 */

const MESSAGE: Message = {
  text: 'The provider may remove content or data of the customer without notice, reasons or a way to complain. Deletion cannot be undone, and online platforms mostly owe reasons and a complaint procedure. Block first, say why, and hear complaints.',
};
const FIX: Message = { text: 'Add notice, reasons and a complaint' };
const SENTENCE = {
  en: 'Before removing content for good, {{provider}} will block it, notify {{customer:object}} with reasons, and allow 14 days to complain, unless the law requires action at once.',
  zh: '除法律要求立即处理外，{{provider}}在永久删除前应先行屏蔽，将理由通知{{customer}}，并给予{{customer}}14日的申诉期。',
} as const;

const ACT_EN =
  '(?:remov(?:e|ing)|delet(?:e|ing)|block(?:ing)?|tak(?:e|ing)\\sdown|disabl(?:e|ing)|purg(?:e|ing)|eras(?:e|ing))';
const OBJECT_EN =
  '(?:contents?|posts?|postings|submissions?|reviews?|comments?|uploads?|data|files|materials?|information|profile|repositor(?:y|ies)|listings?|coursework|photo(?:graph)?s?|pictures?|images?|videos?|recordings?|adverts?|advertisements?)\\b';
const MAY_EN =
  '(?:may|can|(?:is|are|(?:shall|will)(?:\\s\\w+){0,4}?\\sbe)\\s(?:\\w+\\s)?(?:entitled|free|allowed)\\sto|(?:has|have|reserves?|retains?)\\b[^\\n.;]{0,30}?\\bright)\\b(?!\\s(?:not|be\\s(?:required|forced|obliged|compelled))\\b)';
const WORDS_EN =
  "(?:(?!(?:links?|access\\sto\\sthe|accounts?|password|cookies|metadata)\\b)(?:[\\w'/-]+|<your>|<our>),?\\s){0,10}?";
/** What is removed because of what is wrong with it: we delete anything you post that we find offensive. */
const FOR_FAULT = pattern(
  `<we>\\s(?:(?:may|can|will|shall)\\s)?(?:(?:also|then|\\w+ly)\\s)?(?<act>(?:${ACT_EN}|removes|deletes|blocks|takes\\sdown|disables|erases)\\s(?:(?:anything|everything|whatever)\\b|${WORDS_EN}${OBJECT_EN})…60…\\b(?:that|which|if|where|when|because)\\b…40…\\b(?:breach|violat|infring|break|offen[ds]|unlawful|illegal|unsuitable|inappropriate|objectionable|unacceptable)\\w*)`,
  'id',
);
const ACTS = {
  en: [
    pattern(
      `<we>(?:,[^,\\n]{0,80},)?\\s(?:\\w+\\s){0,3}?(?<act>${MAY_EN}…80…\\b${ACT_EN}\\s${WORDS_EN}${OBJECT_EN})`,
      'id',
    ),
    // What is done, and not only what may be done, to whatever is found wrong.
    FOR_FAULT,
  ],
  zh: [
    pattern(
      '<we>[^。;]{0,40}?(?<act>(?:有权|可(?!能)以?|保留)[^。;]{0,100}?(?:删除|移除|屏蔽|清除|下架|断开链接)[^。;,，]{0,16}?(?:内容|数据|信息|作品|评论|资料|文件|链接))',
      'id',
    ),
    // The condition has named the subject: 如我们发现您违反……，有权删除.
    pattern(
      '<we>(?:有理由)?(?:发现|认为|判断|得知|获悉)[^。;]{0,80}?[,，](?<act>(?:均)?有权[^。;]{0,80}?(?:删除|移除|屏蔽|清除|下架)[^。;,，]{0,16}?(?:内容|数据|信息|作品|评论|资料|文件))',
      'id',
    ),
  ],
} as const;

const WORDS = gateOf(ACTS.en, ACTS.zh);

/** Orders of others, the customer's own wish, what the law forbids, and what is not the customer's. */
const SPARED = {
  en: /\b(?:court|authorit(?:y|ies)|law\senforcement|required\sby\s(?:applicable\s)?law|legal\sobligation|order\sof|at\s<your>\srequest|upon\s<your>\srequest|if\s<you>\s(?:ask|request|delete|close)|copyright\sowner|DMCA|cop(?:y|ies)\sof|our\sown|our\scontent|third[\s-]party\s(?:content|materials)|third\sparties'?\s(?:content|materials)|inactiv\w+|backups?|(?:after|following|upon)\s(?:\w+\s){0,3}?terminat\w+|terminated\saccounts?|cancel\w*\s(?:\w+\s){0,4}?registration|registration\)?\s(?:is\s)?cancell?ed|availability\sof|personally\sidentifiable|its\scontent|under\s(?:the\sage|1[3-8])|(?:storage|spend)\slimits?|cancels\s(?:the|a|their)\s(?:[\w']+\s){0,4}registration|site\smaterials|licensors)\b/i,
  zh: /法院|司法|行政机关|主管|监管|国家机关|有权机关|依法(?:要求|查)|应<you>的?(?:要求|请求)|<you>(?:申请|要求|请求)删除|<we>(?:的|提供的)内容|服务(?:的)?内容|备份/,
} as const;
const SPARED_MASKED = { en: pattern(SPARED.en.source), zh: pattern(SPARED.zh.source) } as const;
const DENIED = {
  en: /\b(?:with\sor\s)?without\s(?:\w+,?\s){0,5}?(?:notice|notification|notifying\syou|explanation|reasons?|cause)\b|\bno\s(?:\w+\s){0,3}?(?:notice|obligation)\b|\bfor\sany\s(?:or\sno\s)?reasons?\b|\bfor\s(?:any|no)\sreason\b/gi,
  zh: /(?:无需|无须|毋须|毋需|不需|不经|未经|没有|不必|不(?:再)?另行|恕不)[^。,;，]{0,14}?(?:通知|告知|警告|说明|理由|原因)|任何(?:理由|原因)/g,
} as const;
/** A notice, a reason or a way to be heard. */
const FAIR = {
  en: /\b(?:notif(?:y|ied|ication)|notice|inform(?:ed|ing)?\syou|let\syou\sknow|reasons?|(?:tell|say|know)\s(?:\w+\s){0,2}?why|explain|explanation|appeal|complain\w*|contest|counter-?notice|challenge|opportunity\sto|warn\w*|object(?:ion)?s?)\b/i,
  zh: /通知|告知|说明理由|理由(?!怀疑|认为|相信|判断)|申诉|异议|投诉|警告|限期|整改|改正/,
} as const;
/** A procedure for the whole agreement. */
const PROCEDURE =
  /\b(?:statement\sof\sreasons|internal\scomplaint|complaint[\s-]handling|appeal\s(?:(?:the|our|a|any|against|this|that|such)\s){1,2}(?:\w+\s){0,3}?(?:decisions?|removals?|moderation|(?:enforcement\s)?actions?)|counter-?notice)\b|申诉(?:渠道|机制|程序|处理)/i;
const PROCEEDS = gateOf(PROCEDURE);
/** Deletion at the end of the contract, and by the clauses on backup and privacy, has other rules; what is wrong may be removed there too. */
const ELSEWHERE: ReadonlySet<OutlineType> = new Set<OutlineType>([
  'data-deletion',
  'effects-of-termination',
  'data-protection',
  'backup',
  'confidentiality',
  'intellectual-property',
]);

/** What is removed there is no matter of fault, whatever the words. */
const NEVER: ReadonlySet<OutlineType> = new Set<OutlineType>(['data-protection', 'backup', 'confidentiality']);

/** What the provider offers to watch or buy, where the clause says nothing of what users put there. */
const OFFERED =
  /\bthird[\s-]party\scontent\b|\bcontent\b[^.]{0,60}\b(?:purchas|subscri|rent|licen[sc])ed\b|\b(?:watch|view|stream|listen\sto|rent|purchase)(?:ing)?\s(?:the|any|such|that|our)\s(?:\w+\s)?(?:content|programs?|videos?|titles?)\b|\baccess\swindows?\b/i;
const POSTED =
  /\b(?:your|(?:users?|members?|creators?)(?:'s|s')?)\s(?:[\w-]+\s){0,3}?(?:contents?|posts?|postings|submissions?|files|materials?)\b|\b(?:posts?|postings?|posted\s(?:by|on|to|in)|submi(?:ts?|tted|ssions?)|upload\w*|comments?|forums?|reviews)\b/i;

interface Removal {
  readonly range: Range;
}

function removalIn(s: ClauseSentence, acts: readonly RegExp[]): Range | undefined {
  if (SPARED_MASKED[s.language].test(s.masked)) return undefined;
  for (const expression of acts) {
    const place = expression.exec(s.masked)?.indices?.groups?.act;
    if (!place || (s.language === 'en' && partyBefore(s.masked, place[0]) === 'customer')) continue;
    // The provider's own offer, of which some content is a part.
    if (
      /\b(?:sites?|services?|websites?|products?|servers?|features?)\b[^.]{0,12}(?:\band\b|\bor\b|,)/i.test(
        s.plain.slice(...place),
      )
    )
      continue;
    return { start: s.start + place[0], end: s.start + place[1] };
  }
  return undefined;
}

const removalOf = perClause((facts: ClauseFacts, frame: Frame): Removal | undefined => {
  if (!mentions(facts, WORDS)) return undefined;
  const sentences = sentencesOf(facts, frame);
  if (sentences.some((s) => OFFERED.test(s.plain)) && !sentences.some((s) => POSTED.test(s.plain))) return undefined;
  for (const s of sentences) {
    const acts = ELSEWHERE.has(facts.type)
      ? s.language === 'en' && (!NEVER.has(facts.type) || facts.also.includes('customer-data'))
        ? [FOR_FAULT]
        : []
      : ACTS[s.language];
    const range = mentions(facts, WORDS, s) ? removalIn(s, acts) : undefined;
    if (range && findDurations(s.plain, s.language).length === 0) return { range };
  }
  return undefined;
});
/** Whether a clause gives notice, reasons or a hearing; what it denies left aside. */
const isFair = perClause((facts: ClauseFacts, frame: Frame) =>
  sentencesOf(facts, frame).some((s) => FAIR[s.language].test(s.plain.replace(DENIED[s.language], ' '))),
);
const withProcedure = anyClause((facts) => mentions(facts, PROCEEDS) && PROCEDURE.test(plainText(facts)));
const removing = everyClause(removalOf);

function check(contract: Contract, { clause, value: removal }: Told<Removal>): readonly Finding[] {
  const { frame } = contract;
  if (withProcedure(contract)) return [];
  // What is promised above the rules holds for each of them.
  const around = [...contract.within(clause)];
  for (let above = contract.parentOf(clause); above; above = contract.parentOf(above)) around.push(above);
  if (around.some(({ facts }) => isFair(facts, frame))) return [];
  const range = contract.toDocument(clause, removal.range);
  return [
    {
      range,
      message: MESSAGE,
      fixes: [
        {
          title: FIX,
          worded: true,
          edits: [appendSentence(contract, clause, SENTENCE[clause.facts.words.language], range.start)],
        },
      ],
    },
  ];
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'content-removal-no-reasons',
    title: { text: 'Content removed without reasons' },
    description: {
      text: 'Finds rights of the provider to remove content or data of customers without notice, reasons or a way to complain.',
    },
    category: 'fairness',
    // Not right often enough for more (docs/precision.md).
    severity: 'hint',
    profiles: { 'consumer-eu': 'hint' },
    types: ['acceptable-use', 'customer-data', 'suspension'],
    law: ['eu-dsa-14', 'eu-dsa-17'],
    examples: [
      {
        language: 'en',
        bad: '## Rules\n\nWe may delete your content if you breach these rules.\n',
        good: '## Rules\n\nWe may delete your content if you breach these rules. We notify you before and give our reasons.\n',
      },
      {
        language: 'zh',
        bad: '## 使用规则\n\n您违反本规则的，我们有权删除您发布的内容。\n',
        good: '## 使用规则\n\n您违反本规则的，我们有权删除您发布的内容，但应事先通知您并说明理由。\n',
      },
    ],
  },
  ...inParts(inEach(removing, check)),
};

export default rule;
