/** Where a sticky expression's match at an offset ends; -1 where there is none. */
export function endOf(expression: RegExp, text: string, offset: number): number {
  expression.lastIndex = offset;
  return expression.test(text) ? expression.lastIndex : -1;
}

const BLANK_LINE = /[ \t]{0,200}\r?\n/y;

/** The offset behind the blank lines that an offset stands before. */
export function behindBlanks(text: string, at: number): number {
  let end = Math.min(at, text.length);
  for (let next = end; next >= 0; next = endOf(BLANK_LINE, text, end)) end = next;
  return end;
}

export function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}
