import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { definition } from '../../../server/src/features/definition.js';
import { highlights } from '../../../server/src/features/highlights.js';
import { references } from '../../../server/src/features/references.js';
import { assertRanges, inputOf, marked } from './marked.js';

/** Goes to the definition at the caret; the marks say where that is. */
function definesAt(source: string): void {
  const { text, caret, ranges } = marked(source);
  assertRanges(text, definition(inputOf(text), caret), ranges);
}

/** Finds the references, without what defines; the marks say where they are. */
function usedAt(source: string): void {
  const { text, caret, ranges } = marked(source);
  assertRanges(text, references(inputOf(text), caret, false), ranges);
}

describe('definition of a term', () => {
  it('is the quoted term, from any form of it', () => {
    for (const word of ['Ser‸vices', 'Servi‸ce', 'SERVICES‸', '‸Services’'])
      definesAt(
        `# Terms\n\n## 1. Terms used\n\n“⟦Services⟧” means what we provide.\n\n## 2. Use\n\nYou use the ${word} with care.\n`,
      );
  });

  it('is the bold term, the short name in brackets, the term in a list', () => {
    definesAt(
      '# Terms\n\n## Definitions\n\n- **⟦Order Form⟧** means a form.\n\n## Use\n\nEach order is made by an Order\nFo‸rm.\n',
    );
    definesAt(
      '# Terms\n\nThe software as a service that we run (the “⟦Platform⟧”) is described here.\n\n## Use\n\nThe Platfo‸rm is ours.\n',
    );
    definesAt(
      '# 服务条款\n\n## 一、定义\n\n本平台提供的云计算产品（以下简称“⟦云产品⟧”）由我们提供。\n\n## 二、使用\n\n您应当按照说明使用云产‸品。\n',
    );
  });

  it('is every definition where there are several', () => {
    definesAt('# Terms\n\n## A\n\n“⟦Fee⟧” means the price.\n\n## B\n\n“⟦Fee⟧” means the charge. The Fe‸e is due.\n');
  });

  it('is not that of a longer term around it, nor of letters inside another word', () => {
    definesAt(
      '# Terms\n\n“User” means a person. “⟦End User⟧” means a consumer.\n\n## Use\n\nAn End Us‸er may leave.\n',
    );
    definesAt('# Terms\n\n“User” means a person.\n\n## Use\n\nUsernam‸es are free.\n');
    for (const word of ['服务‸器', '服‸务商', '云服‸务器'])
      definesAt(`# 服务条款\n\n## 一、定义\n\n“服务”是指我们提供的产品。\n\n## 二、其他\n\n${word}由我们选定。\n`);
    for (const word of ['服‸务费', '云服务‸商业化', '本服务‸'])
      definesAt(`# 服务条款\n\n## 一、定义\n\n“⟦服务⟧”是指我们提供的产品。\n\n## 二、其他\n\n${word}由我们选定。\n`);
  });

  it('is nowhere for letters in code and in addresses', () => {
    const start = '# Terms\n\n“Service” means what we provide.\n\n## Use\n\n';
    for (const word of [
      '`Serv‸ice`',
      'https://example.com/Serv‸ice',
      'Serv‸ice@example.com',
      '[site](https://example.com/Serv‸ice)',
    ])
      definesAt(`${start}See ${word} for more.\n`);
    definesAt(`${start}\`\`\`\nServ‸ice\n\`\`\`\n`);
  });
});

describe('definition of a party', () => {
  it('is where the party is introduced', () => {
    definesAt(
      '# Terms\n\nThese terms are between you and ⟦Larkfield Ltd.⟧ of Leeds, England.\n\n## Fees\n\nYou pay the fees to Larkf‸ield Ltd. in advance.\n',
    );
  });

  it('is the definition of the name where it has one', () => {
    definesAt(
      '# 用户协议\n\n本协议由云帆科技有限公司（以下简称“⟦云帆⟧”）与您订立。\n\n## 一、服务\n\n云‸帆提供云服务。\n',
    );
  });
});

describe('definition of a reference', () => {
  it('is the clause of a typed number', () => {
    definesAt('# Terms\n\n⟦2. Fees⟧\n\n2.1. Fees are due.\n\n3. Other\n\n3.1. See Sect‸ion 2 for fees.\n');
    definesAt('# 服务协议\n\n⟦第一条 服务内容⟧\n\n我们提供服务。\n\n第二条 费用\n\n费用依照第一‸条计算。\n');
  });

  it('is both ends of a span', () => {
    definesAt(
      '# Terms\n\n⟦1. Fees⟧\n\nA.\n\n2. Taxes\n\nB.\n\n⟦3. Refunds⟧\n\nC.\n\n4. Other\n\nSections 1 to‸ 3 stay.\n',
    );
  });

  it('is the heading of a link', () => {
    definesAt('# Terms\n\n## ⟦Governing law⟧\n\nSwiss law.\n\n## Other\n\nSee [the l‸aw](#governing-law).\n');
  });

  it('is the paragraph before for 前款, the clause itself for this Section', () => {
    definesAt('# 协议\n\n第一条 费用\n\n⟦1.1⟧ 费用应当支付。\n\n1.2 前‸款规定的费用不含税。\n');
  });

  it('is the annex', () => {
    definesAt(
      '# Terms\n\n## 1. Data\n\nData is processed under Anne‸x 1.\n\n## ⟦Annex 1 Data processing⟧\n\nWe process data.\n',
    );
  });

  it('is a clause itself on its number or heading', () => {
    definesAt('# Terms\n\n## ⟦1. Fe‸es⟧\n\nFees are due.\n');
    definesAt('# Terms\n\n## ⟦1‸. Fees⟧\n\nFees are due.\n');
  });

  it('is nowhere for laws, for what does not exist and for words', () => {
    for (const word of ['the Swiss Code of Obliga‸tions', 'Section 9‸9', 'nothi‸ng'])
      definesAt(`# Terms\n\n1. Fees\n\n1.1. This is under ${word} as it stands.\n`);
  });
});

describe('references', () => {
  it('of a term are its uses in headings, tables and lists, in every form', () => {
    usedAt(
      '# Terms of the ⟦Service⟧\n\n## Definitions\n\n- **Serv‸ices** means what we provide.\n\n## Our ⟦Services⟧\n\n| a | ⟦Services⟧ |\n| - | - |\n| the ⟦Service⟧’s | b |\n\n> The **⟦SERVICES⟧** stay, `Services` too.\n',
    );
  });

  it('of a clause are the references to it, by number, name and link', () => {
    usedAt(
      '# Terms\n\n## 2. Fe‸es\n\n2.1. Fees are due under ⟦Section 2⟧.\n\n## 3. Other\n\n3.1. See ⟦Section 2⟧ and ⟦[fees](#2-fees)⟧, not Section 3.\n'.replace(
        '⟦[fees](#2-fees)⟧',
        '[⟦fees⟧](#2-fees)',
      ),
    );
  });

  it('of a reference are those of its clause', () => {
    usedAt('# 协议\n\n第一条 费用\n\n费用应当支付。\n\n第二条 其他\n\n依照⟦第一‸条⟧支付。⟦第一条⟧优先。\n');
  });

  it('include the definition when that is asked for', () => {
    const { text, caret, ranges } = marked('# Terms\n\n“⟦Fee⟧” means the price. The ⟦F‸ee⟧ is due.\n');
    assertRanges(text, references(inputOf(text), caret, true), ranges);
    const clause = marked('# Terms\n\n## ⟦1. Fe‸es⟧\n\nFees are due.\n\n## 2. Other\n\nSee ⟦Section 1⟧.\n');
    assertRanges(clause.text, references(inputOf(clause.text), clause.caret, true), clause.ranges);
  });
});

describe('highlights', () => {
  it('tell what defines from what uses', () => {
    const { text, caret } = marked('# Terms\n\n“Fee” means the price. The F‸ee is due. Fees are high.\n');
    assert.deepEqual(
      highlights(inputOf(text), caret).map(({ range, defines }) => [text.slice(range.start, range.end), defines]),
      [
        ['Fee', true],
        ['Fee', false],
        ['Fees', false],
      ],
    );
    assert.deepEqual(highlights(inputOf('Words without more.\n'), 3), []);
    assert.deepEqual(highlights(inputOf(''), 0), []);
  });
});
