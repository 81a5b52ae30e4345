import type { RuleMeta } from '../contract.js';
import type { MissingRow } from './table.js';

/** A draft that lacks nearly everything, and meets the conditions of the table: paid, prepaid, stored, notified, renewed. */
const BARE = {
  en: '# Terms\n\n## Welcome\n\nHello. Payment is due. The deposit is paid ahead. You upload files. Read the notices and the notices again. A subscription lasts.\n',
  zh: '# 条款\n\n## 欢迎\n\n您好。请支付费用。充值后使用。您上传文件。请看通知和通知。包年用户请注意。\n',
} as const;

/** The drafts that show what a row finds: the bare one, and one with a clause under the usual heading. */
export function examplesOf(row: MissingRow): RuleMeta['examples'] {
  return [{ language: 'en', bad: BARE.en, good: `${BARE.en}\n## ${row.name}\n\nThis clause is about it.\n` }];
}
