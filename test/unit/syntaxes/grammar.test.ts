import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { before, describe, it } from 'node:test';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { assertProportional } from '../../fixtures/proportional.js';

/** Markdown as far as the test needs it: paragraphs, headings, code that words must not be coloured in. */
const MARKDOWN = {
  scopeName: 'text.html.markdown',
  patterns: [
    { begin: '^```', end: '^```', name: 'markup.fenced_code.block.markdown' },
    { match: '`[^`]+`', name: 'markup.inline.raw.string.markdown' },
    {
      match: '(?:^|\\G)[ ]{0,3}(#{1,6}\\s+(.*?)(\\s+#{1,6})?\\s*)$',
      captures: {
        1: {
          patterns: [
            {
              match: '(#{1,6})\\s+(.*?)(?:\\s+(#+))?\\s*$',
              name: 'heading.markdown',
              captures: { 2: { name: 'entity.name.section.markdown', patterns: [{ match: '`[^`]+`' }] } },
            },
          ],
        },
      },
      name: 'markup.heading.markdown',
    },
  ],
};

let grammar: textmate.IGrammar;

before(async () => {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(new Uint8Array(await readFile(wasm)).buffer);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scope) =>
      textmate.parseRawGrammar(
        scope === 'text.html.markdown'
          ? JSON.stringify(MARKDOWN)
          : await readFile('syntaxes/termsmith.injection.json', 'utf8'),
        'grammar.json',
      ),
    getInjections: (scope) => (scope === 'text.html.markdown' ? ['markdown.termsmith.injection'] : undefined),
  });
  grammar = (await registry.loadGrammar('text.html.markdown'))!;
});

/** The words of a text that Termsmith's grammar names, each with the part of its scope that tells it: `10.6. clause`. */
function named(text: string): string[] {
  let state = textmate.INITIAL;
  return text.split('\n').flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.flatMap(({ startIndex, endIndex, scopes }) => {
      const scope = scopes.find((one) => one.endsWith('.termsmith'));
      return scope ? [`${line.slice(startIndex, endIndex)} ${scope.split('.').at(-2)}`] : [];
    });
  });
}

describe('the grammar', () => {
  it('leaves headings headings', () => {
    for (const line of ['## 第二条 服务', '### 2.1 Fees', '# 一、定义', '## (a) Fees']) {
      const { tokens } = grammar.tokenizeLine(line, textmate.INITIAL);
      for (const { scopes } of tokens)
        assert(scopes.includes('markup.heading.markdown'), `${line}: ${scopes.join(' ')}`);
    }
  });

  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['10.6. We may amend.', ['10.6. clause']],
    ['### 2.1 Fees', ['2.1 clause']],
    ['**10.6、** 您应当', ['10.6、 clause']],
    ['第十条之一 费用', ['第十条之一 clause']],
    ['## 第二章 服务', ['第二章 clause']],
    ['一、定义', ['一、 clause']],
    ['（二）您应当支付', ['（二） clause']],
    ['(a) You pay.', ['(a) clause']],
    ['See Section 5.2(b) and § 7, or Annex 1.', ['Section 5.2(b) reference', '§ 7 reference', 'Annex 1 reference']],
    [
      '您依照第五条第（二）项和前款支付，见附件一。',
      ['第五条第（二）项 reference', '前款 reference', '附件一 reference'],
    ],
    ['“Order Form” means a form.', ['Order Form term']],
    ['“服务”是指我们的产品（以下简称“产品”）。', ['服务 term', '产品 term']],
    ['our platform (the “Platform”)', ['Platform term']],
    [
      'Fees are [●] per {{period}} at ____ or 【】.',
      ['[●] placeholder', '{{period}} placeholder', '____ placeholder', '【】 placeholder'],
    ],
    ['Version 2.1 of the site costs 10.60 in 2021.', []],
    ['He said “fine” and left; see section a.', []],
    ['`Section 5` stays code', []],
    ['```\n10.6. We may amend.\n```', []],
  ];
  for (const [text, expected] of cases)
    it(`names in ${JSON.stringify(text)} ${expected.length === 0 ? 'nothing' : expected.join(', ')}`, () => {
      assert.deepEqual(named(text), expected);
    });

  it('reads hostile lines in proportion to them', () => {
    for (const piece of ['“', '第', '(', '1.', '_', '【 ', '{{', '一', 'Section '])
      assertProportional(piece, (times) => () => named(piece.repeat((2_500 * times) / piece.length)));
  });
});
