import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { digestForParent } from './digestThread.js';
import { serve } from './node.js';
import { VERSION } from './version.js';

/**
 * The server as the extension starts it; dist/server.cjs is this file with all that it needs. The server starts it once
 * more as a thread that reads precedents.
 */
const folder = join(import.meta.dirname, '..');
if (isMainThread) serve(folder, VERSION);
else digestForParent(folder);
