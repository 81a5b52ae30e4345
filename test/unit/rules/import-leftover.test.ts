import assert from 'node:assert/strict';
import { test } from 'node:test';
import rule from '../../../server/src/rules/import-leftover.js';
import { check } from './check.js';
import { readDraft, runRule } from './draft.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Services',
    fires: [
      'We offer «import-leftover/entity:&quot;»hosting«import-leftover/entity:&quot;» «import-leftover/entity:&#8211;» and «import-leftover/entity:&nbsp;»more.',
      'The agreement «import-leftover/mojibake:â€“» and the fee «import-leftover/mojibake:â‚¬» 10.',
      'See «import-leftover/word:[bookmark: _GoBack]»section 3 and «import-leftover/word:_Toc123456»; «import-leftover/word:Error! Reference source not found».',
      'Your soft«import-leftover/invisible:\u00ad»ware is safe.',
    ],
    silent: [
      '`&quot;` is code, and AT&T is a name.',
      'Ã is a letter, and so is Â.',
      '```\n&quot;\n```',
      'Families \u{1f468}\u200d\u{1f469}\u200d\u{1f467} are welcome.',
      'The bookmark [1] of the text.',
    ],
  },
  zh: {
    heading: '服务',
    fires: [
      '您的数«import-leftover/invisible:\u200b»据安全。',
      '详见本协议«import-leftover/word:错误!未找到引用源»。',
      '我们提供«import-leftover/mojibake:锟斤拷»服务。',
    ],
    silent: ['锟的读音另行说明。', '您可以使用 `&nbsp;` 代码。', '书签内容以本协议为准。'],
  },
});

test('an invisible character weighs less where it touches no word', () => {
  const severities = (text: string) => runRule(rule, readDraft(text)).map(({ finding }) => finding.severity);
  assert.deepEqual(severities('## Terms\n\nYou \u200bpay.\n'), [undefined]);
  assert.deepEqual(severities('## Terms\n\nYou pay \u200b(at once).\n'), ['hint']);
  assert.deepEqual(severities('## Terms\n\nYou pay.\n\n\u200d\n'), ['hint']);
});

test('an entity is written as its character, and as an escape where Markdown would take it for markup', () => {
  assert.match(check('## Terms\n\n«import-leftover/entity:&lt;»b> is a tag.\n', { rule }).fixed(0), /\n\\<b> is a tag/);
});

test('two blanks in a row are one finding, and one blank', () => {
  const { fixed } = check(
    '## Services\n\nWe«import-leftover/entity:&nbsp;&nbsp;»host «import-leftover/entity:&nbsp;»data.\n',
    { rule },
  );
  assert.match(fixed(0, 0), /We host /);
  assert.match(fixed(0, 1), /host data\./);
});
