import type { Contract } from '../../analysis/contract.js';
import { findJurisdictions } from '../../analysis/positions/jurisdiction.js';
import { clausesThat, derived, everyValue } from '../../analysis/queries/everyClause.js';
import { countryOfPlace } from '../../analysis/queries/placeCountry.js';
import type { ClauseType } from '../../taxonomy/clauseTypes.js';
import { jurisdictionLabel } from '../jurisdictionLabel.js';
import { lawName } from '../new/lawName.js';

/** What a draft says of the places to fill in in standard clauses, by their names. */
export function knownFacts(contract: Contract): Readonly<Record<string, string>> {
  const law = lawOf(contract);
  const provider = contract.parties.find(({ party }) => party.role === 'provider')?.party.name;
  const facts: Readonly<Record<string, string | undefined>> = {
    law,
    'provider-name': provider && provider.length > 2 && !/^(?:we|us)$/i.test(provider) ? provider : undefined,
    'provider-email': addressesIn(contract)[0]?.value,
    currency: currencyOf(contract),
    'surviving-subjects': survivingIn(contract),
    ...linked(contract),
  };
  return Object.fromEntries(Object.entries(facts).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** What outlives an agreement, as the clause on survival names it. */
const SURVIVING: readonly (readonly [type: ClauseType, english: string, chinese: string])[] = [
  ['confidentiality', 'confidentiality', '保密'],
  ['intellectual-property', 'intellectual property', '知识产权'],
  ['limitation-of-liability', 'limitation of liability', '责任限制'],
  ['indemnification', 'indemnification', '补偿'],
  ['refunds', 'refunds', '退款'],
  ['data-deletion', 'data deletion', '数据删除'],
  ['governing-law', 'governing law', '适用法律'],
  ['dispute-resolution', 'dispute resolution', '争议解决'],
  ['jurisdiction', 'jurisdiction', '管辖'],
];

/** The subjects of the draft that outlive it; undefined where it has next to none of them. */
function survivingIn(contract: Contract): string | undefined {
  const chinese = contract.language === 'zh';
  const subjects = SURVIVING.filter(([type]) => contract.hasType(type, 'main')).map(([, en, zh]) =>
    chinese ? zh : en,
  );
  const last = subjects.pop();
  if (last === undefined || subjects.length === 0) return undefined;
  return `${subjects.join(chinese ? '、' : ', ')}${chinese ? '和' : ' and '}${last}`;
}

/** The first electronic address of each clause that has one. */
const addressesIn = everyValue(
  ({ words }) => /[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,3}/.exec(words.passage.plain)?.[0],
);

/** Countries without a law of contracts that is one for all their parts. */
const WITHOUT_ONE_LAW = new Set(['US', 'GB', 'CA', 'AU', 'EU']);

/** The law that is chosen, or that of the place whose courts decide, by ISO 3166; undefined where neither is known. */
export function lawCodeOf({ positions, language }: Contract): string | undefined {
  const chosen = positions.find((p) => p.key === 'governingLaw')?.value;
  if (typeof chosen === 'string') return chosen;
  const venue = positions.find((p) => p.key === 'venue')?.value;
  if (typeof venue !== 'object') return undefined;
  const code = findJurisdictions(venue.place, language)[0]?.code ?? countryOfPlace(venue.place, language);
  return code === undefined || WITHOUT_ONE_LAW.has(code) ? undefined : code;
}

/** The law by its name; Chinese drafts that name their state go by its law. */
function lawOf(contract: Contract): string | undefined {
  const code = lawCodeOf(contract);
  if (code !== undefined) return jurisdictionLabel(code) && lawName(code, contract.language);
  return contract.language === 'zh' && namingChina(contract).length > 0 ? '中华人民共和国' : undefined;
}

const namingChina = clausesThat(({ words }) => /中华人民共和国|中华人民共和國/.test(words.passage.plain));

const CURRENCIES: readonly (readonly [code: string, chinese: string, shown: RegExp])[] = [
  ['EUR', '欧元', /\bEUR\b|€|\beuros?\b|欧元/g],
  ['USD', '美元', /\bUSD\b|US\$|(?<![A-Z])\$\s?\d|美元/g],
  ['CHF', '瑞士法郎', /\bCHF\b|瑞士法郎/g],
  ['GBP', '英镑', /\bGBP\b|£|英镑/g],
  ['CNY', '人民币', /\b(?:CNY|RMB)\b|人民币|[¥￥]\s?\d|\d\s?元/g],
];

/** How often each clause shows each currency, in the order of the list above. */
const currenciesIn = everyValue(({ words }) => {
  const counts = CURRENCIES.map(([, , shown]) => words.passage.plain.match(shown)?.length ?? 0);
  return counts.some((count) => count > 0) ? counts : undefined;
});

const currencyUses = derived(
  (contract) => [currenciesIn(contract)],
  (contract) => CURRENCIES.map((_, i) => currenciesIn(contract).reduce((sum, { value }) => sum + value[i]!, 0)),
);

function currencyOf(contract: Contract): string | undefined {
  const uses = currencyUses(contract).map((count, i) => ({ currency: CURRENCIES[i]!, count }));
  const most = uses.reduce((a, b) => (b.count > a.count ? b : a));
  return most.count === 0 ? undefined : most.currency[contract.language === 'zh' ? 1 : 0];
}

/** Documents that standard clauses refer to, and what their links are about. */
const DOCUMENTS: readonly (readonly [name: string, about: RegExp])[] = [
  ['privacy-policy', /privacy|隐私|隱私/i],
  ['data-processing-agreement', /data[- ]?processing (?:agreement|addendum)|\bdpa\b|数据处理协议/i],
  ['price-list', /pricing|price[- ]?list|价目|价格|收费标准/i],
  ['service-description', /service[- ]?description|服务说明/i],
  ['documentation', /\bdocs\b|documentation|技术文档|帮助文档/i],
];

/** What clauses link to, by what each such link is about. */
const linksIn = everyValue(({ words: { passage } }) =>
  passage.marks.flatMap(({ kind, url, start, end }): (readonly [string, string])[] => {
    if (kind !== 'link' || url === undefined || !/^https?:\/\/[^\s()<>]+$/.test(url)) return [];
    const words = `${url} ${passage.plain.slice(start, end)}`;
    return DOCUMENTS.flatMap(([name, about]) => (about.test(words) ? [[name, `<${url}>`] as const] : []));
  }),
);

/** The addresses to which the draft links such documents. */
function linked(contract: Contract): Record<string, string> {
  const out: Record<string, string> = {};
  for (const { value } of linksIn(contract)) for (const [name, url] of value) out[name] ??= url;
  return out;
}
