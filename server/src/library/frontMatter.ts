import type { DataProblem } from '../taxonomy/clauseData.js';
import { isMapping, readYaml } from '../taxonomy/readYaml.js';
import type { Language } from '../text/language.js';

/** The front matter of a reference agreement. */
export interface AgreementFields {
  readonly id: string;
  readonly title: string;
  readonly label?: string;
  readonly provider: string;
  readonly language: Language;
  readonly version?: string;
  readonly law?: string;
}

const FENCED = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?\r?\n)---[ \t]*(?:\r?\n|$)/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const LAW = /^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/;
const KEYS = ['id', 'title', 'label', 'provider', 'language', 'version', 'law', 'source', 'termsmith'];

/** The fields of an agreement's front matter, or none and what is wrong with them. Never throws. */
export function readFrontMatter(
  file: string,
  text: string,
): { readonly fields?: AgreementFields; readonly problems: readonly DataProblem[] } {
  const problems: DataProblem[] = [];
  const fenced = FENCED.exec(text);
  if (!fenced) {
    const message = 'The file must begin with front matter between two lines of three dashes.';
    return { problems: [{ file, line: 1, message }] };
  }
  const yaml = readYaml(file, fenced[1]!, problems, 2);
  const values = isMapping(yaml.value) ? yaml.value : {};
  if (problems.length > 0) return { problems };
  const report = (key: string, message: string): void =>
    void problems.push({ file, line: key in values ? yaml.lineOf([key]) : 1, message });
  const field = (key: string): string | undefined => {
    const value = values[key];
    return value === undefined || value === null ? undefined : String(value).trim();
  };
  for (const key of Object.keys(values))
    if (!KEYS.includes(key)) report(key, `"${key}" is not known here. Use ${KEYS.join(', ')}.`);
  const [id, title, provider, language] = ['id', 'title', 'provider', 'language'].map(field);
  const [label, version, law] = ['label', 'version', 'law'].map(field);
  for (const [key, value] of Object.entries({ id, title, provider }))
    if (!value) report(key, `The front matter needs "${key}".`);
  if (language !== 'en' && language !== 'zh') report('language', '"language" must be en or zh.');
  if (version && !DATE.test(version)) report('version', '"version" must be a date such as 2022-07-15.');
  if (law && !LAW.test(law)) report('law', '"law" must be a code of ISO 3166 such as CH or US-CA.');
  if (problems.length > 0 || !id || !title || !provider || (language !== 'en' && language !== 'zh'))
    return { problems };
  return {
    fields: {
      id,
      title,
      ...(label && { label }),
      provider,
      language,
      ...(version && { version }),
      ...(law && { law }),
    },
    problems,
  };
}

/** The front matter of a user's own precedent: what of it can be used. Nothing is asked of it. Never throws. */
export function ownFrontMatter(
  text: string,
): Partial<Pick<AgreementFields, 'title' | 'label' | 'provider' | 'version' | 'law'>> {
  const fenced = FENCED.exec(text);
  const values = fenced ? readYaml('', fenced[1]!, []).value : undefined;
  if (!isMapping(values)) return {};
  const field = (key: string, pattern?: RegExp): string | undefined => {
    const value = values[key];
    if (typeof value !== 'string' && typeof value !== 'number') return undefined;
    const words = String(value).trim();
    return words !== '' && (pattern?.test(words) ?? true) ? words : undefined;
  };
  const [title, label, provider] = ['title', 'label', 'provider'].map((key) => field(key));
  const [version, law] = [field('version', DATE), field('law', LAW)];
  return {
    ...(title && { title }),
    ...(label && { label }),
    ...(provider && { provider }),
    ...(version && { version }),
    ...(law && { law }),
  };
}
