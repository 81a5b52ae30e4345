import type { OutlineType } from '../../taxonomy/clauseTypes.js';
import { gateOf } from '../../text/gates.js';
import type { Contract } from '../contract.js';
import { anyClause } from './everyClause.js';
import { mentions } from './mentions.js';

/** What lasts between the parties beyond a visit, as a clause of its own. */
const LASTING: ReadonlySet<OutlineType> = new Set(['account', 'account-security', 'fees', 'renewal', 'refunds']);
/** And as somebody's account, membership or plan. */
const TIE = {
  en: /\b(?:your|an|user|member|customer)(?:['’]?s)?\s(?:[\w-]+\s){0,2}?accounts?\b(?!\sof\b)|\b(?:your|an?|the|paid)\s(?:[\w-]+\s){0,1}?(?:memberships?|subscribers?)\b|\byour\s(?:\w+\s)?(?:subscriptions?|plan|orders?)\b|\b(?:the|each)\s(?:customer|client|subscriber|advertiser|merchant|licensee)\b(?!\s(?:system|side|software))/i,
  zh: /(?:[您你]的?|用户|会员|注册|登录|创建|申请|一个)[^。;,]{0,8}[账帐][号户]|(?:注册|成为)(?:[^。;,]{0,6})(?:用户|会员)|[您你]的(?:订阅|订单|套餐)/,
} as const;
/** What is open to anybody: pages, and software that one takes along. */
const OPEN =
  /\b(?:web\s?)?sites?\b|\bweb\s?pages?\b|\bopen[\s-]source\b|\bfree\sof\scharge\b|本(?:网)?站|网站|网页|插件|开源|免费/i;

/** A clause on the security of pages, or on passwords for some of them, is much like one on that of accounts. */
const ACCOUNT = /\baccounts?\b|[账帐][户号]/i;

const TIES = gateOf(TIE.en, '账|帐|用户|会员|订阅|订单|套餐');
const OPENS = gateOf(OPEN);

const tying = anyClause((facts) => {
  const {
    type,
    also,
    words: { passage, language },
  } = facts;
  return (
    [type, ...also].some((t) => LASTING.has(t) && (!t.startsWith('account') || ACCOUNT.test(passage.plain))) ||
    (mentions(facts, TIES) && TIE[language].test(passage.plain))
  );
});
const opening = anyClause((facts) => mentions(facts, OPENS) && OPEN.test(facts.words.passage.plain));

/**
 * Whether the draft governs no more than visits of pages, or software that anybody may take: it has no account, plan, price
 * or order, so that there is nothing to end or to refund. Whoever dislikes a change stays away.
 */
export function isOfVisitsOnly(contract: Contract): boolean {
  return !tying(contract) && opening(contract);
}
