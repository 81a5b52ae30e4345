/**
 * What says, behind a number, that no clause stands there: Section 2 intentionally left blank, 第二条有意留空. The source of
 * a regular expression.
 */
export const KEPT_FREE =
  '(?:(?:(?:is|was|has\\sbeen)\\s)?(?:intentionally\\s(?:left|blank|omitted|deleted|reserved)|(?:reserved|deleted|omitted|not\\sused|left\\sblank)(?=[^\\S\\n]{0,4}(?:[.;)\\]）】]|\\n|$)))|(?:有意|特意)?(?:留空|空缺|保留|删除)(?=[^\\S\\n]{0,4}(?:[。.;)\\]）】]|\\n|$)))';
