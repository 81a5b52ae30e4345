import type { ClauseFacts, Frame } from '../analysis/clause.js';
import { pattern } from '../analysis/partyWords.js';
import { type ClauseSentence, sentencesOf } from '../analysis/queries/sentences.js';
import type { ClauseRule, Finding, Fix, Message } from './contract.js';

/**
 * Finds duties that name nobody: "notice shall be given", 应赔偿损失.
 *
 * Nobody can be sued for a duty that is nobody's. Switch it off where a list names the party above its items.
 */

const rule: ClauseRule = {
  reach: 'clause',
  meta: {
    id: 'actorless-obligation',
    title: { text: 'A duty that names nobody' },
    description: {
      text: 'Sentences that say what must be paid, given or made good, and not by whom. Nobody can be sued for a duty that is nobody’s.',
    },
    category: 'hygiene',
    severity: 'hint',
    examples: [
      {
        language: 'en',
        bad: '## Notices\n\nNotice must be given within ten days.\n',
        good: '## Notices\n\nNotice must be given by the customer within ten days.\n',
      },
      {
        language: 'zh',
        bad: '## 违约\n\n造成损失的，应当赔偿全部损失。\n',
        good: '## 违约\n\n造成损失的，违约方应当赔偿全部损失。\n',
      },
    ],
  },
  check(facts, { frame }) {
    const findings: Finding[] = [];
    const sentences = sentencesOf(facts, frame);
    for (const sentence of sentences) {
      const duty = dutyOf(sentence);
      // The head of a list names the party for all its items.
      if (!duty || hasHead(sentences, sentence) || isMannerOf(sentences, sentence, duty)) continue;
      if (hasPayer(sentences, sentence, duty)) continue;
      findings.push(reported(facts, duty, actorOf(sentence, duty, frame)));
    }
    return findings;
  },
};
export default rule;

interface Duty {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

const ENGLISH =
  /\b(?:must|shall)\s(?:(?:also|then|only|always|promptly|immediately)\s)?be\s(?:(?:promptly|immediately|fully|duly)\s)?(?:paid|given(?!\s(?:full|effect|force))|notified|returned|provided|requested|submitted(?!\sto\s)|delivered|reimbursed|reported|compensated|repaid|refunded|informed|announced|borne|replaced|repaired|destroyed)\b/i;
/** "No refund shall be provided", "no part of the fees shall be refunded" and "neither shall be paid" are no duties. */
const NOTHING = /\b(?:no|none|neither|nothing)\s(?:[^,;:\s]+\s){0,7}$/i;
/** Nouns that name who acts, and words that lead to an actor. */
const ENGLISH_ACTOR =
  /\b(?:by|between|from|part(?:y|ies)|arbitrat\w*|court|tribunal|person|persons|anyone|claimant|respondent|purchaser|owner|holder|guests?|hosts?|publisher|advertiser|seller|buyer|merchant|contractor|employer|partner|author|administrator|organi[sz]ation|who|whoever|itself|themselves|parents?|guardians?)\b/i;
const CHINESE =
  /(?:^|[的，,；;])(?<duty>(?:应当?|须|必须)(?:全额|全部|依法|及时|另行|予以|立即|一并|提前)?(?:赔偿|通知|支付|承担|提供|返还|配合|办理))(?![^，。；]{0,12}要求)/;
const ANY_PARTY = pattern('<our>|<your>');
/** A party, or who stands for one. */
const NAMED = pattern('<our>|<your>|\\b(?:participants?|part(?:y|ies)|holders?|the\\slatter)\\b');
const CHINESE_ACTOR =
  /(?<!对)方|当事人|任何人|个人|机构|法院|仲裁|主体|者|人员|股东|员工|公司|企业|单位|组织|商家|乙|甲|双方|各自|本人|其|账户|商|主播|作者|卖家|买家|会员|申请人|发布人|责任人|[^本]人(?=[应须必，])/;

function dutyOf({ plain, masked, language, start }: ClauseSentence): Duty | undefined {
  if (ANY_PARTY.test(masked)) return undefined;
  if (language === 'zh') {
    const match = CHINESE.exec(plain);
    const duty = match?.groups?.duty;
    if (!match || duty === undefined || CHINESE_ACTOR.test(plain)) return undefined;
    const at = match.index + match[0].length - duty.length;
    return { start: start + at, end: start + at + duty.length, words: duty };
  }
  const match = ENGLISH.exec(plain);
  if (match && NOTHING.test(plain.slice(0, match.index))) return undefined;
  if (!match || ENGLISH_ACTOR.test(plain)) return undefined;
  return { start: start + match.index, end: start + match.index + match[0].length, words: match[0] };
}

function hasHead(sentences: readonly ClauseSentence[], sentence: ClauseSentence): boolean {
  return sentences.some(
    (other) => other.paragraph < sentence.paragraph && /[:：]$/.test(other.plain) && ANY_PARTY.test(other.masked),
  );
}

/** How something is done, to the end of the sentence. */
const MANNER =
  /^\s(?:via|through|using|separately|individually|in\s(?:(?:the\s)?(?:form|manner|way|format)|(?:a|good|full|sound)\s(?:\w+\s)?(?:condition|faith|state|order)|advance|full|writing|person|accordance)|on\s(?:an?|the)\s(?:\w+\s){1,3}basis|as\s(?:described|set\sout|stated))\b/i;
const PERIOD = /\b(?:within|before|until|prior\sto|no\slater|at\sthe\slatest|days?|months?|weeks?)\b/i;

/** Whether a sentence says only how something is done, where one of the few before it names a party for it. */
function isMannerOf(sentences: readonly ClauseSentence[], sentence: ClauseSentence, duty: Duty): boolean {
  const after = sentence.plain.slice(duty.end - sentence.start);
  if (!MANNER.test(after) || PERIOD.test(after)) return false;
  const at = sentences.indexOf(sentence);
  return sentences.slice(Math.max(0, at - 4), at).some((s) => NAMED.test(s.masked));
}

/** Who pays, in the words around: receipt of payment from the user, the customer’s payment. */
const PAYER = pattern(
  '\\bpa(?:id|yments?)\\b[^.;]{0,40}\\b(?:from|by)\\s(?:the\\s)?<you>|<your>\\s(?:\\w+\\s)?payments?\\b|<you>\\s(?:\\w+\\s){0,2}?pays?\\b|<you>[^。；，]{0,12}(?:支付|付款|缴纳|缴费)',
);

/** Whether the sentence before or behind tells who pays what must be paid. */
function hasPayer(sentences: readonly ClauseSentence[], sentence: ClauseSentence, { words }: Duty): boolean {
  if (!/\bpaid$|支付$/i.test(words)) return false;
  const at = sentences.indexOf(sentence);
  return [sentences[at - 1], sentences[at + 1]].some(
    (beside) => beside?.paragraph === sentence.paragraph && PAYER.test(beside.masked),
  );
}

const named = (name: string): Message => ({ text: 'Name “{name}”', data: { name } });

/** A party that is certain, and where it is to be named; `at` counts in the clause's plain text. */
interface Actor {
  readonly title: Message;
  readonly at: number;
  readonly text: string;
}

/** What is paid or asked for, what is done with it, and whose duty that always is: fees are for the customer to pay. */
const ENGLISH_ACTORS: readonly (readonly [noun: RegExp, verb: RegExp, actor: 'provider' | 'customer'])[] = [
  [/\b(?:fees?|charges?|prices?|invoices?|instal(?:l)?ments?)\b[^,;]{0,60}$/i, /paid$/i, 'customer'],
  [/\b(?:refunds?|credits?|credit\snotes?|reimbursements?)\b[^,;]{0,60}$/i, /(?:requested|submitted)$/i, 'customer'],
  [
    /\b(?:fees?|charges?|prices?|prepayments?|payments?)\b[^,;]{0,60}$/i,
    /(?:refunded|reimbursed|repaid)$/i,
    'provider',
  ],
];
/** Money that flows the other way, or to others. */
const OTHERS_MONEY = /\b(?:commissions?|royalt|payouts?|earnings?|arbitrat|court|attorney|legal|filing|bank)/i;
const LATE = /^(?<if>如果?|若)?(?=逾期(?:付款|支付|缴费|缴纳)|拖欠|欠费)/;
const OTHER_PARTY = /(?<=^|[，；：]|^如果?|^若|^因此)(?=[给向对使致](?:使|成)?对方)/;

function actorOf({ plain, language, start }: ClauseSentence, duty: Duty, frame: Frame): Actor | undefined {
  if (language === 'zh') {
    const late = LATE.exec(plain);
    const customer = frame.customerNames[0];
    if (late && customer !== undefined) return { title: named(customer), at: start + late[0].length, text: customer };
    const other = OTHER_PARTY.exec(plain);
    // Whoever harms "the other party" is one of the two.
    return other ? { title: named('一方'), at: start + other.index, text: '一方' } : undefined;
  }
  const before = plain.slice(0, duty.start - start);
  if (OTHERS_MONEY.test(plain)) return undefined;
  const actor = ENGLISH_ACTORS.find(([noun, verb]) => noun.test(before) && verb.test(duty.words))?.[2];
  return actor && { title: WHO[actor], at: duty.end, text: ` by {{${actor}:object}}` };
}

const WHO = {
  customer: { text: 'Name the customer' },
  provider: { text: 'Name the provider' },
} as const satisfies Record<string, Message>;

function reported(facts: ClauseFacts, { start, end, words }: Duty, actor: Actor | undefined): Finding {
  const { passage } = facts.words;
  const fixes: readonly Fix[] = actor
    ? [
        {
          title: actor.title,
          worded: true,
          edits: [{ ...pointOf(facts, actor.at), text: actor.text }],
        },
      ]
    : [];
  return {
    range: passage.toSource({ start, end }),
    ...(fixes.length > 0 && { fixes }),
    message: {
      text: '“{words}” does not say who must, so that nobody can be sued for it. Name the party.',
      data: { words },
    },
  };
}

/** The point in the source before a character of the plain text. */
function pointOf({ words: { passage } }: ClauseFacts, at: number): { readonly start: number; readonly end: number } {
  const point =
    at > 0 ? passage.toSource({ start: at - 1, end: at }).end : passage.toSource({ start: at, end: at + 1 }).start;
  return { start: point, end: point };
}
