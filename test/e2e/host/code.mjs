// Runs main.ts, which is bundled first where it is not yet.
import { existsSync } from 'node:fs';
import { bundle, output } from '../bundle.mjs';

const main = new URL('host.mjs', output);
if (!existsSync(main)) {
  await bundle();
}
await import(main.href);
