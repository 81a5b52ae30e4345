import type { FileFindings, FindingJson } from './findings.js';

const LEVELS: Readonly<Record<FindingJson['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** The findings of a file as workflow commands, which GitHub Actions shows beside the changed lines. */
export function github({ path, diagnostics }: FileFindings): string {
  return diagnostics
    .map(({ rule, kind, severity, message, range: { start, end } }) => {
      const properties = Object.entries({
        file: path,
        line: start.line,
        endLine: end.line,
        // GitHub takes columns only where a finding stays on one line.
        ...(start.line === end.line && { col: start.column, endColumn: end.column }),
        title: kind === null ? rule : `${rule}/${kind}`,
      }).map(([name, value]) => `${name}=${property(String(value))}`);
      return `::${LEVELS[severity]} ${properties.join(',')}::${data(message)}\n`;
    })
    .join('');
}

/** As actions/toolkit escapes it (packages/core/src/command.ts). */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
