import type { ClauseFacts } from '../analysis/contract.js';
import { pattern } from '../analysis/partyWords.js';
import { type ClauseSentence, sentencesOf } from '../analysis/queries/sentences.js';
import type { ClauseRule, Finding } from './contract.js';

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
      if (!duty || hasHead(sentences, sentence)) continue;
      findings.push(reported(facts, duty));
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
/** Nouns that name who acts, and words that lead to an actor. */
const ENGLISH_ACTOR =
  /\b(?:by|between|from|part(?:y|ies)|arbitrat\w*|court|tribunal|person|persons|anyone|claimant|respondent|purchaser|owner|holder|guests?|hosts?|publisher|advertiser|seller|buyer|merchant|contractor|employer|partner|author|administrator|organi[sz]ation|who|whoever|itself|themselves|parents?|guardians?)\b/i;
const CHINESE =
  /(?:^|[的，,；;])(?<duty>(?:应当?|须|必须)(?:全额|全部|依法|及时|另行|予以|立即|一并|提前)?(?:赔偿|通知|支付|承担|提供|返还|配合|办理))(?![^，。；]{0,12}要求)/;
const ANY_PARTY = pattern('<our>|<your>');
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
  if (!match || ENGLISH_ACTOR.test(plain)) return undefined;
  return { start: start + match.index, end: start + match.index + match[0].length, words: match[0] };
}

function hasHead(sentences: readonly ClauseSentence[], sentence: ClauseSentence): boolean {
  return sentences.some(
    (other) => other.paragraph < sentence.paragraph && /[:：]$/.test(other.plain) && ANY_PARTY.test(other.masked),
  );
}

function reported(facts: ClauseFacts, { start, end, words }: Duty): Finding {
  return {
    range: facts.words.passage.toSource({ start, end }),
    message: {
      text: '“{words}” does not say who must, so that nobody can be sued for it. Name the party.',
      data: { words },
    },
  };
}
