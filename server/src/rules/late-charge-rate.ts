import type { ClauseFacts } from '../analysis/clause.js';
import { TIMES_A_YEAR } from '../library/durations.js';
import type { ClauseRule, Finding, Message, RuleContext } from './contract.js';

/*
 * Finds charges for late payment, says what they come to in a year, and marks those that nothing ends. A daily rate looks
 * small; courts look at the year, and reduce what is far above the loss. Switch it off where the rate is settled.
 *
 * Bad:  You pay late interest of 0.1 % per day.
 * Good: You pay late interest of 8 % per year.
 */

/** From this many percent a year on a court is likely to look at it; the ceiling for loans that courts in the PRC knew. */
const HIGH = 24;

const MESSAGES = {
  rate: {
    text: 'This charge comes to {percent} % a year. Courts reduce what is far above the loss, and may strike it out in standard terms. Lower it, or refer to the statutory rate.',
  },
  open: {
    text: 'This charge comes to {percent} % a year and has neither a ceiling nor an end. Courts reduce what is far above the loss. Name a rate by the year, and a ceiling.',
  },
  term: {
    text: '“滞纳金” is a surcharge of public law that authorities collect. Between private parties it invites the objection that there is no basis for it. Write “逾期付款违约金”.',
  },
} as const satisfies Record<string, Message>;
const RENAME: Message = { text: 'Write “{instead}”' };
const CEILING = {
  en: /\b(?:up\sto|not\s(?:to\s)?exceed\w*|maximum|at\smost|capped|no\smore\sthan|(?:whichever|if\s(?:that|this|it)|where\s(?:that|this))\sis\s(?:the\s)?(?:less|lower)|highest\s(?:rate|amount)\s(?:permitted|allowed)|(?:the|applicable)\slaw\s(?:allows|permits)|permitted\sby\s(?:\w+\s)?law|legal(?:ly)?\s(?:maximum|permitted|allowed)|statutory)\b/i,
  zh: /不超过|为限|上限|最高|以内|法定|法律允许/,
} as const;
const TERM = /滞纳金/;
/** Taxes and social security have surcharges of that name by law. */
const PUBLIC = /税|社会?保险|公积金|主管(?:机关|部门)/;

function check(facts: ClauseFacts, _context: RuleContext): readonly Finding[] {
  const { passage, language } = facts.words;
  const findings: Finding[] = [];
  for (const position of facts.positions) {
    if (position.key !== 'lateInterest') continue;
    const { percent, per } = position.value;
    const yearly = percent * TIMES_A_YEAR[per];
    const sentence = sentenceAround(passage.plain, position.range.start);
    const open = per !== 'year' && !CEILING[language].test(sentence);
    if (!open && yearly <= HIGH) continue;
    findings.push({
      ...(open && { kind: 'open' }),
      range: passage.toSource(position.range),
      message: { ...(open ? MESSAGES.open : MESSAGES.rate), data: { percent: rounded(yearly) } },
      ...(yearly > HIGH && { severity: 'warning' }),
    });
  }
  const term = language === 'zh' ? TERM.exec(passage.plain) : null;
  if (term && !PUBLIC.test(passage.plain)) {
    const range = passage.toSource({ start: term.index, end: term.index + term[0].length });
    const instead = '逾期付款违约金';
    findings.push({
      kind: 'term',
      range,
      message: MESSAGES.term,
      fixes: [{ title: { ...RENAME, data: { instead } }, edits: [{ ...range, text: instead }] }],
    });
  }
  return findings;
}

function sentenceAround(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf('。', at), text.lastIndexOf('\n', at), text.lastIndexOf('. ', at)) + 1;
  const ends = ['。', '\n', '. '].map((mark) => text.indexOf(mark, at)).filter((end) => end >= 0);
  return text.slice(start, Math.min(text.length, ...ends));
}

function rounded(percent: number): string {
  return String(Math.round(percent * 100) / 100);
}

const rule: ClauseRule = {
  reach: 'clause',
  meta: {
    id: 'late-charge-rate',
    title: { text: 'Charge for late payment' },
    description: {
      text: 'Finds charges for late payment that are high over a year or that nothing ends. Courts reduce what is far above the loss.',
    },
    category: 'liability',
    severity: 'information',
    kinds: {
      open: { title: { text: 'Without ceiling or end' } },
      term: { title: { text: 'Named like a public surcharge' } },
    },
    profiles: { 'b2b-saas': 'information', 'consumer-eu': 'warning', prc: 'warning', ch: 'information' },
    types: ['late-payment', 'fees'],
    law: ['cn-civil-code-585-2', 'cn-spc-contract-general-65', 'ch-co-163-3', 'de-bgb-309-no-5'],
    examples: [
      {
        language: 'en',
        bad: '## Late payment\n\nLate payments bear interest of 0.1 % per day.\n',
        good: '## Late payment\n\nLate payments bear interest of 8 % per year.\n',
      },
      {
        language: 'zh',
        bad: '## 逾期付款\n\n您逾期付款的，应按日支付欠款万分之五的滞纳金。\n',
        good: '## 逾期付款\n\n您逾期付款的，应按年利率6%支付逾期付款违约金。\n',
      },
    ],
  },
  check,
};

export default rule;
