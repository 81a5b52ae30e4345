import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import type { Diagnosis } from '../../../server/src/engine/diagnosis.js';
import { Engine } from '../../../server/src/engine/engine.js';
import { insertionOf } from '../../../server/src/library/insertClause.js';
import type { Profile, Severity } from '../../../server/src/rules/contract.js';
import { missingClause } from '../../../server/src/rules/missing/missingClause.js';
import type { MissingRow } from '../../../server/src/rules/missing/row.js';
import { MISSING } from '../../../server/src/rules/missing/table.js';
import { loadClauses } from '../../../server/src/taxonomy/loadClauses.js';
import { applyEdits } from '../../../server/src/text/edit.js';
import { english } from '../../../server/src/text/message.js';
import { clauseFiles } from '../taxonomy/clauseFiles.js';
import { readDraft, runRule } from './draft.js';

const files = clauseFiles();
const rows = new Map(MISSING.map((row) => [row.type, row]));
const library = loadClauses(files);

function find(row: MissingRow, text: string, profile: Profile = 'general') {
  return runRule(missingClause(row), readDraft(text), profile);
}

/** The severity letters of a rule's finding in the five profiles. */
function severities(type: Parameters<typeof rows.get>[0], text: string): string {
  const row = rows.get(type)!;
  const profiles: Profile[] = ['general', 'b2b-saas', 'consumer-eu', 'prc', 'ch'];
  const letter = (profile: Profile): string => {
    const rule = missingClause(row);
    const only = [rule.meta.id];
    const run = new Engine([rule]).run(readDraft(text), { profile: [profile], customizations: [], only });
    return run.diagnoses[0]?.severity.charAt(0) ?? '-';
  };
  return profiles.map(letter).join('');
}

const FIRMS = 'The customer pays. The customer names its staff. Each customer orders.';
const FIRMS_ZH = '客户付款。客户下单。客户验收。';
/** What lasts and costs something. */
const FEES = '\n## Fees\n\nYou pay the fees on our price list.\n';
const FEES_ZH = '\n## 费用\n\n您按收费标准支付服务费。\n';
const BARE_ZH = '# 服务条款\n\n## 可分割性\n\n某一条款无效的，不影响其余条款的效力。\n';

describe('missing clauses', () => {
  it('are called as the clause types are', () => {
    for (const { type, name } of MISSING) {
      const names = (parse(files.get(`server/data/clauses/${type}/type.yaml`)!) as { name: { en: string } }).name;
      assert.equal(name, type === 'jurisdiction' ? 'Dispute resolution' : names.en);
    }
  });

  it('are found where the standard clause is then inserted, and no more', () => {
    for (const row of MISSING) {
      const bad = row.when
        ? missingClause(row).meta.examples[0]!.bad
        : `# Terms\n\n## Waiver\n\nA delay is no waiver.\n${/^[IH]/.test(row.severities) ? FEES : ''}`;
      for (const text of row.type === 'waiver'
        ? []
        : row.when
          ? [bad]
          : [bad, row.type === 'severability' ? '' : `${BARE_ZH}${/^[IH]/.test(row.severities) ? FEES_ZH : ''}`]) {
        if (text === '') continue;
        const contract = readDraft(text);
        assert.equal(runRule(missingClause(row), contract).length, 1, `${row.type}:\n${text}`);
        const insertion = insertionOf(contract, row.type, library, { mode: 'plain', today: '2025-07-01' });
        assert.ok(insertion, row.type);
        const mended = applyEdits(text, insertion.edits);
        assert.deepEqual(find(row, mended), [], `${row.type}:\n${mended}`);
      }
    }
  });

  it('are not asked for in annexes, policies, excerpts and terms that supplement others', () => {
    const heads = [
      '---\ntermsmith: annex\n---\n\n# Terms\n',
      "---\ntitle: Terms\ntermsmith: 'policy'\n---\n",
      '---\ntermsmith: { kind: excerpt }\n---\n\n# Terms\n',
      '# Additional Terms for Maps\n',
      '# Terms of Service\n\nPublishers that agree to the Larkfield terms must comply with the following policies.\n',
      '# Larkfield Maps Terms\n\nBy using Maps you agree to the [Larkfield Terms of Service](https://larkfield.example/terms).\n',
      '# Sheep Maps Terms\n\n## Maps\n\nThe maps service is part of the Sheep platform and follows the agreements and terms of the platform.\n',
      '# 地图服务条款\n\n## 服务\n\n地图服务是示例平台服务的一部分，使用时应当遵守平台的全部协议和规则。\n',
      '# Maps terms\n\n## Order\n\nThese terms apply in addition to our General Terms and Conditions.\n',
    ];
    for (const row of MISSING) {
      const body = row.when
        ? missingClause(row).meta.examples[0]!.bad.replace('# Terms\n', '')
        : '\n## Waiver\n\nA delay is no waiver.\n';
      for (const head of heads) assert.deepEqual(find(row, head + body), [], `${row.type}: ${head}`);
      assert.deepEqual(find(row, ''), []);
    }
  });

  it('take no other document for a general agreement', () => {
    const law = rows.get('governing-law')!;
    for (const text of [
      '# Larkfield Terms of Service\n\nYou accept these [Terms of Service](https://larkfield.example/terms).\n',
      '# Larkfield Terms of Service\n\nVideos are subject to the [YouTube Terms of Service](https://www.youtube.com/t/terms).\n',
      '# Larkfield Terms of Service\n\nYou comply with our [Acceptable Use Policy](use.md).\n',
      '# Terms\n\nSales are governed by the terms of use of the store.\n',
    ])
      assert.equal(find(law, text).length, 1, text);
  });

  it('are met by what the text says under any heading', () => {
    const said: readonly (readonly [MissingRow['type'], string])[] = [
      ['governing-law', 'Swiss law applies to everything here.'],
      ['governing-law', 'This document is to be construed under the laws of Norway.'],
      ['governing-law', '本文件受中华人民共和国法律管辖。'],
      ['jurisdiction', 'Only English courts hear claims.'],
      ['jurisdiction', 'Claims go to the Court of Rome.'],
      ['jurisdiction', '由被告住所地人民法院审理。'],
      ['termination', 'You may close your account whenever you like.'],
      ['termination', '您可以随时注销账号。'],
      ['amendments', 'The TOU may be modified by us at any time.'],
      ['amendments', 'A variation is effective only if in writing and signed by both parties.'],
      ['amendments', 'Check back here for any updates.'],
      ['amendments', '我们可能更新本规则。'],
      ['data-protection', 'See our privacy notice.'],
      ['data-protection', '我们依法保护您的个人信息。'],
      ['limitation-of-liability', 'We decline all responsibility for outages.'],
      ['limitation-of-liability', '我们对此不承担任何责任。'],
      ['acceptance', 'By signing up you agree to these terms.'],
      ['acceptance', '注册即表示您接受本协议。'],
      ['force-majeure', "Nobody answers for causes beyond Larkfield's reasonable control."],
      ['services', 'Larkfield operates a platform for maps.'],
      ['services', '本应用是一款笔记工具。'],
      ['notices', 'Notices must be sent by e-mail.'],
      ['survival', '保密义务不因服务结束而失效，持续有效。'],
      ['effective-date', 'In force since 3 May 2024.'],
      ['jurisdiction', 'Either of us can sue in Cork.'],
      ['jurisdiction', 'You can only take us to court in Toronto.'],
      ['jurisdiction', 'Lawsuits are heard in Toronto.'],
      ['jurisdiction', 'We both agree to the jurisdiction of Cork.'],
      ['governing-law', 'These terms are ruled by the laws of Ontario.'],
      ['governing-law', 'Substantive Swiss law, to the exclusion of treaties.'],
      ['governing-law', '本协议遵循中国现行法律。'],
      ['governing-law', '本协议以中国大陆地区法律为准。'],
      ['effective-date', 'This text took effect on the third of May 2024.'],
      ['effective-date', 'Valid as of 05/2024.'],
      ['effective-date', '本版自2024年5月3日起施行。'],
      ['effective-date', 'This contract takes effect on the date of the last signature.'],
      ['effective-date', '本合同自双方盖章之日起生效。'],
      ['effective-date', '合同期限为一年，自双方盖章之日起算。'],
      ['effective-date', 'This Agreement is made on 3 March 2026 between the parties.'],
    ];
    for (const [type, sentence] of said) {
      const text = `# Terms\n\n## Waiver\n\nA delay is no waiver.\n\n${sentence}\n`;
      assert.deepEqual(find(rows.get(type)!, text), [], sentence);
    }
  });

  it('weigh by the profile, and less where the subject is spoken of', () => {
    const bare = '# Terms\n\n## Waiver\n\nA delay is no waiver.\n';
    assert.equal(severities('governing-law', bare), 'eewee');
    assert.equal(severities('limitation-of-liability', `${bare}${FEES}`), 'weiiw');
    assert.equal(severities('confidentiality', bare), '-----');
    const business = `${bare}\nThe customer pays. The customer names its staff. The customer tells us of changes.\n`;
    assert.equal(severities('confidentiality', business), 'hw-ii');
    // Where nobody pays, and customers are no organisations, clauses of little weight are not asked for.
    assert.equal(severities('intellectual-property', `${bare}\nYou open an account.\n`), '-w---');
    assert.equal(severities('intellectual-property', `${bare}${FEES}`), 'iwiii');
    assert.equal(severities('force-majeure', `${bare}\nYou open an account.\n`), '-w---');
    assert.equal(severities('force-majeure', `${bare}\nYou may pay a fee to others.\n`), '-w---');
    assert.equal(severities('force-majeure', `${bare}${FEES}`), 'iw-ii');
    assert.equal(severities('force-majeure', business), 'iw-ii');
    assert.equal(severities('termination', `${bare}\nStop using the app if you disagree.\n`), 'wwwww');
    // A page that anybody reads has nothing to end; an account has.
    assert.equal(severities('termination', bare), '-----');
    assert.equal(severities('termination', `${bare}\nYou open an account.\n`), 'eeeee');
    assert.equal(severities('data-protection', bare), 'iwwww');
    // A library that anybody takes along handles nobody's data.
    assert.equal(
      severities(
        'data-protection',
        `${bare}\nThe manuals and the code (collectively, the "Kit") bear a registered trademark.\n`,
      ),
      'iwwww',
    );
    // Customers install the library themselves, and registered rights are about nobody.
    const kit = `${bare}\nYou may embed the library in your programs. All rights, registered or unregistered, stay with us.\n`;
    assert.equal(severities('data-protection', kit), 'hiiii');
    assert.equal(severities('data-protection', `${kit}\nIt sends the e-mail address of its users to us.\n`), 'weeee');
    assert.equal(severities('data-protection', `${bare}\nThe software is open source.\n`), 'hiiii');
    assert.equal(severities('data-deletion', `${bare}\nThe software is open source.\n`), '-----');
    assert.equal(severities('effects-of-termination', `${bare}\nThe software is open source.\n`), '-----');
    // Whoever only looks at pages is asked for nothing that lasts; whoever has an account is.
    for (const type of ['force-majeure', 'service-changes', 'severability', 'notices', 'customer-liability'] as const)
      assert.equal(
        severities(
          type,
          `${bare}\nThis website shows news. You notify us of faults. We notify you.\n`.replace('Waiver', 'Pages'),
        ),
        '-----',
        type,
      );
    assert.equal(
      severities('force-majeure', `${bare}\nThis website shows news to readers with an account.\n${FEES}`),
      'iw-ii',
    );
    // People are told of the security of their data by a privacy policy; organisations ask for it in the contract.
    const told = `${bare}\nYou open an account. Our [privacy policy](privacy.md) tells what we collect.\n`;
    assert.equal(severities('due-care', told), '-----');
    assert.equal(
      severities('due-care', `${told}\nThe customer pays. The customer names its staff. Each customer orders.\n`),
      '-wiwi',
    );
    // Readers who pay nothing look for no help in the contract, and what is paid before each use is never late.
    assert.equal(severities('support', `${bare}\nYou open an account and post comments.\n`), '-----');
    assert.equal(
      severities('late-payment', `${bare}\n## Fees\n\nYou pay our fees before you watch a film.\n`),
      '-----',
    );
    assert.equal(
      severities('late-payment', `${business}\n## Fees\n\nWe send an invoice. You pay our fees within 30 days.\n`),
      '-i-ih',
    );
    assert.equal(
      severities(
        'late-payment',
        `${bare}\n## Fees\n\nYou pay the monthly fee. We take our fees from your credit card.\n`,
      ),
      '-----',
    );
    assert.equal(
      severities(
        'late-payment',
        `${bare}\n## Fees\n\nWe send invoices for our fees. You make the payment before any advert runs.\n`,
      ),
      '-----',
    );
    // A right to charge one day needs no rule on taxes; a price does.
    const reserved = `${bare}\n## Fees\n\nWe may charge fees for the use of some features. The page tells the fees.\n`;
    assert.equal(severities('taxes', reserved), '-----');
    assert.equal(severities('taxes', `${reserved}\n${FIRMS} You shall pay the fees each month.\n`), 'hi-ih');
    // Prices for people have their taxes in them.
    assert.equal(severities('taxes', `${reserved}\nYou shall pay the fees each month.\n`), '-----');
    // Organisations negotiate an indemnity; consumers and players do not.
    assert.equal(severities('indemnification', `${bare}\nYou open an account and upload photos.\n`), '-----');
    assert.equal(severities('indemnification', `${business}\nYou open an account.\n`), '-i-hh');
    assert.equal(severities('assignment', `${bare}\nYou open an account.\n${FEES}`), 'iwiii');
    assert.equal(
      severities('assignment', `${bare}\nYou open an account. The program is free and open source.\n`),
      '-w---',
    );
    // The customer account is the name of what every customer has.
    assert.equal(
      severities(
        'indemnification',
        `${bare}\nThe customer account is yours. The customer account is free. Open the customer account.\n`,
      ),
      '-----',
    );
    // The end itself is what is missing where nothing is said of it.
    assert.equal(severities('effects-of-termination', `${bare}\nYou open an account.\n`), '-----');
    // Comments for others to read need no backup, and what must not be sent is not kept.
    assert.equal(severities('backup', `${bare}\nYou may post comments and submit content to the page.\n`), '-----');
    assert.equal(severities('backup', `${bare}\nWe do not check the files users upload, post or share.\n`), '-----');
    assert.equal(severities('backup', `${bare}\nYou store files with us.\n${FEES}`), '-iii-');
    assert.equal(
      severities(
        'backup',
        `${bare}\nYou store files. Your files stay on your own device: the data is stored locally.\n`,
      ),
      '-----',
    );
    assert.equal(severities('backup', `${BARE_ZH}\n播放记录等数据存储在设备本地，本应用不额外存储。\n`), '-----');
    assert.equal(severities('backup', `${BARE_ZH}\n您可以上传文件和数据。\n${FEES_ZH}`), '-iii-');
    assert.equal(
      severities('data-deletion', `${bare}\nDo not upload or post any material that holds a virus.\n${FEES}`),
      'hiiih',
    );
    assert.equal(severities('data-protection', `${bare}\nYou register with your e-mail address.\n`), 'weeee');
  });

  it('are met by the words that people use', () => {
    const body = '# Terms\n\n## Waiver\n\nA delay is no waiver.\n\n';
    for (const [type, text] of [
      ['service-level', 'We try to keep the site always available, but cannot promise it.'],
      ['service-level', 'The site is provided “as is” and “as available”.'],
      ['customer-liability', 'We may suspend or end your access if you materially breach these rules.'],
      ['customer-data', 'The information that you provide for a purchase must be true.'],
      ['suspension', '作者有权随时中止或者结束本协议。'],
      ['waiver', 'If we do not act at once, that does not mean that we are giving up any rights.'],
      ['customer-liability', 'You indemnify us against claims of others.'],
      ['intellectual-property', 'The code is licensed under the MIT licence.'],
      ['waiver', 'Even if we wait before we enforce a rule, we may still enforce it later.'],
      ['severability', 'If one of these rules turns out not to hold, the others still do.'],
      ['force-majeure', 'If something happens that we cannot help, we owe you nothing for that time.'],
      ['force-majeure', 'A flood, a fire or a lockdown lets both of us off while it lasts.'],
      ['assignment', 'We may sell or hand over the rental to someone else.'],
      ['survival', 'Parts B and C go on after the hire has ended.'],
      ['customer-liability', 'The customer pays for everything that happens to the boat.'],
      ['acceptable-use', "Please don't use the line for anything illegal."],
      ['effective-date', 'These terms take effect on [●] 2026.'],
      ['severability', 'If part of these rules cannot be enforced the rest stands.'],
      ['force-majeure', 'Neither of us will be in breach if storms, riots or power cuts get in the way.'],
      ['assignment', 'We may hand our rights and duties under these terms to another company.'],
      ['service-changes', 'We can take away any part of the portal.'],
      [
        'service-changes',
        'We will not remove a feature you use without 60 days’ written notice, and you may then terminate with a refund.',
      ],
      ['severability', 'If a term is not enforceable, this does not affect the other terms.'],
      ['governing-law', '本协议按中国法律办理。'],
      ['amendments', '我们可以改动本协议，改动自公布30日后生效。'],
      ['service-level', '平台每月在线率达到99%。'],
      ['service-level', '因网络故障以外的原因，您可能无法正常使用本软件。'],
      ['account-security', 'You open an account and answer for all activities on your account.'],
      ['account-security', 'Each firm has an account. It is responsible for keeping its customer ID safe.'],
      [
        'late-payment',
        `${FIRMS}\n\n## Fees\n\nYou pay our fees on our invoices. If a payment is not processed, we try again.`,
      ],
      ['late-payment', `${FIRMS}\n\n## Fees\n\nYou pay our fees on our invoices as the [Payment Terms](pay.md) say.`],
      ['waiver', 'If we do not act at once, that doesn’t mean we’re giving up any rights.'],
      ['indemnification', `${FIRMS} You reimburse us for all costs and expenses that your breach causes.`],
      ['support', 'Our support site helps you.'],
      ['support', 'If you have questions about the services, please contact us.'],
      ['service-changes', 'We may modify or cancel programmes at any time.'],
      ['service-changes', '我们保留随时变更、停止或者移除任何相关技术的权利。'],
      [
        'effects-of-termination',
        'If your access to the services is suspended or terminated, you may not receive a refund.',
      ],
      ['effects-of-termination', 'Upon dissolution of the relationship all amounts are due.'],
      ['effects-of-termination', 'We may terminate your membership and delete your profile and content.'],
      ['support', 'You reach our support from Monday to Friday.'],
      ['support', '我們於星期一至五提供電話支援。'],
      ['account-security', '您應註冊帳戶並妥善保管登入資料。'],
      ['eligibility', 'You must be eighteen or older and able to make contracts.'],
      ['eligibility', 'The person who signs the order on behalf of the practice has the authority to do so.'],
      ['service-level', 'We keep the stations working on at least 97 % of the hours of each month.'],
      ['support', 'The helpline is open day and night.'],
      ['service-level', 'If the app goes down for more than a day, we add one day to your pass.'],
      ['effects-of-termination', 'When your account is closed, your bookings stay valid.'],
      ['eligibility', '客户经办人应当取得客户授权。'],
      ['eligibility', '注册的人应当是老板，或者老板授权的人。'],
      ['force-majeure', '停电、断网和别的我们控制不了的事情，我们不负责。'],
      ['survival', `${FIRMS_ZH}我们的责任以100元为限。第3条和第7条在服务结束以后还有效。`],
      ['survival', `${FIRMS_ZH}我们的责任以100元为限。本协议终止不影响第五条、第七条的效力。`],
      ['survival', `${FIRMS} Our liability is limited to 100 dollars. Clauses 3.4, 6 and 8 carry on after the end.`],
      ['survival', `${FIRMS} Our liability is limited to 100 dollars. Sections 3 and 4 outlive the contract.`],
      ['survival', `${FIRMS_ZH}我们的责任以100元为限。本协议终止后，您应结清欠款；第三条、第七条继续有效。`],
      ['indemnification', `${FIRMS} The practice shall reimburse the firm for every loss and claim.`],
      ['customer-liability', 'The practice answers for what its staff do.'],
      ['assignment', 'You have an account. We may pass this contract, with all rights and duties, to another company.'],
      ['taxes', '## 费用\n\n您按价目支付服务费，订单费用不包括税项。'],
    ] as const)
      assert.deepEqual(find(rows.get(type)!, `${body}${text}\n`), [], text);
    for (const text of [
      '您应遵守规则、公告、通知等内容。变更以公告作为通知。',
      'You may send us a notice of infringement. You must not remove a proprietary notice. We act with no prior notice.',
    ])
      assert.deepEqual(find(rows.get('notices')!, `${body}${text}\n`), [], text);
    for (const title of ['免责声明', 'Copyright notice', 'Website disclaimer'])
      assert.deepEqual(find(rows.get('governing-law')!, body.replace('Terms', title)), [], title);
  });

  it('tell a day of change from a day of effect', () => {
    const date = rows.get('effective-date')!;
    const kinds = (text: string) => find(date, text).map(({ finding }) => finding.kind ?? '');
    const body = '\n## Waiver\n\nA delay is no waiver.\n';
    assert.deepEqual(kinds(`# Terms${body}`), ['']);
    assert.deepEqual(kinds(`# Terms\n\nLast updated: 14 August, 2025${body}`), ['revision-only']);
    assert.deepEqual(kinds(`# Terms\n\nMay 14, 2025${body}`), ['revision-only']);
    assert.deepEqual(kinds(`# Terms\n\nVersion 2.1${body}`), ['revision-only']);
    assert.deepEqual(kinds(`# 用户协议（2024版）\n${body}`), ['revision-only']);
    assert.deepEqual(kinds(`> 本版更新日期：2022 年 02 月 17 日\n${body}`), ['revision-only']);
    assert.deepEqual(kinds(`# Terms\n\n© 14 May 2025 Larkfield${body}`), ['']);
    assert.deepEqual(kinds(`---\ndate: 2025-05-14\n---\n${body}`), []);
    assert.deepEqual(kinds(`> 生效日期：2022年2月17日\n${body}`), []);
    assert.deepEqual(kinds(`# Terms\n\n**As of 1 May 2025**${body}`), []);
    assert.deepEqual(kinds(`# Terms\n\nPrices as of 1 May 2025 are listed there.${body}`), ['revision-only']);
    // Together with the act from which the contract binds, the day of the version is enough.
    const updated = `# Terms\n\nLast updated: 14 August, 2025${body}\n`;
    assert.deepEqual(kinds(`${updated}“Effective Date” means the day on which your account is activated.\n`), []);
    assert.deepEqual(kinds(`${updated}This agreement takes effect when you accept it.\n`), []);
    assert.deepEqual(kinds(`${updated}This agreement is effective until you cancel your order.\n`), ['revision-only']);
    assert.deepEqual(kinds(`${updated}New terms take effect when we post them.\n`), ['revision-only']);
    assert.deepEqual(kinds('> 更新日期：2022年2月17日\n\n本协议自您点击同意之时起生效。\n'), []);
  });

  it('stand below a box that a site generator makes', () => {
    const text = ':::warning\nA translation.\n:::\n\n# Our terms\n\n## Waiver\n\nNo.\n';
    const [found] = find(rows.get('governing-law')!, text);
    assert.match(text.slice(found!.range.start, found!.range.end), /^(?:# )?Our terms/);
  });

  it('stand on the line of the title', () => {
    const place = (text: string) =>
      find(rows.get('governing-law')!, text).map(({ range }) => text.slice(range.start, range.end));
    assert.deepEqual(place('---\nid: a\ntitle: Our terms  \n---\n\n## Waiver\n\nNo.\n'), ['title: Our terms']);
    assert.deepEqual(place('# Our terms\n\n## Waiver\n\nNo.\n'), ['Our terms']);
    assert.deepEqual(
      place('Show the menu\n\n# Our terms\n\n## Waiver\n\nNo.\n').map((words) => words.replace(/^# /, '')),
      ['Our terms'],
    );
    assert.deepEqual(place('## Waiver\n\nNo.\n'), ['## Waiver']);
  });
});

describe('many missing clauses of little weight', () => {
  const engine = new Engine(MISSING.map(missingClause));
  const bare = `# Terms\n\n## Waiver\n\nA delay is no waiver.\n${FEES}`;
  const all = engine.run(readDraft(bare));

  it('are one finding that names them and inserts each', () => {
    const [folded, ...others] = all.diagnoses.filter(({ severity }) => severity !== 'error' && severity !== 'warning');
    assert.ok(folded);
    assert.deepEqual(others, []);
    assert.equal(folded.rule.id, 'missing-clauses');
    assert.equal(folded.severity, 'information');
    assert.ok(folded.fixes.length > 9);
    // Each says for itself why it is needed.
    const waiting = folded.fixes.find((fix) => 'insert' in fix && fix.insert === 'force-majeure')!;
    assert.match(
      'reason' in waiting ? english(waiting.reason!) : '',
      /^There is no clause “Force majeure”\. Which events/,
    );
    assert.ok(all.diagnoses.some(({ rule }) => rule.id === 'missing-governing-law'));
  });

  it('are asked for by the name that they have together', () => {
    const asked = (id: string): unknown[] =>
      engine
        .run(readDraft(bare), { profile: ['general'], customizations: [], only: [id] })
        .diagnoses.map(({ rule }) => rule.id);
    assert.deepEqual(asked('missing-clauses'), ['missing-clauses']);
    assert.deepEqual(asked('missing-survival'), []);
    assert.deepEqual(asked('missing-force-majeure'), ['missing-force-majeure']);
  });

  it('are said not to be needed by one comment', () => {
    const folded = all.diagnoses.find(({ rule }) => rule.id === 'missing-clauses')!;
    const last = folded.fixes.at(-1)!;
    assert.ok('edits' in last);
    const text = applyEdits(bare, last.edits());
    assert.match(text, /^<!-- termsmith-disable-file missing-[a-z -]+ -- not needed in this document -->\n\n# Terms\n/);
    const after = engine.run(readDraft(text));
    assert.deepEqual(
      after.diagnoses.map(({ rule }) => rule.id).sort(),
      all.diagnoses
        .filter((d) => d !== folded)
        .map(({ rule }) => rule.id)
        .sort(),
    );
    assert.ok(after.suppressed > 8);
    const law = after.diagnoses.find(({ rule }) => rule.id === 'missing-governing-law')!;
    const one = law.fixes.find((fix) => 'edits' in fix)!;
    assert.ok('edits' in one);
    const both = applyEdits(text, one.edits());
    assert.match(both, /missing-governing-law -- not needed/);
    assert.ok(!engine.run(readDraft(both)).diagnoses.some(({ rule }) => rule.id === 'missing-governing-law'));
  });

  it('can be switched off under their common name', () => {
    const off = engine.run(readDraft(`<!-- termsmith-disable-file missing-clauses -- short terms -->\n\n${bare}`));
    assert.ok(!off.diagnoses.some(({ rule }) => rule.id === 'missing-clauses'));
    const settings = { profile: 'auto', customizations: [{ rule: 'missing-clauses', severity: 'off' }] } as const;
    assert.ok(!engine.run(readDraft(bare), settings).diagnoses.some(({ rule }) => rule.id === 'missing-clauses'));
  });

  it('grow fewer within that finding, which names the last one alone and why it is needed', () => {
    const needed = [
      ...all.diagnoses
        .find(({ rule }) => rule.id === 'missing-clauses')!
        .fixes.flatMap((fix) => ('insert' in fix ? [fix.insert] : [])),
    ];
    const left = (count: number): Diagnosis => {
      const off = needed.slice(count).map((type) => `missing-${type}`);
      const text = off.length > 0 ? `<!-- termsmith-disable-file ${off.join(' ')} -- none -->\n\n${bare}` : bare;
      const [one, ...others] = engine
        .run(readDraft(text))
        .diagnoses.filter(({ severity }) => severity === 'information' || severity === 'hint');
      assert.deepEqual(others, []);
      assert.equal(one!.rule.id, 'missing-clauses');
      assert.equal(one!.severity, 'information');
      assert.deepEqual(
        one!.fixes.flatMap((fix) => ('insert' in fix ? [fix.insert] : [])),
        needed.slice(0, count),
      );
      return one!;
    };
    for (let count = needed.length; count > 1; count--)
      assert.equal(
        english(left(count).message)
          .match(/^There are no clauses on: ([^.]+)\./)![1]!
          .split(', ').length,
        count,
      );
    const last = left(1);
    assert.match(
      english(last.message),
      /^There is no clause “.+”\. .+ Insert one, or say that it is not needed here\.$/,
    );
    assert.deepEqual(
      last.fixes.map(({ title }) => english(title).split(':')[0]),
      ['Insert a clause', 'Not needed in this document'],
    );
  });

  it('leave alone what weighs more, what is there in part and what the settings say of single ones', () => {
    const found = (text: string, rules: Readonly<Record<string, Severity>> = {}): readonly string[] =>
      engine
        .run(readDraft(text), {
          profile: ['general'],
          customizations: Object.entries(rules).map(([rule, severity]) => ({ rule, severity })),
        })
        .diagnoses.map(({ rule, kind, severity }) => [rule.id, ...(kind ? [kind] : []), severity].join(' '));
    const dated = found(bare.replace('# Terms\n', '# Terms\n\nLast updated: 1 May 2026\n'));
    assert.ok(dated.includes('missing-effective-date revision-only information'));
    assert.ok(dated.includes('missing-governing-law error'));
    assert.ok(dated.includes('missing-clauses information'));
    assert.ok(found(bare, { 'missing-assignment': 'warning' }).includes('missing-assignment warning'));
    assert.ok(found(bare, { 'missing-*': 'hint' }).includes('missing-clauses hint'));
    assert.deepEqual(found(bare, { 'missing-*': 'off' }), []);
  });

  it('ask for nothing that the text has nothing for', () => {
    const silentOn = (type: Parameters<typeof rows.get>[0], ...texts: readonly string[]): void => {
      for (const text of texts)
        assert.deepEqual(find(rows.get(type)!, `# Terms of Service\n\n## Use\n\n${text}\n`), [], text);
    };
    silentOn(
      'notices',
      'We may change the site without notice. You keep copyright notices, and read our privacy notice.',
      'We may suspend you without prior notice and end the service without notifying you.',
    );
    silentOn('customer-data', 'You must not transmit any material that harms us. We store your personal information.');
    silentOn(
      'account-security',
      'Everyone may read the site. Trademarks are registered. We take your wishes into account.',
      '本协议适用于我方的网站和自媒体账号。',
    );
    silentOn(
      'late-payment',
      "## Fees of arbitration\n\nWe pay the arbitrator's fees, and you send the bill to your billing address.",
    );
    for (const type of ['termination', 'assignment', 'waiver', 'relationship', 'survival', 'suspension'] as const)
      silentOn(
        type,
        'Everyone may read this website. Those who log in elsewhere do so under other rules. Our liability is limited.',
      );
    silentOn('entire-agreement', 'See our [privacy policy](privacy.md) and our [cookie policy](cookies.md).');
    silentOn('late-payment', '## Systems\n\nYou need a telephone, for which fees may apply.');
    silentOn('refunds', 'Letters go by registered mail, postage prepaid.');
    silentOn(
      'survival',
      'Our liability is limited to 100 dollars. If you are banned, these terms remain in effect with respect to sections 1 to 4.',
    );
  });
});
