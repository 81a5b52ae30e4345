import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ClauseWords } from '../../../server/src/analysis/model.js';
import { partyFacts } from '../../../server/src/analysis/parties/readClause.js';
import { findParties } from '../../../server/src/analysis/parties.js';
import { findDefinitions } from '../../../server/src/analysis/terms/definitions.js';
import { type Language, languageOf } from '../../../server/src/text/language.js';
import { plainPassage } from '../../../server/src/text/passage.js';

function parties(...paragraphs: string[]): string[] {
  const language: Language = languageOf(paragraphs.join('\n'));
  const clauses: ClauseWords[] = paragraphs.map((plain) => ({ language, passage: plainPassage(plain, language) }));
  return findParties(clauses, clauses.map(findDefinitions), clauses.map(partyFacts)).map(({ party, clause }) => {
    assert.equal(paragraphs[clause]?.slice(party.range.start, party.range.end).toLowerCase(), party.name.toLowerCase());
    return `${party.role} ${party.name} [${[...party.aliases].sort().join(', ')}] ${clause}`;
  });
}

describe('findParties', () => {
  it('takes the company behind the short name', () => {
    assert.deepEqual(
      parties('Welcome.', 'These rules bind you and Harbour Tools Ltd. (“Harbour”, “we”). We lend, and you pay us.'),
      ['provider Harbour Tools Ltd. [Harbour, Harbour Tools, we] 1', 'customer you [you] 1'],
    );
  });

  it('knows a company by the first word of its name where the text calls it so', () => {
    const says = 'Tussock may visit. Tussock will repair it. Tussock’s staff come. We lend, and you pay us.';
    assert.deepEqual(parties('Welcome to Tussock Analytics Limited.', says), [
      'provider Tussock Analytics Limited [Tussock, Tussock Analytics] 0',
      'customer you [you] 1',
    ]);
    assert.deepEqual(
      parties('Welcome to Blue Harbour Limited.', 'The Blue line may stop. We lend, and you pay us.')[0],
      'provider Blue Harbour Limited [Blue Harbour] 0',
    );
  });

  it('takes the company for the provider, and not the platform that it welcomes to', () => {
    assert.deepEqual(
      parties(
        '欢迎您使用北风寄卖平台（以下简称“北风”）！',
        '本协议由您与温州北风网络有限公司（住所地：温州市学院路1号；以下简称“我们”）订立。我们提供寄卖，您付款。',
      )[0],
      'provider 温州北风网络有限公司 [我们] 1',
    );
    assert.deepEqual(
      parties(
        '欢迎您使用北风寄卖平台（以下简称“北风”或“本平台”）！',
        '本协议由您与温州北风网络有限公司（住所地：温州市学院路1号；以下简称“我们”）订立。我们提供寄卖，您付款。',
      )[0],
      'provider 温州北风网络有限公司 [北风, 我们, 本平台] 1',
    );
  });

  it('knows the customer that is defined as a person and acts again and again', () => {
    const company = 'Frostline Stores PLC of Naivasha (hereinafter "the Company") stores goods.';
    const acts = 'The Depositor shall pay. The Depositor may collect. The Depositor’s goods are insured.';
    const customer = (definition: string): string[] => parties(company, definition, acts).slice(1);
    assert.deepEqual(customer('Depositor means the person, firm or company by whom goods are delivered.'), [
      'customer Depositor [Depositor] 1',
    ]);
    assert.deepEqual(customer('Depositor means a company that is controlled by a party.'), []);
    assert.deepEqual(customer('Depositor means the machine that stacks the goods.'), []);
  });

  it('takes what the reader is called for the customer, though elsewhere it means the provider', () => {
    const intro = 'Quarry Scans Ltd. (hereinafter "Quarry") lends to you (hereinafter as "Company") a scanner.';
    const later = '"Customer" means whoever buys from Company. Company shall pay you. You keep the scanner dry.';
    assert.deepEqual(parties(intro, later), [
      'provider Quarry Scans Ltd. [Quarry, Quarry Scans] 0',
      'customer Company [Company, you] 0',
    ]);
    assert.deepEqual(parties('Quarry Scans Ltd. (the "Company") lends to you a scanner.', 'You pay the Company.'), [
      'provider Quarry Scans Ltd. [Company, Quarry Scans] 0',
      'customer you [you] 0',
    ]);
  });

  it('takes no things that reach the reader for the customer', () => {
    const intro = 'We send news to you (the "Modifications"). Modifications will come. You read them.';
    assert.deepEqual(parties(intro, 'Modifications may end. Modifications shall stay.').at(-1), 'customer you [you] 0');
  });

  it('takes the company for the provider whose platform is introduced before it', () => {
    assert.deepEqual(
      parties(
        '欢迎您使用青禾租书平台（以下简称“青禾”或“本平台”）。',
        '本协议由您与苏州青禾图书有限公司（联系邮箱：a@example.org；以下简称“我们”）订立。您付款，我们送书。',
      ),
      ['provider 苏州青禾图书有限公司 [我们, 本平台, 青禾] 1', 'customer 您 [您] 0'],
    );
  });

  it('takes no description behind a label for a name', () => {
    assert.deepEqual(parties('甲方（平台方）：苏州青禾图书有限公司\n乙方（商户）：即勾选“同意”的商户'), [
      'provider 苏州青禾图书有限公司 [甲方] 0',
      'customer 乙方 [乙方] 0',
    ]);
  });

  it('takes no place where the name stands for the name, and no software for a party', () => {
    assert.deepEqual(parties('甲方（委托方）：在签署页载明的农户\n乙方（服务方）：苏州青禾图书有限公司'), [
      'provider 苏州青禾图书有限公司 [乙方] 0',
      'customer 甲方 [甲方] 0',
    ]);
    assert.deepEqual(
      parties(
        'This binds you and Quarry Ltd., for the Quarry boats and their papers ("Software").',
        'You pay us. We row.',
      ),
      ['provider Quarry Ltd. [Quarry] 0', 'customer you [you] 0'],
    );
  });

  it('finds the company behind a title in a sentence of capitals', () => {
    assert.deepEqual(
      parties('IF YOU DO NOT AGREE TO THIS AGREEMENT, QUARRY BOATS, LTD. (“QUARRY”) WILL NOT LEND TO YOU.')[0],
      'provider QUARRY BOATS, LTD. [QUARRY, QUARRY BOATS, LTD.] 0',
    );
    assert.deepEqual(
      parties('THE BOATS ARE OFFERED BY QUARRY SOFTWARE, LTD. (“QUARRY”) TO YOU.')[0],
      'provider QUARRY SOFTWARE, LTD. [QUARRY, QUARRY SOFTWARE, LTD.] 0',
    );
  });

  it('knows a company that dashes part from what it is called', () => {
    assert.deepEqual(parties('This is made between Quarry GmbH - referred to as "licensor" - and you.', 'You pay.'), [
      'provider Quarry GmbH [Quarry, licensor] 0',
      'customer you [you] 0',
    ]);
  });

  it('knows a provider whose name is still to be filled in', () => {
    const acts = '{{companyName}} may visit. {{companyName}} will repair it. {{companyName}}’s staff come.';
    assert.deepEqual(parties(acts, 'You pay.'), [
      'provider {{companyName}} [{{companyName}}] 0',
      'customer you [you] 1',
    ]);
    const square = '[Company Name] may visit. [Company Name] will repair it. [Company Name]’s staff come.';
    assert.equal(parties(square, 'You pay.')[0], 'provider [Company Name] [[Company Name]] 0');
    const other = '[Customer Name] may visit. [Customer Name] will repair it. [Customer Name] does pay.';
    assert.deepEqual(parties(other, 'You pay.'), ['customer Customer [Customer, you] 0']);
  });

  it('takes for the customer whom the draft speaks of throughout, and hardly ever speaks to', () => {
    const spoken = 'We lend. The user may book. The user shall pay. '.repeat(5);
    assert.deepEqual(parties('By booking you accept these terms.', spoken)[1], 'customer user [user, you] 1');
    assert.deepEqual(parties('You book, you pay, and you come.', spoken)[1], 'customer you [you] 0');
  });

  it('finds no company in a sentence of capitals', () => {
    assert.deepEqual(parties('LOSS OR DAMAGE OF ANY KIND INCURRED AS A RESULT OF THE HIRE IS YOURS. You pay.'), [
      'customer you [you, your] 0',
    ]);
  });

  it('knows a form that ends in a letter with a mark', () => {
    assert.equal(
      parties('Sepavill OÜ, a company of Tallinn ("Sepavill", "we"). We sign, and you pay us.')[0],
      'provider Sepavill OÜ [Sepavill, Sepavill OÜ, we] 0',
    );
  });

  it('knows a company whose form ends in a full stop', () => {
    assert.deepEqual(parties('Fjordvang Cykler ApS., Kajen 9, Aarhus ("Fjordvang", "we"). We lend, and you pay us.'), [
      'provider Fjordvang Cykler ApS [Fjordvang, Fjordvang Cykler, we] 0',
      'customer you [you] 0',
    ]);
  });

  it('knows customers by another name, even one that others give to a provider', () => {
    assert.deepEqual(
      parties(
        'of Sunmeter GmbH, Kornweg 7, Freiburg (hereinafter "Sunmeter")',
        'These terms govern contracts between Sunmeter and its customers (hereinafter the "Operator"). The Operator pays.',
      ),
      ['provider Sunmeter GmbH [Sunmeter] 0', 'customer Operator [Operator] 1'],
    );
  });

  it('knows the customer by each of the short names that one bracket gives', () => {
    assert.deepEqual(
      parties(
        'These terms are agreed between Ledger Ltd. (“Ledger”, “we”) and the practice that orders (“Practice”, “you”). We serve you.',
      )[1],
      'customer you [Practice, you] 0',
    );
  });

  it('keeps 和 and 为 within the name of a company', () => {
    assert.deepEqual(parties('本协议由您与安和健康科技（上海）有限公司（以下简称“安和”）订立，安和向您提供服务。'), [
      'provider 安和健康科技（上海）有限公司 [安和] 0',
      'customer 您 [您] 0',
    ]);
    assert.deepEqual(
      parties('本协议由华为云港有限公司（以下简称“云港”）与用户订立，云港向用户提供服务。')[0],
      'provider 华为云港有限公司 [云港] 0',
    );
    assert.deepEqual(
      parties('本协议由您和青禾科技有限公司（以下简称“青禾”）订立。')[0],
      'provider 青禾科技有限公司 [青禾] 0',
    );
  });

  it('knows the customer by 閣下, and whom the draft calls 您', () => {
    assert.deepEqual(
      parties('本條款由青禾科技有限公司（下稱「本公司」）與客戶（下稱「閣下」）訂立，閣下應付款。')[1],
      'customer 客戶 [客戶, 閣下] 0',
    );
    assert.deepEqual(
      parties('本协议由玩家（以下亦称“您”）与青禾科技有限公司（以下简称“青禾”）订立，您应付款。')[1],
      'customer 玩家 [您, 玩家] 0',
    );
  });

  it('takes the company of a definition with a verb, wherever it stands', () => {
    assert.deepEqual(
      parties(
        'You agree.',
        '“Harbour,” “we,” or “our” means Harbour Tools, Inc., a Delaware corporation.',
        '“Customer” or “you” means who signs.',
      ),
      ['provider Harbour Tools, Inc. [Harbour, Harbour Tools, our, we] 1', 'customer Customer [Customer, you] 2'],
    );
  });

  it('takes the company whose short name is explained, and no office that is defined later', () => {
    assert.deepEqual(
      parties(
        '“青禾”是指以青禾箱业品牌，向用户出借货箱的青禾科技有限公司。',
        '“登记处”（以下简称“箱管处”）：是指办理登记的南江登记有限公司。',
        '用户向青禾支付押金，青禾保管货箱。',
      ),
      ['provider 青禾科技有限公司 [青禾] 0', 'customer 用户 [用户] 0'],
    );
  });

  it('takes whoever is said to enter into the agreement', () => {
    assert.deepEqual(
      parties(
        'These terms govern the interfaces of Harbour Tools Pte. Ltd. (“Harbour”).',
        'A person who clicks “Create key” (the “Developer”) enters into these terms with Harbour.',
        'The Developer pays Harbour for data of users of its application.',
      ),
      ['provider Harbour Tools Pte. Ltd. [Harbour, Harbour Tools] 0', 'customer Developer [Developer] 1'],
    );
    // Somebody who only does something is no party for it.
    assert.deepEqual(
      parties(
        'These terms bind you and Harbour Tools Ltd. (“Harbour”, “we”). You pay us for your boat.',
        'A person who steers the boat (the “Skipper”) must hold a licence.',
      ),
      ['provider Harbour Tools Ltd. [Harbour, Harbour Tools, we] 0', 'customer you [you, your] 0'],
    );
  });

  it('takes a short name behind an address, and the party that is introduced by what it is', () => {
    assert.deepEqual(
      parties(
        'This Agreement is made between Harbour Tools, Inc., a Delaware corporation with offices at 7 Pier St., Boston, MA 02110 ("Harbour") and the merchant identified in the Form ("Merchant").',
        'Merchant pays Harbour.',
      ),
      ['provider Harbour Tools, Inc. [Harbour, Harbour Tools] 0', 'customer Merchant [Merchant] 0'],
    );
    assert.deepEqual(
      parties(
        'These rules bind you and Harbour Tools Ltd. (“Harbour”, “we”), with the organiser of a race (“Host”). You pay us for your boat.',
      ),
      ['provider Harbour Tools Ltd. [Harbour, Harbour Tools, we] 0', 'customer you [you, your] 0'],
    );
  });

  it('takes the parties behind what they are called in the agreement', () => {
    assert.deepEqual(
      parties('委托方：厦门海风医疗有限公司，住所地厦门市', '受托方：福州云析科技有限公司', '受托方处理委托方的数据。'),
      ['provider 福州云析科技有限公司 [受托方] 1', 'customer 厦门海风医疗有限公司 [委托方] 0'],
    );
    // A list of what roles mean names no company.
    assert.equal(
      parties('委托方：指提交数据的一方。', '受托方：指处理数据的一方。').some((p) => p.includes('指')),
      false,
    );
  });

  it('takes short names behind particulars, and all that the same words give', () => {
    assert.deepEqual(
      parties(
        '购买课程的人以下称“您”或“学员”。',
        '课程由长沙知行教育有限公司提供，地址为长沙市，电话0731-1234，以下称“知行”。',
        '学员应按时上课，知行保存记录。',
      ),
      ['provider 长沙知行教育有限公司 [知行] 1', 'customer 您 [学员, 您] 0'],
    );
  });

  it('takes whom a Chinese lead paragraph calls its other party, though elsewhere the word is one for a provider', () => {
    assert.deepEqual(
      parties(
        '本协议由大连潮汐数据有限公司（以下简称“潮汐”）与通过开放平台（dev.example）申请密钥的法人或者其他组织（以下简称“开发者”）签订。',
        '潮汐许可开发者调用接口，开发者应付费。',
      ),
      ['provider 大连潮汐数据有限公司 [潮汐] 0', 'customer 开发者 [开发者] 0'],
    );
  });

  it('reads traditional characters', () => {
    assert.deepEqual(
      parties(
        '本條款為遠山科技有限公司（Faraway Tech，公司編號 77123，「遠山」）與企業客戶（「客戶」）之間的協議。',
        '客戶須向遠山付款。',
      ),
      ['provider 遠山科技有限公司 [遠山] 0', 'customer 客戶 [客戶] 0'],
    );
  });

  it('takes several companies that share a name', () => {
    const found = parties(
      'In these rules, "we" means North Lines GmbH and South Lines AG, referred to as the "Lines". You ride.',
    );
    assert.deepEqual(
      found.map((f) => f.split(' [')[0]),
      ['provider North Lines GmbH', 'provider South Lines AG', 'customer you'],
    );
  });

  it('falls back on the brand beside the customer, then on the pronoun', () => {
    assert.match(
      parties('This is a contract between you and Harbour.', "Harbour may change it. Harbour's crates stay.")[0] ?? '',
      /^provider Harbour /,
    );
    assert.match(parties('We may change it. You may leave us. We stay.')[0] ?? '', /^provider we /);
    assert.deepEqual(parties('Crates are grey.'), []);
  });

  it('reads Chinese parties', () => {
    assert.deepEqual(parties('欢迎您与青禾科技有限公司（以下简称“青禾”）签署本合同。'), [
      'provider 青禾科技有限公司 [青禾] 0',
      'customer 您 [您] 0',
    ]);
    assert.deepEqual(parties('本合同是北滨信息咨询中心（以下称“北滨”）与用户（以下称“您”）订立的。'), [
      'provider 北滨信息咨询中心 [北滨] 0',
      'customer 用户 [您, 用户] 0',
    ]);
    assert.deepEqual(parties('我们提供服务，我们也会维护。用户应当付费。'), [
      'provider 我们 [我们] 0',
      'customer 用户 [用户] 0',
    ]);
  });

  it('reads a company in capitals and one of two forms', () => {
    assert.match(
      parties('THE TOOL IS PROVIDED BY HARBOUR TOOLS, INC. (“Harbour”). You pay.')[0] ?? '',
      /^provider HARBOUR TOOLS, INC\. /,
    );
    assert.match(
      parties('We are Crate Foundation, Inc. (“we”). You pay us.')[0] ?? '',
      /^provider Crate Foundation, Inc\. /,
    );
  });

  it('takes no document for a party', () => {
    const found = parties('These rules (the “Terms”) bind you and Harbour Tools Ltd. (“Harbour”).');
    assert.equal(
      found.some((f) => f.includes('Terms')),
      false,
    );
  });

  it('takes nobody for the provider who is named in a late clause alone, where the draft says "we"', () => {
    const opening = Array.from({ length: 12 }, (_, i) => `We serve you in way ${i}. You pay us.`);
    const late =
      'Parcels go by Swiftship. This is a contract between you and Swiftship. Swiftship may open parcels. Swiftship’s rules hold.';
    assert.equal(parties(...opening, late)[0], 'provider we [us, we] 0');
    assert.match(parties(late, ...opening)[0]!, /^provider Swiftship /);
  });

  it('reads the parties of a title block, with their labels and short names', () => {
    assert.deepEqual(
      parties(
        '甲方：青禾科技有限公司（以下简称“青禾”）',
        '乙方：北滨信息咨询中心',
        '甲方向乙方提供下列服务，乙方应按月支付费用。',
      ),
      ['provider 青禾科技有限公司 [甲方, 青禾] 0', 'customer 北滨信息咨询中心 [乙方] 1'],
    );
    assert.deepEqual(parties('甲方：青禾公司 乙方：北滨公司', '双方约定如下。'), [
      'provider 青禾公司 [甲方] 0',
      'customer 北滨公司 [乙方] 0',
    ]);
    assert.deepEqual(parties('甲方：青禾科技有限公司乙方：北滨公司', '- 甲方：某某'), [
      'provider 青禾科技有限公司 [甲方] 0',
      'customer 北滨公司 [乙方] 0',
    ]);
    assert.deepEqual(parties('Party A: Harbour Tools, Inc., 4 Quay Street', 'Party B (the client): North Lines GmbH'), [
      'provider Harbour Tools, Inc. [Harbour Tools, Party A] 0',
      'customer North Lines GmbH [Party B] 1',
    ]);
  });

  it('tells by the words beside a label, or by who serves and pays, which party is the provider', () => {
    assert.deepEqual(parties('甲方（委托方）：青禾科技有限公司\n乙方（服务提供方）：北滨科技有限公司'), [
      'provider 北滨科技有限公司 [乙方] 0',
      'customer 青禾科技有限公司 [甲方] 0',
    ]);
    assert.deepEqual(parties('服务方（甲方）：青禾科技有限公司', '客户（乙方）：________'), [
      'provider 青禾科技有限公司 [甲方] 0',
      'customer 乙方 [乙方, 客户] 1',
    ]);
    assert.deepEqual(parties('甲方（货主）：＿＿＿＿乙方（仓储方）：北滨科技有限公司'), [
      'provider 北滨科技有限公司 [乙方] 0',
      'customer 甲方 [甲方] 0',
    ]);
    assert.deepEqual(
      parties('甲方（农户）：丰谷水稻专业合作社乙方（服务队）：北滨科技有限公司').map((line) => line.slice(0, 20)),
      ['provider 北滨科技有限公司 [乙', 'customer 丰谷水稻专业合作社 ['],
    );
    assert.deepEqual(parties('委托方（以下简称“甲方”）：【名称】', '受托方（以下简称“乙方”）：北滨科技有限公司'), [
      'provider 北滨科技有限公司 [乙方] 1',
      'customer 甲方 [甲方] 0',
    ]);
    const named = '本条款由甲方（用车企业）与乙方（北滨客运（苏州）有限公司，地址：江苏省苏州市东街1号）共同遵守。';
    assert.deepEqual(parties(named, '甲方应当每月支付车费。'), [
      'provider 北滨客运（苏州）有限公司 [乙方] 0',
      'customer 甲方 [甲方] 0',
    ]);
    assert.deepEqual(parties('甲方（用车企业）与乙方（承运企业）另行约定班次。'), []);
    for (const deed of ['乙方为甲方提供收货、保管和发货服务。', '甲方在收到账单后7日内付清。'])
      assert.equal(
        parties('甲方：青禾科技有限公司', '乙方：北滨科技有限公司', deed)[0],
        'provider 北滨科技有限公司 [乙方] 1',
      );
    // Either may owe a penalty.
    assert.equal(
      parties('甲方：青禾科技有限公司', '乙方：北滨科技有限公司', '甲方应当支付违约金。')[0],
      'provider 青禾科技有限公司 [甲方] 0',
    );
    assert.equal(
      parties('甲方：青禾科技有限公司', '乙方：北滨科技有限公司', '甲方应当于每月五日前向乙方支付服务费。')[0],
      'provider 北滨科技有限公司 [乙方] 1',
    );
  });

  it('reads a company behind which its number, its seat or the place in its name stands', () => {
    const shown = (text: string): string => parties(text)[0]!.replace(/ \d+$/, '');
    assert.equal(
      shown(
        '(1) OAKFIELD DATA LIMITED, a company registered in Wales with number 0912 at 4 High Street (the "Supplier"); and',
      ),
      'provider OAKFIELD DATA LIMITED [OAKFIELD DATA, Supplier]',
    );
    assert.equal(
      shown(
        'Harbour Tools (HK) Limited, a company incorporated in Hong Kong, 8 Hing Road ("Harbour"), serves clients.',
      ),
      'provider Harbour Tools (HK) Limited [Harbour, Harbour Tools (HK)]',
    );
    assert.equal(
      shown(
        'The Bazaar (the "Bazaar") is operated by Kiosk Trade Pte. Ltd. (UEN 2019A), 7 Ayer Road ("Kiosk", "we" or "us"). We serve.',
      ),
      'provider Kiosk Trade Pte. Ltd. [Kiosk, Kiosk Trade, us, we]',
    );
    assert.equal(
      shown(
        'These terms bind you and Learnwood DAC, registered in Ireland (no. 61234), 12 Mill Lane ("Learnwood", "we"). We teach; we reply.',
      ),
      'provider Learnwood DAC [Learnwood, we]',
    );
  });

  it('takes the role that enters into the agreement for the customer where nobody is addressed', () => {
    const provider = '本协议由青禾出行科技有限公司（“青禾”）制定。';
    const customer = (text: string): string | undefined =>
      parties(`${provider}${text}`).find((line) => line.startsWith('customer'));
    assert.equal(customer('本协议在乘客与青禾之间成立。'), 'customer 乘客 [乘客] 0');
    assert.equal(customer('青禾与房客订立本协议。'), 'customer 房客 [房客] 0');
    assert.equal(customer('患者在页面勾选“同意本协议”后，协议成立。'), 'customer 患者 [患者] 0');
    assert.equal(customer('本协议由青禾与报名学习的学员(以下简称“学员”)签订。'), 'customer 学员 [学员] 0');
    assert.equal(customer('乘客应当系好安全带。'), undefined);
    assert.equal(customer('本协议在乘客与青禾之间成立，用户应当付费。'), 'customer 用户 [用户] 0');
  });

  it('takes who stands opposite the provider for the customer, whatever it is called', () => {
    const second = (text: string): string | undefined =>
      parties(text, 'The Practice may leave. The Practice shall pay. The Practice’s staff will attend.').find((line) =>
        line.startsWith('customer'),
      );
    assert.match(
      second(
        'These terms govern the contract between Hazelvet BV, Lange Straat 30, 2000 Antwerp, company number 745.221.913 (“Hazelvet”), and the veterinary practice named in the form (the “Practice”).',
      )!,
      /^customer Practice /,
    );
    assert.match(
      second(
        'These terms govern the use of the lockers of Hazelvet BV, Lange Straat 30, 2000 Antwerp (“Hazelvet”), by the online shop that has signed the order (the “Practice”).',
      )!,
      /^customer Practice /,
    );
    // A thing that is ordered, and somebody else who is named beside the parties.
    assert.equal(
      second('Hazelvet BV (“Hazelvet”) serves animals with the tool that is named in the order (the “Practice”).'),
      undefined,
    );
    assert.equal(
      second(
        'Hazelvet BV (“Hazelvet”) serves animals. Hazelvet works together with the clinic next door (the “Practice”).',
      ),
      undefined,
    );
  });

  it('takes no line for a signature and no other mention for a title block', () => {
    assert.deepEqual(parties('我们提供服务，我们也会维护。用户应当付费。', '甲方：青禾科技有限公司').slice(0, 1), [
      parties('我们提供服务，我们也会维护。用户应当付费。', '青禾科技有限公司')[0],
    ]);
    const late = Array.from({ length: 12 }, () => '我们提供服务，用户应当付费。');
    assert.equal(parties(...late, '甲方：青禾公司', '乙方：北滨公司')[0], 'provider 我们 [我们] 0');
    assert.equal(
      parties('We serve you. The rooms of Party A: one. Party B pays nothing.', 'We serve you.')[0],
      'provider we [we] 0',
    );
  });
});
