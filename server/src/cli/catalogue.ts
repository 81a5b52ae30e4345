import { METAS } from '../engine/metas.js';
import { severityOf } from '../engine/severity.js';
import type { Profile, RuleMeta } from '../rules/contract.js';
import { PROFILES } from '../workspace/settings.js';
import type { Terminal } from './terminal.js';

/** Runs `termsmith rules`. Returns the exit code. */
export function catalogue(format: 'markdown' | 'json', terminal: Terminal): number {
  terminal.out(format === 'json' ? `${JSON.stringify(json(METAS, terminal), null, 2)}\n` : markdown(METAS, terminal));
  return 0;
}

function json(metas: readonly RuleMeta[], { localise }: Terminal): unknown {
  return {
    version: 1,
    rules: metas.map((meta) => ({
      id: meta.id,
      title: localise(meta.title),
      description: localise(meta.description),
      category: meta.category,
      severities: Object.fromEntries(PROFILES.map((profile) => [profile, severityIn(meta, profile)])),
      kinds: Object.entries(meta.kinds ?? {}).map(([id, kind]) => ({
        id,
        title: localise(kind.title),
        severities: Object.fromEntries(PROFILES.map((profile) => [profile, severityIn(meta, profile, id)])),
      })),
      types: meta.types ?? [],
      law: meta.law ?? [],
    })),
  };
}

function severityIn(meta: RuleMeta, profile: Profile, kind?: string): string {
  return severityOf(meta, { ...(kind !== undefined && { kind }) }, [profile], []);
}

/** A table of all rules; severities by their first letter, as design/rules.md has them. */
function markdown(metas: readonly RuleMeta[], { localise }: Terminal): string {
  const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
  const letter = (severity: string): string => (severity === 'off' ? '–' : severity.charAt(0).toUpperCase());
  const head = ['id', ...PROFILES, localise({ text: 'what it finds' })];
  const rows = metas.map((meta) => [
    `\`${meta.id}\``,
    ...PROFILES.map((profile) => letter(severityIn(meta, profile))),
    cell(localise(meta.description)),
  ]);
  const lines = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
  return `${lines.join('\n')}\n`;
}
