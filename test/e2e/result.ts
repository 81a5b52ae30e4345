/** The environment variable with the path of the file that the suite writes its result to. */
export const resultVariable = 'TERMSMITH_E2E_RESULT';

/** The environment variable with the display language that the suite is to run in. */
export const languageVariable = 'TERMSMITH_E2E_LANGUAGE';

/** How many tests passed, failed and were skipped in one run of the suite, and in which display language. */
export interface SuiteResult {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly language: string;
}
