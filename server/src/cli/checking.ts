import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { EngineSettings } from '../engine/engine.js';
import type { Effective } from '../workspace/effective.js';
import { FilesNear } from '../workspace/filesNear.js';
import type { Draft } from './drafts.js';
import type { CounterpartFile, Pairs } from './pairs.js';
import type { Projects } from './projects.js';

/** What the rules are run with on a draft. */
export interface Checking {
  readonly holds: Effective;
  readonly counterpart: CounterpartFile | undefined;
  readonly settings: EngineSettings;
}

/** Finds what holds for a draft, its version in the other language and the files beside it. */
export function checkingOf({ path, text }: Draft, projects: Projects, pairs: Pairs): Checking {
  const counterpart = pairs.counterpartOf(path, text);
  const holds = projects.of(path, text);
  return { holds, counterpart, settings: { ...holds.engine, ...filesNear(path), ...(counterpart && { counterpart }) } };
}

/** The files around a draft; none are known of standard input. */
function filesNear(path: string): Pick<EngineSettings, 'files'> {
  if (path === '-') return {};
  return {
    // Fixes that name another file are for editors: nobody asks here what lies beside a draft.
    files: new FilesNear(pathToFileURL(resolve(path)).href, undefined, (uri) => existsSync(fileURLToPath(uri))),
  };
}
