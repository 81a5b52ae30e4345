import type { MissingRow } from './row.js';
import { BOILERPLATE } from './rows/boilerplate.js';
import { COMMERCIAL } from './rows/commercial.js';
import { CUSTOMER } from './rows/customer.js';
import { DATA } from './rows/data.js';
import { DISPUTES } from './rows/disputes.js';
import { ENDING } from './rows/ending.js';
import { FORMATION } from './rows/formation.js';
import { RISK } from './rows/risk.js';
import { SERVICE } from './rows/service.js';

/** The clauses that an agreement should have, by the groups of the clause types. */
export const MISSING: readonly MissingRow[] = [
  ...FORMATION,
  ...SERVICE,
  ...CUSTOMER,
  ...COMMERCIAL,
  ...DATA,
  ...RISK,
  ...ENDING,
  ...DISPUTES,
  ...BOILERPLATE,
];
