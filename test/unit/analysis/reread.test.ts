import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Analyst } from '../../../server/src/analysis/analyst.js';
import type { Clause } from '../../../server/src/analysis/clause.js';
import { convertNumbers, schemesFor } from '../../../server/src/analysis/restructure/convert.js';
import { convertLayout } from '../../../server/src/analysis/restructure/layout.js';
import { reread } from '../../../server/src/analysis/restructure/reread.js';
import { startsOf } from '../../../server/src/analysis/starts.js';
import { parse, updateAll } from '../../../server/src/syntax/parse.js';
import { applyEdits, type TextEdit } from '../../../server/src/text/edit.js';
import { readDraft } from '../rules/draft.js';
import { loadedCues } from './cues.js';

const cues = await loadedCues();

/** Drafts whose numbers stand beside all that tells where clauses start. */
const DRAFTS: Readonly<Record<string, string>> = {
  'headings and decimals': `# Terms of Service

## 1. Services

1.1 We host your data. Section 2.1 limits this.

1.2 **Support.** We answer
your questions on working days,
and on Saturdays.

## 2. Fees

2.1 You pay in advance under Section 1.2.

(a) monthly; or

(b) yearly.
`,
  'bold numbers and lines that break': `**1. Services**

1.1. We host\\
2.2. your data.

**2\\. Fees.** You pay in advance.

**2.1** You pay.
A second line.\\
**Prices**\\
We tell you the prices before you order anything from us.

2.2 [Prices](https://example.com) are net.

2.3 A
B
`,
  'lists and quotes': `1. Services

   1. We host your data.
   2. You keep a copy.

2. ## Fees

   You pay under Section 1.

> 3. Law
`,
  'headings without numbers': `# Terms

## Services

We host your data.

### Support\u3000 

We answer. See Services.

Fees
----

You pay.
`,
  Chinese: `# 服务协议

一、服务

1.1用户可以使用服务。

1.2. 先付费：

（一）按月；

（二）按年。

第二条 费用

2.1 您依照第1.2条支付费用，
但另有约定的除外。

**2.2 发票**

我们依照前款开具发票。

2.3、
**税费**
税费由您承担，我们依法代扣代缴，并向您提供凭证。
`,
};

describe('a draft after its numbers have changed', () => {
  for (const [name, draft] of Object.entries(DRAFTS))
    for (const [ending, text] of Object.entries({ '\\n': draft, '\\r\\n': draft.replaceAll('\n', '\r\n') }))
      it(`is judged as it reads afresh: ${name}, ${ending}`, () => {
        const before = readDraft(text);
        const changes = [
          ...schemesFor(before).map((scheme) => convertNumbers(before, scheme)),
          ...(['headings', 'paragraphs', 'bold-paragraphs'] as const).map((layout) => convertLayout(before, layout)),
          // Every number, and what looks like one, gets another figure, longer or shorter.
          ...['1', '12', '345', '十', 'x'].map((figure) => ({ edits: figures(text, figure) })),
        ];
        let judged = 0;
        for (const change of changes) {
          if (!('edits' in change) || change.edits.length === 0) continue;
          judged++;
          const now = applyEdits(text, change.edits);
          const syntax = updateAll(before.syntax, now, change.edits);
          const fresh = parse(now);
          assert.deepEqual(syntax.blocks.map(startsOf), fresh.blocks.map(startsOf), now);
          const then = reread(before, change.edits);
          const whole = new Analyst({ cues }).read(fresh);
          assert.deepEqual(then.clauses.map(seen), whole.clauses.map(seen), now);
          assert.deepEqual([...then.scope.byPath], [...whole.scope.byPath], now);
        }
        assert.ok(judged >= 5, `${judged} changes`);
      });
});

/** What a change is judged by. */
function seen({ parent, depth, last, facts }: Clause): unknown {
  const { number, heading, words, references } = facts;
  return { parent, depth, last, number, heading, plain: words.passage.plain, marks: words.passage.marks, references };
}

/** The edits that put a figure in place of each number at the start of a line. */
function figures(text: string, figure: string): readonly TextEdit[] {
  return [...text.matchAll(/(?<=^[ >#*]{0,8}[（第]?)(?:\d{1,3}|[一二三])/gm)].map(({ index, 0: was }) => ({
    start: index,
    end: index + was.length,
    text: figure,
  }));
}
