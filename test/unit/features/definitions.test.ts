import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Engine } from '../../../server/src/engine/engine.js';
import type { Action, ActionRequest } from '../../../server/src/features/api.js';
import { codeActions } from '../../../server/src/features/codeActions.js';
import { RULES } from '../../../server/src/rules/index.js';
import { loadClauses } from '../../../server/src/taxonomy/loadClauses.js';
import { applyEdits } from '../../../server/src/text/edit.js';
import { english } from '../../../server/src/text/message.js';
import { readDraft } from '../rules/draft.js';
import { clauseFiles } from '../taxonomy/clauseFiles.js';
import { inputOf, marked } from './marked.js';

const library = loadClauses(clauseFiles());

/** The actions on definitions at the caret, or for the marked words. */
function offered(source: string): { readonly text: string; readonly actions: readonly Action[] } {
  const { text, caret, ranges } = marked(source);
  const input = inputOf(text);
  const { diagnoses, profiles } = new Engine(RULES).run(input.contract);
  const request: ActionRequest = {
    ...input,
    range: ranges[0] ?? { start: caret, end: caret },
    diagnoses,
    profiles,
    after: (edits) => readDraft(applyEdits(text, edits)),
    check: () => [],
  };
  const mine = /^(?:Define|Write “|Move the|Sort the|Add a definition)/;
  return { text, actions: codeActions(request, { library }).filter(({ title }) => mine.test(title)) };
}

const titles = (source: string): readonly string[] => offered(source).actions.map(({ title }) => title);

/** The draft after an action. */
function done(source: string, title: RegExp): string {
  const { text, actions } = offered(source);
  const action = actions.find((one) => title.test(one.title));
  assert.ok(action, `there is ${title}; there are: ${actions.map((one) => one.title).join('; ')}`);
  const edits = action.edits(false);
  assert.ok(!('problem' in edits), 'problem' in edits ? english(edits.problem) : '');
  return applyEdits(text, edits.edits);
}

/** What has the tab stop. */
function stop(source: string, title: RegExp): string | undefined {
  const action = offered(source).actions.find((one) => title.test(one.title));
  const edits = action?.edits(true);
  return edits && !('problem' in edits) ? edits.snippet?.text : undefined;
}

const LIST = `# Terms

## 1. Definitions

- **“Fees”** means the prices shown when you order.
- **“Order”** means a request for services.
- **“Account”** means the access that we give you.

## 2. Use

You send an Order to us. Your Account shows the Fees, and the support staff answers. A support staff has an Account each.
`;

const NUMBERED = `# Terms

1. Definitions

1.1. “Fees” means the prices shown when you order.

1.2. “Order” means a request for services under Section 2.1.

1.3. “Account” means the access that we give you.

2. Use

2.1. You send an Order to us. Section 1.3 says what the Account is; Section 1.1 tells the Fees of the Account.
`;

const CHINESE = `# 服务协议

第一条 定义

“用户数据”指用户上传的全部内容。

“订单”指用户提交的服务请求。

“费用”指下单时所示的价款。

第二条 使用

用户可以提交订单。我们按费用收款，并保管用户数据和平台资料（以下简称“资料”）。平台资料属于我们，用户数据与费用单独说明。
`;

describe('extracting a definition', () => {
  it('defines the words in the list, in its form, and uses the term from there on', () => {
    const source = LIST.replace('the support staff', 'the ⟦support staff⟧');
    assert.equal(
      done(source, /Define “Support Staff”/),
      LIST.replace('that we give you.\n', 'that we give you.\n- **“Support Staff”** means [●].\n')
        .replace('the support staff answers', 'the Support Staff answers')
        .replace('A support staff has', 'A Support Staff has'),
    );
    assert.match(stop(source, /Define/) ?? '', /^\n- \*\*“Support Staff”\*\* means \$\{1:\[●\]\}\.$/);
  });

  it('counts on in a numbered list, and goes to its place in a sorted one', () => {
    assert.match(
      done(NUMBERED.replace('You send', 'Our ⟦support team⟧ is there. You send'), /Define “Support Team”/),
      /1\.3\. “Account” [^\n]+\n\n1\.4\. “Support Team” means \[●\]\.\n\n2\. Use[\s\S]*Our Support Team is/,
    );
    const sorted =
      '# Terms\n\n## Definitions\n\n- “Account” means the access.\n- “Fees” means the prices.\n\n## Use\n\nThe ⟦cloud storage⟧ is there.\n';
    assert.match(done(sorted, /Define “Cloud Storage”/), /access\.\n- “Cloud Storage” means \[●\]\.\n- “Fees”/);
  });

  it('defines in brackets where the draft has no list, in both languages', () => {
    assert.equal(
      done(
        '# Terms\n\n## Use\n\nWe run a ⟦cloud storage⟧ for you. The cloud storage is safe.\n',
        /Define “Cloud Storage”/,
      ),
      '# Terms\n\n## Use\n\nWe run a cloud storage (“Cloud Storage”) for you. The Cloud Storage is safe.\n',
    );
    assert.equal(
      done('# 服务协议\n\n第一条 服务\n\n我们提供⟦云存储服务⟧。云存储服务是安全的。\n', /云存储服务/),
      '# 服务协议\n\n第一条 服务\n\n我们提供云存储服务（以下称“云存储服务”）。云存储服务是安全的。\n',
    );
  });

  it('counts on behind the last of the row, though that one defines otherwise, and has the verb of one thing', () => {
    const draft = NUMBERED.replace('“Account” means the', '“Accounts” mean the').replace(
      '\n\n2. Use',
      '\n\n1.4. What a law defines has the meaning of that law.\n\n2. Use',
    );
    assert.match(
      done(draft.replace('You send', 'Our ⟦support team⟧ is there. You send'), /Define “Support Team”/),
      /1\.3\. “Accounts” mean [^\n]+\n\n1\.4\. What [^\n]+\n\n1\.5\. “Support Team” means \[●\]\.\n\n2\. Use/,
    );
  });

  it('is not offered for words that are no name of a thing', () => {
    for (const words of ['You send', 'send an', 'to us', 'it shows', 'may terminate your access'])
      assert.deepEqual(
        titles(
          `# Terms\n\n## Use\n\nThere you send an order to us and it shows what we may terminate your access for.\n`.replace(
            new RegExp(words, 'i'),
            (found) => `⟦${found}⟧`,
          ),
        ),
        [],
        words,
      );
  });

  it('is not offered for sentences, markup and terms that are defined', () => {
    assert.deepEqual(
      titles(LIST.replace('an Order', 'an ⟦Order⟧')).filter((t) => /^Define/.test(t)),
      [],
    );
    assert.deepEqual(titles(LIST.replace('to us. Your', 'to ⟦us. Your⟧')), []);
    assert.deepEqual(titles('# Terms\n\nWe ⟦run **cloud⟧ storage** for you.\n'), []);
  });
});

describe('writing a term out', () => {
  it('puts the meaning where the term is used, with one article, and deletes the definition', () => {
    assert.equal(
      done(LIST.replace('an Order', 'an Or‸der'), /Write “Order” out/),
      LIST.replace('- **“Order”** means a request for services.\n', '').replace('an Order', 'a request for services'),
    );
  });

  it('moves up the clauses behind a numbered definition, with all references', () => {
    assert.equal(
      done(NUMBERED.replace('“Order”', '“Or‸der”'), /Write “Order” out/),
      NUMBERED.replace(/1\.2\. “Order”.*\n\n/, '')
        .replace('1.3. “', '1.2. “')
        .replace('Section 1.3', 'Section 1.2')
        .replace('an Order', 'a request for services under Section 2.1'),
    );
  });

  it('does so in Chinese, and is not offered for terms that are used more often', () => {
    assert.equal(
      done(CHINESE.replace('提交订单', '提交订‸单'), /“订单”/),
      CHINESE.replace('“订单”指用户提交的服务请求。\n\n', '').replace('提交订单', '提交用户提交的服务请求'),
    );
    assert.deepEqual(
      titles(LIST.replace('Your Account', 'Your Acc‸ount')).filter((t) => /^Write/.test(t)),
      [],
    );
  });
});

describe('sorting definitions', () => {
  it('by the alphabet and by first use', () => {
    const entries = LIST.match(/- .*\n/g)!;
    const inOrder = (order: readonly number[]): string =>
      LIST.replace(entries.join(''), order.map((i) => entries[i]!).join(''));
    const source = LIST.replace('**“Order', '‸**“Order');
    assert.equal(done(source, /alphabet/), inOrder([2, 0, 1]));
    assert.equal(done(source, /first use/), inOrder([1, 2, 0]));
    assert.deepEqual(
      titles(inOrder([2, 0, 1]).replace('**“Order', '‸**“Order')).filter((t) => /alphabet/.test(t)),
      [],
    );
  });

  it('by Pinyin in Chinese', () => {
    assert.equal(
      done(CHINESE.replace('“订单”指', '“订‸单”指'), /Pinyin/),
      CHINESE.replace(
        /“用户数据”指[\s\S]*价款。/,
        '“订单”指用户提交的服务请求。\n\n“费用”指下单时所示的价款。\n\n“用户数据”指用户上传的全部内容。',
      ),
    );
  });

  it('with their numbers, which references follow', () => {
    assert.equal(
      done(NUMBERED.replace('“Fees” means', '“Fe‸es” means'), /alphabet/),
      `# Terms

1. Definitions

1.1. “Account” means the access that we give you.

1.2. “Fees” means the prices shown when you order.

1.3. “Order” means a request for services under Section 2.1.

2. Use

2.1. You send an Order to us. Section 1.1 says what the Account is; Section 1.2 tells the Fees of the Account.
`,
    );
  });

  it('leaves the marks at the ends of the places, and anchors behind the list, where they are', () => {
    assert.equal(
      done(
        '# Terms\n\n## Definitions\n\n1.  “Zone” means an area;\n\n2.  “Order” means ‸a request; and\n\n3.  “Area” means a place.\n\n[](#use "#use")\n\n## Use\n\nAn Area and an Order are a Zone.\n',
        /alphabet/,
      ),
      '# Terms\n\n## Definitions\n\n1.  “Area” means a place;\n\n2.  “Order” means a request; and\n\n3.  “Zone” means an area.\n\n[](#use "#use")\n\n## Use\n\nAn Area and an Order are a Zone.\n',
    );
  });

  it('loses no mark behind which a line is broken by blanks', () => {
    assert.equal(
      done(
        '# Terms\n\n## Definitions\n\n**Zone** means an area of use.  \n\n**Area** means ‸a place of use.\n\n## Use\n\nAn Area is a Zone.\n',
        /alphabet/,
      ).replace(/ +$/gm, ''),
      '# Terms\n\n## Definitions\n\n**Area** means a place of use.\n\n**Zone** means an area of use.\n\n## Use\n\nAn Area is a Zone.\n',
    );
  });

  it('keeps the markers of an ordered list', () => {
    const draft =
      '# Terms\n\n## Definitions\n\nIn these terms:\n\n1. “Zone” means an area;\n2. “Area” means a place;\n\n   with borders;\n\n## Use\n\nAn Area is a Zone.\n';
    assert.equal(
      done(draft.replace('Zone” means an', 'Zone” means ‸an'), /alphabet/),
      '# Terms\n\n## Definitions\n\nIn these terms:\n\n1. “Area” means a place;\n\n   with borders;\n2. “Zone” means an area;\n\n## Use\n\nAn Area is a Zone.\n',
    );
  });
});

describe('moving a definition to the list', () => {
  it('takes the bracket out and defines the words before it', () => {
    const source = LIST.replace('Your Account', 'We run a data store for you (the “Sto‸re”). Your Account');
    assert.equal(
      done(source, /Move the definition of “Store”/),
      LIST.replace('that we give you.\n', 'that we give you.\n- **“Store”** means a data store for you.\n').replace(
        'Your Account',
        'We run a data store for you. Your Account',
      ),
    );
    assert.match(stop(source, /Move/) ?? '', /\$\{1:a data store for you\}\.$/);
  });

  it('does so in Chinese, and not without a list', () => {
    assert.equal(
      done(CHINESE.replace('“资料”', '“资‸料”'), /“资料”/),
      CHINESE.replace('价款。\n', '价款。\n\n“资料”指用户数据和平台资料。\n').replace('（以下简称“资料”）', ''),
    );
    assert.deepEqual(titles('# Terms\n\nWe run a store (the “Sto‸re”). The Store is open.\n'), []);
  });
});

describe('adding a missing definition', () => {
  it('is not offered for a term that is defined for one clause only', () => {
    const source =
      '# 服务协议\n\n## 1. 服务\n\n本‸条中“平台服务”是指存储服务。\n\n## 2. 费用\n\n平台服务收费，您为平台服务付费，本协议另有约定的除外。\n\n## 3. 期限\n\n平台服务为期一年。\n';
    const { diagnoses } = new Engine(RULES).run(inputOf(marked(source).text).contract);
    assert.ok(diagnoses.some(({ rule, kind }) => rule.id === 'undefined-term' && kind === 'scope'));
    assert.deepEqual(
      titles(source).filter((title) => /^Add a definition/.test(title)),
      [],
    );
  });

  it('for the finding of an undefined term, in the list', () => {
    const source =
      '# Terms\n\n## Definitions\n\n- “Account” means the access.\n- “Order” means a request.\n\n## Pay\n\nYou pay the F‸ees in advance. We may change the Fees. The Account and the Order stay.\n';
    const { actions } = offered(source);
    const action = actions.find(({ title }) => title === 'Add a definition of “Fees”');
    assert.equal(action?.kind, 'quickfix');
    assert.equal(action?.diagnoses?.[0]?.rule.id, 'undefined-term');
    assert.match(done(source, /Add a definition of “Fees”/), /access\.\n- “Fees” means \[●\]\.\n- “Order”/);
  });

  it('in a sentence of its own where there is no list, in both languages', () => {
    assert.equal(
      done('# Terms\n\n## Pay\n\nYou pay the F‸ees in advance. We may change the Fees.\n', /“Fees”/),
      '# Terms\n\n## Pay\n\nYou pay the Fees in advance. We may change the Fees. “Fees” means [●].\n',
    );
    assert.equal(
      done(
        '# 服务协议\n\n第一条 付款\n\n您应预先支付“平台使‸用费”。我们每年可调整“平台使用费”一次。\n',
        /“平台使用费”/,
      ),
      '# 服务协议\n\n第一条 付款\n\n您应预先支付“平台使用费”。我们每年可调整“平台使用费”一次。“平台使用费”是指[●]。\n',
    );
  });

  it('for words written like a term, and for nothing in broken drafts', () => {
    assert.ok(
      titles('# Terms\n\n## Use\n\nEach of the Widget Developers‸ may join. All Widget Developers pay.\n').includes(
        'Add a definition of “Widget Developers”',
      ),
    );
    assert.deepEqual(titles('# Terms\n\n## Use\n\nAll of Thomson‸ Reuters may join. Thomson Reuters pays.\n'), []);
    for (const broken of ['‸', '“‸', '- “\n‸- “A” means', '第一条‸', '(the “‸', '---\n‸'])
      assert.deepEqual(titles(broken), []);
  });
});
