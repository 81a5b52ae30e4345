import { join } from 'node:path';
import { VERSION } from '../lsp/version.js';

/** The `termsmith` command. Each command is loaded when it is called, so that each starts as fast as it can. */
async function main(command: string | undefined): Promise<void> {
  if (command === 'lsp') {
    const { serve } = await import('../lsp/node.js');
    serve(join(import.meta.dirname, '..'), VERSION);
    return;
  }
  console.error('Usage: termsmith lsp --stdio');
  process.exitCode = 2;
}

void main(process.argv[2]);
