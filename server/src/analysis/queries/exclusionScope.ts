import { pattern } from '../partyWords.js';
import type { FoundExclusion } from './exclusions.js';
import type { ClauseSentence } from './sentences.js';

/**
 * How far an exclusion reaches.
 *
 * - `general`: loss or liability of any kind, whatever the cause;
 * - `heads`: named heads of loss (indirect loss, lost profit), whatever the cause;
 * - `bound`: only one cause or one object: force majeure, acts of the customer, such cases.
 */
export type ExclusionScope = 'general' | 'heads' | 'bound';

/** What a bound exclusion is about, where a rule of its own looks at it. */
export type ExclusionAbout = 'data-loss' | 'third-party' | 'force-majeure' | 'customer';

export interface ScopeReading {
  readonly scope: ExclusionScope;
  /** It speaks of the use of the service or of the agreement as such, so that it counts wherever it stands. */
  readonly ofUse: boolean;
  readonly about: readonly ExclusionAbout[];
}

const HEADS_EN = /\b(?:indirect|consequential|incidental|special|punitive|exemplary)\b/gi;
const LOSSES_EN =
  /\b(?:lost\s(?:profits?|revenues?|savings|business)|loss(?:es)?\sof\s(?:\w+,?\s){0,4}?(?:profits?|revenues?|goodwill|business|savings|income|use))\b/i;
const HEADS_ZH = /间接|后果性|附带|附随|偶然性|特殊性|特别的?损|惩罚性|惩戒性|利润|商誉|可得利益|预期利益/;
const LOSS_EN =
  /\b(?:damages?|loss(?:es)?|lost|liabilit(?:y|ies)|claims?|costs|expenses|harm|injur(?:y|ies)|profits?)\b/i;
const GENERAL_EN =
  /\b(?:any|all|every|other)\b[^\n.;]{0,60}?\b(?:damages?|loss(?:es)?|liabilit(?:y|ies)|claims?|costs|harm)\b|\b(?:liability|responsibility|liable)\s(?:whatsoever|to\syou|of\sany\skind)|\b(?:any|no)\s(?:liability|responsibility)\s?(?:whatsoever)?[.,]?$/i;

/** The use of the service or the agreement as such is no special cause. */
const ORDINARY_EN =
  "(?:(?:the|this|these|our|your|its|any|all|<our>|<your>|\\w+'s)\\s){0,3}?(?:access|use|using|usage|accessing|inability|misuse|agreements?|terms|contracts?|conditions|licen[cs]es?|tos|eula|documents?|services?|websites?|sites?|platforms?|softwares?|products?|apps?|applications?|apis?|contents?|materials?|performance|provision|supply|operation|order|subject\\smatter|breach|(?:any|whatever)\\s(?:cause|reason|theory)|your|<your>|<you>|it|or)\\b";
const CAUSE_EN = pattern(
  `\\b(?:caused\\s(?:\\w+\\s)?(?:by|during|while|in|through|when)|result(?:s|ing|ed)?\\s(?:\\w+\\s)?(?:from|of|in)|aris(?:es|ing|en?)\\s(?:\\w+\\s){0,3}?(?:from|of|by)|due\\sto|as\\sa\\s(?:\\w+\\s)?(?:result|consequence)\\sof|in\\s(?:the\\s)?(?:case|event)\\sof|because\\sof|by\\sreason\\sof|attributable\\sto|occasioned\\sby|incurred\\s(?:by|through|from|as)|in\\sconnection\\swith|related\\sto|relating\\sto|regarding|concerning|associated\\swith|(?:with|in)\\s(?:respect|regard|relation)\\s(?:to|of)|during|based\\son|owing\\sto|from|for)\\s(?!(?:any|all)\\s(?:\\w+\\s){0,4}?(?:damages?|loss(?:es)?|liabilit\\w+|claims?|costs|harm)\\b|(?:indirect|consequential|incidental|special|punitive|exemplary|loss|lost|damages?|direct)|or\\b|(?:the\\s|any\\s)?following\\b|you\\b|<you>|law|contract|tort|warranty|negligence)(?!${ORDINARY_EN})`,
);
/** What users post, an advertisement, a thing or a programme among others that the service offers: one object, not the service. */
const OBJECT_EN = pattern(
  [
    '\\b(?:in\\sconnection\\swith|relat(?:ed|ing)\\sto|aris(?:ing|es)\\s(?:from|out\\sof)|resulting\\sfrom|for|regarding|concerning|(?:with|in)\\srespect\\s(?:to|of))\\s(?:(?:the|any|all|such|your|<your>)\\s){0,3}(?:(?:user|member|customer|uploaded|posted|submitted|shared)s?[\\s’\\x27-]{1,2})?(?:generated\\s|submitted\\s)?(?:content|materials?|posts?|postings?|submissions|ugc)\\b(?=\\W{0,4}$|\\s(?:(?:that|which|<you>|you|is|are)\\s){0,3}(?:post|submit|upload|shar)\\w*)',
    '\\b(?:content\\sof|reliance\\son|use\\sof)\\s(?:the\\s|any\\s)?(?:ads?|advertise?ments?)\\b',
    '\\buse\\sof\\san?\\s(?!(?:\\w+\\s)?(?:accounts?|services?|sites?|websites?|products?|apps?)\\b)',
    '\\bparticipation\\sin\\s(?:the|a|an|any|our)\\s(?!services?\\b|program(?:me)?s?\\b)[\\w-]+\\s(?:program(?:me)?s?|promotions?|contests?|sweepstakes|campaigns?|events?)\\b',
    '\\b(?:suffered|incurred|sustained)\\s(?:at|on)\\b',
  ].join('|'),
);
const CONDITION_EN =
  /^(?:(?:but|and|also|accordingly|therefore|however),?\s)?(?:if|when|where|should|once|upon|in\s(?:the\s)?(?:event|case)|due\sto|because|since|as\s(?:a\sresult|the)|during|while|after|beyond)\b/i;
const CASES_EN =
  /\b(?:in|under|for|of)\s(?:such|these|those|that|this)\s(?:an?\s)?(?:cases?|events?|circumstances|situations?|instances?|content|links?|sites?|actions?|failures?|delays?|changes?|transactions?)\b|\bany\s(?:\w+\s)?such\s(?!damages?|loss|claim|liabilit)|\b(?:liable|responsible|liability|responsibility)\sfor\s(?:any\s)?(?:such|this|that|these|those|it|them)\b|\bresulting\s(?:damages?|loss)|\bmay\shave\s(?:against|with)\b|\b(?:if|when|whenever|where)\s(?!permitted|allowed|we|<we>)(?:<you>|you|the|any|a|an|it|they)\b|\b(?:such|so)\s(?:suspension|termination|removal|modification|change|delay|failure|disclosure|loss|content)\b|\bas\sa\s(?:result|consequence)\W{0,4}$|\b(?:arising|resulting|relat(?:ed|ing)|connected|connection|caused|incurred|suffered)\s(?:\w+\s)?there(?:to|from|of|with|by|in)\b/i;
/** Nothing but "any liability whatsoever" after the verb: what it is for was said before. */
const BARE_EN = /^[^,;]{0,24}?\b(?:liability|responsibility|liable|responsible)(?:\swhatsoever)?\W{0,4}$/i;
/** So many words before the verb are a subject, more say what there is no liability for. */
const SUBJECT_WORDS = 8;
const RESERVING = /^\W*(?:to\sthe\s|except|subject\sto|notwithstanding|as\sfar|insofar|in\sno\s)/i;
const THIRD_EN =
  /\bthird[\s-]part(?:y|ies)|\b(?:sub-?contractors?|internet\sservice\sproviders?|isps?|hosting\sproviders?|other\susers?|external\s(?:sites?|links?)|linked\s)\b/i;
const DATA_EN =
  /\b(?:loss(?:es)?|corruption|destruction|deletion|damage|alteration)\s(?:or\s\w+\s)?(?:of|to)\s(?:\w+\s){0,4}?(?:data|content|files|backups?)\b|\bdata\s(?:loss|corruption)\b|\blost\s(?:\w+\s)?data\b|\bfailure\sto\s(?:store|back\s?up|restore)\b/i;
const FORCE_EN = pattern(
  '\\bforce\\smajeure\\b|\\bbeyond\\s(?:(?:\\w+|<our>)\\s){0,4}?control\\b|\\bacts?\\sof\\sgod\\b',
);
const CUSTOMER_EN = pattern(
  '<your>\\s(?:\\w+\\s){0,3}?(?:failure|breach|violation|negligence|content|account|actions?|acts|omissions?|password|equipment|default|fault|own)|<you>\\s(?:fail|breach|violate|provide|submit|post|make|do\\snot|upload)',
);

const ORDINARY_ZH =
  '(?:因|由于|因为|如果?因)(?:<your>的?|<you>|任何人|任何原因|本|对)?(?:使用|不能使用|无法使用|信赖|访问|履行本|本(?:协议|合同|条款|服务))';
const CAUSE_ZH =
  /因|由于|如(?!何|实)|若|倘|一旦|除非|造成的|导致的|引起的|所致|不可抗力|第三方|第三人|他人|其他用户|黑客|病毒|违反|违规|违法|未(?:按|经|能|及时|履行)|泄[露漏]|中断|延[迟误]|故障|维护|升级|链接|下述|以下|下列|上述情|(?:该等|此类?|这种|上述|前述|该类?)(?:情况|情形|行为|事件|内容|信息|风险|损失)|(?<!任何)(?<!一切)(?<!其他)(?<!其它)(?<!允许)(?<!允许的)(?<!许可的)(?<!规定的)(?:情况|情形)下|时,/;
const GENERAL_ZH = /任何|一切|所有|全部|概不/;
const THIRD_ZH = /第三方|第三人|第三者|他人|其他用户|分包|供应商|网络服务提供|运营商|链接|外部网站/;
const DATA_ZH =
  /(?:数据|资料|内容|文件)(?:(?!造成|导致|引起|产生)[^。,;]){0,16}?(?:丢失|损失|灭失|毁损|损坏|遗失|删除|备份)|(?:丢失|灭失)[^。,;]{0,8}(?:数据|资料)/;
const FORCE_ZH = /不可抗力|意外事件|(?:无法|不能)(?:合理)?(?:控制|预见)|控制(?:范围)?(?:之)?外/;
const CUSTOMER_ZH = pattern(
  '(?:因|由于|如|若|对)<your>的?[^。,;]{0,12}?(?:违|过错|原因|过失|操作|保管|泄|未|不当|自身|自行|行为|提供|设备|上传|发布)|<your>(?:的)?(?:自身)?(?:原因|过错|过失)',
);
/** Loss by use as such, 因使用或者无法使用本服务造成的, where nothing narrower is named on the way. */
const BY_USE_ZH =
  '(?:(?:或者?|和|及|以及|、)(?:不能|无法)?使用)?(?:(?:(?!第三|他人|黑客|病毒|违|故障|中断|泄|延|不当|过程)[^。;,，]){0,16}?(?:造成|导致|引起|产生)的)?';
const USE_ZH = pattern(ORDINARY_ZH + BY_USE_ZH, 'gi');

const OF_USE_EN =
  /\b(?:use|using|usage|inability)\b[^\n]{0,60}?\b(?:services?|sites?|websites?|platform|software|apps?|products?|it)\b|\b(?:this|these)\s(?:agreement|terms|contract|licen[cs]e)\b/i;
const OF_USE_ZH = /使用|信赖|履行本|本(?:协议|合同|条款)/;
/** What a Chinese exclusion is about, where it says 对…: mere content or conduct is one object, loss is not. */
const OBJECT_ZH = pattern('(?<!不)对于?(?!此|<you>(?:不|概|无|均|,))[^。;]{1,80}$|对此$');
/** A case in front, which ends in 的: points that lapsed, an order that was missed. */
const WHEN_ZH = /(?:^|[。;,；，])([^。;,；，]{3,40})的[,，][^,。;，；]{0,12}$/;
const LOSS_ZH = /损失|损害|后果|结果|使用/;

/** Reads how far an exclusion of a sentence reaches. Linear; never throws. */
export function readScope(sentence: ClauseSentence, found: FoundExclusion, head: string): ScopeReading {
  const about = aboutOf(sentence, found);
  return {
    ofUse: (sentence.language === 'zh' ? OF_USE_ZH : OF_USE_EN).test(sentence.masked),
    scope: sentence.language === 'zh' ? chinese(sentence, found, about) : english(sentence, found, about, head),
    about,
  };
}

function aboutOf({ masked, language }: ClauseSentence, { start }: FoundExclusion): readonly ExclusionAbout[] {
  const zh = language === 'zh';
  const about: ExclusionAbout[] = [];
  // In English what is excluded follows the verb; a warning before it ("a third party may …; we are not liable") counts too.
  const near = zh ? masked : masked.slice(Math.max(0, start - 200));
  if ((zh ? DATA_ZH : DATA_EN).test(near)) about.push('data-loss');
  if ((zh ? THIRD_ZH : THIRD_EN).test(near)) about.push('third-party');
  if ((zh ? FORCE_ZH : FORCE_EN).test(near)) about.push('force-majeure');
  if ((zh ? CUSTOMER_ZH : CUSTOMER_EN).test(near)) about.push('customer');
  return about;
}

function english(
  { masked }: ClauseSentence,
  found: FoundExclusion,
  about: readonly ExclusionAbout[],
  head: string,
): ExclusionScope {
  // What is excluded stands after "liable", and in "any liability … is excluded" inside.
  const object = masked.slice(found.start);
  const front = masked.slice(0, found.start);
  const heads = new Set([...object.matchAll(HEADS_EN)].map((m) => m[0].toLowerCase()));
  if (CONDITION_EN.test(masked) || CASES_EN.test(masked) || CASES_EN.test(front)) return 'bound';
  if (/^(?:.{0,40}\b(?:following|below)\b.{0,40}):?$/i.test(head)) return 'bound';
  if (BARE_EN.test(object) && !RESERVING.test(front) && front.split(' ').length > SUBJECT_WORDS) return 'bound';
  if (heads.size >= 2) return 'heads';
  const after = masked.slice(found.end);
  const cause = CAUSE_EN.test(after) || OBJECT_EN.test(after);
  // Indirect taxes and special offers are no losses.
  if (heads.size > 0 && !LOSS_EN.test(object)) return 'bound';
  if (heads.size > 0 || LOSSES_EN.test(object)) return cause || about.length > 0 ? 'bound' : 'heads';
  if (cause || about.length > 0 || !GENERAL_EN.test(object)) return 'bound';
  return 'general';
}

function chinese({ masked }: ClauseSentence, found: FoundExclusion, about: readonly ExclusionAbout[]): ExclusionScope {
  if (
    about.length > 0 &&
    !(about.length === 1 && about[0] === 'data-loss' && HEADS_ZH.test(masked) && !CAUSE_ZH.test(masked))
  )
    return 'bound';
  const plain = masked.replace(USE_ZH, '');
  const before = plain.slice(0, found.end);
  if (CAUSE_ZH.test(HEADS_ZH.test(plain) ? plain.slice(0, Math.max(0, plain.search(HEADS_ZH))) : before))
    return 'bound';
  if (HEADS_ZH.test(masked)) return 'heads';
  const when = WHEN_ZH.exec(masked.slice(0, found.start))?.[1];
  if (when !== undefined && !LOSS_ZH.test(when)) return 'bound';
  const inside = /^不(?:会)?(?:就|对)/.test(masked.slice(found.start))
    ? masked.slice(found.start, found.end)
    : undefined;
  const object = inside ?? OBJECT_ZH.exec(masked.slice(0, found.start))?.[0];
  if (object !== undefined && !LOSS_ZH.test(object)) return 'bound';
  return GENERAL_ZH.test(masked.slice(Math.max(0, found.start - 40), found.end + 4)) ? 'general' : 'bound';
}
