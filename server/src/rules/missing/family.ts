import type { Rule } from '../contract.js';
import { missingClause } from './missingClause.js';
import { MISSING } from './table.js';

/** The rules on clauses that an agreement lacks, one a row of the table. */
const family: readonly Rule[] = MISSING.map(missingClause);
export default family;
