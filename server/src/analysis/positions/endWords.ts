/** What the parties call what they have agreed on, where it is a thing of everyday life. */
export const BARGAIN =
  '(?:agreement|contract|booking|hire|lease|licen[cs]e|membership|plan|rental|subscription|tenancy)';

/**
 * Words for the end of a contract that mean something else of other things, as parts of patterns: who determines a contract
 * ends it, and who determines a price does not.
 */
export const DETERMINE =
  'determin(?:e|es|ed|ing)(?=\\s(?:this|the|any|such|a)\\s(?:\\w+\\s){0,2}?(?:agreement|contract|engagement|hire|hiring|tenancy|lease|licen[cs]e|subscription|membership|booking|rental)\\b(?!\\s(?:price|value|sum|fees?|rate|period|terms?)\\b))';
/** What is on hire is given back. */
export const GIVE_BACK = '(?:(?:hand|give|bring|send)\\s(?:[\\w\uE000-\uE003-]+\\s){1,4}?|hand\\s|give\\s)back';
