import { isTraditional } from '../../text/traditional.js';
import type { Contract } from '../contract.js';
import { onceOf } from '../questions.js';

/** The quotation marks that a Chinese draft writes most: “” or 「」. */
export const chineseQuotes = onceOf((contract: Contract): readonly [string, string] => {
  const corners = contract.text.split('「').length - 1;
  return corners > contract.text.split('“').length - 1 ? ['「', '」'] : ['“', '”'];
});

/** Whether a Chinese draft is written in traditional characters. */
export const inTraditional = onceOf(
  (contract: Contract): boolean => contract.language === 'zh' && isTraditional(contract.text),
);
