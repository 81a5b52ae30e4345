import type { Features } from '../features/api.js';

/** The features that the server offers. A feature is plugged in by one line here, and announced by being here. */
export const features: Features = {};

/** Characters after which editors ask for proposals without being told to. */
export const PROPOSAL_TRIGGERS: readonly string[] = ['“', '"', '「', '第', '§', '《'];

/** The kinds of actions that are announced. */
export const ACTION_KINDS: readonly string[] = ['quickfix', 'refactor.rewrite', 'source.fixAll.termsmith'];
