import type { Contract } from '../../analysis/contract.js';
import { latinCustom } from '../../analysis/queries/chineseTypography.js';
import { inTraditional } from '../../analysis/queries/script.js';
import { says } from '../../analysis/queries/signals.js';
import { hasHan } from '../../text/language.js';
import { sentenceInTraditional } from '../../text/traditional.js';
import { type ClauseValues, DEFAULT_VALUES, traditionalValues } from '../standardClause.js';
import { knownFacts } from './draftFacts.js';

const known = new WeakMap<Contract, ClauseValues>();

/**
 * The words that a draft has for its parties, for itself and for what is provided, and what it says elsewhere of what
 * standard clauses leave to fill in. Kept for the contract.
 */
export function wordsOf(contract: Contract): ClauseValues {
  let values = known.get(contract);
  if (!values) {
    const text = contract.clauses.map((clause) => clause.facts.words.passage.plain).join('\n');
    const words = contract.language === 'zh' ? chineseWords(contract, text) : englishWords(contract, text);
    values = { ...words, free: !says(contract, MONEY, 2), fillIns: knownFacts(contract, text) };
    if (inTraditional(contract)) values = traditionalValues(values);
    known.set(contract, values);
  }
  return values;
}

/** Words of drafts about paid services; one alone may say that there is nothing to pay. */
const MONEY =
  /\b(?:fees?|prices?|pricing|payments?|pay|paid|invoices?|invoiced|subscription charges?|EUR|USD|CHF)\b|[$€£¥￥]\s?\d|费用|价格|价款|付款|支付|付费|收费|元\/|人民币|費用|價格|價款|支付|付費|收費/giu;

/** A way to say something, and the words that show that the draft says it so. */
type Way = readonly [say: string, shown: RegExp];

/** The way that the draft uses most; the first of those used equally, and the default where it uses none. */
function mostUsed(text: string, ways: readonly Way[], fallback: string): string {
  let best = fallback;
  let most = 0;
  for (const [say, shown] of ways) {
    const uses = text.match(shown)?.length ?? 0;
    if (uses > most) {
      most = uses;
      best = say;
    }
  }
  return best;
}

const PROVIDER_ROLES = ['Provider', 'Company', 'Supplier', 'Licensor', 'Vendor', 'Operator'];
const CUSTOMER_ROLES = ['Customer', 'User', 'Subscriber', 'Client', 'Licensee', 'Member', 'Developer', 'Merchant'];

function englishWords(contract: Contract, text: string): ClauseValues {
  const { provider, customer, services } = DEFAULT_VALUES.en;
  return {
    provider: mostUsed(
      text,
      [['we', /\b(?:[Ww]e|[Oo]ur|[Uu]s)\b/g], ...named(contract.frame.providerNames), ...roles(PROVIDER_ROLES)],
      provider,
    ),
    customer: mostUsed(
      text,
      [['you', /\b[Yy](?:ou|our)\b/g], ...named(contract.frame.customerNames), ...roles(CUSTOMER_ROLES)],
      customer,
    ),
    agreement: englishAgreement(text),
    services: mostUsed(text, englishServices(), services),
  };
}

/** Names as introduced; a role is said with its article where the draft does so. */
function named(names: readonly string[]): readonly Way[] {
  const usable = names.filter((n) => !/^(?:we|us|our|you|your|i|me|my)$/i.test(n) && n.length <= 40 && !hasHan(n));
  return usable.flatMap((name): readonly Way[] => {
    const bare = name.replace(/^the /i, '');
    return isRole(bare) ? role(bare) : [[name, wholeWord(name)]];
  });
}

/** A role with its article and without; where it is defined it is not used, and “Service Provider” is another word. */
function role(bare: string): readonly Way[] {
  return [
    [`the ${bare}`, wholeWord(`[Tt]he ${escaped(bare)}`, true)],
    [
      bare,
      new RegExp(
        `(?<!\\b(?:[Tt]he|[Aa]|[Aa]n|[Ee]ach|[Ee]very|[Aa]ny|[A-Z][a-z]{1,20}) )(?<![\\w“"*])${escaped(bare)}(?![\\w”"*])`,
        'g',
      ),
    ],
  ];
}

function isRole(name: string): boolean {
  return [...PROVIDER_ROLES, ...CUSTOMER_ROLES].some((role) => role.toLowerCase() === name.toLowerCase());
}

function roles(names: readonly string[]): readonly Way[] {
  return names.flatMap(role);
}

function wholeWord(words: string, pattern = false): RegExp {
  return new RegExp(`(?<![\\w])${pattern ? words : escaped(words)}(?![\\w])`, 'g');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

const ENGLISH_SELF =
  /\b(?:this|these|the) (?:(?:user|service|subscription|customer|licen[cs]e|master|general) )?(?:agreement|contract|terms (?:of (?:use|service)|and conditions)|terms|conditions|tos)\b/gi;

function englishAgreement(text: string): string {
  const uses = new Map<string, number>();
  for (const [found] of text.matchAll(ENGLISH_SELF)) {
    const said = found.charAt(0).toLowerCase() + found.slice(1);
    // "The terms" are mostly others; "this agreement" is always this one.
    const weight = /^the /.test(said) ? (/^the [A-Z]/.test(said) ? 1 : 0) : 2;
    uses.set(said, (uses.get(said) ?? 0) + weight);
  }
  const [most] = [...uses].sort((a, b) => b[1] - a[1]);
  return most && most[1] > 0 ? most[0] : DEFAULT_VALUES.en.agreement;
}

function englishServices(): readonly Way[] {
  const nouns = [
    'Services',
    'Service',
    'services',
    'service',
    'Platform',
    'platform',
    'API',
    'Software',
    'Application',
  ];
  return nouns.map((noun): Way => [`the ${noun}`, wholeWord(`(?:[Tt]he|[Oo]ur) ${noun}`, true)]);
}

function chineseWords(contract: Contract, text: string): ClauseValues {
  const { provider, customer, agreement, services } = DEFAULT_VALUES.zh;
  const said = inTraditional(contract) ? sentenceInTraditional : (words: string): string => words;
  const count = (words: string): Way => [said(words), new RegExp(escaped(said(words)), 'g')];
  const { providerNames, customerNames } = contract.frame;
  // 甲方 and 乙方 are either party: where one is known the other is the other one, and where none is 甲方 is the provider.
  const first = customerNames.includes('甲方') || providerNames.includes('乙方') ? '乙方' : '甲方';
  const short = (names: readonly string[]): readonly Way[] =>
    // The shortest name is the one that clauses use; 用户 must not be counted within 用户数据.
    names
      .filter((n) => n.length <= 12 && !/^(?:we|us|our|you|your)$/i.test(n))
      .map((n) => [n, new RegExp(`${escaped(n)}(?!数据|信息|名|协议|端|账)`, 'g')]);
  return {
    provider: mostUsed(text, [...short(providerNames), count('我们'), count('本公司'), count(first)], provider),
    customer: mostUsed(
      text,
      [
        ...short(customerNames),
        ['您', /您/g],
        ['你', /你(?!们)/g],
        [said('用户'), /用[户戶](?!数据|數據|資料|信息|資訊|名|协议|協議|端|账|帳)/g],
        count(first === '甲方' ? '乙方' : '甲方'),
      ],
      customer,
    ),
    agreement: mostUsed(
      text,
      ['本协议', '本条款', '本服务条款', '本服务协议', '本用户协议', '本合同'].map(count),
      agreement,
    ),
    services: mostUsed(text, [count('本服务'), count('本平台'), count('本软件'), count('本网站')], services),
    spaced: latinCustom(contract) === 'blank',
  };
}
