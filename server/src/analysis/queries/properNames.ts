import type { Language } from '../../text/language.js';

/** Towns whose courts agreements name, each with its other spellings: English, Chinese. */
const TOWNS: readonly (readonly [english: string, chinese: string])[] = [
  ['Zurich|Zürich', '苏黎世'],
  ['Geneva|Genève', '日内瓦'],
  ['Bern|Berne', '伯尔尼'],
  ['Basel', '巴塞尔'],
  ['Lausanne', '洛桑'],
  ['Lucerne|Luzern', '卢塞恩'],
  ['St. Gallen|Saint Gallen', '圣加仑'],
  ['Zug', '楚格'],
  ['Berlin', '柏林'],
  ['Munich|München', '慕尼黑'],
  ['Frankfurt am Main|Frankfurt', '法兰克福'],
  ['Hamburg', '汉堡'],
  ['Cologne|Köln', '科隆'],
  ['Dusseldorf|Düsseldorf', '杜塞尔多夫'],
  ['Stuttgart', '斯图加特'],
  ['Vienna|Wien', '维也纳'],
  ['Paris', '巴黎'],
  ['Brussels|Bruxelles', '布鲁塞尔'],
  ['Amsterdam', '阿姆斯特丹'],
  ['Rotterdam', '鹿特丹'],
  ['Luxembourg', '卢森堡'],
  ['Dublin', '都柏林'],
  ['London', '伦敦'],
  ['Edinburgh', '爱丁堡'],
  ['Madrid', '马德里'],
  ['Barcelona', '巴塞罗那'],
  ['Lisbon|Lisboa', '里斯本'],
  ['Milan|Milano', '米兰'],
  ['Rome|Roma', '罗马'],
  ['Stockholm', '斯德哥尔摩'],
  ['Copenhagen|København', '哥本哈根'],
  ['Oslo', '奥斯陆'],
  ['Helsinki', '赫尔辛基'],
  ['Warsaw|Warszawa', '华沙'],
  ['Prague|Praha', '布拉格'],
  ['Budapest', '布达佩斯'],
  ['Beijing', '北京|北京市'],
  ['Shanghai', '上海|上海市'],
  ['Shenzhen', '深圳|深圳市'],
  ['Guangzhou', '广州|广州市'],
  ['Hangzhou', '杭州|杭州市'],
  ['Nanjing', '南京|南京市'],
  ['Suzhou', '苏州|苏州市'],
  ['Chengdu', '成都|成都市'],
  ['Chongqing', '重庆|重庆市'],
  ['Tianjin', '天津|天津市'],
  ['Wuhan', '武汉|武汉市'],
  ["Xi'an", '西安|西安市'],
  ['Xiamen', '厦门|厦门市'],
  ['Hong Kong', '香港'],
  ['Macao|Macau', '澳门'],
  ['Taipei', '台北'],
  ['Singapore', '新加坡'],
  ['Tokyo', '东京'],
  ['Seoul', '首尔'],
  ['Sydney', '悉尼'],
  ['Melbourne', '墨尔本'],
  ['Toronto', '多伦多'],
  ['Vancouver', '温哥华'],
  ['New York', '纽约'],
  ['San Francisco', '旧金山'],
  ['Los Angeles', '洛杉矶'],
  ['Santa Clara', '圣克拉拉'],
  ['Seattle', '西雅图'],
  ['Boston', '波士顿'],
  ['Chicago', '芝加哥'],
  ['Austin', '奥斯汀'],
  ['Wilmington', '威尔明顿'],
];

/** Institutions of arbitration, likewise. */
const INSTITUTIONS: readonly (readonly [english: string, chinese: string])[] = [
  ['Swiss Arbitration Centre|Swiss Chambers', '瑞士仲裁中心'],
  ['Hong Kong International Arbitration Centre|HKIAC', '香港国际仲裁中心'],
  ['China International Economic and Trade Arbitration Commission|CIETAC', '中国国际经济贸易仲裁委员会|贸仲'],
  ['Singapore International Arbitration Centre|SIAC', '新加坡国际仲裁中心'],
  ['International Chamber of Commerce|ICC', '国际商会'],
  ['London Court of International Arbitration|LCIA', '伦敦国际仲裁院'],
  ['German Arbitration Institute|DIS', '德国仲裁协会'],
  ['Vienna International Arbitral Centre|VIAC', '维也纳国际仲裁中心'],
  ['American Arbitration Association|AAA', '美国仲裁协会'],
  ['Beijing Arbitration Commission|BAC', '北京仲裁委员会'],
  ['Shanghai International Arbitration Center|SHIAC', '上海国际仲裁中心|上海国际经济贸易仲裁委员会'],
  ['Shenzhen Court of International Arbitration|SCIA', '深圳国际仲裁院|华南国际经济贸易仲裁委员会'],
];

const TOWN_BY_NAME = new Map(
  TOWNS.flatMap((town) =>
    town
      .join('|')
      .split('|')
      .map((name) => [name.toLowerCase(), town] as const),
  ),
);

/**
 * The usual name of a town in a language, for a town in any spelling of either language; undefined for what is not on
 * the list.
 */
export function townIn(name: string, language: Language): string | undefined {
  return TOWN_BY_NAME.get(name.trim().toLowerCase())?.[language === 'zh' ? 1 : 0].split('|')[0];
}

/** The towns that a short text names, by their English names. */
export function townsNamed(text: string): ReadonlySet<string> {
  return named(text, TOWNS);
}

/** The institutions of arbitration that a short text names, by their English names. */
export function institutionsNamed(text: string): ReadonlySet<string> {
  return named(text, INSTITUTIONS);
}

function named(text: string, names: readonly (readonly [string, string])[]): ReadonlySet<string> {
  const found = new Set<string>();
  const lower = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  for (const [english, chinese] of names) {
    const says =
      english.split('|').some((name) =>
        lower.includes(
          ` ${name
            .toLowerCase()
            .replace(/[^\p{L}\p{N}]+/gu, ' ')
            .trim()} `,
        ),
      ) || chinese.split('|').some((name) => text.includes(name));
    if (says) found.add(english.split('|')[0]!);
  }
  return found;
}
