import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Engine } from '../../../server/src/engine/engine.js';
import figureMismatch from '../../../server/src/rules/bilingual-figure-mismatch.js';
import missingClause from '../../../server/src/rules/bilingual-missing-clause.js';
import type { Rule } from '../../../server/src/rules/contract.js';
import prevailingLanguage from '../../../server/src/rules/prevailing-language.js';
import termVariant from '../../../server/src/rules/term-variant.js';
import { applyEdits } from '../../../server/src/text/edit.js';
import { english } from '../../../server/src/text/message.js';
import { readDraft } from './draft.js';

const EN = `# Terms of Service

## 1. Fees

You pay each invoice within 30 days after receipt. The discount is 5 %.

## 2. Termination

You may terminate these terms at any time by giving notice of one year.

## 3. Governing law

These terms are governed by the laws of Switzerland.

## 4. Place of jurisdiction

The courts of Zurich have exclusive jurisdiction over all disputes.

## 5. Language

These terms exist in English and Chinese. If they differ, the English version prevails.
`;
const ZH = `# 服务协议

## 第一条 服务费用与支付

您应当在收到账单后三十日内付款。折扣为5%。

## 第二条 终止

您可以随时终止本协议，但应当提前12个月通知。

## 第三条 适用法律

本协议适用瑞士法律。

## 第四条 管辖

因本协议产生的一切争议，由苏黎世有管辖权的法院专属管辖。

## 第五条 语言

本协议有中文和英文文本。二者不一致的，以英文文本为准。
`;

/** What a rule finds in a text beside its counterpart: kind, severity, the words, and the words over there. */
function found(rule: Rule, text: string, other: string): readonly string[] {
  const contract = readDraft(text);
  const counterpart = { contract: readDraft(other) };
  const { diagnoses, failures } = new Engine([rule]).run(contract, {
    profile: ['general'],
    customizations: [],
    counterpart,
  });
  assert.deepEqual(failures, []);
  return diagnoses.map(({ kind, severity, range, related, message }) => {
    assert.doesNotMatch(english(message), /[{}]/);
    const there = related.map((r) => {
      assert.ok(r.inCounterpart || rule === termVariant);
      return other.slice(r.range.start, r.range.end);
    });
    return [kind, severity, text.slice(range.start, range.end), ...there].join(' | ');
  });
}

const RULES = [missingClause, figureMismatch, prevailingLanguage];

describe('the rules of pairs', () => {
  it('find nothing in two versions that say the same, whatever the script of the numbers', () => {
    for (const rule of RULES) {
      assert.deepEqual(found(rule, EN, ZH), [], rule.meta.id);
      assert.deepEqual(found(rule, ZH, EN), [], rule.meta.id);
    }
  });

  it('find nothing without a pair, and nothing between two texts of one language', () => {
    for (const rule of [missingClause, figureMismatch]) {
      assert.deepEqual(new Engine([rule]).run(readDraft(EN)).diagnoses, []);
      assert.deepEqual(found(rule, EN, EN.replace('30 days', '15 days')), []);
      assert.deepEqual(found(rule, EN, ''), []);
    }
  });
});

describe('term-variant/translation', () => {
  const en = `# Terms of Service

## 1. Account

You keep your account safe.

## 2. Suspension

We may suspend the account of who breaches these terms.

## 3. Termination

You may close the account at any time.

## 4. Confidentiality

Both keep the other's secrets, and those of third parties.
`;
  const zh = `# 服务协议

## 第一条 账户

您应妥善保管账户。

## 第二条 暂停服务

您违反本协议的，我们可以暂停账户的使用。

## 第三条 终止

您可以随时注销账户。

## 第四条 保密

双方应为对方及第三方保密。
`;
  const only = (text: string, other: string): readonly string[] =>
    found(termVariant, text, other).filter((line) => line.startsWith('translation'));

  it('finds a word that has two renderings, where the other version has one', () => {
    const uneven = zh.replace('注销账户', '注销账号');
    // The first place with the usual word is a related one of the draft itself.
    const contract = readDraft(uneven);
    const { diagnoses } = new Engine([termVariant]).run(contract, {
      profile: ['general'],
      customizations: [],
      counterpart: { contract: readDraft(en) },
    });
    const one = diagnoses.find(({ kind }) => kind === 'translation')!;
    assert.equal(uneven.slice(one.range.start, one.range.end), '账号');
    assert.equal(uneven.slice(one.related[0]!.range.start, one.related[0]!.range.end), '账户');
    assert.equal(en.slice(one.related[1]!.range.start, one.related[1]!.range.end), 'account');
    assert.equal(one.related[1]!.inCounterpart, true);
    const fix = one.fixes[0]!;
    assert.ok('edits' in fix);
    assert.equal(applyEdits(uneven, fix.edits()), zh);
  });

  it('is silent where both are even, both are uneven, or a clause has more words than its counterpart', () => {
    assert.deepEqual(only(zh, en), []);
    assert.deepEqual(only(en, zh), []);
    assert.deepEqual(only(zh.replace('注销账户', '注销订单账号和账户'), en), []);
    assert.deepEqual(only(zh.replace('第三方', '第三人'), en), []);
    assert.deepEqual(
      only(zh.replace('您可以随时注销账户', '您可以按《账号规则》随时退订'), en.replace('close the account', 'leave')),
      [],
    );
  });

  it('speaks of the agreement at hand, and not of others, of consent or of any contract', () => {
    const named = (text: string, word: string): string =>
      text
        .replace('your account safe', `${word} confidential`)
        .replace('who breaches these terms', `who breaches ${word}`)
        .replace('close the account', `end ${word}`);
    const chinese = zh.replace('妥善保管账户', '对本协议保密').replace('注销账户', '解除本协议');
    const uneven = named(en, 'this agreement').replace('end this agreement', 'end this contract');
    assert.deepEqual(
      only(uneven, chinese).map((line) => line.split(' | ')[2]),
      ['contract'],
    );
    for (const harmless of ['end by agreement of both', 'end the data processing agreement', 'end any contract'])
      assert.deepEqual(only(named(en, 'this agreement').replace('end this agreement', harmless), chinese), []);
  });
});

describe('bilingual-figure-mismatch', () => {
  it('shows both figures, from either side', () => {
    const other = ZH.replace('三十日', '15日');
    assert.deepEqual(found(figureMismatch, EN, other), ['different | error | 30 days | 15日']);
    assert.deepEqual(found(figureMismatch, other, EN), ['different | error | 15日 | 30 days']);
  });

  it('compares percentages, amounts and days', () => {
    assert.deepEqual(found(figureMismatch, EN, ZH.replace('5%', '百分之六')), ['different | error | 5 % | 百分之六']);
    const en = EN.replace('5 %', 'CHF 100');
    assert.deepEqual(found(figureMismatch, en, ZH.replace('5%', '200瑞士法郎')), [
      'different | error | CHF 100 | 200瑞士法郎',
    ]);
    assert.deepEqual(found(figureMismatch, en, ZH.replace('5%', '100瑞士法郎')), []);
    const dated = (text: string, day: string): string => text.replace(/5 ?%/, day);
    assert.deepEqual(found(figureMismatch, dated(EN, 'ended on 1 March 2026'), dated(ZH, '于2026年3月2日取消')), [
      'different | error | 1 March 2026 | 2026年3月2日',
    ]);
  });

  it('tells working days from days', () => {
    assert.deepEqual(found(figureMismatch, EN, ZH.replace('三十日', '三十个工作日')), [
      'different | error | 30 days | 三十个工作日',
    ]);
  });

  it('reports a figure that only one has as a warning, but not what needs no number', () => {
    const more = EN.replace('The discount', 'Objections are possible for 10 days. The discount');
    assert.deepEqual(found(figureMismatch, more, ZH), ['only-here | warning | 10 days | ## 第一条 服务费用与支付']);
    assert.deepEqual(
      found(figureMismatch, EN.replace('The discount', 'Invoices come once a month. The discount'), ZH),
      [],
    );
  });

  it('compares law and court, wherever they stand and whatever they are called', () => {
    assert.deepEqual(found(figureMismatch, EN, ZH.replace('瑞士法律', '中华人民共和国法律')), [
      'position | error | Switzerland | 中华人民共和国',
    ]);
    const [place] = found(figureMismatch, EN, ZH.replace('苏黎世', '日内瓦'));
    assert.match(place ?? '', /^position \| error \| courts of Zurich \| .*日内瓦/);
    assert.deepEqual(found(figureMismatch, EN.replace('Zurich', 'Smallville'), ZH), []);
  });

  it('says once that the versions are of different days, and makes less of the rest', () => {
    const day = (text: string, clause: string): string => `${text}\n${clause}\n`;
    const en = day(EN, '## 6. Effective date\n\nThese terms enter into force on 1 March 2026.');
    const zh = day(ZH.replace('三十日', '15日'), '## 第六条 生效日期\n\n本协议自2025年7月1日起生效。');
    assert.deepEqual(found(figureMismatch, en, zh), [
      'different | information | 30 days | 15日',
      'version | error | 1 March 2026 | 2025年7月1日',
    ]);
  });
});

describe('bilingual-missing-clause', () => {
  const without = ZH.replace(/## 第四条 管辖[\s\S]*?(?=## 第五条)/, '').replace('第五条', '第四条');

  it('reports the clause where it is, and where it would stand', () => {
    assert.deepEqual(found(missingClause, EN, without), [
      'only-here | warning | ## 4. Place of jurisdiction | ## 第三条 适用法律',
    ]);
    assert.deepEqual(found(missingClause, without, EN), [
      'only-there | warning | ## 第三条 适用法律 | ## 4. Place of jurisdiction',
    ]);
  });

  it('offers to insert it', () => {
    const { diagnoses } = new Engine([missingClause]).run(readDraft(without), {
      profile: ['general'],
      customizations: [],
      counterpart: { contract: readDraft(EN) },
    });
    assert.deepEqual(
      diagnoses[0]!.fixes.map((fix) => 'insert' in fix && fix.insert),
      ['jurisdiction'],
    );
  });

  it('bears clauses in another order, clauses of no type and the language clause, which another rule is about', () => {
    const [title, ...clauses] = ZH.split(/\n(?=## )/);
    const turned = [title, ...clauses.slice(2), ...clauses.slice(0, 2)].join('\n');
    assert.deepEqual(found(missingClause, EN, turned), []);
    assert.deepEqual(
      found(missingClause, `${EN}\n## 6. A last word\n\nThe weather was fine when this was written.\n`, ZH),
      [],
    );
    assert.deepEqual(found(missingClause, EN, ZH.replace(/## 第五条[\s\S]*/, '')), []);
  });
});

describe('prevailing-language', () => {
  it('does what its examples say', () => {
    for (const { bad, good } of prevailingLanguage.meta.examples) {
      const kinds = (text: string): readonly (string | undefined)[] =>
        new Engine([prevailingLanguage]).run(readDraft(text)).diagnoses.map(({ kind }) => kind);
      assert.deepEqual(kinds(bad), ['unnamed'], bad);
      assert.deepEqual(kinds(good), [], good);
    }
  });

  it('asks which version prevails where a draft is made in several languages, and not where it is made in one', () => {
    const draft = (words: string): string =>
      `# GTC\n\n## 1. Services\n\nWe host your data.\n\n## 2. Language\n\n${words}\n`;
    const kinds = (words: string): readonly (string | undefined)[] =>
      new Engine([prevailingLanguage]).run(readDraft(draft(words))).diagnoses.map(({ kind }) => kind);
    assert.deepEqual(kinds('These GTC are drawn up in German, French and English.'), ['unnamed']);
    assert.deepEqual(kinds('These GTC are drawn up in German and English; the German version prevails.'), []);
    assert.deepEqual(kinds('These GTC are drawn up in English and are governed by Swiss law.'), []);
    const traditional = (words: string): string =>
      `# 服務條款\n\n## 1. 服務\n\n我們為您提供寄存服務。\n\n## 2. 語言\n\n${words}\n`;
    const found = (words: string): readonly (string | undefined)[] =>
      new Engine([prevailingLanguage]).run(readDraft(traditional(words))).diagnoses.map(({ kind }) => kind);
    assert.deepEqual(found('本條款以中英文版本發布。'), ['unnamed']);
    assert.deepEqual(found('本條款以中英文版本發布；如有歧義，以英文版本為準。'), []);
  });

  it('misses a language clause in one version, and in both', () => {
    const none = ZH.replace(/## 第五条[\s\S]*/, '');
    assert.deepEqual(found(prevailingLanguage, none, EN), [
      'missing | warning | 服务协议 | If they differ, the English version prevails.',
    ]);
    assert.deepEqual(found(prevailingLanguage, EN, none), []);
    assert.deepEqual(found(prevailingLanguage, EN.replace(/## 5\.[\s\S]*/, ''), none), [
      'missing | warning | Terms of Service',
    ]);
  });

  it('finds versions that both claim to prevail, and a third one that does', () => {
    assert.deepEqual(found(prevailingLanguage, EN, ZH.replace('以英文', '以中文')), [
      'conflict | warning | If they differ, the English version prevails. | 二者不一致的，以中文文本为准。',
    ]);
    const german = EN.replace('the English version prevails', 'the German version shall be valid exclusively');
    assert.deepEqual(found(prevailingLanguage, german, ZH.replace('以英文', '以德文')), [
      'absent | information | If they differ, the German version shall be valid exclusively. | 服务协议',
    ]);
  });

  it('takes equal force for a choice, and a translation for convenience for a winner', () => {
    const equal = EN.replace('If they differ, the English version prevails.', 'Both versions are equally authentic.');
    assert.deepEqual(found(prevailingLanguage, equal, ZH.replace('以英文文本为准', '二者具有同等效力')), [
      'unnamed | hint | Both versions are equally authentic.',
    ]);
    const convenience = EN.replace(
      'If they differ, the English version prevails.',
      'Translations are for convenience only.',
    );
    assert.deepEqual(found(prevailingLanguage, convenience, ZH), []);
  });
});

describe('the two versions of ZITADEL', () => {
  const files = ['zitadel-2020.en', 'zitadel-2022.zh'].map((name) => `../shared/references/${name}.md`);
  const skip = files.every((file) => existsSync(file)) ? false : 'the originals are not here';

  it('differ as a reader finds', { skip }, () => {
    const [en, zh] = files.map((file) => readFileSync(file, 'utf8')) as [string, string];
    const all = RULES.flatMap((rule) => found(rule, en, zh).map((one) => `${rule.meta.id} ${one}`));
    const kinds = all.map((one) => one.split(' | ')[0]);
    assert.deepEqual(kinds, [
      'bilingual-missing-clause only-here',
      'bilingual-figure-mismatch only-here',
      'bilingual-figure-mismatch version',
      'prevailing-language absent',
    ]);
    assert.ok(all[1]?.includes('10 days'));
  });
});
