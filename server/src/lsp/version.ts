declare const TERMSMITH_VERSION: string | undefined;

/** The version in package.json, which the bundler fills in. */
export const VERSION: string = typeof TERMSMITH_VERSION === 'string' ? TERMSMITH_VERSION : '0.0.0';
