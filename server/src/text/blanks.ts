import { codeAt } from './codeAt.js';

/** Whether a UTF-16 code unit is a blank, as `\s` of regular expressions has it. */
function isBlank(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x1680) return code === 0xa0;
  return (
    code === 0x3000 ||
    code === 0xfeff ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f
  );
}

/** The first offset from `at` on that is no blank, or `end`. */
export function skipBlanks(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && isBlank(codeAt(text, i))) i++;
  return i;
}

/** `end` without the blanks before it. */
export function trimEnd(text: string, end: number): number {
  let i = end;
  while (i > 0 && isBlank(codeAt(text, i - 1))) i--;
  return i;
}
