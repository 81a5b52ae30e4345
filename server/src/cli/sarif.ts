import type { Location, Log, Result } from 'sarif';
import type { RuleMeta } from '../rules/contract.js';
import type { Localise } from '../text/message.js';
import type { FileFindings, FileRange, FindingJson } from './findings.js';

const LEVELS: Readonly<Record<FindingJson['severity'], NonNullable<Result['level']>>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** The findings as a log of SARIF 2.1.0 (docs.oasis-open.org/sarif/sarif/v2.1.0). */
export function sarif(
  files: readonly FileFindings[],
  metas: readonly RuleMeta[],
  version: string,
  localise: Localise,
): Log {
  const index = new Map(metas.map((meta, i) => [meta.id, i]));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Termsmith',
            version,
            rules: metas.map((meta) => ({
              id: meta.id,
              shortDescription: { text: localise(meta.title) },
              fullDescription: { text: localise(meta.description) },
              defaultConfiguration: meta.severity === 'off' ? { enabled: false } : { level: LEVELS[meta.severity] },
              properties: { category: meta.category },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap(({ path, diagnostics }) =>
          diagnostics.map((finding) => ({
            ruleId: finding.rule,
            ruleIndex: index.get(finding.rule) ?? -1,
            level: LEVELS[finding.severity],
            message: { text: finding.message },
            locations: [location(path, finding.range)],
            ...(finding.related.length > 0 && {
              relatedLocations: finding.related.map(({ message, range, path: other }, id) => ({
                id,
                message: { text: message },
                ...location(other ?? path, range),
              })),
            }),
            ...(finding.kind !== null && { properties: { kind: finding.kind } }),
          })),
        ),
      },
    ],
  };
}

function location(path: string, { start, end }: FileRange): Location {
  const uri = path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return {
    physicalLocation: {
      artifactLocation: { uri },
      region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
    },
  };
}
