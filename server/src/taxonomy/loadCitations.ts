import type { Language } from '../text/language.js';
import type { Bilingual, DataProblem } from './clauseData.js';
import { isMapping, readYaml } from './readYaml.js';

/** An article of a statute, or the statute as such, that rules cite. Serialises to JSON and back unchanged. */
export interface Citation {
  /** Such as `cn-civil-code-496-2`; the id of the statute alone where no article is cited. */
  readonly id: string;
  readonly statute: Bilingual;
  /** As in `496(2)` or `309 no. 7`; absent where the statute is cited as such. */
  readonly article?: string;
  /** What stands before an article in English: `art.`, `§`, `s.`; may be empty. */
  readonly sign: string;
  /** ISO 3166, or EU. */
  readonly jurisdiction: string;
  /** Whether the number was compared with the text of the statute. Only then may a message show it. */
  readonly checked: boolean;
  /** The month for which the entry was last looked at: `2026-11`. */
  readonly date: string;
}

/** The citations of server/data/law/citations.yaml by id, or what is wrong with the file. */
export interface LoadedCitations {
  readonly citations: ReadonlyMap<string, Citation>;
  readonly problems: readonly DataProblem[];
}

const KEYS = ['id', 'statute', 'sign', 'jurisdiction', 'date', 'checked', 'unchecked'];
const WHOLE = 'whole';

/** Loads the citations from the raw file. Reads no disk and never throws. */
export function loadCitations(file: string, text: string): LoadedCitations {
  const problems: DataProblem[] = [];
  const citations = new Map<string, Citation>();
  const yaml = readYaml(file, text, problems);
  if (problems.length > 0) return { citations, problems };
  if (!Array.isArray(yaml.value)) {
    problems.push({ file, line: 1, message: 'The file must be a list of statutes, each beginning with "- id: …".' });
    return { citations, problems };
  }
  yaml.value.forEach((entry: unknown, index) => {
    const problem = (path: (string | number)[], message: string): void => {
      problems.push({ file, line: yaml.lineOf([index, ...path]), message });
    };
    for (const citation of readStatute(entry, problem)) {
      if (citations.has(citation.id))
        problem([], `"${citation.id}" is cited twice. An article stands in one list once.`);
      citations.set(citation.id, citation);
    }
  });
  return { citations, problems };
}

/**
 * The citation as a message may show it: with the article only where it was checked.
 * `Civil Code of the PRC, art. 496(2)`; `《中华人民共和国民法典》第496条第2款`.
 */
export function citationText(citation: Citation, language: Language): string {
  const { statute, sign, checked, article } = citation;
  const shown = checked ? article : undefined;
  if (language === 'zh') {
    const name = /法院$/.test(statute.zh) ? statute.zh : `《${statute.zh.replace(/《/g, '〈').replace(/》/g, '〉')}》`;
    return shown === undefined ? name : name + articleInChinese(shown);
  }
  if (shown === undefined) return statute.en;
  if (sign === '' || !/^\d/.test(shown)) return `${statute.en}, ${shown}`;
  return `${statute.en}, ${sign}${sign === '§' ? '' : ' '}${shown}`;
}

/** `496(2)` is 第496条第2款, `309 no. 7` is 第309条第7项; other forms stay as they are. */
function articleInChinese(article: string): string {
  const parts = /^(\d+[a-z]?)(?:\((\d+)\))?(?: no\. (\d+))?(?:\(([a-z])\))?$/.exec(article);
  if (!parts) return article.replace(/^recital (\d+)$/, '序言第$1段').replace(/^Annex /, '附件');
  const [, number, paragraph, item, letter] = parts;
  const after = `${paragraph ? `第${paragraph}款` : ''}${item ? `第${item}项` : ''}${letter ? `（${letter}）${item ? '' : '项'}` : ''}`;
  return `第${number}条${after}`;
}

type Report = (path: (string | number)[], message: string) => void;

function readStatute(entry: unknown, problem: Report): Citation[] {
  if (!isMapping(entry)) {
    problem([], `A statute needs the keys ${KEYS.join(', ')}.`);
    return [];
  }
  for (const key of Object.keys(entry)) {
    if (!KEYS.includes(key)) problem([key], `Unknown key "${key}". The keys are ${KEYS.join(', ')}.`);
  }
  const missing = KEYS.filter((key) => !(key in entry));
  if (missing.length > 0) {
    problem([], `The statute lacks ${missing.join(', ')}.`);
    return [];
  }
  const { id, statute, sign, jurisdiction, date } = entry;
  const names = isMapping(statute) ? statute : {};
  const { en, zh } = names;
  if (typeof en !== 'string' || typeof zh !== 'string')
    problem(['statute'], 'The statute needs a name in "en" and in "zh".');
  if (typeof id !== 'string' || !/^[a-z]{2}(-[a-z0-9]+)+$/.test(id)) {
    problem(
      ['id'],
      'The id needs small letters, digits and hyphens and begins with the jurisdiction, as in cn-civil-code.',
    );
  }
  if (typeof sign !== 'string') problem(['sign'], 'The sign is art., § or s.; "" if there is none.');
  if (typeof jurisdiction !== 'string' || !/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(jurisdiction)) {
    problem(['jurisdiction'], `"${jurisdiction}" is no code of ISO 3166 such as CN or CH.`);
  }
  if (typeof date !== 'string' || !/^\d{4}-(0[1-9]|1[0-2])$/.test(date)) {
    problem(['date'], `The date "${date}" must be a year and a month, as in 2026-11.`);
  }
  const out: Citation[] = [];
  for (const list of ['checked', 'unchecked'] as const) {
    const articles = entry[list];
    if (!Array.isArray(articles)) {
      problem([list], `"${list}" must be a list in square brackets; [] if there is none.`);
      continue;
    }
    articles.forEach((article: unknown, index) => {
      if (typeof article !== 'string' || article.trim() === '') {
        problem([list, index], `Write the article ${article} in quotation marks.`);
      } else if (typeof id === 'string' && typeof en === 'string' && typeof zh === 'string') {
        out.push({
          id: article === WHOLE ? id : `${id}-${slug(article)}`,
          statute: { en, zh },
          ...(article === WHOLE ? {} : { article }),
          sign: String(sign),
          jurisdiction: String(jurisdiction),
          checked: list === 'checked',
          date: String(date),
        });
      }
    });
  }
  return out;
}

/** `309 no. 12(b)` is `309-no-12-b`. */
function slug(article: string): string {
  return article
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
