import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { HoverCard } from '../../../server/src/features/api.js';
import { type HoverLibrary, type HoverOptions, hover } from '../../../server/src/features/hover.js';
import { describeKey } from '../../../server/src/library/describe.js';
import { digestOf } from '../../../server/src/library/digest.js';
import { precedentOf } from '../../../server/src/library/precedents.js';
import { References } from '../../../server/src/library/references.js';
import { CLAUSE_TYPES } from '../../../server/src/taxonomy/clauseTypes.js';
import { loadClauses } from '../../../server/src/taxonomy/loadClauses.js';
import { english, type Localise } from '../../../server/src/text/message.js';
import { loadedReferences } from '../library/agreements.js';
import { chinese } from '../library/chinese.js';
import { readDraft } from '../rules/draft.js';
import { clauseFiles } from '../taxonomy/clauseFiles.js';

const types = new Map(loadClauses(clauseFiles()).types.map((type) => [type.id, type]));
const library: HoverLibrary = { types, references: loadedReferences() };

/** The card at the sign ‸ of a draft, and the words that it is shown on. */
function at(
  marked: string,
  localise: Localise = english,
  options?: HoverOptions,
): { readonly card: HoverCard | undefined; readonly on: string } {
  const offset = marked.indexOf('‸');
  assert.ok(offset >= 0, 'the draft has the sign ‸');
  const text = marked.replace('‸', '');
  const card = hover(readDraft(text), offset, library, localise, options);
  return { card, on: card ? text.slice(card.range.start, card.range.end) : '' };
}

function markdownAt(marked: string, localise?: Localise, options?: HoverOptions): string {
  const { card } = at(marked, localise, options);
  assert.ok(card, 'there is a card');
  return card.markdown;
}

/** The draft with its sign moved to another place, given by words with the sign in them. */
function moved(draft: string, words: string): string {
  const without = words.replace('‸', '');
  const text = draft.replace('‸', '');
  assert.ok(text.includes(without), `the draft has “${without}”`);
  return text.replace(without, words);
}

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

function parsed(markdown: string): Node {
  return fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }) as Node;
}

function typesIn(node: Node): string[] {
  return [node.type, ...(node.children ?? []).flatMap(typesIn)];
}

function wordsOf(node: Node): string {
  return node.value ?? (node.children ?? []).map(wordsOf).join('');
}

const HEADINGS = `# Terms of Service

## Liability

### Our li‸ability

Our total liability for all claims under these terms does not exceed the fees that you paid in the 12 months before the claim arose, in aggregate. We are not liable for indirect damages.

## Final provisions

### Governing law

These terms are governed by the laws of Switzerland.
`;

const NUMBERED = `# Terms of Service

1. Governing law

1.1. These terms are governed by the laws of Switzerland.

2. Changes

2‸.1. We may amend these terms at any time. Amendments are announced by email 14 days before they take effect.

2.2. If you continue to use the services, you accept the amended terms.
`;

const CHINESE_ARTICLES = `# 云服务协议

本协议由甲公司（以下简称“我们”）和用户（以下简称“您”）订立。

第一条 协议‸的变更

我们可以修改本协议，并提前10日在网站公告。您继续使用服务的，视为接受修改后的协议。

第二条 法律适用和管辖

本协议适用中华人民共和国法律。因本协议发生的争议，由北京市海淀区人民法院管辖。
`;

const BOLD_LEADS = `**Terms**

**1. Termination.** You may end this agreement at any time. We may terminate this agreement with 60 days' notice.

**2. Force maj‸eure.** Neither party is liable where events beyond its control, such as war or floods, prevent performance.

**3. Governing law.** This agreement is governed by the laws of England and Wales.
`;

describe('hover on a clause', () => {
  it('on a heading: type, the draft above the references, summary, nearest clause', () => {
    const { card, on } = at(HEADINGS);
    assert.equal(on, 'Our liability');
    const lines = card!.markdown.split('\n').filter(Boolean).map(plain);
    assert.deepEqual(lines.slice(0, 9), [
      '**Limitation of liability**',
      '|  | Section | Liability cap | Indirect damages | Liable for |',
      '| :-- | :-- | :-- | :-- | :-- |',
      '| **This draft** |  | **fees of 12 months, in total** | **excluded** | — |',
      '| ZITADEL 2020 | Our liability | ▲ fees of 1 year, per event | = excluded | gross negligence, intent |',
      '| Alibaba Cloud 2020 | § 10.6 | = fees of 12 months, in total | = excluded (§ 10.5) | — |',
      '| 码尚云 | § 8.4 | ▼ 25 % of fees of 1 year, in total | = excluded (§ 8.3) | — |',
      '| TanCloud 2022 | § 10.6 | = fees of 12 months, in total | = excluded (§ 10.5) | — |',
      '| ZITADEL 2022 | 我们的责任 | ▲ fees of 1 year, per event | = excluded | gross negligence, intent |',
    ]);
    assert.equal(lines[9], '|  | Section | Liability for data loss |');
    assert.match(
      lines[17]!,
      /^Liability for data loss: not in this draft; .* Liability cap: as here in 2 of 5 references; the others differ\.$/,
    );
    assert.match(lines[19]!, /^Nearest: ZITADEL 2020, Liability › Our liability, restated\./);
    assert.match(lines[20]!, /^> /);
  });

  it('on a number and on the first line of a numbered paragraph', () => {
    const { card, on } = at(NUMBERED);
    assert.match(on, /^2\.1/);
    assert.match(
      card!.markdown,
      /Notice of amendments: “30 days” in 4 of 5 references, “14 days” here, which is worse for the customer\./,
    );
    assert.equal(markdownAt(moved(NUMBERED, 'We m‸ay amend')), card!.markdown);
  });

  it('in Chinese, with the references of the draft’s language first', () => {
    const markdown = plain(markdownAt(CHINESE_ARTICLES, chinese));
    assert.match(markdown, /^\*\*协议变更\*\*/);
    assert.match(markdown, /协议变更通知期：5 份参考协议中 4 份为“30 日”，本稿为“10 日”，对客户较不利。/);
    assert.ok(markdown.indexOf('ZITADEL 2022') < markdown.indexOf('ZITADEL 2020'));
    assert.match(markdown, /\| Alibaba Cloud 2020 \| 第 14\.2 条 \| ▲ 30 日 \| = 继续使用视为同意 \|/);
    assert.match(markdown, /最接近：/);
  });

  it('in the language of the reader, whatever the language of the draft', () => {
    assert.match(markdownAt(CHINESE_ARTICLES, english), /“30 days” in 4 of 5 references/);
    assert.match(markdownAt(NUMBERED, chinese), /本稿为“14 日”/);
  });

  it('on a bold lead; where the type has no positions, how the references begin', () => {
    const markdown = markdownAt(BOLD_LEADS);
    assert.match(markdown, /^\*\*Force majeure\*\*/);
    assert.match(markdown, /All 5 references have such a clause\./);
    assert.match(markdown, /\| {2}\| Section \| Text \|/);
    assert.match(
      markdown,
      /\| ZITADEL\u00a02020 \| Force majeure \| You acknowledge that events [^|]{20,50}\u00a0… \|/,
    );
    assert.match(markdown, /\| 码尚云 \| §\u00a0[^|]+ \| [^|]{20,40} \|/u);
    assert.match(markdown, /> You acknowledge that events outside our influence/);
  });

  it('on the title of a group: what its sub-clauses commit to', () => {
    assert.match(
      markdownAt(moved(HEADINGS, '## Liabi‸lity')),
      /\| \*\*fees of 12 months, in total\*\* \| \*\*excluded\*\* \|/,
    );
  });

  it('says for the provider what the setting asks', () => {
    assert.match(markdownAt(NUMBERED, english, { standpoint: 'provider' }), /better for the provider/);
  });

  it('says in a line that no reference has such a clause, and what it is for', () => {
    assert.equal(
      markdownAt('# Terms\n\n## Ta‸xes\n\nPrices do not include value added tax, which you bear.\n'),
      `**Taxes**\n\nNo reference agreement has such a clause. ${types.get('taxes')!.purpose.en}`,
    );
  });

  it('has nothing to say outside of clauses', () => {
    assert.equal(at('‸\n\n# Terms of Service\n\n## Fees\n\nFees are due at once.\n').card, undefined);
    assert.equal(at('‸').card, undefined);
  });

  it('works without any references', () => {
    const contract = readDraft(NUMBERED.replace('‸', ''));
    const card = hover(contract, NUMBERED.indexOf('‸'), { types, references: new References([]) }, english);
    assert.match(card!.markdown, /No reference agreement has such a clause\./);
  });
});

describe('hover on a position', () => {
  it('shows that position across the references', () => {
    const { card, on } = at(moved(NUMBERED, '14 d‸ays'));
    assert.equal(on, '14 days');
    const rows = card!.markdown
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map(plain);
    assert.equal(rows[0], '|  | Section | Notice of amendments |');
    assert.equal(rows[2], '| ZITADEL 2020 | Amendments | ▲ 30 days |');
    assert.equal(rows[4], '| 码尚云 | — | — |');
    assert.match(card!.markdown, /^Notice of amendments: \*\*14 days\*\*/);
  });

  it('on a court and a law', () => {
    const court = at(moved(CHINESE_ARTICLES, '海淀‸区人民'), chinese);
    assert.match(court.on, /北京市海淀区人民法院/);
    assert.match(plain(court.card!.markdown), /\| TanCloud 2022 \| 第 12\.2 条 \| = 北京市海淀区人民法院 \|/);
    const law = at(moved(HEADINGS, 'Switz‸erland'));
    assert.match(law.card!.markdown, /^Governing law: \*\*Switzerland\*\*/);
    assert.match(plain(law.card!.markdown), /\| ZITADEL 2020 \| Applicable law \| = Switzerland \|/);
  });
});

describe('hover on a defined term', () => {
  const DRAFT = `# Terms

## Definitions

"Content" means everything that a customer uploads. "Console" means the web page where services are booked.

## Use of the console

The customer logs in every day and keeps the page open.

The C‸onsole shows all Content.
`;

  it('shows its definition and where that stands', () => {
    const { card, on } = at(DRAFT);
    assert.equal(on, 'Console');
    assert.equal(
      card!.markdown,
      '**Console** · defined in Definitions\n\n> "Console" means the web page where services are booked.',
    );
  });

  it('not where it is defined', () => {
    const { card } = at(moved(DRAFT, '"Con‸sole" means'));
    assert.doesNotMatch(card?.markdown ?? '', /defined in/);
  });
});

describe('hover on every position of the references', () => {
  it('names the position, whatever the clause', () => {
    const without: string[] = [];
    for (const { contract, label } of loadedReferences().agreements)
      for (const position of contract.positions) {
        const { start, end } = contract.toDocument(position.clause, position.range);
        const card = hover(contract, (start + end) >> 1, library, english);
        const name = english(describeKey(position.key));
        // A defined term within a long sentence shows its definition.
        const term = card !== undefined && card.range.end - card.range.start < Math.min(30, end - start);
        if (!term && !card?.markdown.includes(name))
          without.push(`${label} ${position.key} ${contract.text.slice(start, end)}`);
      }
    assert.deepEqual(without, []);
  });
});

describe('hover among hundreds of precedents', () => {
  const precedents = Array.from({ length: 500 }, (_, i) => {
    const text = `# Terms ${i}\n\n## Governing law\n\nThe laws of ${i % 5 === 0 ? 'France' : 'Switzerland'} govern these terms.${i === 321 ? ' Other conventions stay out.' : ''}\n`;
    const file = { uri: `file:///mine/${i}.md`, path: `Precedent ${i}.md` };
    return precedentOf(file, text, digestOf(readDraft(text)), () => assert.fail('none is read again'));
  });
  const many: HoverLibrary = { types, references: loadedReferences().with(precedents) };
  const draft = '# Terms\n\n## Governing law\n\nSwiss law governs these terms. Other conventions stay out.\n';
  const card = (words: string, localise = english): string => {
    const found = hover(readDraft(draft), draft.indexOf(words) + 1, many, localise, {
      links: { agreement: (id) => `${id}#L3`, comparison: () => undefined },
    });
    return found?.markdown ?? '';
  };

  it('shows the nearest few, and all of them in numbers', () => {
    const markdown = card('Governing law');
    checkShape(markdown);
    assert.ok(markdown.length < 2000, `${markdown.length} characters`);
    assert.match(markdown, /^\| Precedent\u00a0321 \|/m);
    assert.ok(markdown.includes('Nearest: Precedent 321, Governing law.'));
    assert.equal(markdown.match(/^\| (?:Precedent|ZITADEL)/gm)?.length, 5);
    assert.match(markdown, /Of 505 references/);
    assert.match(markdown, /Switzerland \*\*40\d\*\* · France \*\*100\*\*/);
    assert.match(card('Governing law', chinese), /共 505 份参考协议/);
  });

  it('counts the values of a position, with examples', () => {
    const markdown = card('Swiss law');
    checkShape(markdown);
    assert.match(markdown, /\| Switzerland \| 40\d \| ZITADEL 2020, [^|]+ \|/);
    assert.match(markdown, /\| France \| 100 \| Precedent 0, Precedent 5 \|/);
  });
});

describe('hover on a reference', () => {
  it('shows the clause that it names', () => {
    const draft =
      '# Terms\n\n## 1. Fees\n\n1.1. Fees are due in advance.\n\n## 2. Law\n\nSwiss law governs; Sect‸ion 1 stays.\n';
    const { card, on } = at(draft);
    assert.equal(on, 'Section 1');
    assert.match(card!.markdown, /^\*\*§ 1 Fees\*\* · /);
    assert.match(card!.markdown, /> Fees are due in advance\./);
    checkShape(card!.markdown);
    const span = at(
      '# Terms\n\n1. Fees\n\nA fee.\n\n2. Taxes\n\nA tax.\n\n3. Law\n\nSwiss law governs these terms; Sections 1 to‸ 2 stay.\n',
    );
    assert.match(span.card!.markdown, /A fee\.[\s\S]*A tax\./);
    const zh = at(
      '# 协议\n\n第一条 费用\n\n您应当支付费用。\n\n第二条 其他\n\n本协议另有约定的除外，依照第‸一条执行。\n',
      chinese,
    );
    assert.match(zh.card!.markdown, /您应当支付费用/);
  });
});

describe('hover on a term with terms in its definition', () => {
  it('shows those definitions too', () => {
    const { card, on } = at(
      '# Terms\n\n## Definitions\n\n“Fee” means the price of the Service. “Service” means what we provide to a User. “User” means a person.\n\n## Fees\n\nYou pay in advance for all that you order.\n\nEach Fe‸e is due at once.\n',
    );
    assert.equal(on, 'Fee');
    const terms = [...card!.markdown.matchAll(/^\*\*(\w+)\*\*/gm)].map((match) => match[1]);
    assert.deepEqual(terms, ['Fee', 'Service']);
    checkShape(card!.markdown);
  });
});

describe('the Markdown of hovers', () => {
  const NASTY = `# Terms

## Fees *and* [payment](https://evil.example) | <b>bold</b>

Invoices of "A|B_C" are due within 30 days. See <script>alert(1)</script>, www.evil.example and \`code\`.

"Co|py_Right*" means the [thing](https://evil.example).

## Governing law

The courts of St. *Gallen* | Zurich have exclusive jurisdiction over every Co|py_Right*.
`;

  it('never lets words of a draft become markup', () => {
    const contract = readDraft(NASTY);
    for (let offset = 0; offset < NASTY.length; offset += 3) {
      const card = hover(contract, offset, library, english);
      if (!card) continue;
      const nodes = typesIn(parsed(card.markdown));
      for (const forbidden of ['html', 'link', 'image', 'inlineCode', 'code', 'heading', 'list', 'definition'])
        assert.ok(!nodes.includes(forbidden), `${forbidden} in ${card.markdown}`);
    }
  });

  it('has a readable card for every clause of the references, of nearly every type', () => {
    const seen = new Set<string>();
    for (const { contract } of loadedReferences().agreements) {
      for (const clause of contract.clauses) {
        const offset = contract.startOf(clause);
        const card = hover(contract, offset, library, english);
        assert.ok(card, `${clause.facts.number} ${clause.facts.heading}`);
        checkShape(card.markdown);
        hover(contract, offset, library, chinese);
        seen.add(clause.facts.type);
      }
    }
    assert.ok(CLAUSE_TYPES.filter((type) => seen.has(type)).length > 40);
  });

  it('cuts long text at a sentence, with a link where there is an address', () => {
    const draft =
      '# Terms\n\n## Service le‸vel\n\nWhere availability falls below 99.9 % in a month, you may claim a service credit.\n';
    const links = {
      agreement: (id: string, clause: number): string => `command:show?${id}.${clause}`,
      comparison: (offset: number, id: string): string => `command:compare?${id}.${offset}`,
    };
    const card = markdownAt(draft, english, { links });
    assert.match(card, / … \[read on\]\(command:show\?zitadel-2020\.en\.\d+\)$/m);
    assert.match(card, /\n\n\[Compare side by side\]\(command:compare\?zitadel-2020\.en\.\d+\)$/);
    assert.match(markdownAt(draft), /[.;:!?*] …$/);
  });
});

/** A text with ordinary blanks, where a table keeps words together by others. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

/** At most 25 lines, rows of equal length, and every sign of markup takes effect: none is left among the words. */
function checkShape(markdown: string): void {
  const lines = markdown.split('\n').filter((line) => line.trim() !== '' && line !== '>');
  assert.ok(lines.length <= 25, `${lines.length} lines:\n${markdown}`);
  const root = parsed(markdown);
  assert.doesNotMatch(wordsOf(root), /\*\*|\\/, markdown);
  for (const table of (root.children ?? []).filter((node) => node.type === 'table')) {
    const widths = new Set(table.children?.map((row) => row.children?.length));
    assert.equal(widths.size, 1, markdown);
  }
}
