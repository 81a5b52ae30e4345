import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Engine } from '../../../server/src/engine/engine.js';
import { type CleanedUp, cleanUp } from '../../../server/src/features/codeActions/cleanUp.js';
import { RULES } from '../../../server/src/rules/index.js';
import { applyEdits } from '../../../server/src/text/edit.js';
import { readDraft } from '../rules/draft.js';

function cleanedUp(text: string): CleanedUp {
  const answer = cleanUp(readDraft(text), {
    after: (edits) => readDraft(applyEdits(text, edits)),
    check: (contract) => new Engine(RULES).run(contract).diagnoses,
  });
  assert.ok(!('problem' in answer), JSON.stringify(answer));
  return answer;
}

/** The text after cleaning up, which leaves nothing to clean up. */
function cleaned(text: string): string {
  const result = applyEdits(text, cleanedUp(text).edits);
  assert.deepEqual(cleanedUp(result).edits, [], 'nothing is left');
  return result;
}

const CLEAN = `# Terms of Service

Larkspur AG ("we", "us") provides the service to businesses.

## 1. The service

We host your data. You pay the fees that Section 2 names.

## 2. Fees

2.1 The fees are due in advance.

2.2 We send invoices by email.
`;

describe('cleanUp', () => {
  it('repairs what a conversion left, in one go', () => {
    const text = `# Terms of Service

Larkspur AG (&quot;we&quot;, &quot;us&quot;) provides the the service to businessesâ€™ staff. We answer your
questions within two days

and without charge.

1. 1. The service
2. 1.1
   We host your data.
3. 1.2
   [bookmark: _GoBack]You pay the fees.
4. 2. Fees
5. 2.1
   The fees are due in ad\u200bvance.
`;
    assert.equal(
      cleaned(text),
      `# Terms of Service

Larkspur AG ("we", "us") provides the service to businesses’ staff. We answer your
questions within two days and without charge.

1. The service

1.1 We host your data.

1.2 You pay the fees.

2. Fees

2.1 The fees are due in advance.
`,
    );
  });

  it('repairs Chinese texts', () => {
    const text = `# 服务协议

1. 1.服务内容
2. 1.1
   本公司向您提供存储服务服务，，并且不另行收费。
3. 1.2
   [bookmark: _GoBack]您应按期支付费用。
4. 2.费用
5. 2.1
   费用按月支付。

本公司收到款项之后，在五个工作日之内向您开具发票，并且发送至您所登记的

邮箱。
`;
    const result = cleaned(text);
    assert.doesNotMatch(result, /bookmark|，，|^\d+\. \d/m);
    assert.match(result, /您所登记的邮箱。$/m);
    assert.match(result, /^1\.1 本公司向您提供存储服务，并且不另行收费。$/m);
    assert.match(result, /^1\.2 您应按期支付费用。$/m);
    assert.match(result, /^2\.1 费用按月支付。$/m);
  });

  it('has no edits for a clean draft', () => {
    for (const text of [CLEAN, CLEAN.replaceAll('\n', '\r\n'), '', '\n'])
      assert.deepEqual(cleanedUp(text), { edits: [], left: 0 });
  });

  it('keeps line ends', () => {
    const text =
      '# Terms\n\n1. Fees\n1.1. You pay &quot;fees&quot;.\n1.2. We send invoices.\n\n2. Term\n2.1. It ends.\n';
    const unix = cleaned(text);
    const windows = cleaned(text.replaceAll('\n', '\r\n'));
    assert.equal(windows, unix.replaceAll('\n', '\r\n'));
    assert.match(unix, /1\. Fees\n\n1\.1\. You pay "fees"\.\n/);
  });

  it('leaves front matter, code and links alone', () => {
    const text = `---
title: The the terms &quot;of service&quot;
---

${CLEAN}
See [the list](https://example.com/?a=1&amp;b=2) and \`&quot;\`; it is &quot;binding&quot;.

\`\`\`
1. 1.1 the the &quot;example&quot;
\`\`\`
`;
    assert.equal(cleaned(text), text.replace('&quot;binding&quot;', '"binding"'));
  });

  it('leaves out a repair after which a clause were read otherwise, and makes the others', () => {
    // Joined, the second half would no longer open a clause of its own.
    const check: Parameters<typeof cleanUp>[1]['check'] = (contract) =>
      new Engine(RULES).run(contract).diagnoses.concat(
        contract.text.includes('\n2.2')
          ? [
              {
                rule: RULES.find(({ meta }) => meta.id === 'broken-paragraph')!.meta,
                severity: 'warning',
                message: { text: '' },
                range: { start: 0, end: 1 },
                related: [],
                fixes: [
                  {
                    title: { text: '' },
                    safe: true,
                    edits: () => {
                      const start = contract.text.indexOf('\n\n2.2');
                      return [{ start, end: start + 2, text: ' ' }];
                    },
                  },
                ],
              },
            ]
          : [],
      );
    const entity = CLEAN.replace('advance', '&quot;advance&quot;');
    const afterOf = (text: string) => (edits: CleanedUp['edits']) => readDraft(applyEdits(text, edits));
    const answer = cleanUp(readDraft(entity), { after: afterOf(entity), check });
    assert.ok(!('problem' in answer));
    assert.equal(answer.left, 1);
    assert.equal(applyEdits(entity, answer.edits), CLEAN.replace('advance', '"advance"'));
    const refused = cleanUp(readDraft(CLEAN), { after: afterOf(CLEAN), check });
    assert.ok('problem' in refused);
    assert.match(refused.problem.text, /^Nothing was changed/);
    assert.match(String(refused.problem.data?.clause), /^2\.2/);
  });

  it('leaves to the person what needs judgement', () => {
    const text = CLEAN.replace(
      'by email.',
      'by email (or by post, to the address that you gave us when you registered.',
    );
    assert.deepEqual(cleanedUp(text).edits, []);
    const cut = CLEAN.replace(
      'We send invoices by email.',
      'We send invoices by email to the address that we have for',
    );
    assert.deepEqual(cleanedUp(cut).edits, []);
  });
});
