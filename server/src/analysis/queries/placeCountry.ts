import type { Language } from '../../text/language.js';
import { findJurisdictions } from '../positions/jurisdiction.js';
import { plainForm } from '../positions/plainForm.js';

/** Cities that agreements name as venue or seat without their country: ISO 3166-1 code and names. */
const CITIES: readonly (readonly [string, string])[] = [
  [
    'CH',
    'Zürich|Zurich|Geneva|Genève|Basel|Bern|Berne|Zug|Lausanne|Lugano|Lucerne|St\\.? ?Gallen|苏黎世|日内瓦|圣加仑',
  ],
  ['DE', 'Berlin|Munich|München|Hamburg|Frankfurt|Cologne|Köln|Düsseldorf|Dusseldorf|Stuttgart|Leipzig|柏林|慕尼黑'],
  ['AT', 'Vienna|Wien|Graz|Salzburg|维也纳'],
  ['FR', 'Paris|Lyon|Marseille|Nanterre|Versailles|巴黎'],
  ['GB', 'London|Manchester|伦敦'],
  ['GB-SCT', 'Edinburgh|Glasgow'],
  ['IE', 'Dublin|都柏林'],
  ['NL', 'Amsterdam|Rotterdam|The Hague|Utrecht|阿姆斯特丹'],
  ['BE', 'Brussels|Antwerp|Bruxelles'],
  ['ES', 'Madrid|Barcelona'],
  ['PT', 'Lisbon|Porto|Braga|Coimbra|Faro'],
  ['IT', 'Milan|Milano|Rome|Turin'],
  ['SE', 'Stockholm|Gothenburg|Malmö|斯德哥尔摩'],
  ['NO', 'Oslo|Bergen'],
  ['DK', 'Copenhagen|Aarhus'],
  ['FI', 'Helsinki|Espoo'],
  ['PL', 'Warsaw|Krak[oó]w'],
  ['CZ', 'Prague|Brno|Ostrava'],
  ['SK', 'Bratislava|Košice'],
  ['SI', 'Ljubljana|Maribor'],
  ['HR', 'Zagreb'],
  ['RS', 'Belgrade'],
  ['IS', 'Reykjav[ií]k'],
  ['MT', 'Valletta'],
  ['HU', 'Budapest'],
  ['RO', 'Bucharest'],
  ['BG', 'Sofia'],
  ['GR', 'Athens|Piraeus|Thessaloniki'],
  ['EE', 'Tallinn'],
  ['LV', 'Riga'],
  ['LT', 'Vilnius'],
  ['CY', 'Nicosia|Limassol'],
  ['UA', 'Kyiv|Kiev'],
  ['RU', 'Moscow|莫斯科'],
  ['TR', 'Istanbul|Ankara'],
  ['IL', 'Tel[ -]Aviv|Jerusalem|Haifa'],
  ['IN', 'Mumbai|New Delhi|Delhi|Bangalore|Bengaluru|Chennai|Hyderabad'],
  ['JP', 'Tokyo|Osaka|东京|大阪'],
  ['KR', 'Seoul|首尔'],
  ['CN', 'Beijing|Shanghai|Shenzhen|Hangzhou|Guangzhou'],
  ['TW', 'Taipei|台北'],
  ['TH', 'Bangkok'],
  ['VN', 'Hanoi|Ho Chi Minh City'],
  ['ID', 'Jakarta'],
  ['PH', 'Manila'],
  ['MY', 'Kuala Lumpur|吉隆坡'],
  ['AU', 'Sydney|Melbourne|Brisbane|Perth'],
  ['NZ', 'Auckland|Wellington'],
  ['CA', 'Toronto|Vancouver|Montreal|Montréal|Ottawa|Calgary'],
  ['BR', 'São Paulo|Sao Paulo|Rio de Janeiro'],
  ['MX', 'Mexico City'],
  ['ZA', 'Johannesburg|Cape Town'],
  ['US', 'San Francisco|Los Angeles|San Diego|San Jose|Santa Clara|Seattle|Chicago|Boston|Houston|Dallas|Austin'],
  ['US', 'Miami|Atlanta|Denver|Philadelphia|Phoenix|Minneapolis|Salt Lake City|Wilmington|旧金山|洛杉矶'],
];
/** All cities: a word that is none of them needs no look at each country's. Made when a place is first asked for. */
let anyCity: RegExp | undefined;
/** The patterns of `CITIES`, made when a text first names one of them. */
let cityPatterns: readonly (readonly [country: string, pattern: RegExp])[] | undefined;

function cityIn(plain: string): string | undefined {
  anyCity ??= new RegExp(CITIES.map(([, names]) => names).join('|'));
  if (!anyCity.test(plain)) return undefined;
  cityPatterns ??= CITIES.map(([country, names]) => [
    country,
    new RegExp(`(?<![\\p{L}])(?:${names})(?![\\p{Ll}])|${chineseOnly(names)}`, 'u'),
  ]);
  return cityPatterns.find(([, pattern]) => pattern.test(plain))?.[0];
}

/** A place of mainland China, by the kind of its administration; 州 alone may be a foreign state's. */
const CHINESE_PLACE = /\p{Script=Han}{2,8}(?:省|市|自治区|区|县)/u;
/** Where a party is at home is no place that the text fixes. */
const OPEN = /所在|住所|经营地|被告|原告|签订地|履行地/;

function chineseOnly(names: string): string {
  const han = names.split('|').filter((name) => /\p{Script=Han}/u.test(name));
  return han.length > 0 ? `(?:${han.join('|')})` : '(?!)';
}

/**
 * The country of a place that an agreement names as venue or seat, by ISO 3166-1, from the country, state or city in
 * it; Scotland and Northern Ireland have their own law and keep their codes. Undefined where the text does not tell.
 */
export function countryOfPlace(place: string, language: Language): string | undefined {
  const key = `${language}${place}`;
  if (known.has(key)) return known.get(key);
  const country = countryIn(place, language);
  if (known.size >= MOST) known.clear();
  known.set(key, country);
  return country;
}

/** Places and headings are few, and asked for at each keystroke. */
const known = new Map<string, string | undefined>();
const MOST = 5000;

function countryIn(place: string, language: Language): string | undefined {
  if (place === '') return undefined;
  const named = new Set(findJurisdictions(place, language).map(({ code }) => legalSystem(code)));
  if (named.size > 0) return named.size === 1 ? [...named][0] : undefined;
  const plain = plainForm(place);
  const city = cityIn(plain);
  if (city !== undefined) return city;
  const chinese = CHINESE_PLACE.exec(plain.replace(/(?:我方|您|主要|有管辖权的)/g, ''));
  return chinese && !OPEN.test(chinese[0]) ? 'CN' : undefined;
}

/** The country of a code of ISO 3166; Scotland and Northern Ireland apart from the United Kingdom. */
export function legalSystem(code: string): string {
  return /^GB-(?:SCT|NIR)$/.test(code) ? code : code.slice(0, 2);
}
