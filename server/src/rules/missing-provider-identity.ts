import type { Clause } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { appendSentence } from '../analysis/queries/append.js';
import { isPart } from '../analysis/queries/baseAgreement.js';
import { documentTitle } from '../analysis/queries/documentTitle.js';
import { inTraditional } from '../analysis/queries/script.js';
import { linksTo, type Signal, says, showsIn } from '../analysis/queries/signals.js';
import { lineStartOf } from '../analysis/restructure/extent.js';
import type { TextEdit } from '../text/edit.js';
import type { Language } from '../text/language.js';
import type { Range } from '../text/range.js';
import type { DocumentRule, Finding, Fix, Message } from './contract.js';

/*
 * Finds agreements that do not say who the provider is: no legal name with its form, or no address, register number or
 * e-mail address. Switch it off where the order form names the provider.
 *
 * Bad:  Welcome to Example. We provide an online notebook.
 * Good: Example Ltd, 1 High Street, London EC1A 1AA (info@example.com), provides an online notebook.
 */

type Kind = 'name' | 'contact';

const MESSAGES: Readonly<Record<Kind, Message>> = {
  name: {
    text: 'The agreement never gives the legal name of the provider with its form (Ltd, GmbH, 有限公司), so nobody can tell who is bound and can be sued. Give the name as the register has it, or the full name of a person.',
  },
  contact: {
    text: 'The agreement gives no address, register number or e-mail address of the provider, so that nobody knows where to serve it, and laws on consumers and online trade ask for them. Add them, or link to a legal notice.',
  },
};
const FIX: Message = { text: 'Add the identity of the provider' };
const BLOCKS: Readonly<Record<Kind, Readonly<Record<Language, string>>>> = {
  name: {
    en: 'The provider is [● legal name with its form], registered office: [● street, postcode, town, country], registered in [● register] under company number [● number], e-mail: [● address].',
    zh: '服务提供者为[● 公司全称]，住所地：[● 省市街道门牌号]，统一社会信用代码：[● 代码]，电子邮箱：[● 地址]。',
  },
  // The name is there: only what is missing is asked for.
  contact: {
    en: 'Registered office of the provider: [● street, postcode, town, country], registered in [● register] under company number [● number], e-mail: [● address].',
    zh: '服务提供者的住所地：[● 省市街道门牌号]，统一社会信用代码：[● 代码]，电子邮箱：[● 地址]。',
  },
};
/** Companies outside the mainland have another number than the unified code of credit. */
const OTHER_NUMBER = ['统一社会信用代码：[● 代码]', '公司注册编号：[● 编号]'] as const;

/** A name with a corporate form, or of a body whose form is in its name. Case counts, except in Chinese. */
const NAME: Signal =
  /(?<![\p{L}\d])[\p{Lu}\d][\p{L}\d&.'’\-()]{0,40}"?,?\s(?:[\p{L}\d&.'’\-()]{1,40},?\s){0,5}?(?:Ltd|LTD|Limited|LIMITED|LLC|L\.L\.C|Inc|INC|Incorporated|INCORPORATED|GmbH|GMBH|AG|SE|SA|S\.A|B\.?V|N\.?V|PLC|plc|P\.L\.C|LLP|LP|L\.P|Corp|CORP|Corporation|CORPORATION|Co\.|AB|UAB|SIA|DAC|CLG|ULC|ASA|AS|A\/S|ApS|Oy|OY|Oyj|OÜ|Pty|Pte|PTE|SAS|S\.A\.S|SARL|S\.[àa]\.?\s?r\.?\s?l|S\.?r\.?l|S\.?p\.?A|SpA|KG|UG|OG|e\.\s?[VKU]|GbR|OHG|Kft|Ltda|Lda|S\.L|Bhd|P?JSC|A\.Ş|Genossenschaft|K\.K|d\.o\.o|s\.r\.o|[Ss]p\.\sz\.?\s?o\.\s?o|Zrt|Nyrt|EOOD|OOD|a\.s|Sdn\.?\sBhd|GK|Foundation|FOUNDATION|Association|Stiftung|University|Trust|Company,?\s(?:a|an)\s[A-Z]\w+\s(?:company|corporation))(?![\p{L}\d])|(?:operated|provided|run|maintained|developed|owned|offered)\s(?:\w+\s){0,5}?by\s\p{Lu}\p{Ll}+\s(?:\p{Lu}\.?\s)?\p{Lu}\p{Ll}+(?=[\s,.(])|\[●\slegal\sname|\b(?:[Ss]ociété\s(?:[Pp]ar\s[Aa]ctions|[Aa]nonyme|à\s[Rr]esponsabilité)|[Aa]ktiengesellschaft|Gesellschaft\smit\sbeschränkter|(?:[Jj]oint[\s-][Ss]tock|[Ll]imited[\s-][Ll]iability|(?:[Pp]rivate|[Pp]ublic)\s[Ll]imited|[Dd]esignated\s[Aa]ctivity|[Uu]nlimited)\s[Cc]ompany|[Cc]ompany\s[Ll]imited\s[Bb]y\s(?:[Gg]uarantee|[Ss]hares))|(?:有限|股份|责任)公司|公司全称|[\p{Script=Han}A-Za-z]{2,20}(?:合伙企业|工作室|研究院|事务所|基金会|研究所|协会|大学|(?<!用户|个人|服务|客服|帮助|数据|账户|账号|会员|活动|安全|消息|支付|交易|下载|维权|举报)中心(?=[（("“,，是为]))/gu;
/** An e-mail address, which nearly every agreement has, so that the next expression is not asked. */
const MAILBOX: Signal = /[\w.+-]@[\w-]{1,63}\.\w{2}|[\w.+-]\s?(?:\[at\]|\(at\))\s?[\w-]/gi;
/** An address, a number in a register, a place for e-mail without one. */
const CONTACT: Signal =
  /\b(?:registered\soffice|registered\saddress|principal\splace\sof\sbusiness|place\sof\sbusiness|postal\saddress|mailing\saddress|head(?:quarters|\soffice))\b|\b(?:company|registration|register|registry|commercial\sregister|corporate\sidentity|organi[sz]ation|vat|tax)\s(?:registration\s)?(?:numbers?|nos?\.?|id)\b|\bregist(?:er|ered|ry)\b[^.\n]{0,60}\b(?:code|numbers?|nos?\.?)\s(?:[a-z]{1,4}[\s-]?)?\d{4}|\bche-?\s?\d|\bp\.?\s?o\.?\sbox\b|\b(?:notice|contact|mailing|legal)\saddress(?:es)?\s(?:listed|given|shown|found|stated|set\sout|available)\b|\b\d{1,5}[a-z]?,?\s(?:[a-z\u00c0-\u167f\u3400-\u9fff\d.'’-]+\s){1,4}?(?:street|st\.|avenue|ave\.?|road|rd\.?|boulevard|blvd\.?|lane|drive|dr\.|way|court|square|place|floor|suite|parkway|pkwy|highway|terrace|plaza|quay|embarcadero|broadway)\b|\b\d{1,4},?\s(?:rue|avenue|boulevard|place|via|calle)\s[a-z\u00c0-\u167f\u3400-\u9fff]|\b[a-z\u00c0-\u167f\u3400-\u9fff]{3,30}(?:stra(?:ss|ß)e|str\.|gasse|weg|platz|gatan|vägen|straat|laan|katu)\s?\d|\bstrasse\s\d|\b[a-z\u00c0-\u167f\u3400-\u9fff]{3,30}\s\d{1,4}[a-z]?,\s(?:[a-z]{1,3}-)?\d{4,6}\s[a-z\u00c0-\u167f\u3400-\u9fff]{2}|\b(?:hrb|hra|uen|kvk|siren|siret|nzbn|krs|oib|nip|cro)\s?(?:no\.?\s?)?\d|\b(?:abn|acn|arbn)\s?\d\d|\b(?:nsw|vic|qld|tas)\s\d{4}\b|\b[a-z]\d[\dw]\s(?=[a-z]{0,3}\d)[a-z\d]{4}\b|\bregistered\s(?:in|at|with|under)\b[^\n.]{0,60}\b(?:no\.?|number|nr\.?)\s?\d{4}|\bcompany\s(?:code|no)\b|\b[A-Z]{2}\s\d{5}(?:-\d{4})?\b|\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b|(?:省|市|[区區]|[县縣]|香港|九[龙龍]|新界|澳[门門])[^。\n]{1,30}?(?:路|街|道|巷|大[厦廈]|[园園]|[广廣][场場])[^。\n]{0,12}?(?:[号號]|室|[楼樓]|[层層]|座)|\b[a-z\u00c0-\u167f\u3400-\u9fff]{3,20}\s(?:street|road|avenue|lane|quay|square)\s\d{1,4}\b|住所地?(?:为|:|在)|(?<!(?:IP|网络|收货|邮件|链接|登录|服务器|域名|网站|网|MAC)\s?)地址(?:为|是)?:\s?[\u3400-\u9fff]{2}|[注註][册冊](?:地址|[办辦]事[处處])|(?:公司|办公|通讯|通信|联系|辦公|通訊|聯絡|聯繫)地址(?:为|為|:)|统一社会信用代码|統一編號|公司註冊編號|营业执照|(?:电子邮箱|邮箱|电子邮件|客服邮箱|e-?mail|邮件地址)(?:地址)?(?:为|是)?:\s?\S|(?:客服|联系|服务)(?:电话|热线)(?:为|是)?:?\s?[\d+]/gi;
const CONTACTS: readonly Signal[] = [MAILBOX, CONTACT];
/** Pages that say who the provider is. */
const IMPRINT =
  /\b(?:imprint|impressum|legal\s(?:notice|information|disclosure)|contact(?:\s(?:us|information|details|page|form))?|about\sus|company\sinformation)\b|^mailto:|联系我们|联系方式|营业执照|公司信息|关于我们/i;

/** A page of rules, which belongs to an agreement that says who the provider is. */
const OF_RULES = /\b(?:polic(?:y|ies)|guidelines|code\sof\sconduct)\W*$|(?:规范|规则|守则|指南|政策)\W*$/i;

/** A block that names each party behind a label. */
const LABELLED = /^\s{0,4}(?:甲方|乙方|Party\s[AB])\s?(?:[（(][^（()）\n]{0,12}[)）])?\s?[:：]/im;

/** The text before the first clause. */
function head(contract: Contract): string {
  return contract.source({ start: 0, end: Math.min(contract.startOf(contract.clause(0)!), 4000) });
}

function shows(contract: Contract, signal: Signal): boolean {
  return says(contract, signal) || showsIn(head(contract), signal);
}

/** Where the provider is introduced, with the clause that does so; else the title. */
function placeOf(contract: Contract): { readonly clause?: Clause; readonly range: Range } {
  const found = contract.parties.find((p) => p.party.role === 'provider');
  const clause = found && contract.clause(found.clause);
  if (!clause || !found) return { range: documentTitle(contract).range };
  const range = contract.toDocument(clause, found.party.range);
  // One of the companies beside the provider, in a bracket of them, is not where the provider is introduced.
  if (AMONG_OTHERS.test(contract.source({ start: Math.max(0, range.start - 400), end: range.start })))
    return { range: documentTitle(contract).range };
  // Behind a label (Party A: …) a sentence would run into the other party.
  if (/[:：][\s*_]*$/.test(contract.source({ start: Math.max(0, range.start - 6), end: range.start })))
    return { range };
  // Further down a pronoun introduces nobody.
  return clause.index > 0 && PRONOUN.test(found.party.name) ? { range } : { clause, range };
}

const AMONG_OTHERS = /[(（](?:including|such\sas|namely|among\sothers|包括|例如)[^()（）]{0,400}$/i;
const PRONOUN = /^(?:we|us|our|ours|我们|我們|我方|我司|本公司|本站|本平台)$/i;

/** The paragraph above the first clause, or the sentence in it where it is an introduction. */
function atHead(contract: Contract, block: string): readonly TextEdit[] {
  const first = contract.clause(0);
  if (!first) return [];
  const { number, heading, words } = first.facts;
  const next = LABELLED.test(words.passage.plain) ? contract.clause(1) : undefined;
  if (number === undefined && heading === undefined && !next) return [appendSentence(contract, first, block)];
  const at = lineStartOf(contract, next ?? first);
  return [{ start: at, end: at, text: block + contract.lineFeed + contract.lineFeed }];
}

/** It is made where no contract is at hand, since what is worked out later would keep that alive. */
function laterAtHead(block: string): Fix {
  return { title: FIX, resolve: (now) => atHead(now, block) };
}

function check(contract: Contract): readonly Finding[] {
  if (!contract.clause(0)) return [];
  if (OF_RULES.test(contract.source(documentTitle(contract).range))) return [];
  const named = shows(contract, NAME);
  const kind: Kind | undefined = !named ? 'name' : CONTACTS.some((c) => shows(contract, c)) ? undefined : 'contact';
  if (!kind || linksTo(contract, IMPRINT) || isPart(contract)) return [];
  const { clause, range } = placeOf(contract);
  const words = BLOCKS[kind][contract.language];
  const block = inTraditional(contract) ? words.replace(...OTHER_NUMBER) : words;
  const fix: Fix = clause ? { title: FIX, edits: [appendSentence(contract, clause, block)] } : laterAtHead(block);
  return [{ kind, range, message: MESSAGES[kind], fixes: [fix] }];
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'missing-provider-identity',
    title: { text: 'Who the provider is' },
    description: {
      text: 'Finds agreements that give no legal name of the provider, or no address, register number or e-mail address, so that nobody can be sued or served.',
    },
    category: 'completeness',
    severity: 'warning',
    kinds: {
      name: { title: { text: 'No legal name' } },
      contact: { title: { text: 'No address, register number or e-mail address' } },
    },
    profiles: { 'consumer-eu': 'error' },
    types: ['parties'],
    law: [
      'eu-e-commerce-5-1',
      'eu-consumer-rights-6-1-b',
      'ch-uca-3-1-s',
      'cn-civil-code-470-1-no-1',
      'cn-consumer-law-28',
    ],
    examples: [
      {
        language: 'en',
        bad: '# Terms\n\n## Introduction\n\nWelcome to Example. We provide an online notebook.\n',
        good: '# Terms\n\n## Introduction\n\nExample Ltd, 1 High Street, London EC1A 1AA (info@example.com), provides an online notebook.\n',
      },
      {
        language: 'zh',
        bad: '# 服务协议\n\n## 导言\n\n示例科技有限公司（以下简称“我们”）提供在线笔记服务。\n',
        good: '# 服务协议\n\n## 导言\n\n示例科技有限公司（以下简称“我们”，住所地：上海市示例路1号）提供在线笔记服务。\n',
      },
    ],
  },
  check,
};

export default rule;
