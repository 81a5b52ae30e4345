import { gateOf } from '../../text/gates.js';
import type { Range } from '../../text/range.js';
import type { ClauseFacts, Frame } from '../clause.js';
import { findJurisdictions } from '../positions/jurisdiction.js';
import { findMoney } from '../positions/money.js';
import { mentions, sentencesWith } from './mentions.js';
import { type ClauseSentence, sentencesOf } from './sentences.js';

/** An amount of money that a clause says to be owed. */
export interface OwedAmount {
  /** ISO 4217. */
  readonly currency: string;
  /** As written, and its figure alone. */
  readonly text: string;
  readonly figure: string;
  /** Whether it is a bare $ or 元, which more than one currency is written with. */
  readonly bare: boolean;
  /** In the clause's plain text. */
  readonly range: Range;
}

/** What a clause says of money. */
export interface ClauseMoney {
  readonly amounts: readonly OwedAmount[];
  /** Whether it says which currency applies to whom. */
  readonly ruled: boolean;
  /** The currency that it says all prices to be in. */
  readonly all?: string;
}

/** All prices are in Swiss francs (CHF), the fees are stated in euro. */
const ALL = {
  en: /(?:\b(?:all|the|our)\s(?:\w+\s){0,2}?|(?:^|[.\n]\s?))(?:prices?|fees|charges|amounts|payments?|rates|they(?=\s(?:are|shall\sbe)\s(?:stated|quoted|given|shown|expressed|charged|invoiced|billed)\s))\s(?:\w+\s){0,6}?(?:are|is|be|made)\s(?:(?:stated|quoted|given|shown|expressed|payable|charged|made|set|invoiced|billed)\s)?in\s(?<name>[^.;]{3,40})/i,
  zh: /(?:所有|全部|上述)?(?:价格|费用|金额|款项)[^。;,，]{0,8}?(?:均)?以(?<name>[^。;,，]{2,8})(?:计价|计算|结算|标示|支付|为单位)/,
} as const;
const NAMED: readonly (readonly [code: string, words: RegExp])[] = [
  ['CHF', /\bCHF\b|\bSwiss francs?\b|瑞士法郎/i],
  ['EUR', /\bEUR\b|\beuros?\b|€|欧元/i],
  ['GBP', /\bGBP\b|\bpounds? sterling\b|£|英镑/i],
  ['USD', /\bUSD\b|\b(?:US|U\.S\.|United States) dollars?\b|US\$|美元/i],
  ['SGD', /\bSGD\b|\bSingapore dollars?\b|新加坡元/i],
  ['HKD', /\bHKD\b|\bHong Kong dollars?\b|港[元币]/i],
  ['CNY', /\b(?:CNY|RMB)\b|\brenminbi\b|人民币/i],
];

function currencyOfAll(plain: string, language: 'en' | 'zh'): string | undefined {
  const name = ALL[language].exec(plain)?.groups?.name;
  return name === undefined
    ? undefined
    : (NAMED.find(([, words]) => words.test(name))?.[0] ?? /^[A-Z]{3}\b/.exec(name)?.[0]);
}

const known = new WeakMap<ClauseFacts, { readonly frame: Frame; readonly money: ClauseMoney }>();
const NOTHING: ClauseMoney = { amounts: [], ruled: false };

const OWED = {
  en: /\b(?:fees?|rents?|hire|tariffs?|pay|pays|paid|payable|payments?|charg\w+|pric\w+|costs?|liab\w+|limit\w*|exceed|cap|refund\w*|deposit|penalt\w+|damages|amount\w*|credit)\b/i,
  zh: /费|付|赔偿|价格|单价|金额|违约金|押金|保证金|退款|充值|余额|上限|不超过|缴纳/,
} as const;
/** Examples, amounts that are translated into others, and those of other people or of some countries only. */
const ELSEWHERE = {
  en: /\b(?:for\sexample|e\.g|equivalent|example|converted|exchange\srate|approximately|such\sas|scheme\sowners?|arbitrat\w+|court|tribunal|small\sclaims?|statut\w+|residents?|if\syou\s(?:are|live|reside)|depending\son|by\slaw|act)\b|\b(?:E\.?U|EEA|Europe|European|euro\s?(?:zone|area)|Americas?|American|Asian?|Africa|overseas|abroad|elsewhere|outside\s(?:of\s)?(?:the\s)?\p{Lu}\w+|(?:your|each|that|other|all\sother|which)\s(?:country|region|territory)|(?:other|all\sother)\s(?:countries|regions|territories)|rest\sof\sthe\sworld)\b/iu,
  zh: /例如|比如|如:|等值|折合|折算|汇率|约合|示例|仲裁|法院|法律规定|居住|境[内外]|海外|国[内外](?=用户|客户|地区|的?用户|的?客户|,|，)|大陆地区|欧洲|欧盟|北美|亚太|(?:各|其他|不同)(?:国家|地区)|适用于/,
} as const;
const RULED = {
  en: /\b(?:currenc(?:y|ies)\b[^\n.]{0,80}\b(?:depend\w*|accord\w*|stated|displayed|specified|shown|set\sout|selected|country|region|local|indicated|order|invoice|listed|applicable)|(?:local|your|applicable|displayed|stated|invoice)\scurrency|or\s(?:its|the|an)\s(?:local\s)?equivalent|exchange\srate)\b/i,
  zh: /(?:币种|货币)[^。;]{0,30}(?:为准|根据|依据|按照|所示|显示|载明|适用|结算)|等值|汇率|折算/,
} as const;

const OF_ALL = gateOf(ALL.en, ALL.zh);
const OWES = gateOf(OWED.en, OWED.zh);
const RULES = gateOf(RULED.en, RULED.zh);

/** What a clause says of money; remembered; linear; never throws. */
export function moneyOf(facts: ClauseFacts, frame: Frame): ClauseMoney {
  const before = known.get(facts);
  if (before?.frame === frame) return before.money;
  const money = readMoney(facts, frame);
  known.set(facts, { frame, money });
  return money;
}

/** A row of a table or list of prices: what it costs ends it, in one currency. */
function isPriceRow({ plain, language }: ClauseSentence, facts: ClauseFacts): boolean {
  if (!isOnFees(facts) || plain.length > LONGEST_ROW) return false;
  const found = findMoney(plain, language);
  return found.length === 1 && found[0]!.range.start > 0 && plain.slice(found[0]!.range.end).trim() === '';
}
const LONGEST_ROW = 100;

function isOnFees({ type, also }: ClauseFacts): boolean {
  return type === 'fees' || also.includes('fees');
}

function readMoney(facts: ClauseFacts, frame: Frame): ClauseMoney {
  const { plain, language } = facts.words.passage;
  const ruled = mentions(facts, RULES) && RULED[language].test(plain);
  const all = mentions(facts, OF_ALL) ? currencyOfAll(plain, language) : undefined;
  const said = { ruled, ...(all !== undefined && { all }) };
  if (!/\d|[一二三四五六七八九十百]/.test(plain))
    return ruled || all !== undefined ? { amounts: [], ...said } : NOTHING;
  const regional = findJurisdictions(facts.heading ?? '', language).length > 0;
  const amounts = regional
    ? []
    : (isOnFees(facts) ? sentencesOf(facts, frame) : sentencesWith(facts, frame, OWES)).flatMap((s) => {
        if (!(OWED[s.language].test(s.plain) || isPriceRow(s, facts)) || ELSEWHERE[s.language].test(s.plain)) return [];
        if (
          findJurisdictions(
            s.plain.replace(
              /\bU\.?S\.?\s(?=\$|dollars?)|\b(?:United\sStates|Canadian|Australian|Hong\sKong|Singapore|Swiss|Swedish|Norwegian|Danish|Czech|Polish|Hungarian|South\sAfrican)\s(?=dollars?|francs?|kron|crowns?|z[lł]ot|forint|rand\b)/gi,
              '',
            ),
            s.language,
          ).length > 0
        )
          return [];
        return findMoney(s.plain, s.language).map(({ currency, range }) => {
          const text = s.plain.slice(range.start, range.end);
          return {
            currency,
            text: plain.slice(s.start + range.start, s.start + range.end),
            figure: /\d[\d,.']*/.exec(text)?.[0].replace(/[.,]$/, '') ?? '',
            bare: /^\$\s?[\d.,]+$|^[\d.,]+\sdollars?$|^[\d.,]+\s?元$/i.test(text),
            range: { start: s.start + range.start, end: s.start + range.end },
          };
        });
      });
  return amounts.length === 0 && !ruled && all === undefined ? NOTHING : { amounts, ...said };
}
