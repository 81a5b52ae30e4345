import { join } from 'node:path';
import { serve } from './node.js';
import { VERSION } from './version.js';

/** The server as the extension starts it; dist/server.cjs is this file with all that it needs. */
serve(join(import.meta.dirname, '..'), VERSION);
