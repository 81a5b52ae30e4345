import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ClauseWords } from '../../../server/src/analysis/model.js';
import { findDefinitions } from '../../../server/src/analysis/terms/definitions.js';
import { compileTerms, findUses } from '../../../server/src/analysis/terms/uses.js';
import type { Language } from '../../../server/src/text/language.js';
import type { Mark } from '../../../server/src/text/passage.js';
import { assertProportional } from '../../fixtures/proportional.js';

/** A clause from a line in which **bold** is marked. */
function clause(text: string, language: Language = 'en', heading?: string): ClauseWords {
  const marks: Mark[] = [];
  let plain = '';
  text.split('**').forEach((piece, i) => {
    if (i % 2 === 1) marks.push({ kind: 'strong', start: plain.length, end: plain.length + piece.length });
    plain += piece;
  });
  const passage = { plain, language, marks, toSource: (r: { start: number; end: number }) => r };
  return { language, passage, ...(heading === undefined ? {} : { heading }) };
}

function terms(text: string, language: Language = 'en', heading?: string): string[] {
  const words = clause(text, language, heading);
  return findDefinitions(words).map((d) => {
    assert.equal(words.passage.plain.slice(d.range.start, d.range.end), d.term);
    return `${d.term} ${d.kind}`;
  });
}

const DEFINED: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a name that the whole agreement is said to use, with more behind it in the bracket',
    'The field kit (referred to in the Hire Terms as the "Kit" and to be had at https://example.org/kit) is lent.',
    ['Kit bracketed'],
  ],
  [
    'a name at the end of a bracket that says what goes with it',
    'By using this page (together with all the boards, maps and lists that can be reached through it and the other pages that are run, owned or kept by the society, the "Site") you agree.',
    ['Site bracketed'],
  ],
  [
    'words in a bracket that only goes on for long',
    'By using this page (which has all the boards, maps and lists that can be reached through it and the other pages that are run, owned or kept by the society, as on the door "Site") you agree.',
    [],
  ],
  ['a name behind a bullet', 'Words:\n•\t"Oars" are the poles of a boat.\n• rowing "hard" is fun', ['Oars quoted']],
  [
    'an abbreviation with a sign for and',
    'Our General Terms and Conditions (T&C) bind you. The T&C are short. Salt and Pepper (S&X) stay. S&X is none.',
    ['T&C abbreviation'],
  ],
  [
    'short names in brackets',
    'Harbour Tools Ltd. ("Harbour") runs the page at example.org (the “Site”).',
    ['Harbour bracketed', 'Site bracketed'],
  ],
  [
    'a name and the name of several in one bracket',
    'Boards on which you write (each a "Note Board" and collectively "Note Boards") are open.',
    ['Note Board bracketed', 'Note Boards bracketed'],
  ],
  ['what a term could include', '"Fair reason" could include that the harbour is closed.', ['Fair reason quoted']],
  [
    'several names for one thing',
    'Harbour Tools Ltd. ("Harbour", "we" or "us") runs it.',
    ['Harbour bracketed', 'we bracketed', 'us bracketed'],
  ],
  ['a lead in the bracket', 'The forms and the manuals (together, the "Papers") stay with us.', ['Papers bracketed']],
  ['bold in brackets', 'We lend machines (**Machines**) to the (**"Borrower"**).', ['Machines bold', 'Borrower bold']],
  ['a bold word before its short name', 'The **Borrower** (**"you"**) signs first.', ['Borrower bold', 'you bold']],
  ['a plural outside the marks', 'We keep several Export Gate Profiles (“EGP”s) for you.', ['EGP abbreviation']],
  [
    'means',
    '“Crate” means any box that we lend. “Parties,” “Party” and “Sides” mean both of us.',
    ['Crate quoted', 'Parties quoted', 'Party quoted', 'Sides quoted'],
  ],
  [
    'words whose meaning those who draft tell',
    "When we speak of 'Harbour', 'we' and 'us', we mean Harbour Tools Ltd. By “lend” we mean to hand out for a time.",
    ['Harbour quoted', 'we quoted', 'us quoted', 'lend quoted'],
  ],
  ['means in this text', 'The “Kin” in these terms means the other companies of the harbour.', ['Kin quoted']],
  ['a widened word for a party', 'If you act for a firm, then "you" includes you and that firm.', ['you quoted']],
  [
    'a long bracket that sums up',
    'You may use the cranes (all cranes, hoists and lifts on the quay or the pier, with their chains, collectively – the “Gear”).',
    ['Gear bracketed'],
  ],
  [
    'bold type and quotation marks together, other than of what stands on a screen',
    'You buy a **“Day”** pass or a **“Year”** pass. Press **“Pay now”** or open the **“Ledger”** page.',
    ['Day bold', 'Year bold'],
  ],
  ['is, at the start of a sentence', 'The "yard" is the place where crates wait.', ['yard quoted']],
  ['when we say', 'When we say “Yard”, we mean the place behind the gate.', ['Yard quoted']],
  [
    'a name that the clause goes on to use',
    'We open your "Crate Ledger" on request. Your Crate Ledger lists all crates. Press the "Open Gate" button, and Open Gate appears.',
    ['Crate Ledger quoted'],
  ],
  ['referred to as', 'These sheets are together referred to as the "Log".', ['Log quoted']],
  [
    'without quotation marks',
    'Some duties carry the contract (hereinafter referred to as core duties).',
    ['core duties bracketed'],
  ],
  ['a sentence that states it', 'Demurrage means a charge for late return.', ['Demurrage stated']],
  ['a gloss', 'You let others "clone" your boards (this means that they may copy them).', ['clone quoted']],
  [
    'an abbreviation that the clause uses',
    'The Crate Return Office (CRO) decides. The CRO answers within a week.',
    ['CRO abbreviation'],
  ],
];

const DEFINED_ZH: readonly (readonly [string, string, readonly string[]])[] = [
  ['以下简称', '青禾科技有限公司（以下简称“青禾”）与您（下称“客户”）签约。', ['青禾 bracketed', '客户 bracketed']],
  ['two short names', '本说明（以下简称“说明”或“文件”）自公布之日起施行。', ['说明 bracketed', '文件 bracketed']],
  ['a name behind this', '请先阅读使用说明（下称本“说明”）。', ['说明 bracketed']],
  ['half-width brackets, no marks', '感謝您使用青禾助手服務(以下簡稱青禾助手)。', ['青禾助手 bracketed']],
  ['是指', '“货箱”是指我方出借的箱子。', ['货箱 quoted']],
  ['指 before a party', '“样品”指甲方送来的箱子。', ['样品 quoted']],
  ['指 behind a colon', '本条款中“堆场”指：货箱等候的地方。', ['堆场 quoted']],
  ['unquoted', '滞留费系指逾期归还的费用。', ['滞留费 stated']],
  ['what is divided into its kinds', '货箱费用包括货箱租借费用和货箱清洗费用。', ['货箱费用 stated']],
  ['unquoted after 所称', '本合同所称堆场，是指货箱等候的地方。', ['堆场 stated']],
  ['a bare bracket', '青禾仓（“货仓”）全年开放。', ['货仓 bracketed']],
  ['以下简写为', '货箱由归还中心平台（以下简写为“归还台”）登记。', ['归还台 bracketed']],
  [
    'a term with a short name before its meaning',
    '“货箱登记机构”（以下简称“登记处”）：是指办理登记的公司。',
    ['货箱登记机构 quoted', '登记处 bracketed'],
  ],
  ['an abbreviation', '货箱回收管理系统 (Crate Return System, 简称 CRS)', ['CRS abbreviation']],
  ['corner brackets', '本公司（本文稱「青禾」）提供貨箱。', ['青禾 bracketed']],
];

const NOT_DEFINED: readonly (readonly [string, Language, string])[] = [
  ['as is', 'en', 'The crates are lent "as is" and (“as available”).'],
  ['a button', 'en', 'Press the "Return" button on the "Crates" page.'],
  ['a contrast', 'en', 'Harbour is a “carrier”, not a “seller”, for this purpose.'],
  ['a common word for it', 'en', 'Open no locks (i.e., any form of "picking") at the harbour.'],
  ['an example', 'en', 'Certain goods (such as "dry goods") stay outside.'],
  ['a quoted heading', 'en', 'Fees fall due later (see "Payment" below).'],
  ['a term defined elsewhere', 'en', '“Crate” has the meaning given in Section 2.'],
  ['emphasis', 'en', 'You **must not** move a crate on a **Sunday**.'],
  ['a pronoun', 'en', 'This means that you pay. It means nothing else.'],
  ['an abbreviation that is not used', 'en', 'You pay value added tax (VAT) on top.'],
  ['examples', 'zh', '管理功能（如“云监控”）按现状提供。'],
  ['a button', 'zh', '请点击“归还”按钮。'],
  ['as is', 'zh', '货箱按"现状"和按"可得到"的状态出借。'],
  ['a title', 'zh', '请遵守《货箱使用规则》。'],
  ['consent, not meaning', 'zh', '您同意为货箱支付押金。'],
  ['what includes other things', 'zh', '租借服务包括送货和取货。'],
  ['a stipulation', 'zh', '我方可指定归还地点。'],
];

describe('findDefinitions', () => {
  for (const [name, text, expected] of DEFINED) it(`reads ${name}`, () => assert.deepEqual(terms(text), expected));
  for (const [name, text, expected] of DEFINED_ZH)
    it(`reads ${name} in Chinese`, () => assert.deepEqual(terms(text, 'zh'), expected));
  for (const [name, language, text] of NOT_DEFINED) {
    it(`leaves out ${name} (${language})`, () => assert.deepEqual(terms(text, language), []));
  }

  it('reads the items of a definitions section', () => {
    assert.deepEqual(terms('**Crate**: a box.\n**Yard** – a place.', 'en', 'Definitions'), ['Crate bold', 'Yard bold']);
    assert.deepEqual(terms('货箱：我方出借的箱子。\n堆场： 等候的地方。', 'zh', '定义'), [
      '货箱 stated',
      '堆场 stated',
    ]);
    assert.deepEqual(terms('货箱：我方出借的箱子。', 'zh', '先说几个词'), ['货箱 stated']);
    assert.deepEqual(terms('货箱：我方出借的箱子。', 'zh', '费用'), []);
  });

  it('reports a term once for each clause', () => {
    assert.deepEqual(terms('A box (“Crate”). The term “Crate” does not include bags.'), ['Crate bracketed']);
  });

  it('reads hostile text in linear time', () => {
    for (const piece of ['(“', '"a" or ', 'A ', '以下称', '（', '“甲”、', '**'])
      assertProportional(piece, (times) => () => findDefinitions(clause(piece.repeat(2_500 * times))));
  });
});

describe('findUses', () => {
  it('knows the plural of a name by its head', () => {
    const text = 'Two Statements of Work and a Statement of Work; Requests for Proposal; the Terms of Service.';
    const matcher = compileTerms(['Statement of Work', 'Request for Proposal', 'Terms of Service'], 'en');
    assert.deepEqual(
      findUses(matcher, text).map(({ range }) => text.slice(range.start, range.end)),
      ['Statements of Work', 'Statement of Work', 'Requests for Proposal', 'Terms of Service'],
    );
  });
  it('takes terms for no plural of a term, which is a period', () => {
    const found = (list: readonly string[], text: string): readonly string[] =>
      findUses(compileTerms(list, 'en'), text).map(
        (use) => `${use.term}: ${text.slice(use.range.start, use.range.end)}`,
      );
    assert.deepEqual(found(['Term'], 'These Terms of Service apply during the Term.'), ['Term: Term']);
    assert.deepEqual(found(['Terms'], 'These Terms apply during the Term.'), ['Terms: Terms']);
    assert.deepEqual(found(['Renewal Term'], 'All Renewal Terms count.'), ['Renewal Term: Renewal Terms']);
  });

  const uses = (list: string[], text: string, language: Language = 'en'): string[] =>
    findUses(compileTerms(list, language), text).map((u) => `${u.term}@${u.range.start}`);

  it('takes the longest term', () => {
    assert.deepEqual(uses(['User', 'End User'], 'An End User is no User.'), ['End User@3', 'User@18']);
    assert.deepEqual(uses(['服务', '码云服务'], '码云服务不同于服务。', 'zh'), ['码云服务@0', '服务@7']);
  });

  it('meets plural, possessive and capitals in English', () => {
    assert.deepEqual(uses(['Party'], "the Parties and a Party's seal; PARTY"), ['Party@4', 'Party@18', 'Party@32']);
    assert.deepEqual(uses(['Service(s)'], 'One Service, many Services.'), ['Service(s)@4', 'Service(s)@18']);
  });

  it('keeps to word boundaries and to case', () => {
    assert.deepEqual(uses(['Order'], 'Reorder in order to Order.'), ['Order@20']);
    assert.deepEqual(uses(['TOS'], 'ATOS 2TOS TOS'), ['TOS@10']);
    assert.deepEqual(uses(['CADT'], '使用CADT工具', 'zh'), ['CADT@2']);
  });

  it('takes any characters of a term as they are', () => {
    assert.deepEqual(uses(['a.b*c', '(x)'], 'a.b*c aXb (x)'), ['a.b*c@0', '(x)@10']);
    assert.deepEqual(uses([], 'anything'), []);
  });
});
