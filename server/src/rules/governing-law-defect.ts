import type { Clause, PlacedPosition } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { isOfWhole, isScoped, type LawChoice, lawChoices, sentenceAt } from '../analysis/queries/lawChoices.js';
import { countryOfPlace, legalSystem } from '../analysis/queries/placeCountry.js';
import { type ClauseSentence, sentencesOf } from '../analysis/queries/sentences.js';
import type { TextEdit } from '../text/edit.js';
import { type DocumentRule, type Finding, type Fix, inParts, type Message } from './contract.js';

/*
 * Finds choices of law that do not work: the courts of another country, a state without a law of contracts of its own,
 * customs beside a law, two laws for one agreement. A court must then apply foreign law or find out which law is meant.
 *
 * Bad:  These terms are governed by the laws of the United Kingdom.
 * Good: These terms are governed by the laws of England and Wales.
 */

const MESSAGES = {
  venue: {
    text: 'The law of one country is chosen ({law}) and the courts or the seat of another ({venue}). The court must then have foreign law explained to it, which costs both sides time and money. Choose the same country, or say that the split is intended.',
  },
  'no-legal-system': {
    text: '“{name}” has no single law of contracts, so that it stays open which law is meant. Name the state or the part of the country, such as England and Wales or the State of New York.',
  },
  'non-state': {
    text: 'Customs and trade rules are chosen beside a law. A court usually reads them only into the contract, and nobody can tell which they are. Choose the law alone, or name the rules.',
  },
  'two-laws': {
    text: 'Two laws are chosen for this agreement, here {law}, elsewhere {other}. Which of them applies is then undetermined. Keep one, or say which applies when.',
  },
} as const satisfies Record<string, Message>;
const THE_LAW: Message = { text: 'The law that is chosen.' };
const OTHER_LAW: Message = { text: 'The other law that is chosen.' };
const CHOOSE: Message = { text: 'Choose the law of {name}' };
const NO_CUSTOMS: Message = { text: 'Leave the customs out' };

const CUSTOMS = {
  en: /\b(?:lex\smercatoria|(?:trade|commercial|mercantile|business|industry)\s(?:usages?|customs?|practices?|norms)|generally\saccepted\sprinciples\sof\s(?:international\s|commercial\s)*law|UNIDROIT\sprinciples)\b/i,
  zh: /(?:行业|商业|交易|国际)的?(?:惯例|规范|习惯)(?:和|、|及|或|\/|行业|商业|的|惯例|规范){0,8}/,
} as const;
const CHOOSES = {
  en: /\b(?:govern(?:ed|s|ing)?|construed|interpreted|appl(?:y|ies|icable))\b/i,
  zh: /适用|参照|依照|遵循|管辖/,
} as const;
/** Laws of bodies that have no law of contracts. */
const STATELESS = {
  en: /\b(?:governed|construed|interpreted)\b[^\n]{0,60}?\b(?:by|with|under)\s(?<name>(?:the\s)?(?:laws?\sof\s(?:the\s)?(?:European\sUnion|EU|Europe|America)|(?:European(?:\sUnion)?|EU|international|American)\slaws?))\b(?!\s(?:and|as|of|,))/i,
  zh: /适用(?<name>(?:欧盟|欧洲|国际)(?:的)?(?:法律|法))(?!规|和|及)/,
} as const;

/** A venue or seat in another country than the law, where the agreement has one law. */
function venues(contract: Contract, choices: readonly LawChoice[]): Finding[] {
  const systems = new Set(choices.map(({ code }) => legalSystem(code)));
  const law = choices[0];
  if (systems.size !== 1 || !law || law.scoped) return [];
  const places = [...contract.positionsOf('venue'), ...contract.positionsOf('arbitration')];
  for (const position of places.sort((a, b) => a.clause.index - b.clause.index || a.range.start - b.range.start)) {
    const place =
      position.key === 'venue'
        ? position.value.place
        : typeof position.value === 'object'
          ? position.value.seat
          : undefined;
    if (place === undefined || isScoped(contract, position)) continue;
    const country = countryOfPlace(place, position.clause.facts.words.language);
    const chosen = legalSystem(law.code);
    const inKingdom = law.code === 'GB-EAW' && /^GB-/.test(country ?? '');
    if (country === undefined || country === chosen || country === 'EU') continue;
    if (!inKingdom && [country, chosen].includes('GB-SCT')) continue;
    const { clause } = position;
    const at = clause.facts.words.passage.plain.indexOf(place, Math.max(0, position.range.start - 1));
    const range = at < 0 ? position.range : { start: at, end: at + place.length };
    return [
      {
        kind: 'venue',
        range: contract.toDocument(clause, range),
        message: { ...MESSAGES.venue, data: { law: nameOf(law.position), venue: place } },
        related: [{ range: contract.toDocument(law.position.clause, law.position.range), message: THE_LAW }],
      },
    ];
  }
  return [];
}

function nameOf({ clause, range }: PlacedPosition): string {
  return clause.facts.words.passage.plain.slice(range.start, range.end);
}

const STATES: readonly string[] = ['New York', 'Delaware', 'California'];

/** The United States and the United Kingdom, where no part of them is named anywhere as the law. */
function withoutSystem(contract: Contract, choices: readonly LawChoice[]): Finding[] {
  return choices.flatMap(({ position, code }) => {
    if ((code !== 'US' && code !== 'GB') || choices.some((c) => c.code.startsWith(`${code}-`))) return [];
    const { clause, range } = position;
    const sentence = sentenceAt(contract, clause, range.start);
    // Federal law applies by itself; and the law of a state may be named in words that no position has.
    if (!sentence || /\bfederal\b|\bstates?\sof\s(?!america)|\bstate\slaws?\b|\bthe\sstate\b|州/i.test(sentence.plain))
      return [];
    const name = nameOf(position);
    const parts = code === 'GB' ? ['England and Wales'] : STATES.map((state) => `the State of ${state}`);
    const written =
      sentence.language === 'en' &&
      /^(?:the\s)?United|^U\.?[SK]\.?/i.test(name) &&
      / of (?:the )?$/i.test(clause.facts.words.passage.plain.slice(0, range.start));
    const article = /\bthe $/i.exec(clause.facts.words.passage.plain.slice(0, range.start))?.[0].length ?? 0;
    const edit = (text: string): TextEdit => ({
      ...contract.toDocument(clause, { start: range.start - article, end: range.end }),
      text,
    });
    return [
      {
        kind: 'no-legal-system',
        range: contract.toDocument(clause, range),
        message: { ...MESSAGES['no-legal-system'], data: { name } },
        fixes: written
          ? parts.map((part): Fix => ({ title: { ...CHOOSE, data: { name: part } }, edits: [edit(part)] }))
          : [],
      },
    ];
  });
}

/** What a clause on the governing law says by itself: customs beside a law, and laws of bodies without one. */
function inClause(contract: Contract, clause: Clause): Finding[] {
  const findings: Finding[] = [];
  for (const s of sentencesOf(clause.facts, contract.frame)) {
    const stateless = STATELESS[s.language].exec(s.plain);
    const name = stateless?.groups?.name;
    if (stateless && name !== undefined) {
      const start = s.start + stateless.index + stateless[0].indexOf(name);
      findings.push({
        kind: 'no-legal-system',
        range: contract.toDocument(clause, { start, end: start + name.length }),
        message: { ...MESSAGES['no-legal-system'], data: { name } },
      });
    }
    const customs = CUSTOMS[s.language].exec(s.plain);
    if (!customs || !CHOOSES[s.language].test(s.plain)) continue;
    const start = s.start + customs.index;
    findings.push({
      kind: 'non-state',
      range: contract.toDocument(clause, { start, end: start + customs[0].length }),
      message: MESSAGES['non-state'],
      fixes: withoutSegment(contract, clause, s, customs.index),
    });
  }
  return findings;
}

/** Takes out the segment of a sentence that speaks of customs, where the law stands in another segment. */
function withoutSegment(contract: Contract, clause: Clause, s: ClauseSentence, at: number): Fix[] {
  const from = Math.max(s.plain.lastIndexOf(';', at), s.plain.lastIndexOf('。', at));
  if (from <= 0 || /[;。]/.test(s.plain.slice(at, -1))) return [];
  const end = s.end - (/[.。]$/.test(s.plain) ? 1 : 0);
  return [{ title: NO_CUSTOMS, edits: [{ ...contract.toDocument(clause, { start: s.start + from, end }), text: '' }] }];
}

/** Two laws that both hold for everything. */
function twoLaws(contract: Contract, choices: readonly LawChoice[]): Finding[] {
  const whole = choices.filter(({ scoped, position }) => !scoped && isOfWhole(contract, position));
  const first = whole[0];
  const other = whole.find(({ code }) => first && !code.startsWith(first.code) && !first.code.startsWith(code));
  if (!first || !other) return [];
  const data = { law: nameOf(other.position), other: nameOf(first.position) };
  return [
    {
      kind: 'two-laws',
      range: contract.toDocument(other.position.clause, other.position.range),
      message: { ...MESSAGES['two-laws'], data },
      related: [{ range: contract.toDocument(first.position.clause, first.position.range), message: OTHER_LAW }],
    },
  ];
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'governing-law-defect',
    title: { text: 'Choice of law that does not work' },
    description: {
      text: 'Finds a law of one country with the courts of another, countries that have no single law of contracts, customs chosen beside a law, and two laws for one agreement. A court must then apply foreign law, or no law can be identified.',
    },
    category: 'consistency',
    severity: 'warning',
    kinds: {
      venue: { title: { text: 'Law and courts of different countries' } },
      'no-legal-system': { title: { text: 'No single law of contracts' } },
      'non-state': { title: { text: 'Customs chosen beside a law' }, severity: 'information' },
      'two-laws': { title: { text: 'Two laws for one agreement' } },
    },
    types: ['governing-law', 'jurisdiction', 'dispute-resolution'],
    examples: [
      {
        language: 'en',
        bad: '## Governing law\n\nThese terms are governed by the laws of the United Kingdom.\n',
        good: '## Governing law\n\nThese terms are governed by the laws of England and Wales.\n',
      },
      {
        language: 'zh',
        bad: '## 法律适用\n\n本协议适用中华人民共和国法律；法律没有规定的，参照商业惯例。\n',
        good: '## 法律适用\n\n本协议适用中华人民共和国法律。\n',
      },
    ],
  },
  ...inParts(
    (contract) => venues(contract, lawChoices(contract)),
    (contract) => withoutSystem(contract, lawChoices(contract)),
    (contract) => contract.ofType('governing-law').flatMap((clause) => inClause(contract, clause)),
    (contract) => twoLaws(contract, lawChoices(contract)),
  ),
};

export default rule;
