import type { DataProblem } from '../taxonomy/clauseData.js';
import { loadCitations } from '../taxonomy/loadCitations.js';
import { loadClauses } from '../taxonomy/loadClauses.js';
import { loadCues } from '../taxonomy/loadCues.js';
import type { PackedData } from './packedData.js';

/**
 * Reads and checks the files of server/data, by their paths from there, for dist/data.json. The data is whole only
 * where there are no problems. The build runs this; the server reads the result.
 */
export function packData(files: ReadonlyMap<string, string>): {
  readonly data: PackedData;
  readonly problems: readonly DataProblem[];
} {
  const within = (folder: string): Map<string, string> =>
    new Map([...files].filter(([path]) => path.startsWith(`${folder}/`)));
  const { types, clauses, problems } = loadClauses(within('clauses'));
  const cues = loadCues(within('clauses'));
  const law = loadCitations('law/citations.yaml', files.get('law/citations.yaml') ?? '');
  const agreements = [...within('agreements')].filter(([path]) => path.endsWith('.md'));
  return {
    data: {
      types,
      clauses,
      cues: cues.ok ? cues.data : { en: [], zh: [] },
      citations: [...law.citations.values()],
      agreements: Object.fromEntries(agreements.map(([path, text]) => [path.slice('agreements/'.length), text])),
    },
    problems: [...problems, ...(cues.ok ? [] : cues.problems), ...law.problems],
  };
}
