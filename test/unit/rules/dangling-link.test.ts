import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Engine } from '../../../server/src/engine/engine.js';
import rule from '../../../server/src/rules/dangling-link.js';
import { applyEdits } from '../../../server/src/text/edit.js';
import { assertProportional } from '../../fixtures/proportional.js';
import { check } from './check.js';
import { readDraft, runRule } from './draft.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Fees',
    fires: [
      'See [our prices](«dangling-link/anchor:#prices») for what you pay.',
      'See [the fees](«dangling-link/empty:#») for what you pay.',
      'Read «dangling-link/empty:[our policy]()» before you agree.',
      'Disputes may be brought before [the platform](«dangling-link/retired:https://ec.europa.eu/consumers/odr»).',
      'Write to us, or use «dangling-link/retired:https://webgate.ec.europa.eu/odr/main».',
      'See [our rules][rules].\n\n[rules]: «dangling-link/retired:http://ec.europa.eu/odr»',
    ],
    silent: [
      'See [what you pay](#fees) and [the page](https://example.com/#prices).',
      'The platform for online disputes (https://ec.europa.eu/consumers/odr) was closed in July 2025.',
      'Go [to the top](#top). The code `[x](#prices)` is no link.',
      'See [prices](#prices).\n\n<a id="prices"></a>\n\nThey are net.',
      'See [prices](#price-list).\n\n### Price list\n\nPrices are net.',
      'See [one](#a-one), [two](#a-two) and [three](#a-three).',
      'We have a site at https://example.com. Payments are made by [Example Pay](https://pay.example.net).',
    ],
  },
  zh: {
    heading: '费用',
    fires: [
      '详见[价格表](«dangling-link/anchor:#价格表»)。',
      '详见[价格表](«dangling-link/empty:#»)。',
      '我们的官方网站（即 www.example.com.cn）提供服务。冻结规则见《冻结说明》：«dangling-link/foreign-host:https://kb.example.net/freeze»。',
    ],
    silent: [
      '详见[本条](#费用)。',
      '我们的官方网站（即 www.example.com.cn）提供服务，规则见《冻结说明》：https://help.example.com.cn/freeze。',
      '我们的官方网站（即 www.example.com.cn）提供服务，支付由 https://pay.example.net 处理。',
      '规则见《冻结说明》：https://kb.example.net/freeze。',
    ],
  },
});

/** What the rule reports where these paths exist, as `target severity`. */
function withFiles(text: string, paths: readonly string[]): readonly string[] {
  const contract = readDraft(text);
  const files = { has: (path: string) => (path.startsWith('..') ? undefined : paths.includes(path)) };
  return new Engine([rule])
    .run(contract, { profile: ['general'], customizations: [], files })
    .diagnoses.map(({ kind, severity, range }) => `${kind} ${contract.text.slice(range.start, range.end)} ${severity}`);
}

test('a file that is not beside the draft is reported, whatever ending its link leaves out', () => {
  const text = '## Fees\n\nSee [a](prices.md), [b](privacy), [c](terms/#use), [d](sla.md#times) and [e](../else.md).\n';
  assert.deepEqual(withFiles(text, ['prices.md', 'privacy.mdx', 'terms/index.md']), ['file sla.md#times warning']);
  assert.deepEqual(withFiles(text, ['prices.md', 'privacy.md', 'terms.md', 'sla.md']), []);
});

test('where most links are no files, the draft stands on a site: information only', () => {
  const text = '## Fees\n\nSee [a](prices), [b](privacy) and [c](mailto:a@example.com), [d](/root).\n';
  assert.deepEqual(withFiles(text, []), ['file prices information', 'file privacy information']);
});

test('the files with the nearest names are offered, as the link is written', () => {
  const fixed = (link: string, names: Readonly<Record<string, readonly string[]>>): readonly string[] => {
    const contract = readDraft(`## Fees\n\nSee the ${link}.\n`);
    const files = { has: () => false, beside: (path: string) => names[path] ?? [] };
    const [found] = new Engine([rule]).run(contract, { profile: ['general'], customizations: [], files }).diagnoses;
    return found!.fixes.map((fix) => ('edits' in fix ? applyEdits(contract.text, fix.edits()).split('\n')[2]! : ''));
  };
  const here = { '': ['price-list.md', 'privacy.md', 'logo.png', 'sla.pdf'] };
  assert.deepEqual(fixed('[prices](prices-list.md#monthly)', here), [
    'See the [prices](price-list.md#monthly).',
    'See the prices.',
  ]);
  assert.deepEqual(fixed('[privacy policy](data)', here), [
    'See the [privacy policy](privacy).',
    'See the privacy policy.',
  ]);
  assert.deepEqual(fixed('[levels](docs/slas.pdf)', { 'docs/': ['sla 2.pdf', 'aup.md'], ...here }), [
    'See the [levels](sla.pdf).',
    'See the [levels](docs/sla%202.pdf).',
    'See the levels.',
  ]);
  assert.deepEqual(fixed('[logo](logos.png)', here), ['See the logo.']);
});

test('an anchor with a slip is led to the heading that it means', () => {
  const { fixed } = check(
    '## Cancellation rights\n\nYou may cancel.\n\n## Other\n\nSee [this](«dangling-link/anchor:#cancelation-right»), [a](#other) and [b](#other).\n',
    { rule },
  );
  assert.match(fixed(0), /\[this\]\(#cancellation-rights\)/);
});

test('without knowledge of files nothing is said of them', () => {
  const report = new Engine([rule]).run(readDraft('## Fees\n\nSee [a](prices.md).\n'));
  assert.deepEqual(report.diagnoses, []);
});

test('a hostile text takes time in proportion to it', () => {
  for (const text of [
    (times: number) => '[a](b'.repeat(600 * times),
    (times: number) => `${'['.repeat(600 * times)}${'](x)'.repeat(60 * times)}`,
    (times: number) => `http://${'a.'.repeat(2500 * times)}`,
  ])
    assertProportional(text(1).slice(0, 10), (times) => () => runRule(rule, readDraft(`## Fees\n\n${text(times)}\n`)));
});

test('an empty link that stands alone, as in a menu, weighs less than one in a sentence', () => {
  const severities = (text: string): unknown[] =>
    new Engine([rule])
      .run(readDraft(text), { profile: ['general'], customizations: [] })
      .diagnoses.map(({ kind, severity }) => `${kind} ${severity}`);
  assert.deepEqual(severities('## Fees\n\n- [Explore](#)\n- **[Why us?](#)** [Log in](https://example.com)\n'), [
    'empty information',
    'empty information',
  ]);
  assert.deepEqual(severities('## Fees\n\n- See [the fees](#).\n\n## 费用\n\n详见[价格](#)。\n'), [
    'empty warning',
    'empty warning',
  ]);
});

test('a heading that begins with the anchor is offered before those that look like it', () => {
  const { fixed } = check(
    '# Terms\n\nSee [the rules on disputes](«dangling-link/anchor:#bindingarbitration»).\n\n## 1. Our arbitration fees\n\nWe pay.\n\n## 2. Binding arbitration and waiver of groups\n\nWe arbitrate.\n',
    { rule },
  );
  assert.match(fixed(0), /\(#2-binding-arbitration-and-waiver-of-groups\)/);
});
