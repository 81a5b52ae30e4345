import type { PositionValues } from '../../taxonomy/clauseTypes.js';
import { gateOf } from '../../text/gates.js';
import type { Position } from '../model.js';
import { partyBefore, pattern } from '../partyWords.js';
import { type ClauseSentences, position, reader, type SentenceReading } from './clauseSentences.js';
import { BARGAIN } from './endWords.js';

const ENGLISH_MOVE =
  '(?:assign\\w*|transfer\\w*|delegat\\w*|novat\\w*|sub-?licen[cs]e|hand(?:ed|ing)?\\s(?:\\w+\\s){0,3}?over|(?:sell|sold|pass(?:ed|ing)?)\\s(?:\\w+\\s){0,3}?on|sell(?=\\sor\\s(?:hand|pass|transfer))|made\\sover|mak(?:e|ing)\\sover|cede[sd]?)';
const ENGLISH_OBJECT = new RegExp(
  `\\b(?:agreements?|terms|rights?|obligations?|contract|TO[SU]|services|interest|duties|hereunder|${BARGAIN})\\b`,
  'i',
);
/** Verb and object close together: money and funds are transferred as well. */
const NEAR = new RegExp(
  `\\b${ENGLISH_MOVE}\\b[^\\n.;]{0,80}?\\b(?:agreements?|terms|rights?|obligations?|contract|TO[SU]|services|interest|duties|hereunder|it|them|this|yours|${BARGAIN})\\b|\\b(?:agreements?|terms|rights?|obligations?|contract|TO[SU])\\b[^\\n.;]{0,80}?\\b(?:${ENGLISH_MOVE}|assignable|transferable)\\b|\\b(?:it|they)\\b[^\\n.;]{0,40}?\\b${ENGLISH_MOVE}|\\b(?:hand|pass|sell)\\w*\\s(?:\\w+\\s){0,2}?(?:agreements?|terms|contract|rights?|obligations?)\\s(?:\\w+\\s){0,2}?(?:over|on)\\b`,
  'i',
);
/** What a clause that is not on transfers must say: that the agreement, or its rights and duties, are transferred. */
const PLAINLY = [
  /\b(?:assign|transfer|delegate|novate)(?:s|ed)?\s(?:\w+,?\s){0,6}?(?:(?:this|the|these)\s(?:\w+\s)?(?:agreement|terms|contract)|(?:all|any|its|our|your|their)\s(?:or\s(?:all|any|part)\s)?(?:of\s)?(?:(?:our|its|your|their|the)\s)?rights\s(?:and|or|and\/or)\s(?:obligations|duties))/i,
  /(?:权利|权益)[^。,;]{0,6}(?:和|与|及|或)[^。,;]{0,6}义务[^。;]{0,20}(?:转让|让与)|(?:转让|让与)[^。;]{0,20}(?:权利|权益)[^。,;]{0,6}(?:和|与|及|或)[^。,;]{0,6}义务|(?:转让|让与)本(?:协议|合同|条款)|将本(?:协议|合同|条款)[^。;，,]{0,6}(?:转让|让与)/,
] as const;
/** What cannot be said of rights in content: 将本协议项下的权利义务转让, the rights and obligations under this agreement. */
const UNDER_CONTRACT =
  /本(?:协议|合同|条款)[^。;,，]{0,8}(?:权利|权益)[^。,;]{0,6}(?:和|与|及|或|、)?[^。,;]{0,4}义务[^。;]{0,20}(?:转让|让与)/;
const MOVES = gateOf('assign|transfer|novat|delegat|转让|让与|转给');
/** What a sentence says between brackets stands between verb and object as well: transfer (by a merger or otherwise) its rights. */
const BRACKETS = /\s?\([^()\n]{0,200}\)/g;
const MONEY = /\b(?:payments?|funds|money|reward)\b/i;
/** What a clause on other matters must speak of: rights in content are assigned as well. */
const CONTRACT_OBJECT =
  /\b(?:agreement|terms|contract|TO[SU]|rights\s(?:and|or|and\/or)\s(?:obligations|duties)|obligations)\b/i;
const CUSTOMER_NOT = pattern(
  `<you>\\s(?:may|shall|can|will|must|agree)\\s?(?:not|only|to\\snot)\\b…80…${ENGLISH_MOVE}|<you>\\s(?:cannot|can't|won't)\\s…40…${ENGLISH_MOVE}|<you>\\s(?:(?:do|does)\\snot\\shave\\s(?:the|any|a)|ha(?:s|ve)\\sno)\\sright\\sto\\s…20…${ENGLISH_MOVE}|<you>\\s(?:may|shall)\\s${ENGLISH_MOVE}…100…\\bonly\\b|\\bnot\\s(?:be\\s)?${ENGLISH_MOVE}…60…\\bby\\s<you>|<your>…60…\\b(?:not|non)[\\s-](?:be\\s)?(?:transferable|assignable|assigned|transferred)|\\battempt(?:ed|s)?\\b…30…(?:\\bby\\s<you>…20…${ENGLISH_MOVE}|${ENGLISH_MOVE}…60…\\bby\\s<you>)|\\bpersonal\\sto\\s<you>…60…(?:\\bnot|\\bcannot)\\b…20…${ENGLISH_MOVE}|<you>\\s(?:need|require|must\\s(?:first\\s)?(?:obtain|get|have))\\b…60…\\b(?:consent|approval|permission)\\b…40…${ENGLISH_MOVE}|\\b(?:assignment|transfer)s?\\sby\\s<you>\\s(?:requires?|needs?|is\\ssubject|(?:is|are)\\s(?:not|prohibited|excluded|void))\\b`,
);
const NEITHER = pattern(
  `\\b(?:neither|no)\\s(?:of\\sthe\\s)?part(?:y|ies)(?:\\shereto)?\\s(?:may|shall|can|will|is)\\b…60…${ENGLISH_MOVE}|\\bneither\\s(?:<you>\\s(?:nor|or)\\s<we>|<we>\\s(?:nor|or)\\s<you>|of\\s(?:us|\\uE000{1,8}))\\s(?:may|shall|can|will)\\b…60…${ENGLISH_MOVE}|\\b(?:each|either|a)\\sparty\\s(?:may|can)\\s(?:only\\s)?${ENGLISH_MOVE}…100…\\bonly\\b|\\b(?:each|either|a)\\sparty\\s(?:may|can)\\sonly\\s${ENGLISH_MOVE}|\\b(?:not|cannot)\\s(?:be\\s)?${ENGLISH_MOVE}(?:\\s(?:or|and|nor)\\s(?:otherwise\\s)?\\w+)?\\sby\\s(?:either\\s(?:party|of\\s(?:us|\\uE000{1,8}))|(?:either\\s)?(?:<you>\\s(?:n?or|and)\\s<we>|<we>\\s(?:n?or|and)\\s<you>))`,
);
const CUSTOMER_FREE = pattern(`<you>\\s(?:may|can)\\s(?:freely\\s)?${ENGLISH_MOVE}`);
const PROVIDER_MAY = pattern(
  `<we>\\s(?:\\w+\\s)?<may>(?:(?:\\s(?!not\\b)\\w+,?){0,6}?\\s(?:to\\s)?${ENGLISH_MOVE}|\\s(?:freely\\s)?do\\sso\\b)|(?:<our>|these\\sterms|this\\sagreement)…60…\\b(?:freely\\s)?(?:assign|transfer)(?:able|ed)\\s(?:freely\\s)?by\\s<we>|\\b(?:assign|transfer)\\w*(?:\\s(?:or|and)\\s\\w+)?\\sby\\s<we>`,
);
/** A sentence of its own that promises to tell of the transfer. */
const PROVIDER_TELLS = pattern(
  '<we>\\s(?:will|shall|must)\\s(?:\\w+\\s)?(?:notify|inform|tell|give|send|provide)\\b…60…\\b(?:notice|notification|transfer|assignment|change|it)\\b',
);
const PROVIDER_NOT = pattern(`<we>\\s(?:may|shall|will|can)\\snot\\b…60…${ENGLISH_MOVE}`);
const CONSENT = /\b(?:consent|permission|approval|authori[sz]ation|agreement\sin\swriting)\b|\bwithout\sasking\b/i;
const AGREES = pattern(
  '\\b(?:if|unless|until)\\s(?:<we>|the\\sother(?:\\sparty)?)\\s(?:\\w+\\s)?(?:agree|consent|approve|permit)',
);
const WITHOUT_CONSENT =
  /\b(?:without|with\sor\swithout|not\srequire)\b[^\n.]{0,40}\b(?:asking|consent|restriction|approval|permission|notice|notif\w+)\b/i;
/** The customer consents in the agreement itself. */
const CONSENT_GIVEN = pattern('<you>\\s(?:hereby\\s(?:\\w+\\s)?|\\w+\\sin\\sadvance\\s)(?:consents?|agrees?)\\b');
/** Free of consent, but not of a notice. */
const WITH_NOTICE =
  /\b(?:with|upon|on|after|by\sgiving)\s(?!or\b)(?:\w+\s){0,3}?(?:days?'?|weeks?'?|months?'?|prior|advance|written|reasonable)\s(?:\w+\s){0,2}?notice\b|\bby\snotifying\b/i;
const NOTICE = /\b(?:notice|notif(?:y|ying|ied|ication)|inform(?:ing)?)\b/i;

const CHINESE_MOVE = '(?:转让|转移|移转|让与|转授|让渡|转予|转给(?!您|你))';
const CHINESE_FORBIDDEN = new RegExp(`(?:不得|不可|不能|无权|方可|才能|禁止)[^。;]{0,60}${CHINESE_MOVE}`);
/** The consent that a party who wants to transfer has to ask for first: 您要转让的，须先经我们书面同意. */
const CHINESE_ASKS = (party: string): RegExp =>
  pattern(
    `${party}[^。;，,]{0,6}${CHINESE_MOVE}[^。;，,]{0,16}[，,][^。;，,]{0,4}(?:应当?|须|需|得|要)[^。;，,]{0,6}(?:经|取得|征得|获得|得到)[^。;，,]{0,12}(?:同意|许可)`,
  );
const CUSTOMER_ASKS = CHINESE_ASKS('<you>');
const PROVIDER_ASKS = CHINESE_ASKS('<we>');
/** Who must not, named behind the verb that forbids: 不可由用户转让. */
const CHINESE_BY = pattern(`(?:不得|不可|不能|禁止)(?:由|被)?(?:<you>|<we>)[^。,;]{0,40}${CHINESE_MOVE}`);
const CHINESE_PROVIDER = pattern(
  `<we>[^。;\uE002]{0,30}(?:有权|(?<![不许认])可以?|(?<!不)得|保留)[^。;]{0,60}${CHINESE_MOVE}|(?:同意|授权|允许)<we>[^。;\uE002]{0,40}${CHINESE_MOVE}`,
);
/** Free of consent, but not of a notice: 届时将以公告形式告知，无须您同意. */
const CHINESE_TELLS =
  /(?:将|会|应当?|须|需)(?<!(?:无|毋)[需须]|不(?:会|应|须|需|将))[^。,;不无]{0,14}(?:通知|告知|公告)/;
const CHINESE_CUSTOMER = pattern(`<you>[^。;]{0,30}(?:有权|可以?|(?<!不)得)[^。;]{0,60}${CHINESE_MOVE}`);
const CHINESE_MUTUAL = new RegExp(
  `(?:任何一方|双方|一方)[^。;]{0,40}不得[^。;]{0,40}${CHINESE_MOVE}|(?:任何一方)[^。;]{0,40}${CHINESE_MOVE}[^。;]{0,30}(?:同意)`,
);
/** The same, by the parties' names: 您和我们均不得转让. */
const CHINESE_BOTH = pattern(
  `(?:<you>(?:和|与|及|或者?|、)<we>|<we>(?:和|与|及|或者?|、)<you>)[^。;]{0,16}(?:不得|不可|不能)[^。;]{0,40}${CHINESE_MOVE}`,
);
const CHINESE_ACCOUNT = /账[户号]|帐[户号]|用户名|密码|域名|软件|许可/;
/** A licence that cannot be passed on is granted; the agreement is not spoken of. */
const CHINESE_GRANT =
  /(?:授予|授权|授權|许可|許可|给予|給予)[^。;]{0,60}(?:不可|不得|不能|非可)[^。;]{0,8}(?:转让|轉讓|让与)[^。;]{0,16}(?:权利|權利|许可|許可|使用权|使用權|授权)/;
const CHINESE_OBJECT = /协议|协定|合同|权利|义务|条款/;

type ByProvider = PositionValues['assignmentByProvider'];
type ByCustomer = PositionValues['assignmentByCustomer'];

interface Stand {
  byProvider?: readonly [ByProvider, SentenceReading];
  byCustomer?: readonly [ByCustomer, SentenceReading];
}

/** What every sentence on a transfer has. */
const TRANSFERS = gateOf(
  NEAR,
  CHINESE_MUTUAL,
  CHINESE_FORBIDDEN,
  CUSTOMER_ASKS,
  PROVIDER_ASKS,
  CHINESE_CUSTOMER,
  CHINESE_PROVIDER,
);

function english(clause: ClauseSentences): Stand {
  const stand: Stand = {};
  for (const s of clause.sentencesWith(TRANSFERS)) {
    if (
      !NEAR.test(s.plain.replace(BRACKETS, '')) ||
      (MONEY.test(s.plain) && !/\b(?:agreement|terms|contract)\b/i.test(s.plain)) ||
      !(
        ENGLISH_OBJECT.test(s.plain) ||
        ((clause.is('assignment') || stand.byCustomer !== undefined) && /\b(?:it|them|this|yours)\b/i.test(s.plain))
      ) ||
      (/\baccount\b/i.test(s.plain) && !/\b(?:agreement|terms|rights|obligations)\b/i.test(s.plain))
    )
      continue;
    if (
      clause.is('intellectual-property', 'customer-data', 'feedback') &&
      (!CONTRACT_OBJECT.test(s.plain) || /\blicen[cs]e\b/i.test(s.plain))
    )
      continue;
    const permitted = CONSENT.test(s.plain) || AGREES.test(s.masked) ? 'with-consent' : 'prohibited';
    if (NEITHER.test(s.masked)) {
      stand.byProvider ??= [permitted, s];
      stand.byCustomer ??= [permitted, s];
      continue;
    }
    if (CUSTOMER_NOT.test(s.masked)) stand.byCustomer ??= [permitted, s];
    else if (CUSTOMER_FREE.test(s.masked)) stand.byCustomer ??= [permitted === 'with-consent' ? permitted : 'free', s];
    const may = PROVIDER_MAY.exec(s.masked);
    if (may) {
      const tail = s.plain.slice(may.index);
      const free = WITHOUT_CONSENT.test(tail) || CONSENT_GIVEN.test(s.masked);
      stand.byProvider ??= [
        free && !WITH_NOTICE.test(tail)
          ? 'free'
          : NOTICE.test(tail)
            ? 'with-notice'
            : CONSENT.test(tail)
              ? 'with-consent'
              : 'free',
        s,
      ];
    } else if (PROVIDER_NOT.test(s.masked)) stand.byProvider ??= [permitted, s];
  }
  const [by, sentence] = stand.byProvider ?? [];
  const next = sentence && clause.sentences[clause.sentences.indexOf(sentence) + 1];
  if (by === 'free' && next && PROVIDER_TELLS.test(next.masked)) stand.byProvider = ['with-notice', sentence!];
  return stand;
}

/** A masked text with one mark for each party word. */
function unmarked(masked: string): string {
  return masked.replace(/([\uE000-\uE003])\1+/g, '$1');
}

function chinese(clause: ClauseSentences): Stand {
  const stand: Stand = {};
  let mutual: Stand['byProvider'];
  for (const s of clause.sentencesWith(TRANSFERS)) {
    if (
      CHINESE_ACCOUNT.test(s.plain) &&
      !CHINESE_OBJECT.test(s.plain.replace(/本(?:协议|条款|合同)(?:另有|的?约定|规定)/g, ''))
    )
      continue;
    if ((!CHINESE_OBJECT.test(s.plain) && !clause.is('assignment')) || CHINESE_GRANT.test(s.plain)) continue;
    const permitted = /同意|许可|授权|批准/.test(s.plain) ? 'with-consent' : 'prohibited';
    if (CHINESE_MUTUAL.test(s.plain) || CHINESE_BOTH.test(s.masked)) {
      mutual ??= [permitted, s];
      stand.byCustomer ??= [permitted, s];
      continue;
    }
    const forbidden = CHINESE_FORBIDDEN.exec(s.masked);
    if (forbidden) {
      // Who must not: the party named last before it; where that is who consents, the other one.
      const before = CHINESE_BY.test(forbidden[0])
        ? partyBefore(forbidden[0], forbidden[0].search(/转|让/))
        : partyBefore(s.masked, forbidden.index);
      const consents = /(?:未经|非经|未得|取得|获得|征得|经)[\uE000-\uE003][^\uE000-\uE003]*$/.test(
        unmarked(s.masked.slice(0, forbidden.index)),
      );
      const bound = consents ? (before === 'customer' ? 'provider' : 'customer') : before;
      if (bound === 'customer') stand.byCustomer ??= [permitted, s];
      else if (bound === 'provider') stand.byProvider ??= [permitted, s];
    }
    if (CUSTOMER_ASKS.test(s.masked)) stand.byCustomer ??= ['with-consent', s];
    if (PROVIDER_ASKS.test(s.masked)) stand.byProvider ??= ['with-consent', s];
    if (!forbidden && CHINESE_CUSTOMER.test(s.masked))
      stand.byCustomer ??= [permitted === 'with-consent' ? permitted : 'free', s];
    const may = CHINESE_PROVIDER.exec(s.masked);
    if (!may) continue;
    const text = s.plain.slice(may.index);
    const free = /(?:无需|无须|不经|毋须|未经)[^。,;]{0,16}(?:同意|通知)/.test(text) && !CHINESE_TELLS.test(text);
    stand.byProvider ??= [
      free ? 'free' : /通知|告知|公告/.test(text) ? 'with-notice' : /同意/.test(text) ? 'with-consent' : 'free',
      s,
    ];
  }
  // What is said of the provider alone goes before what is said of both.
  if (mutual) stand.byProvider ??= mutual;
  return stand;
}

/** Who may transfer the agreement and how; `silent` for the party that a transfer clause does not speak of. */
export const readAssignment = reader(TRANSFERS, (clause): readonly Position[] => {
  if (!clause.about('assignment')) {
    const plainly = PLAINLY[clause.language === 'zh' ? 1 : 0];
    if (
      (clause.is('intellectual-property', 'customer-data', 'feedback', 'definitions', 'customer-liability') &&
        !clause.sentencesWith(TRANSFERS).some((s) => UNDER_CONTRACT.test(s.plain))) ||
      !clause.has(MOVES) ||
      !clause.sentencesWith(TRANSFERS).some((s) => plainly.test(s.plain))
    )
      return [];
  }
  const { byProvider, byCustomer } = clause.language === 'zh' ? chinese(clause) : english(clause);
  const list: Position[] = [];
  if (byProvider) list.push(position('assignmentByProvider', byProvider[0], byProvider[1]));
  else if (byCustomer) list.push(position('assignmentByProvider', 'silent', byCustomer[1]));
  if (byCustomer) list.push(position('assignmentByCustomer', byCustomer[0], byCustomer[1]));
  else if (byProvider) list.push(position('assignmentByCustomer', 'silent', byProvider[1]));
  return list;
});
