import type { Language } from '../../text/language.js';
import type { NumberForm } from '../newNumbers.js';
import { decimalForm, FORMS, wordForm } from './forms.js';

/** How a draft numbers its clauses, the outermost level first. */
export interface Scheme {
  readonly id: string;
  readonly languages: readonly Language[];
  readonly levels: readonly SchemeLevel[];
  /** Whether it is for drafts in traditional Chinese characters, or in simplified ones; for both where it is left out. */
  readonly traditional?: boolean;
}

interface SchemeLevel {
  readonly form: NumberForm;
  /** Whether the number repeats the one above it: 1.1 below 1. */
  readonly repeats?: boolean;
}

const DEEPEST = 6;

/** The ways of numbering between which drafts are converted. */
export const SCHEMES: readonly Scheme[] = [
  { id: 'decimal', languages: ['en', 'zh'], levels: decimals('') },
  { id: 'decimal-points', languages: ['en'], levels: decimals('.') },
  { id: 'decimal-comma', languages: ['zh'], levels: decimals('、') },
  plain('letters', 'en', [FORMS.single, FORMS.letterParen, FORMS.romanParen, FORMS.upperParen]),
  {
    id: 'articles',
    languages: ['en'],
    levels: [
      { form: wordForm('Article') },
      { form: wordForm('Section'), repeats: true },
      { form: FORMS.letterParen },
      { form: FORMS.romanParen },
    ],
  },
  plain('sections', 'en', [wordForm('Section'), FORMS.letterParen, FORMS.romanParen, FORMS.upperParen]),
  plain('paragraphs', 'en', [wordForm('§'), FORMS.digitParen, FORMS.letterParen, FORMS.romanParen]),
  plain('capitals', 'en', [FORMS.upperDot, FORMS.single, FORMS.letterParen, FORMS.romanParen]),
  plain('articles-zh', 'zh', [FORMS.article, FORMS.hanParen, FORMS.single, FORMS.wideDigitParen], false),
  plain('articles-zh', 'zh', [FORMS.traditionalArticle, FORMS.hanParen, FORMS.single, FORMS.wideDigitParen], true),
  plain('han', 'zh', [FORMS.han, FORMS.hanParen, FORMS.single, FORMS.wideDigitParen]),
];

/** The first numbers of each level down to `depth`, as an example: 第一条, （一）, 1. */
export function exampleOf({ levels }: Scheme, depth: number): string {
  let path: readonly number[] = [];
  return levels
    .slice(0, Math.max(2, depth))
    .map(({ form, repeats }) => {
      path = repeats ? [...path, 1] : [1];
      return form.write(path);
    })
    .join('  ');
}

function decimals(closing: string): readonly SchemeLevel[] {
  return Array.from({ length: DEEPEST }, (_, i) => ({ form: decimalForm(closing), repeats: i > 0 }));
}

function plain(id: string, language: Language, forms: readonly NumberForm[], traditional?: boolean): Scheme {
  const levels = forms.map((form) => ({ form }));
  return { id, languages: [language], levels, ...(traditional !== undefined && { traditional }) };
}
