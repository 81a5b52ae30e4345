import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Proposal } from '../../../server/src/features/api.js';
import { initials } from '../../../server/src/features/completion/initials.js';
import { completion } from '../../../server/src/features/completion.js';
import { loadClauses } from '../../../server/src/taxonomy/loadClauses.js';
import { applyEdits } from '../../../server/src/text/edit.js';
import { english } from '../../../server/src/text/message.js';
import { loadedReferences } from '../library/agreements.js';
import { readDraft } from '../rules/draft.js';
import { clauseFiles } from '../taxonomy/clauseFiles.js';

const library = loadClauses(clauseFiles());
const SIGN = '‸';

/** What is proposed at the sign ‸ of a draft. */
function proposed(marked: string, stops = false): { readonly text: string; readonly proposals: readonly Proposal[] } {
  const offset = marked.indexOf(SIGN);
  assert.ok(offset >= 0, 'the draft has the sign ‸');
  const text = marked.replace(SIGN, '');
  const proposals = completion(
    {
      contract: readDraft(text),
      localise: english,
      references: loadedReferences(),
      standpoint: 'customer',
      links: { agreement: () => undefined, comparison: () => undefined },
      offset,
      stops,
      profiles: [],
      without: ({ start, end }) => readDraft(text.slice(0, start) + text.slice(end)),
    },
    { library, today: '1 March 2026' },
  );
  return { text, proposals };
}

/** The draft once a proposal is accepted. */
function accepted(marked: string, label: string): string {
  const { text, proposals } = proposed(marked);
  const found = proposals.find((p) => p.label === label);
  assert.ok(found, `“${label}” is proposed; there are: ${proposals.map((p) => p.label).join(', ')}`);
  return applyEdits(text, [found.edit, ...(found.rest?.().further ?? [])]);
}

const labels = (marked: string): string[] => proposed(marked).proposals.map(({ label }) => label);

const DRAFT = `# Terms of Service

Larkspur AG ("Larkspur") provides the Platform. "Usage Data" means what the Platform records of its use.

## 1. Platform

Larkspur runs the Platform.
${SIGN}
## 2. Fees

Customer pays within 30 days under Section 3.

## 3. Term

One year.
`;

describe('completion: clauses', () => {
  it('proposes clauses on a line between clauses, those that are missing first', () => {
    const { proposals } = proposed(DRAFT);
    const sorted = [...proposals].sort((a, b) => (a.sort! < b.sort! ? -1 : 1));
    const lacking = sorted.findIndex(({ detail }) => detail === undefined);
    assert.ok(lacking > 40 && sorted.slice(lacking).every(({ detail }) => detail === undefined));
    assert.ok(sorted.slice(0, lacking).some(({ label }) => label === 'Governing law'));
    assert.ok(sorted.slice(lacking).some(({ label }) => label === 'Fees and payment'));
  });

  it('writes the clause under its number, and moves what follows and what cites it', () => {
    const text = accepted(DRAFT, 'No waiver');
    assert.match(text, /Larkspur runs the Platform\.\n\n## 2\. No waiver\n\n[\s\S]+\n\n## 3\. Fees\n/);
    assert.match(text, /under Section 4\.\n\n## 4\. Term\n/);
    assert.doesNotMatch(text, /\n\n\n/);
  });

  it('takes what is typed for a beginning, as a line of its own or a heading', () => {
    for (const typed of ['gov', '## gov', '# gov', '## ']) {
      const marked = DRAFT.replace(`\n${SIGN}\n`, `\n\n${typed}${SIGN}\n\n`);
      const { proposals } = proposed(marked);
      const found = proposals.find(({ label }) => label === 'Governing law')!;
      assert.ok(found, typed);
      assert.ok(
        found.filter?.startsWith(`${/^#*\s*/.exec(typed)![0]}Governing law 适用法律 governing-law syfl`),
        typed,
      );
      const text = accepted(marked, 'Governing law');
      assert.match(text, /\n\n## 2\. Governing law\n\n[\s\S]+\n\n## 3\. Fees\n\n.*Section 4\.\n\n## 4\. Term\n/, typed);
      assert.doesNotMatch(text, /gov\n|\n\n\n/, typed);
    }
  });

  it('has tab stops where the editor knows them, and the clause in full as documentation', () => {
    const { proposals } = proposed(DRAFT, true);
    const found = proposals.find(({ label }) => label === 'Governing law')!;
    assert.equal(found.snippet, true);
    assert.match(found.edit.text, /\$\{1:the country of Larkspur's registered seat\}/);
    assert.match(
      found.rest!().markdown!,
      /\n---\n\n## 2\. Governing law\n\n.*the country of Larkspur's registered seat/,
    );
  });

  it('writes at the end, in Chinese, and into an empty document', () => {
    const chinese = `# 服务协议\n\n第一条 服务\n\n我们向您提供云服务。\n\n第二条 费用\n\n您按月支付费用。\n\n${SIGN}`;
    assert.match(accepted(chinese, '通知'), /支付费用。\n\n第三条 通知\n\n/);
    assert.match(accepted(SIGN, 'Notices'), /^## Notices\n\n/);
  });

  it('proposes no clause inside of the text of one, in code or in front matter', () => {
    const inside = DRAFT.replace(`\n${SIGN}\n`, '\n\n').replace(
      'Larkspur runs the Platform.',
      `Larkspur runs.\n${SIGN}\nMore.`,
    );
    assert.ok(proposed(inside).proposals.every(({ kind }) => kind !== 'clause'));
    assert.deepEqual(labels(`---\ntitle: x\n${SIGN}\n---\n# Terms\n\n## 1. Fees\n\nYou pay.\n`), []);
    assert.deepEqual(labels(`# Terms\n\n## 1. Fees\n\nYou pay.\n\n\`\`\`\n${SIGN}\n\`\`\`\n`), []);
  });

  it('knows the first letters of Chinese names', () => {
    const typed = {
      管辖: 'gx',
      适用法律: 'syfl',
      不可抗力: 'bkkl',
      数据保留与删除: 'sjblysc',
      '免费、试用与公测服务': 'mfsyygcfw',
      因长期未使用而终止: 'ycqwsyezz',
      账户与联系信息: 'zhylxxx',
      赔偿与免责: 'pcymz',
      Markdown: '',
    };
    for (const [name, letters] of Object.entries(typed)) assert.equal(initials(name), letters, name);
  });

  it('finds a clause by English, Chinese and Pinyin, by its type and its own heading', () => {
    const { proposals } = proposed(`# 服务协议\n\n## 第一条 服务\n\n我们向您提供云服务。\n\n${SIGN}`);
    const filters = proposals.map(({ filter }) => filter ?? '');
    for (const words of ['Governing law', 'governing-law', '适用法律', 'syfl', '仲裁', 'zc', 'gx', 'bkkl'])
      assert.ok(
        filters.some((filter) => filter.includes(words)),
        words,
      );
  });
});

describe('completion: words of the draft', () => {
  const within = (words: string): string =>
    DRAFT.replace(`\n${SIGN}\n`, '\n').replace('Customer pays within 30 days under Section 3.', words);

  it('proposes defined terms and names of parties, from where they start', () => {
    assert.match(accepted(within(`Larkspur keeps usage d${SIGN}.`), 'Usage Data'), /Larkspur keeps Usage Data\./);
    const all = labels(within(`Then the Larkspur of the ${SIGN}`));
    assert.ok(all.includes('Usage Data') && all.includes('Larkspur'), all.join());
  });

  it('proposes defined terms alone within quotation marks', () => {
    assert.deepEqual(
      proposed(within(`Larkspur keeps “us${SIGN}”.`)).proposals.filter(
        ({ detail }) => !detail?.startsWith('defined term'),
      ),
      [],
    );
  });

  it('proposes clauses to refer to, with their titles', () => {
    assert.match(
      accepted(within(`Customer pays as Section ${SIGN}`), 'Section 3 (Term)'),
      /pays as Section 3 \(Term\)\n/,
    );
    assert.match(
      accepted(within(`Customer pays as clause 3${SIGN} says.`), 'clause 3 (Term)'),
      /as clause 3 \(Term\) says/,
    );
    assert.ok(!labels(within(`See Section ${SIGN}`)).includes('Section 2 (Fees)'), 'a clause does not cite itself');
    const chinese = `# 服务协议\n\n第一条 服务\n\n我们依照第${SIGN}向您提供云服务。\n\n第二条 费用\n\n（一）您应当在每月月底之前支付当月的费用。\n\n（二）您逾期付款的，应当按日支付利息。\n`;
    assert.deepEqual(labels(chinese), ['第二条', '第二条第（一）项', '第二条第（二）项']);
  });
});

describe('completion: values', () => {
  it('proposes what the references commit to, with where they do', () => {
    const draft = `# Terms\n\n## 1. Amendments\n\nWe may amend these terms and will notify you [●${SIGN}] before the amendment takes effect.\n\n## 2. Term\n\nOne year.\n`;
    const { proposals } = proposed(draft);
    const value = proposals.find(({ kind }) => kind === 'value');
    assert.ok(value, 'there is a value');
    assert.equal(value.label, '30 days');
    assert.match(value.detail!, /ZITADEL|Alibaba|阿里云/);
    assert.match(accepted(draft, '30 days'), /will notify you 30 days before the amendment/);
  });

  it('proposes none for the number of a clause', () => {
    const draft = `# Terms\n\n1. Amendments\n\n1.1${SIGN} We may amend these terms with 30 days' notice.\n\n2. Term\n\n2.1 One year.\n`;
    assert.ok(proposed(draft).proposals.every(({ kind }) => kind !== 'value'));
  });
});
