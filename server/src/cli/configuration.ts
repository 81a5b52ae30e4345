import { forEachDraft } from './drafts.js';
import type { Projects } from './projects.js';
import type { Terminal } from './terminal.js';

/** Runs `termsmith config`: what applies to each draft, and who decided it. Returns the exit code. */
export async function configuration(
  paths: readonly string[],
  format: 'pretty' | 'json',
  projects: Projects,
  terminal: Terminal,
): Promise<number> {
  const { localise, paint } = terminal;
  const files: unknown[] = [];
  const all = await forEachDraft(paths, terminal, ({ path, text }) => {
    const project = projects.projectOf(path);
    const rows = projects
      .of(path, text)
      .sources.map(({ name, value, from }) => ({ name, value, from: localise(from) }));
    if (format === 'json') files.push({ path, projectFiles: project?.files ?? [], settings: rows });
    else {
      const head = project
        ? localise({ text: 'Project files, the nearest last: {files}', data: { files: project.files.join(', ') } })
        : localise({ text: 'No project file.' });
      const lines = rows.map(
        ({ name, value, from }) => `  ${name.padEnd(11)} ${value}  ${paint('grey', `(${from})`)}\n`,
      );
      terminal.out(`${paint('bold', path)}\n  ${head}\n${lines.join('')}`);
    }
  });
  if (format === 'json') terminal.out(`${JSON.stringify({ version: 1, files }, null, 2)}\n`);
  return all && !projects.faulty ? 0 : 2;
}
