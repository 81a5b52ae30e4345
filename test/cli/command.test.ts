import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { FindingJson } from '../../server/src/cli/findings.js';
import type { OutlineJson } from '../../server/src/features/outline.js';
import { closedEarly, termsmith, termsmithJson } from './command.js';

const DRAFTS = 'test/fixtures/drafts';
const ORBITDESK = `${DRAFTS}/orbitdesk.en.md`;
const JINGFAN = `${DRAFTS}/jingfan.zh.md`;

/** A draft in which the rules asked for here find nothing. */
const CLEAN = '# Terms of Service\n\n## 1. Fees\n\nYou pay under section 2.\n\n## 2. Term\n\nOne year.\n';
const DEAD = CLEAN.replace('section 2', 'section 7');
const ONLY = ['--rule', 'broken-section-reference'];

interface Checked {
  readonly version: number;
  readonly files: readonly { readonly path: string; readonly diagnostics: readonly FindingJson[] }[];
}

describe('termsmith outline', () => {
  it('prints a tree', async () => {
    const { code, out, err } = await termsmith(['outline', ORBITDESK]);
    assert.equal(code, 0);
    assert.equal(err, '');
    assert.match(out, /^test\/fixtures\/drafts\/orbitdesk\.en\.md {2}Orbitdesk Subscription Terms\n/);
    assert.match(out, /^ {2}8 Liability {2}\[limitation-of-liability[^\]]*\] :56$/m);
  });

  it('prints JSON of the documented shape', async () => {
    const { version, files } = await termsmithJson<{ version: number; files: OutlineJson[] }>([
      'outline',
      ORBITDESK,
      JINGFAN,
    ]);
    assert.equal(version, 1);
    assert.deepEqual(
      files.map(({ path, language, title }) => [path, language, title]),
      [
        [ORBITDESK, 'en', 'Orbitdesk Subscription Terms'],
        [JINGFAN, 'zh', '鲸帆短信平台用户协议'],
      ],
    );
    const [english, chinese] = files;
    assert.deepEqual(
      english!.clauses
        .filter(({ number }) => number === '8')
        .map(({ line, endLine, heading, depth, type }) => ({ line, endLine, heading, depth, type })),
      [{ line: 56, endLine: 59, heading: 'Liability', depth: 1, type: 'limitation-of-liability' }],
    );
    assert.deepEqual(
      english!.crossReferences.map(({ line, text, resolves }) => [line, text, resolves]),
      [[54, 'section 12', false]],
    );
    assert.deepEqual(
      english!.definedTerms.map(({ term, line }) => [term, line]).filter(([term]) => term === 'Order'),
      [['Order', 19]],
    );
    assert.deepEqual(english!.parties.map(({ role, name }) => [role, name])[0], ['provider', 'Orbitdesk Limited']);
    assert.ok(chinese!.positions.some(({ key, line }) => key === 'liabilityCap' && line === 46));
  });
});

describe('termsmith check', () => {
  it('prints findings for a person, and the sum on standard error', async () => {
    const { code, out, err } = await termsmith(['check', ...ONLY, ORBITDESK]);
    assert.equal(code, 1);
    assert.match(
      out,
      /^test\/fixtures\/drafts\/orbitdesk\.en\.md\n {2}54:68 {2}error {2}There is no section 12 .* broken-section-reference\n/,
    );
    assert.match(err, /^Files: 1; errors: 1, warnings: 0,/);
    assert.doesNotMatch(out + err, /\u001b/);
  });

  it('prints JSON of the documented shape', async () => {
    const { version, files } = await termsmithJson<Checked>(['check', ...ONLY, ORBITDESK]);
    assert.equal(version, 1);
    assert.equal(files[0]?.path, ORBITDESK);
    const [finding] = files[0]!.diagnostics;
    assert.equal(finding?.rule, 'broken-section-reference');
    assert.equal(finding.severity, 'error');
    assert.deepEqual(finding.range, { start: { line: 54, column: 68 }, end: { line: 54, column: 78 } });
    assert.deepEqual(finding.fixes, [{ title: 'Refer to section 11' }]);
  });

  it('prints SARIF', async () => {
    const { out } = await termsmith(['check', ...ONLY, '--format', 'sarif', ORBITDESK]);
    const log = JSON.parse(out);
    assert.equal(log.version, '2.1.0');
    const [run] = log.runs;
    const [result] = run.results;
    assert.equal(result.ruleId, 'broken-section-reference');
    assert.equal(run.tool.driver.rules[result.ruleIndex].id, result.ruleId);
    assert.equal(result.level, 'error');
    const { artifactLocation, region } = result.locations[0].physicalLocation;
    assert.equal(artifactLocation.uri, ORBITDESK);
    assert.deepEqual(region, { startLine: 54, startColumn: 68, endLine: 54, endColumn: 78 });
  });

  it('prints workflow commands for GitHub', async () => {
    const { out } = await termsmith(['check', ...ONLY, '--format', 'github', ORBITDESK]);
    assert.match(
      out,
      /^::error file=test\/fixtures\/drafts\/orbitdesk\.en\.md,line=54,endLine=54,col=68,endColumn=78,title=broken-section-reference::There is no section 12/,
    );
  });

  it('reads standard input', async () => {
    const { code, out } = await termsmith(['check', ...ONLY, '-'], DEAD);
    assert.equal(code, 1);
    assert.match(out, /^-\n {3}5:\d+ {2}error/);
  });

  it('tells by the exit code what it found', async () => {
    assert.equal((await termsmith(['check', ...ONLY, '-'], CLEAN)).code, 0);
    assert.equal((await termsmith(['check', ...ONLY, '--fail-on', 'off', '-'], DEAD)).code, 0);
    // A hint, where customers pay.
    const paid = `${CLEAN}\n## Fees\n\nYou pay the fees on our price list.\n`;
    assert.equal((await termsmith(['check', '--rule', 'missing-waiver', '-'], paid)).code, 0);
    assert.equal((await termsmith(['check', '--rule', 'missing-waiver', '--fail-on', 'hint', '-'], paid)).code, 1);
  });

  it('names a file that it cannot read, checks the others, and says 2', async () => {
    const { code, out, err } = await termsmith(['check', ...ONLY, 'nowhere.md', DRAFTS, ORBITDESK]);
    assert.equal(code, 2);
    assert.match(err, /^nowhere\.md: There is no such file\.\ntest\/fixtures\/drafts: It is a folder\./);
    assert.match(out, /section 12/);
  });

  it('hides nothing without a count', async () => {
    const commented = DEAD.replace(
      'You pay',
      '<!-- termsmith-disable-next-line broken-section-reference -- see annex -->\nYou pay',
    );
    const { code, err } = await termsmith(['check', ...ONLY, '-'], commented);
    assert.equal(code, 0);
    assert.match(err, /switched off by comments: 1/);
  });

  it('speaks Chinese when it is told to', async () => {
    const { out, err } = await termsmith(['check', ...ONLY, '--locale', 'zh-cn', '-'], DEAD);
    assert.match(out, /错误 {2}本文档中没有 7。/);
    assert.match(err, /^文件：1；/);
  });

  it('prints the same bytes for the same input', async () => {
    const files = (await readdir(DRAFTS)).map((name) => join(DRAFTS, name)).sort();
    for (const format of ['pretty', 'json', 'sarif', 'github']) {
      const [first, second] = await Promise.all([1, 2].map(() => termsmith(['check', '--format', format, ...files])));
      assert.equal(first!.out, second!.out);
      // Nor is there progress where no terminal is.
      assert.doesNotMatch(first!.err, /\r/);
    }
  });
});

describe('termsmith rules', () => {
  it('prints a table of all rules', async () => {
    const { code, out } = await termsmith(['rules']);
    assert.equal(code, 0);
    assert.match(out, /^\| id \| general \| b2b-saas \| consumer-eu \| prc \| ch \| what it finds \|\n/);
    assert.match(out, /^\| `missing-governing-law` \| E \| E \| W \| E \| E \| /m);
  });

  it('prints JSON', async () => {
    const { version, rules } = await termsmithJson<{ version: number; rules: { id: string; title: string }[] }>([
      'rules',
    ]);
    assert.equal(version, 1);
    const ids = rules.map(({ id }) => id);
    assert.deepEqual(ids, [...ids].sort());
    assert.ok(rules.length >= 10 && rules.every(({ title }) => title !== ''));
  });
});

describe('termsmith', () => {
  it('helps, and says its version', async () => {
    const help = await termsmith(['--help']);
    assert.equal(help.code, 0);
    assert.match(help.out, /^Usage: termsmith COMMAND/);
    assert.match((await termsmith(['--version'])).out, /^\d+\.\d+\.\d+\n$/);
  });

  for (const [args, reason] of [
    [[], /Name a command/],
    [['inspect'], /There is no command "inspect"/],
    [['check'], /Name a file/],
    [['check', '--format', 'yaml', 'a.md'], /--format must be one of: pretty, json, sarif, github/],
    [['check', '--profile', 'moon', 'a.md'], /There is no profile "moon"/],
    [['check', '--rule', 'no-such-rule', 'a.md'], /There is no rule "no-such-rule"/],
    [['check', '--fail-on', 'often', 'a.md'], /--fail-on must be one of/],
    [['outline', '--stdio', 'a.md'], /termsmith outline has no option --stdio/],
    [['rules', 'a.md'], /takes no file/],
    [['lsp'], /Start it as: termsmith lsp --stdio/],
    [['check', '--locale', 'tlh', 'a.md'], /--locale must be one of: en, zh-cn/],
  ] as const)
    it(`says 2 and what to do on: termsmith ${args.join(' ')}`, async () => {
      const { code, out, err } = await termsmith(args);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, reason);
      assert.doesNotMatch(err, /\n\s+at /);
    });

  it('ends quietly when its reader does', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'termsmith-'));
    try {
      const file = join(folder, 'long.md');
      await writeFile(file, `${CLEAN}\n${'## A clause\n\nYou pay under section 99.\n\n'.repeat(3000)}`);
      const { code, err } = await closedEarly(['check', ...ONLY, file]);
      assert.equal(err.replace(/^Files: .*\n$/, ''), '');
      assert.notEqual(code, 2);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
