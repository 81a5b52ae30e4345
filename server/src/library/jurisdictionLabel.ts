import { JURISDICTION_NAMES } from '../analysis/positions/jurisdictionNames.js';
import type { Bilingual } from '../taxonomy/clauseData.js';

/** Names that a table needs and that the rule below would not choose. */
const CHOSEN: Readonly<Record<string, Bilingual>> = {
  HK: { en: 'Hong Kong', zh: '中国香港' },
  MO: { en: 'Macao', zh: '中国澳门' },
  TW: { en: 'Taiwan', zh: '中国台湾' },
  US: { en: 'United States', zh: '美国' },
  GB: { en: 'United Kingdom', zh: '英国' },
  'GB-EAW': { en: 'England and Wales', zh: '英格兰及威尔士' },
  NL: { en: 'Netherlands', zh: '荷兰' },
  LU: { en: 'Luxembourg', zh: '卢森堡' },
  IT: { en: 'Italy', zh: '意大利' },
  AE: { en: 'United Arab Emirates', zh: '阿联酋' },
  TR: { en: 'Türkiye', zh: '土耳其' },
  KR: { en: 'South Korea', zh: '韩国' },
  MX: { en: 'Mexico', zh: '墨西哥' },
  VN: { en: 'Vietnam', zh: '越南' },
  CO: { en: 'Colombia', zh: '哥伦比亚' },
  JE: { en: 'Jersey', zh: '泽西岛' },
  GG: { en: 'Guernsey', zh: '根西岛' },
  VC: { en: 'Saint Vincent and the Grenadines', zh: '圣文森特和格林纳丁斯' },
  ID: { en: 'Indonesia', zh: '印度尼西亚' },
  AT: { en: 'Austria', zh: '奥地利' },
  'US-DC': { en: 'District of Columbia', zh: '哥伦比亚特区' },
};

/** Short names by code: countries by their last name, which is the shortest, parts of countries by their full Chinese one. */
const NAMES: ReadonlyMap<string, Bilingual> = new Map(
  JURISDICTION_NAMES.map(([code, english, , chinese]) => {
    const en = english.split('|').at(-1)!;
    const names = chinese.split('|');
    const zh = (code.includes('-') ? names[0] : names.at(-1)) || en;
    return [code, CHOSEN[code] ?? { en, zh }];
  }),
);

/** The short name of a legal system by its ISO 3166 code; undefined for what is no code that Termsmith reads. */
export function jurisdictionLabel(code: string): Bilingual | undefined {
  return NAMES.get(code);
}

/** All short names, for the bundles of translations and their test. */
export function jurisdictionLabels(): readonly Bilingual[] {
  return [...NAMES.values()];
}
