import { Analyst } from '../analysis/analyst.js';
import { Engine } from '../engine/engine.js';
import { type Digest, digestOf } from '../library/digest.js';
import { RULES } from '../rules/index.js';
import { parse } from '../syntax/parse.js';
import type { DataProblem } from '../taxonomy/clauseData.js';
import { compileCues } from '../taxonomy/cues.js';
import { loadCitations } from '../taxonomy/loadCitations.js';
import { loadClauses } from '../taxonomy/loadClauses.js';
import { loadCues } from '../taxonomy/loadCues.js';
import { piecesRead } from '../text/requiredPieces.js';
import type { PackedData } from './packedData.js';

/**
 * Reads and checks the files of server/data, by their paths from there, for dist/data. The data is whole only
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
      digests: {},
      pieces: {},
    },
    problems: [...problems, ...(cues.ok ? [] : cues.problems), ...law.problems],
  };
}

/**
 * The data with what is read from the reference agreements, so that the first hover does not wait for them to be read,
 * and what checking them reads of expressions. Sketches are left out: they are for hundreds of agreements.
 */
export function withDigests(data: PackedData): PackedData {
  const analyst = new Analyst({ cues: compileCues(data.cues) });
  const digests = Object.entries(data.agreements).map(([name, text]): [string, Digest] => {
    const contract = analyst.read(parse(text));
    new Engine(RULES).run(contract);
    const digest = digestOf(contract);
    return [name, { ...digest, clauses: digest.clauses.map(({ sketch: _, ...clause }) => clause) }];
  });
  return { ...data, digests: Object.fromEntries(digests), pieces: piecesRead() };
}
