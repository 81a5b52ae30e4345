/** Where a sticky expression's match at an offset ends; -1 where there is none. */
export function endOf(expression: RegExp, text: string, offset: number): number {
  expression.lastIndex = offset;
  return expression.test(text) ? expression.lastIndex : -1;
}
