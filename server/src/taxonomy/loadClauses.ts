import type { Language } from '../text/language.js';
import type { ClauseTypeData, DataProblem, StandardClause } from './clauseData.js';
import { CLAUSE_TYPES, type ClauseType, isClauseType } from './clauseTypes.js';
import { readStandardClauses } from './readStandardClauses.js';
import { readType } from './readType.js';
import { readYaml } from './readYaml.js';

/** The clause types and standard clauses of server/data/clauses, or what is wrong with them. */
export interface LoadedClauses {
  /** In canonical order. */
  readonly types: readonly ClauseTypeData[];
  /** In canonical order of their types; English before Chinese; variants as in their file, the default first. */
  readonly clauses: readonly StandardClause[];
  /** In the order of files and lines. Whatever has a problem is left out of the data. */
  readonly problems: readonly DataProblem[];
}

/** Files of other readers; `group` and `other` have cues although they are no clause types. */
const CUES = /^cues\.(en|zh)\.yaml$/;
const LANGUAGES: readonly Language[] = ['en', 'zh'];

/**
 * Loads clause types and standard clauses from raw files: path → text, where a path ends in
 * `<type>/type.yaml`, `<type>/standard.en.md` or `<type>/standard.zh.md`. Cues (`cues.en.yaml`,
 * `cues.zh.yaml`) are passed over; see loadCues.ts. Reads no disk and never throws.
 */
export function loadClauses(files: ReadonlyMap<string, string>): LoadedClauses {
  const problems: DataProblem[] = [];
  const types: ClauseTypeData[] = [];
  const clauses: StandardClause[] = [];
  for (const [folder, contents] of groupByFolder(files)) {
    const id = folder.slice(folder.lastIndexOf('/') + 1);
    if (!isClauseType(id)) {
      if ([...contents.keys()].every((name) => CUES.test(name))) continue;
      const file = [...contents.keys()].sort()[0];
      problems.push({
        file: `${folder}/${file}`,
        line: 1,
        message: `There is no clause type "${id}". Rename the folder, or add the type to the list in server/src/taxonomy/clauseTypes.ts.`,
      });
      continue;
    }
    for (const name of ['type.yaml', ...LANGUAGES.map((language) => `standard.${language}.md`)]) {
      const text = contents.get(name);
      const file = `${folder}/${name}`;
      if (text === undefined) {
        problems.push({ file, line: 1, message: `This file is missing. Every clause type needs ${name}.` });
      } else if (name === 'type.yaml') {
        const type = readType(file, text, id, problems);
        if (type) types.push(type);
      } else {
        clauses.push(...readStandardClauses(file, text, id, name === 'standard.zh.md' ? 'zh' : 'en', problems));
      }
    }
    for (const name of contents.keys()) {
      if (!CUES.test(name) && !/^(type\.yaml|standard\.(en|zh)\.md)$/.test(name)) {
        problems.push({
          file: `${folder}/${name}`,
          line: 1,
          message:
            'Unknown file. A clause type has type.yaml, standard.en.md, standard.zh.md, cues.en.yaml and cues.zh.yaml.',
        });
      }
    }
  }
  checkOrder(files, types, problems);
  types.sort((a, b) => a.order - b.order);
  const place = new Map(types.map((type, index) => [type.id, index]));
  const placeOf = (type: ClauseType): number => place.get(type) ?? types.length + CLAUSE_TYPES.indexOf(type);
  clauses.sort((a, b) => placeOf(a.type) - placeOf(b.type));
  return { types, clauses, problems };
}

function groupByFolder(files: ReadonlyMap<string, string>): Map<string, Map<string, string>> {
  const folders = new Map<string, Map<string, string>>();
  for (const path of [...files.keys()].sort()) {
    const slash = path.lastIndexOf('/');
    const name = path.slice(slash + 1);
    if (slash < 0 || name.startsWith('.')) continue;
    const folder = path.slice(0, slash);
    const contents = folders.get(folder) ?? new Map<string, string>();
    folders.set(folder, contents.set(name, files.get(path) ?? ''));
  }
  return folders;
}

/** Two types in one place would make the order of an agreement a matter of chance. */
function checkOrder(files: ReadonlyMap<string, string>, types: ClauseTypeData[], problems: DataProblem[]): void {
  const taken = new Map<number, ClauseType>();
  for (const type of types) {
    const other = taken.get(type.order);
    if (other) {
      const file = [...files.keys()].find((path) => path.endsWith(`${type.id}/type.yaml`)) ?? `${type.id}/type.yaml`;
      const line = readYaml(file, files.get(file) ?? '', []).lineOf(['order']);
      problems.push({
        file,
        line,
        message: `The order ${type.order} is already that of "${other}". Choose another number.`,
      });
    }
    taken.set(type.order, type.id);
  }
}
