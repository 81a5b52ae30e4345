import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ClauseWords, Reference } from '../../../server/src/analysis/model.js';
import { findReferences } from '../../../server/src/analysis/references/find.js';
import { numberPath } from '../../../server/src/analysis/references/numbers.js';
import { resolveReference } from '../../../server/src/analysis/references/resolve.js';
import { referenceScope, type ScopeClause } from '../../../server/src/analysis/references/scope.js';
import { slug, slugs } from '../../../server/src/analysis/references/slug.js';
import { type Language, languageOf } from '../../../server/src/text/language.js';
import type { Mark } from '../../../server/src/text/passage.js';
import { assertProportional } from '../../fixtures/proportional.js';

/** A clause from text with [links](url). */
function clause(text: string): ClauseWords {
  const marks: Mark[] = [];
  let plain = '';
  let from = 0;
  for (const match of text.matchAll(/\[([^\]]*)\]\(([^)]*)\)/g)) {
    plain += text.slice(from, match.index);
    marks.push({ kind: 'link', url: match[2] ?? '', start: plain.length, end: plain.length + (match[1] ?? '').length });
    plain += match[1];
    from = match.index + match[0].length;
  }
  plain += text.slice(from);
  const language: Language = languageOf(plain);
  return { language, passage: { plain, language, marks, toSource: (r) => r } };
}

function found(text: string): string[] {
  const words = clause(text);
  return findReferences(words).map((r) => `${r.target.kind}: ${words.passage.plain.slice(r.range.start, r.range.end)}`);
}

const FOUND: readonly (readonly [string, readonly string[]])[] = [
  ['违反6.1或者6.4的，依照3.2约定办理；除7.1外，不承担责任。', ['section: 6.1或者6.4', 'section: 3.2', 'section: 7.1']],
  ['除2.5%外，按照1.5倍支付，根据3.0版本使用。', []],
  [
    'See Section 5.2(b), Sections 6.1, 9, and 12 and clauses 5 to 7.',
    ['section: Section 5.2(b)', 'section: Sections 6.1, 9, and 12', 'section: clauses 5 to 7'],
  ],
  [
    'READ THE “BOAT HIRE” SECTION BELOW and NORTHWIND’S PRIVACY POLICY. NO PRIVACY POLICY IS LIKE IT.',
    ['name: “BOAT HIRE” SECTION BELOW', 'document: PRIVACY POLICY'],
  ],
  [
    'Keep to our Code of Conduct; the Code of Ethics binds us. A code of conduct helps, and Code of Silence is a film.',
    ['document: Code of Conduct', 'document: Code of Ethics'],
  ],
  ['Prices are in the file rates.htm, and hire.txt is no file of ours.', ['document: rates.htm']],
  ['开源组件见 NOTICE.txt 文件，安装包 setup.exe 文件除外。', ['document: NOTICE.txt']],
  [
    'The Convention on Contracts for the International Sale of Goods is excluded.',
    ['law: Convention on Contracts for the International Sale of Goods'],
  ],
  [
    'SUBJECT TO THE REPAIR OF BOATS SECTION ABOVE AND THE FOLLOWING SECTION.',
    ['name: REPAIR OF BOATS SECTION ABOVE', 'relative: THE FOLLOWING SECTION'],
  ],
  ['Our Privacy Policy can be found at https://example.org/privacy-policy for you.', ['document: Privacy Policy']],
  ['详见《隐私政策》，网址为https://example.org/privacy 。', ['document: 《隐私政策》']],
  [
    'A Boat needs One Server License; an Evaluation License ends. The Quarry Public License goes with it.',
    ['document: Quarry Public License'],
  ],
  ['As set out in C.2 you pay, unless D.9 says otherwise.', ['section: C.2', 'section: D.9']],
  [
    'Whoever changes the Original Code or adds Covered Code or Sample Code to it keeps to the Danish Penal Code.',
    ['law: Danish Penal Code'],
  ],
  ['As Section A2 and clauses B1 and B3 say.', ['section: Section A2', 'section: clauses B1 and B3']],
  ['Rights listed in Sections D.4 — D.7 stay.', ['section: Sections D.4 — D.7']],
  ['Subject to § 5 and paragraph (a) above.', ['section: § 5', 'section: paragraph (a)']],
  ['Breach of Sections 2.9 (Loans) or 5 ends it.', ['section: Sections 2.9 (Loans) or 5']],
  [
    'Claims under Sec. 536a BGB lapse, those under Sections 4b, 5 and 6c stay.',
    ['law: Sec. 536a BGB', 'section: Sections 4b, 5 and 6c'],
  ],
  [
    'The sections entitled "Crates", “Rent,” and "Keys of the Yard" stay in force, "Paint" does not.',
    ['name: sections entitled "Crates"', 'name: “Rent,”', 'name: "Keys of the Yard"'],
  ],
  ['The rates are in the “Yard Rates” Section above.', ['name: “Yard Rates” Section above']],
  ['Follow our [code of conduct](https://example.org/crates/conduct).', ['link: code of conduct']],
  [
    '租户接受上述所有条款，下列部分仍应继续适用：赔偿、免责声明；责任限制，其他条款。',
    ['relative: 上述所有条款', 'name: 赔偿、免责声明；责任限制，其他条款'],
  ],
  [
    'SECTIONS of the site apply with Sections 4, 5 and/or 6 or CLAUSE 7 AND/OR 8.',
    ['section: Sections 4, 5 and/or 6', 'section: CLAUSE 7 AND/OR 8'],
  ],
  ['You remove Harmful Code as section “II Crate Wallet” says.', ['name: section “II Crate Wallet”']],
  ['The terms of use of Crateland and what they say bind you.', ['document: terms of use of Crateland']],
  ['LEAVE OUR YARD OR CRATES This Yard Agreement ends.', []],
  ['A breach of this Section counts twice.', ['relative: this Section']],
  ['Crates under Section 12A and clause 2b stay.', ['section: Section 12A', 'section: clause 2b']],
  [
    'Crates listed below count, as this section says; this Section ends here.',
    ['relative: listed below', 'relative: this Section'],
  ],
  ['THE YARD STAYS OPEN EXCEPT AS PROVIDED ABOVE.', ['relative: PROVIDED ABOVE']],
  [
    'The preceding sentence yields to the following procedure.',
    ['relative: The preceding sentence', 'relative: the following procedure'],
  ],
  ['Look for the date at the bottom of this page.', ['relative: bottom of this page']],
  ['Crates are weighed as told [here](https://example.org/crates/weight).', ['link: here']],
  ['[Learn more about crates](https://example.org/crates/77).', ['link: Learn more about crates']],
  ['请按下文列明的方式联系我们，日期见此页顶部。', ['relative: 下文列明的方式联系', 'relative: 此页顶部']],
  ['您违反本节的，我们可以收回货箱。', ['relative: 本节']],
  [
    'Article 28 GDPR and Section 230 of the Crate Decency Act apply.',
    ['law: Article 28 GDPR', 'law: Section 230 of the Crate Decency Act'],
  ],
  ['as used in FAR Section 2.101', ['law: FAR Section 2.101']],
  ['The German Product Liability Act stays untouched.', ['law: German Product Liability Act']],
  ['Read our [Privacy Policy](privacy.md) and the [rules](#use-of-crates).', ['link: Privacy Policy', 'link: rules']],
  ['Read our Privacy Policy at [example.org/privacy](https://example.org/privacy).', ['document: Privacy Policy']],
  [
    'You obey the Acceptable Use Policy and our refund policy.',
    ['document: Acceptable Use Policy', 'document: refund policy'],
  ],
  ['Fees stand in Exhibit A and Annex 2.', ['annex: Exhibit A', 'annex: Annex 2']],
  [
    'The Termination section below tells how; the fair use provision stays.',
    ['name: Termination section below', 'name: fair use provision'],
  ],
  [
    'Subject to the terms set forth below and the foregoing limitation.',
    ['relative: the terms set forth below', 'relative: the foregoing limitation'],
  ],
  ['根据第四条第（二）项、第5.2条和6.3条办理。', ['section: 第四条第（二）项', 'section: 第5.2条', 'section: 6.3条']],
  [
    '本条第（三）项的货箱除外，第(二)项及本条第二款照旧，本条第5.2条另计。',
    ['section: 本条第（三）项', 'section: 第(二)项', 'section: 本条第二款', 'section: 本条第5.2条'],
  ],
  [
    '依照《网络安全法》和《货箱使用规则》，并参照附件一。',
    ['law: 《网络安全法》', 'document: 《货箱使用规则》', 'annex: 附件一'],
  ],
  ['货箱依据2-2条交付，每箱2-3条毯子。', ['section: 2-2条']],
  ['《货箱保护条例》第二条与第三条另有规定。', ['law: 《货箱保护条例》第二条与第三条']],
  ['保密条款、法律适用和争议解决条款继续有效。', ['name: 保密条款', 'name: 法律适用和争议解决条款']],
  ['员工应当遵守本条之保密义务及前述约定。', ['relative: 本条之保密义务', 'relative: 前述约定']],
  ['退货规则见本协议“换箱须知”条款。', ['name: “换箱须知”条款']],
  ['价格见网站www.example.cn。', ['link: www.example.cn']],
  ['翻译有出入的，以英文版为准。', ['document: 英文版']],
];

const NOT_FOUND: readonly string[] = [
  'This Agreement and these Terms of Service bind you.',
  'Write to [our desk](mailto:desk@example.org) or visit [our home](https://example.org/).',
  'Notwithstanding the foregoing, you may return a crate.',
  'In part 2 crates were lost; the article was fine.',
  'Any applicable privacy notice of others is theirs.',
  'SECTION 4 – TERM AND END',
  'The line carries H.264 and E.164 numbers; see v.A.2b and J.R.2.',
  '第三方提供的产品不在此列。',
  '第二条 服务内容',
  '本条例所称货箱另有含义。',
  '您可以随时终止条款。',
  '民法典第五百条另有规定。',
];

describe('findReferences', () => {
  for (const [text, expected] of FOUND) it(`finds in: ${text}`, () => assert.deepEqual(found(text), expected));
  for (const text of NOT_FOUND) it(`finds nothing in: ${text}`, () => assert.deepEqual(found(text), []));

  it('cites a document once in a paragraph', () => {
    assert.deepEqual(found('另行签订《货箱合同》，以《货箱合同》为准。'), ['document: 《货箱合同》']);
    assert.equal(found('The Crate Policy binds; the Crate Policy wins.\nThe Crate Policy again.').length, 2);
  });

  it('reads hostile text in linear time', () => {
    for (const piece of [
      'Section 1, ',
      'A ',
      '《',
      '第一',
      'the ',
      '(a) ',
      'Terms of ',
      'and 5',
      '本条',
      'a.',
      'x '.repeat(3),
    ])
      assertProportional(piece, (times) => () => findReferences(clause(piece.repeat(1_500 * times))));
  });
});

const CLAUSES: readonly ScopeClause[] = [
  { number: 'A', heading: 'Use of Crates', depth: 1, type: 'group' },
  { number: '4', heading: 'Loans', depth: 2, type: 'services' },
  { number: '5', heading: 'Fees', depth: 2, type: 'fees' },
  { number: '1', depth: 3, type: 'fees' },
  { number: '2', depth: 3, type: 'late-payment' },
  { number: 'B', heading: 'End', depth: 1, type: 'group' },
  { number: '4', heading: 'Termination', depth: 2, type: 'termination' },
  { number: '4.2', depth: 3, type: 'termination' },
  { number: '第十条', heading: '商业秘密', depth: 1, type: 'confidentiality' },
  { number: '10.1', depth: 2, type: 'confidentiality' },
  { number: '（二）', depth: 3, type: 'confidentiality' },
  { heading: 'Crate Policy', depth: 1, type: 'acceptable-use' },
  { heading: '通用服务条款', depth: 1, type: 'group' },
];

describe('resolveReference', () => {
  const scope = referenceScope(CLAUSES, '货箱服务协议', ['框架协议', 'Framework Agreement']);
  const resolve = (target: Reference['target'], from = 0) =>
    resolveReference({ range: { start: 0, end: 0 }, target }, scope, from);
  const section = (number: string, from = 0) => resolve({ kind: 'section', number }, from)?.clause;

  it('finds sections by number', () => {
    assert.equal(section('4.2'), 7);
    assert.equal(section('A.5'), 2);
    assert.equal(section('B.4.2'), 7);
    assert.equal(section('第10条'), 8);
    assert.equal(section('第１０.１条'), 9);
    assert.equal(section('第10.1条第（二）项'), 10);
    assert.equal(section('第十一条'), undefined);
    assert.equal(section('4.3'), undefined);
  });

  it('takes an Arabic figure for the Roman one of a clause, and not the other way round', () => {
    const articles = referenceScope(
      [
        { number: 'Article IV', heading: 'Fees', depth: 1, type: 'fees' },
        { number: '4.1', depth: 2, type: 'fees' },
        { number: '7', heading: 'End', depth: 1, type: 'termination' },
        { number: '(v)', depth: 2, type: 'termination' },
      ],
      undefined,
      [],
    );
    const named = (number: string) =>
      resolveReference({ range: { start: 0, end: 0 }, target: { kind: 'section', number } }, articles, 1)?.clause;
    assert.equal(named('4'), 0);
    assert.equal(named('Article VII'), undefined);
    assert.equal(named('5'), undefined);
  });

  it('takes 本条款 for the clause, unless it is the document', () => {
    const own = (title: string, terms: readonly string[]) =>
      resolveReference(
        { range: { start: 0, end: 0 }, target: { kind: 'relative', word: '本条款' } },
        referenceScope(CLAUSES, title, terms),
        1,
      );
    assert.equal(own('货箱服务协议', [])?.resolves, true);
    assert.equal(own('货箱服务协议', ['本条款']), undefined);
    assert.equal(own('货箱服务条款（企业版）', []), undefined);
  });

  it('prefers the part that cites', () => {
    assert.equal(section('4', 2), 1);
    assert.equal(section('4', 7), 6);
  });

  it('takes items by letter or by place', () => {
    assert.equal(section('5(b)'), 4);
    assert.equal(section('5b'), 4);
    assert.equal(section('5(c)'), undefined);
    assert.equal(section('4.2(a)'), 7);
  });

  it('looks for an item that is cited without its article in the article that cites it', () => {
    assert.equal(section('第（二）项', 9), 10);
    assert.equal(section('本条第（二）项', 9), 10);
    // Paragraphs without numbers are part of the article.
    assert.equal(section('本条第三款', 9), 8);
  });

  it('resolves both ends of a span', () => {
    assert.equal(resolve({ kind: 'section', number: 'A.4', to: 'A.5' })?.resolves, true);
    assert.equal(resolve({ kind: 'section', number: 'A.4', to: 'A.9' })?.resolves, false);
  });

  it('finds clauses by their headings and by what they do', () => {
    assert.equal(resolve({ kind: 'name', name: 'Termination section below' })?.clause, 6);
    assert.equal(resolve({ kind: 'name', name: '保密条款' })?.clause, 8);
    assert.equal(resolve({ kind: 'name', name: '不可抗力条款' })?.resolves, false);
  });

  it('finds this article and the clause before', () => {
    assert.equal(resolve({ kind: 'relative', word: '本条之保密义务' }, 10)?.clause, 8);
    assert.equal(resolve({ kind: 'relative', word: '前款' }, 4)?.clause, 3);
  });

  it('looks for what was said before', () => {
    assert.equal(resolve({ kind: 'relative', word: 'aforementioned limitation' }, 3)?.resolves, true);
    assert.equal(resolve({ kind: 'relative', word: 'aforementioned fees' }, 4)?.clause, 2);
    assert.equal(resolve({ kind: 'relative', word: 'aforementioned table' }, 4)?.resolves, false);
  });

  it('tells this document, its parts and other documents apart', () => {
    assert.equal(resolve({ kind: 'document', name: '服务协议' })?.resolves, true);
    assert.equal(resolve({ kind: 'document', name: '框架协定' })?.resolves, true);
    assert.equal(resolve({ kind: 'document', name: '本协议通用条款' })?.clause, 12);
    assert.equal(resolve({ kind: 'document', name: '货箱使用规则' })?.resolves, false);
    assert.equal(resolve({ kind: 'document', name: 'Crate Policy' })?.clause, 11);
    assert.equal(resolve({ kind: 'document', name: 'Framework Agreement' }), undefined);
  });

  it('resolves anchors and laws, not files and pages', () => {
    assert.equal(resolve({ kind: 'link', url: '#a-use-of-crates' })?.clause, 0);
    assert.equal(resolve({ kind: 'link', url: '#crate-policy' })?.clause, 11);
    assert.equal(resolve({ kind: 'link', url: '#missing' })?.resolves, false);
    assert.equal(resolve({ kind: 'link', url: '#%E0%A4%A' })?.resolves, false);
    assert.equal(resolve({ kind: 'link', url: 'privacy.md' })?.target, 'file: privacy.md');
    assert.equal(resolve({ kind: 'link', url: 'https://example.org/x' })?.target, 'web page: https://example.org/x');
    assert.equal(resolve({ kind: 'law', name: '网络安全法' })?.resolves, true);
    assert.equal(resolve({ kind: 'annex', name: 'Annex 1' })?.resolves, false);
  });
});

describe('numberPath', () => {
  it('brings numbers to one form', () => {
    const paths = ['5.2(b)', '第四条第（二）项', '２－１', '第十条之一', 'D.4', '二十三、', 'Section 07', '§ 5'].map(
      (n) => numberPath(n).join(' '),
    );
    assert.deepEqual(paths, ['5 2 b', '4 2', '2 1', '10 1', 'd 4', '23', '7', '5']);
  });
});

describe('slug', () => {
  it('makes the anchors that GitHub makes', () => {
    assert.equal(slug('F. Copyright & DMCA Policy'), 'f-copyright--dmca-policy');
    assert.equal(slug('一、服务内容（试行）'), '一服务内容试行');
    assert.deepEqual(slugs(['Fees', 'Fees', 'Fees']), ['fees', 'fees-1', 'fees-2']);
  });
});
