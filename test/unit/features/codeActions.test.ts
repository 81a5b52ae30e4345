import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Contract } from '../../../server/src/analysis/contract.js';
import { Engine } from '../../../server/src/engine/engine.js';
import type { Action, ActionEdits, ActionRequest } from '../../../server/src/features/api.js';
import { disjoint } from '../../../server/src/features/codeActions/fixes.js';
import { codeActions } from '../../../server/src/features/codeActions.js';
import { describeKey } from '../../../server/src/library/describe.js';
import { References } from '../../../server/src/library/references.js';
import { DEFAULT_VALUES, fillInsOf, renderStandardClause } from '../../../server/src/library/standardClause.js';
import { RULES } from '../../../server/src/rules/index.js';
import { loadClauses } from '../../../server/src/taxonomy/loadClauses.js';
import { applyEdits } from '../../../server/src/text/edit.js';
import { english } from '../../../server/src/text/message.js';
import { loadedReferences } from '../library/agreements.js';
import { readDraft } from '../rules/draft.js';
import { clauseFiles } from '../taxonomy/clauseFiles.js';

const library = loadClauses(clauseFiles());
const DRAFT = `# Terms of Service

Larkspur AG ("we", "us") provides the service to businesses.

## 1. The service

We host your data and pay attention to [●]. You pay the fees of [●] that Section 3 names.

## 2. Termination

You may terminate at any time.

## 3. Fees

The fees are due in advance.
`;

const CHINESE_DRAFT = `# 云存服务条款

云雀科技有限公司（“我们”）向企业客户（“客户”）提供本服务。

## 1. 服务内容

我们为客户存储数据，客户可以上传文件。客户按收费标准支付服务费。

## 2. 终止

客户可以随时终止本条款。我们应当提前30日通知客户。

## 3. 费用

服务费应当预付。客户收到账单后付款。
`;

/** What a draft is found to lack: in the list of what weighs little, and by itself. */
function missingIn(text: string): { findings: number; listed: readonly string[]; single: readonly string[] } {
  const found = new Engine(RULES)
    .run(readDraft(text))
    .diagnoses.filter(({ rule, kind }) => rule.id.startsWith('missing-') && kind === undefined);
  const types = ({ fixes }: (typeof found)[0]): readonly string[] =>
    fixes.flatMap((fix) => ('insert' in fix ? [fix.insert] : []));
  const lists = found.filter(({ rule }) => rule.id === 'missing-clauses');
  return {
    findings: lists.length,
    listed: lists.flatMap(types),
    single: found.filter((one) => !lists.includes(one)).flatMap(types),
  };
}

/** What is offered at some words of a draft, or at its title. */
function offered(text: string, words?: string, more: Partial<ActionRequest> = {}): readonly Action[] {
  const contract = readDraft(text);
  const start = words === undefined ? 2 : text.indexOf(words);
  assert.ok(start >= 0, `the draft has “${words}”`);
  const { diagnoses, profiles } = new Engine(RULES).run(contract);
  return codeActions(
    {
      contract,
      localise: english,
      references: new References([]),
      standpoint: 'customer',
      links: { agreement: () => undefined, comparison: () => undefined },
      range: { start, end: start },
      diagnoses,
      profiles,
      after: (edits) => readDraft(applyEdits(text, edits)),
      check: () => [],
      ...more,
    },
    { library, today: '1 March 2026' },
  );
}

function named(actions: readonly Action[], title: string): Action {
  const found = actions.find((action) => action.title === title);
  assert.ok(found, `there is “${title}”; there are:\n${actions.map((a) => a.title).join('\n')}`);
  return found;
}

/** The edits of an action that can be done. */
function editsOf(action: Action, withStops = false): ActionEdits {
  const edits = action.edits(withStops);
  assert.ok(!('problem' in edits), 'it is done');
  return edits;
}

const applied = (text: string, action: Action): string => applyEdits(text, editsOf(action).edits);

describe('codeActions: standard clauses', () => {
  it('offers each variant, the most suitable one first and alone preferred', () => {
    const inserts = offered(DRAFT).filter(({ title }) => title.startsWith('Insert a clause: Dispute resolution'));
    assert.deepEqual(
      inserts.map(({ title, preferred }) => [title, preferred ?? false]),
      [
        ['Insert a clause: Dispute resolution', true],
        ['Insert a clause: Dispute resolution (courts at the provider’s seat)', false],
        ['Insert a clause: Dispute resolution (in the customer’s favour)', false],
      ],
    );
    const provider = offered(DRAFT, undefined, { favoured: 'provider' });
    named(provider, 'Insert a clause: Dispute resolution (courts at the defendant’s seat)');
  });

  it('offers one variant of each clause that a finding lists, so that the menu can be read', () => {
    const listed = offered(DRAFT).filter(({ diagnoses }) =>
      diagnoses?.some(({ rule }) => rule.id === 'missing-clauses'),
    );
    const clauses = listed[0]!.diagnoses![0]!.fixes.filter((fix) => 'insert' in fix);
    assert.ok(clauses.length > 5, `${clauses.length}`);
    const titles = listed.map(({ title }) => title).filter((title) => title.startsWith('Insert a clause: '));
    assert.ok(titles.includes('Insert a clause: Severability'));
    assert.equal(titles.length, clauses.length);
    assert.deepEqual(
      titles.filter((title) => title.includes('(')),
      [],
    );
  });

  it('shortens the list of missing clauses with each that is inserted, brings out nothing new, and ends it', () => {
    for (const [draft, first] of [
      [DRAFT, 'Insert a clause: '],
      [CHINESE_DRAFT, 'Insert a clause: '],
    ] as const) {
      let text: string = draft;
      let before = missingIn(text);
      assert.ok(before.listed.length >= 5, before.listed.join());
      while (before.listed.length > 0) {
        const action = offered(text).find(
          ({ title, diagnoses }) =>
            title.startsWith(first) && diagnoses?.some(({ rule }) => rule.id === 'missing-clauses'),
        );
        text = applied(text, action!);
        const after = missingIn(text);
        assert.ok(after.listed.length < before.listed.length, `${action!.title} shortens ${before.listed.join()}`);
        assert.deepEqual(
          [...after.listed, ...after.single].filter(
            (type) => !before.listed.includes(type) && !before.single.includes(type),
          ),
          [],
          action!.title,
        );
        assert.equal(after.findings, after.listed.length > 0 ? 1 : 0);
        before = after;
      }
    }
  });

  it('puts the clause where it belongs, with what follows and what cites it', () => {
    const text = applied(DRAFT, named(offered(DRAFT), 'Insert a clause: Limitation of liability'));
    assert.match(
      text,
      /\n\n## 2\. Limitation of liability\n\nNothing in these terms limits[\s\S]*\n\n## 3\. Termination\n/,
    );
    assert.match(text, /that Section 4 names/);
  });

  it('has tab stops where the editor knows them', () => {
    const { edits, snippet } = editsOf(named(offered(DRAFT), 'Insert a clause: Governing law'), true);
    assert.ok(snippet);
    assert.match(snippet.text, /laws of \$\{1:the country of our registered seat\}/);
    assert.ok(edits.every((edit) => edit.end <= snippet.start || edit.start >= snippet.end));
  });

  it('dates a clause with the day of today', () => {
    const text = applied(DRAFT, named(offered(DRAFT), 'Insert a clause: Effective date'));
    assert.match(text, /enters into force on 1 March 2026\. It was last revised on 1 March 2026\./);
  });
});

describe('codeActions: setting aside', () => {
  it('sets a rule aside for a line above it, and for the file at its top, with a place for the reason', () => {
    const at = 'pay attention';
    const actions = offered(DRAFT, '[●]. You');
    const line = applied(DRAFT, named(actions, 'Set aside for this line: Something still to fill in'));
    assert.ok(line.includes('\n<!-- termsmith-disable-next-line placeholder -- … -->\nWe host your data and '), at);
    const { snippet } = editsOf(named(actions, 'Set aside for this file: Something still to fill in'), true);
    assert.deepEqual(snippet, {
      start: 0,
      end: 0,
      text: `<!-- termsmith-disable-file placeholder -- $\{1:…} -->\n\n`,
    });
    const rules = (text: string): number =>
      new Engine(RULES).run(readDraft(text)).diagnoses.filter(({ rule }) => rule.id === 'placeholder').length;
    assert.equal(rules(DRAFT), 2);
    assert.equal(rules(line), 0);
  });

  it('writes behind a line that does not start a block, and nothing into front matter', () => {
    const wrapped = DRAFT.replace('and pay attention to', 'and pay\nattention to').replace('We host', '- We host');
    const line = applied(
      wrapped,
      named(offered(wrapped, '[●]. You'), 'Set aside for this line: Something still to fill in'),
    );
    assert.match(line, /Section 3 names\. <!-- termsmith-disable-line placeholder -- … -->\n/);
    const titled = `---\ntitle: Terms\n---\n${DRAFT.replace('# Terms of Service\n\n', '')}`;
    const atTitle = offered(titled, 'title: Terms');
    assert.ok(!atTitle.some(({ title }) => title.startsWith('Set aside for this line')));
    const file = applied(titled, named(atTitle, 'Not needed in this document: Governing law'));
    assert.ok(
      file.startsWith(
        '---\ntitle: Terms\n---\n<!-- termsmith-disable-file missing-governing-law -- not needed in this document -->\n\n',
      ),
    );
  });

  it('keeps the line endings', () => {
    const text = DRAFT.replaceAll('\n', '\r\n');
    for (const action of offered(text, '[●]. You')) assert.doesNotMatch(applied(text, action), /[^\r]\n/);
  });
});

describe('codeActions: all at once', () => {
  const glued = '# Terms\n\n## 1. Fees\n\n1. 1.1 You pay.\n\n1. 1.2 You pay on time.\n\n## 2. Term\n\nOne year.\n';

  it('offers source.fixAll only where it is asked for, and every mended finding is gone', () => {
    assert.ok(!offered(glued, '1.1').some(({ kind }) => kind.startsWith('source')));
    const { diagnoses } = new Engine(RULES).run(readDraft(glued));
    const safe = diagnoses.filter(({ fixes }) => fixes.some((fix) => fix.safe));
    const all = offered(glued, '1.1', { only: ['source.fixAll'] });
    assert.deepEqual(
      all.map(({ kind }) => kind),
      safe.length > 0 ? ['source.fixAll.termsmith'] : [],
    );
  });

  it('answers only the kinds that are asked for', () => {
    assert.ok(offered(DRAFT, undefined, { only: ['refactor'] }).every(({ kind }) => kind.startsWith('refactor')));
    assert.deepEqual(offered(DRAFT, undefined, { only: ['source.organizeImports'] }), []);
  });

  it('never lets edits overlap', () => {
    const edit = (start: number, end: number, text = 'x') => ({ start, end, text });
    assert.deepEqual(disjoint([[edit(0, 4)], [edit(2, 6)], [edit(4, 4)]]), [edit(0, 4), edit(4, 4)]);
    assert.deepEqual(disjoint([[edit(3, 3, 'a')], [edit(3, 3, 'b')], [edit(3, 5)]]), [edit(3, 3, 'a'), edit(3, 5)]);
    assert.deepEqual(disjoint([[edit(0, 1)], [edit(0, 1)]]), [edit(0, 1)]);
  });
});

describe('codeActions: writing a clause anew', () => {
  it('puts each variant in its place, under its number and heading', () => {
    const actions = offered(DRAFT, '2. Termination');
    const text = applied(DRAFT, named(actions, 'Replace by the balanced clause: by notice and for cause'));
    assert.match(
      text,
      /\n\n## 2\. Termination\n\nYou may terminate the contract at any time, [\s\S]*\n\n## 3\. Fees\n/,
    );
    assert.ok(!offered(DRAFT, 'may terminate').some(({ kind }) => kind.startsWith('refactor')));
  });

  it('leaves a clause alone whose parts are cited from elsewhere', () => {
    const text =
      '# Terms\n\n## 1. Fees\n\n1.1 You pay.\n\n1.2 You pay on time.\n\n## 2. Term\n\nSection 1.2 stays in force for a year.\n';
    assert.deepEqual(offered(text, '1. Fees', { only: ['refactor'] }), []);
  });
});

describe('codeActions: what several findings at one place offer', () => {
  it('is offered once, for all of them', () => {
    const text =
      '# Terms\n\n## 1. Fees\n\nYou pay in advance. We may change the fees at any time without notice.\n\n## 2. Law\n\nSwiss law applies.\n';
    const same = offered(text, 'may change the fees', { only: ['quickfix'] }).filter(({ title }) =>
      /right to end/.test(title),
    );
    assert.equal(same.length, 1);
    assert.deepEqual(
      same[0]!.diagnoses?.map(({ kind }) => kind),
      ['none', 'price'],
    );
  });

  it('is one variant of each clause where many are missing, so that the list stays short', () => {
    const text =
      '# Terms of Service\n\n## 1. Services\n\nWe provide the cloud service to you.\n\n## 2. Fees\n\nYou pay the fees in advance. We may change the fees.\n\n## 3. Liability\n\nWe are not liable for indirect damages.\n\n## 4. Law\n\nThese terms are governed by the laws of China.\n';
    const actions = offered(text, 'Terms of Service', { only: ['quickfix'] });
    assert.ok(actions.filter(({ title }) => /^Insert a clause/.test(title)).length > 20);
    assert.ok(actions.length <= 50, String(actions.length));
  });
});

describe('codeActions: another figure for a position', () => {
  const references = loadedReferences();
  const adjusting = (text: string, words: string): readonly Action[] =>
    offered(text, words, { references, only: ['refactor'] }).filter(({ title }) => title.includes('”'));

  it('offers what the references have, with where, and only figures of that kind', () => {
    const text =
      '# Terms\n\n## 1. Amendments\n\nWe may amend these terms by giving notice of forty-five (45) days by e-mail.\n';
    const actions = adjusting(text, 'forty');
    assert.ok(actions.length >= 1, actions.map(({ title }) => title).join('\n'));
    for (const { title, kind, edits } of actions) {
      assert.equal(kind, 'refactor.rewrite');
      assert.match(title, /^Notice of amendments: “\d+ [a-z]+” instead of “forty-five \(45\) days”, as in \S/);
      const made = edits(false) as ActionEdits;
      assert.equal(made.annotation?.label, title);
    }
    assert.deepEqual(adjusting(text, 'We may amend'), []);
    assert.deepEqual(adjusting(text, 'Terms'), []);
  });

  it('writes the figure as the words that it replaces are written', () => {
    const capitals =
      '# Terms\n\n## 1. Limitation of liability\n\nOUR LIABILITY IS LIMITED TO THE FEES PAID BY YOU IN THE SIX MONTHS BEFORE THE EVENT.\n';
    assert.match(adjusting(capitals, 'SIX MONTHS')[0]?.title ?? '', /“12 MONTHS” instead of “SIX MONTHS”/);
    const spaced = '# 服务协议\n\n## 第一条 协议变更\n\n我们修改本协议的，应提前 45 天以电子邮件通知您。\n';
    assert.match(adjusting(spaced, '45 天')[0]?.title ?? '', /“30 日”/);
  });

  it('offers no rate that is counted by another time, and no period of the same length', () => {
    const rate = '# Terms\n\n## 1. Late payment\n\nLate payments bear interest of 5% per month.\n';
    assert.deepEqual(
      adjusting(rate, '5%').filter(({ title }) => /0\.05/.test(title)),
      [],
    );
    const cap =
      '# Terms\n\n## 1. Limitation of liability\n\nOur liability is limited to the fees paid by you in the 12 months before the event.\n';
    assert.deepEqual(
      adjusting(cap, '12 months').filter(({ title }) => /“1 year”/.test(title)),
      [],
    );
  });

  it('raises the cap to the fees of another period, and is read as that', () => {
    for (const text of [
      '# Terms\n\n## 1. Limitation of liability\n\nOur liability is limited to the fees paid by you in the 3 months before the event.\n',
      '# 服务协议\n\n## 第一条 责任限制\n\n我们的赔偿责任以损害事件发生前3个月内您已付的费用为限。\n',
    ]) {
      const actions = adjusting(text, text.includes('months') ? '3 months' : '3个月');
      assert.ok(actions.length > 0);
      for (const action of actions) {
        const after = readDraft(applied(text, action));
        const cap = after.positions.find(({ key }) => key === 'liabilityCap')?.value as { readonly period?: string };
        assert.ok(cap.period !== undefined && cap.period !== 'P3M', action.title);
      }
    }
  });

  it('keeps the form of the words, and markup whole', () => {
    const hyphens = '# Terms\n\n## 1. Termination\n\nWe may terminate the contract by giving 30-day notice.\n';
    for (const action of adjusting(hyphens, '30-day'))
      assert.match(applied(hyphens, action), /giving \d+-[a-z]+ notice\./);
    const bold = '# Terms\n\n## 1. Amendments\n\nWe may amend these terms by giving notice of **30** days by e-mail.\n';
    assert.deepEqual(adjusting(bold, 'days by'), []);
  });

  it('gives every position of the standard clauses the figure that it says', () => {
    let tried = 0;
    for (const clause of library.clauses) {
      const title = clause.language === 'zh' ? '服务协议' : 'Terms of Service';
      // Figures that no agreement has, so that each of theirs is another one.
      const odd = [...fillInsOf(clause)].map(([name, value]) => [name, value.replace(/^\d+(?=[^\d.]*$)/, '13')]);
      const values = { ...DEFAULT_VALUES[clause.language], fillIns: Object.fromEntries(odd) as Record<string, string> };
      const text = `# ${title}\n\n${renderStandardClause(clause, values, 'plain')}\n`;
      const before = readDraft(text);
      for (const { key, clause: place, range } of before.positions) {
        const at = text.slice(before.toDocument(place, range).start);
        for (const action of adjusting(text, at)) {
          if (!action.title.startsWith(english(describeKey(key)))) continue;
          tried++;
          const after = readDraft(applied(text, action));
          const said = (contract: Contract): string =>
            JSON.stringify(contract.positions.filter((p) => p.key === key).map((p) => p.value));
          assert.notEqual(said(after), said(before), `${clause.type}/${clause.variant}: ${action.title}`);
          // Two periods that were one are two positions now.
          const keys = (contract: Contract): ReadonlySet<string> => new Set(contract.positions.map((p) => p.key));
          assert.deepEqual(keys(after), keys(before), action.title);
        }
      }
    }
    assert.ok(tried >= 40, `${tried}`);
  });
});
