import type { ClauseFacts, PlacedPosition } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { companies } from '../analysis/parties/companies.js';
import { findJurisdictions } from '../analysis/positions/jurisdiction.js';
import { appendSentence } from '../analysis/queries/append.js';
import { isForBusinessesOnly } from '../analysis/queries/businessOnly.js';
import { CONSUMER_SAFE } from '../analysis/queries/consumerSafe.js';
import { everyClause } from '../analysis/queries/everyClause.js';
import { perClause } from '../analysis/queries/perClause.js';
import { plainText } from '../analysis/queries/plainText.js';
import type { DocumentRule, Finding, Fix, Message } from './contract.js';
import { areApart, type ChinesePlace, placeAtHead } from './venue/chinesePlaces.js';

/*
 * Finds agreed courts that may not stand: one venue for all where consumers may sue and be sued at home, and courts of a
 * PRC city with which neither the provider nor the contract has to do. Courts then ignore the clause, or send the case
 * away. The first is off except in profiles with consumers.
 *
 * Bad:  The courts of Zug have exclusive jurisdiction.
 * Good: The courts of Zug have exclusive jurisdiction; consumers may sue and be sued where they live.
 */

const MESSAGES = {
  consumer: {
    text: 'All disputes go to one place, consumers’ too. Consumers may mostly sue and must be sued where they live, so that the clause misleads and may be void towards them. Add the exception.',
  },
  unconnected: {
    text: 'The courts of {venue} are agreed, while the provider sits in {home}. Courts that have no actual connection with the dispute cannot be chosen in the PRC, and the agreement may be void. Choose the seat of a party or the place of signing or performance.',
  },
} as const satisfies Record<string, Message>;
const FIXES = {
  consumer: { text: 'Add the exception for consumers' },
  unconnected: { text: 'Choose the court at the defendant’s seat' },
} as const satisfies Record<string, Message>;
const HOME: Message = { text: 'Where the provider sits' };
const SENTENCE = {
  en: 'Consumers may sue and be sued in the courts of the place where they live.',
  zh: '{{customer}}为消费者的，也可以向{{customer}}住所地有管辖权的人民法院提起诉讼。',
} as const;
const DEFENDANT = '被告住所地有管辖权的人民法院';

/** More courts than one, or the other's. */
const CHOICE = {
  en: /\bnon-?exclusive\b|\byou\smay\salso\b|\bwhere\syou\s(?:live|reside)|\byour\s(?:local|home)\b|\bdefendant\b|\bconsumers?\b/i,
  zh: /消费者|您(?:的)?(?:住所地|所在地|经常居住地)|用户(?:住所地|所在地)|被告|原告/,
} as const;
/** A word in an address says nothing of courts: europa.eu/consumers. */
const ADDRESSES = /\S{1,60}\.[a-z]{2,6}\/\S*/gi;
/** A sentence for those who buy for their trade. */
const MERCHANTS =
  /\b(?:if|where|provided|for|towards|between)\b[^.;]{0,40}\b(?:merchants?|traders?|entrepreneurs?|business(?:es)?|compan(?:y|ies)|legal\s(?:person|entit)\w*|professionals?)\b|(?:商人|企业|法人|经营者)[^。;]{0,20}(?:的|时|,|，)/i;
/** Courts that only help or control an arbitration. */
const ARBITRAL =
  /\bcompel\sarbitration|\bafter\sthe\sarbitrator|\bin\scourt\sto\senforce\s(?:an|the)\saward|\benforce\sthis\ssection\b/i;
/** What connects a court with a contract besides the seats of the parties. */
const CONNECTED = /签[订署约](?:地|于)|订立地|履行地|被告|原告|住所地|所在地|标的物|经营地|营业地/;
/** A sentence for consumers alone, which leaves everybody else with the courts that were chosen. */
const FOR_CONSUMERS = /[^。；;\n]{0,80}消费者[^。；;\n]{0,120}/g;
const ADDRESS = /(?:住所地?|注册地址|注册地|联系地址|办公地址|公司地址|地址)(?:为|是|位于|在)?[:：]?\s?/g;

interface Home {
  readonly place: ChinesePlace;
  /** An address; else a name of some company, which may not be the provider's. */
  readonly address: boolean;
  readonly range: { readonly start: number; readonly end: number };
}

/** Places at the head of company names and addresses in a clause. */
const homesOf = perClause((facts: ClauseFacts): readonly Home[] => {
  const { plain } = facts.words.passage;
  if (!/公司|地址|住所/.test(plain)) return [];
  const homes: Home[] = [];
  for (const { name, range } of companies(plain)) {
    const place = placeAtHead(name) ?? bracketedPlace(name);
    if (place) homes.push({ place, address: false, range });
  }
  for (const match of plain.matchAll(ADDRESS)) {
    const at = match.index + match[0].length;
    const place = placeAtHead(plain.slice(at, at + 24));
    if (place)
      homes.push({ place, address: true, range: { start: at, end: at + (place.city ?? place.province).length } });
  }
  return homes;
});

/** 探云（绵阳）科技有限公司. */
function bracketedPlace(name: string): ChinesePlace | undefined {
  const inner = /[（(]([^（）()]{2,6})[)）]/.exec(name)?.[1];
  return inner === undefined ? undefined : placeAtHead(inner);
}

const homed = everyClause(homesOf);

function unconnected(contract: Contract, venue: PlacedPosition & { readonly key: 'venue' }): Finding | undefined {
  const { passage } = venue.clause.facts.words;
  const there = placeAtHead(venue.value.place);
  if (!there || CONNECTED.test(plainText(venue.clause.facts).replace(FOR_CONSUMERS, ''))) return undefined;
  const provider = contract.parties.find(({ party }) => party.role === 'provider');
  const homes = homed(contract).flatMap(({ clause, value }) => value.map((home) => ({ ...home, clause })));
  const named = provider && (placeAtHead(provider.party.name) ?? bracketedPlace(provider.party.name));
  const first = homes.find(({ address }) => address === (named === undefined));
  const home = named ?? first?.place;
  // A place of any company of the text may be a seat of the provider, too.
  if (!home || homes.some(({ place }) => !areApart(place, there)) || !areApart(home, there)) return undefined;
  const shown = ({ province, city }: ChinesePlace): string => city ?? province;
  const court = venue.value.court;
  const at = court === undefined ? -1 : passage.plain.indexOf(court, Math.max(0, venue.range.start - 1));
  const fix: Fix | undefined =
    court !== undefined && at >= 0 && at + court.length <= venue.range.end + 1
      ? {
          title: FIXES.unconnected,
          edits: [{ ...contract.toDocument(venue.clause, { start: at, end: at + court.length }), text: DEFENDANT }],
        }
      : undefined;
  return {
    kind: 'unconnected',
    range: contract.toDocument(venue.clause, venue.range),
    message: { ...MESSAGES.unconnected, data: { venue: shown(there), home: shown(home) } },
    ...(first && { related: [{ range: contract.toDocument(first.clause, first.range), message: HOME }] }),
    ...(fix && { fixes: [fix] }),
  };
}

/** Words by which parties are bound to a court, rather than a court is said to be competent. */
const BINDING =
  /\b(?:submits?|subject\sto|only|must|shall\sbe\s\w+|brought|irrevocabl\w+|agrees?|consents?|place\sof)\b|提交|服从|专属|应|须|由|选择|约定/i;

/** Whether the courts of a whole country are said to be competent, no more: nobody is sent to one place, nor kept from others. */
function isOpen({ value, range, clause }: PlacedPosition & { readonly key: 'venue' }): boolean {
  const { language, passage } = clause.facts.words;
  const country = findJurisdictions(value.place, language).some(
    ({ code, range: named }) => !code.includes('-') && named.end - named.start === value.place.length,
  );
  return (
    country && !value.exclusive && !BINDING.test(passage.plain.slice(Math.max(0, range.start - 120), range.end + 60))
  );
}

function forConsumers(contract: Contract, venue: PlacedPosition & { readonly key: 'venue' }): Finding | undefined {
  const { language, passage } = venue.clause.facts.words;
  if (
    isForBusinessesOnly(contract) ||
    isOpen(venue) ||
    ARBITRAL.test(passage.plain) ||
    MERCHANTS.test(passage.plain.slice(Math.max(0, venue.range.start - 120), venue.range.end)) ||
    CONSUMER_SAFE[language].test(plainText(venue.clause.facts)) ||
    CHOICE[language].test(plainText(venue.clause.facts).replace(ADDRESSES, ''))
  )
    return undefined;
  const range = contract.toDocument(venue.clause, venue.range);
  return {
    kind: 'consumer',
    range,
    message: MESSAGES.consumer,
    fixes: [
      {
        title: FIXES.consumer,
        worded: true,
        edits: [appendSentence(contract, venue.clause, SENTENCE[language], range.start)],
      },
    ],
  };
}

function check(contract: Contract): readonly Finding[] {
  const venue = contract.positionsOf('venue')[0];
  if (venue?.key !== 'venue') return [];
  const place = venue as PlacedPosition & { readonly key: 'venue' };
  return [forConsumers(contract, place), unconnected(contract, place)].filter((found) => found !== undefined);
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'far-venue',
    title: { text: 'Courts that may not stand' },
    description: {
      text: 'Finds one venue for all disputes where consumers may sue and be sued at home, and courts of a PRC city that has nothing to do with the contract.',
    },
    category: 'fairness',
    severity: 'off',
    kinds: {
      consumer: { title: { text: 'One venue, consumers included' }, severity: 'off' },
      unconnected: { title: { text: 'No connection with the dispute' }, severity: 'warning' },
    },
    profiles: {
      'consumer-eu/consumer': 'error',
      'consumer-eu/unconnected': 'error',
      'prc/consumer': 'information',
      'ch/consumer': 'warning',
    },
    types: ['jurisdiction', 'dispute-resolution'],
    law: ['cn-civil-procedure-law-35', 'cn-spc-civil-procedure-31', 'ch-cpc-32', 'ch-cpc-35', 'ch-pila-114-2'],
    examples: [
      {
        language: 'en',
        bad: '## Jurisdiction\n\nThe courts of Zug, Switzerland, have exclusive jurisdiction.\n',
        good: '## Jurisdiction\n\nThe courts of Zug, Switzerland, have exclusive jurisdiction. Consumers may sue and be sued in the courts of the place where they live.\n',
      },
      {
        language: 'zh',
        bad: '## 当事人\n\n本协议由您与绵阳示例科技有限公司签署。\n\n## 争议解决\n\n因本协议产生的争议，由双方共同选定的北京市朝阳区人民法院管辖。\n',
        good: '## 当事人\n\n本协议由您与绵阳示例科技有限公司签署。\n\n## 争议解决\n\n因本协议产生的争议，任何一方均可向被告住所地有管辖权的人民法院提起诉讼。\n',
      },
    ],
  },
  check,
};

export default rule;
