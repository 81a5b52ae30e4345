import { isTraditional } from '../../text/traditional.js';
import type { Contract } from '../contract.js';
import { onceOf } from '../questions.js';

/** Whether a Chinese draft is written in traditional characters. */
export const inTraditional = onceOf(
  (contract: Contract): boolean => contract.language === 'zh' && isTraditional(contract.text),
);
