import type { Clause, ClauseFacts } from '../../analysis/clause.js';
import type { Contract } from '../../analysis/contract.js';
import { perClause } from '../../analysis/queries/perClause.js';
import type { Pairing } from '../../library/pairs/alignPair.js';
import { overlaps, type Range } from '../../text/range.js';
import { languageName } from '../bilingual/versions.js';
import type { Finding, Message } from '../contract.js';

const MESSAGE: Message = {
  text: '“{source}” of the {language} version is “{variant}” here and “{term}” elsewhere. Readers of one language see two things where those of the other see one. Keep to one word.',
};
const FIX: Message = { text: 'Write “{term}” here' };
const OTHER: Message = { text: 'It is rendered so here.' };
const THERE: Message = { text: 'The other version says it here.' };

/** Words of contracts that each stand for one thing, with what they are rendered by in either language. */
const CONCEPTS: readonly { readonly en: RegExp; readonly zh: RegExp }[] = [
  {
    // The one at hand: a data processing agreement is another, an agreement of both parties is their consent, and whoever
    // concludes a contract speaks of any. A contract year is a year of whatever it is called.
    en: /(?<=\b(?:this|the) (?:[\w-]{1,20} )?)(?<!\b(?:processing|disclosure|confidentiality|licen[cs]e|level|settlement|arbitration) )(?:agreement|contract)s?\b(?! (?:of both|of the parties|between|in writing|year|term|period|purpose))/gi,
    zh: /(?<!处理|处理者|保密|许可|等级|水平|和解|仲裁|书面|另行|每一|任何)(?:协议|合同(?!法)|协定|契约)(?!年度|目的|期限|期间)/g,
  },
  { en: /(?<!\bon )\baccounts?\b(?!\sfor\b)/gi, zh: /(?<!银行|支付)(?:账户|账号|帐户|帐号)/g },
  { en: /\b(?:customer|client|subscriber)s?\b/gi, zh: /(?:客户(?![端服])|订户)/g },
  { en: /\b(?:end[\s-])?users?\b/gi, zh: /(?:用户(?![名端界])|使用者)/g },
  { en: /\bpersonal\s(?:data|information)\b/gi, zh: /个人(?:数据|信息|资料)/g },
  { en: /\bconfidential\sinformation\b/gi, zh: /(?:保密|机密|秘密)信息/g },
  { en: /\b(?:annex(?:es)?|appendi(?:x|ces)|exhibits?)\b/gi, zh: /附(?:件|录|表)/g },
  { en: /\bpolic(?:y|ies)\b/gi, zh: /(?:政策|策略|方针)/g },
  { en: /\baffiliates?\b/gi, zh: /(?:关联公司|关联方|附属公司|联属公司)/g },
  { en: /\bthird[\s-]part(?:y|ies)\b/gi, zh: /第三(?:方|人|者)/g },
  { en: /\binvoices?\b/gi, zh: /(?:发票|账单)/g },
  { en: /\bsubscriptions?\b/gi, zh: /(?:订阅|订购|预订)(?!者)/g },
];
/** So many counterparts render a word by the usual one. */
const LEAST = 2;
const SHOWN = 4;

interface Use {
  readonly form: string;
  readonly text: string;
  readonly range: Range;
}

/** The forms of each concept that a clause uses, with where. Links have the names of other documents. */
const usesOf = perClause(({ words: { passage, language } }: ClauseFacts): readonly (readonly Use[])[] => {
  const links = passage.marks.filter(({ kind }) => kind === 'link' || kind === 'code');
  return CONCEPTS.map((concept) =>
    [...passage.plain.matchAll(concept[language])].flatMap((match): readonly Use[] => {
      const range = { start: match.index, end: match.index + match[0].length };
      return links.some((link) => overlaps(link, range)) ? [] : [{ form: formOf(match[0]), text: match[0], range }];
    }),
  );
});

/** A word without number: agreements and Agreement are one form. */
function formOf(word: string): string {
  return word
    .toLowerCase()
    .replace(/\s|-/g, ' ')
    .replace(/ies$/, 'y')
    .replace(/^appendices$/, 'appendix')
    .replace(/(?<=annex)es$|(?<!s)s$/, '');
}

interface Rendered {
  readonly clause: Clause;
  readonly there: Clause;
  readonly use: Use;
  readonly source: Use;
}

/** Words for which one version has one form, and this one several. Clauses in which the other version has
 * several forms, or fewer words than this one, are left out. */
export function unevenTranslations({ one, other, ofOne }: Pairing): readonly Finding[] {
  return CONCEPTS.flatMap((_, k): readonly Finding[] => {
    const bySource = new Map<string, Map<string, Rendered[]>>();
    for (const clause of one.clauses) {
      const there = ofOne.get(clause.index);
      if (!there) continue;
      const here = usesOf(clause.facts, one.frame)[k]!;
      const theirs = usesOf(there.facts, other.frame)[k]!;
      const [source] = theirs;
      // As many words there as here: each of ours stands for one of theirs.
      if (!source || here.length > theirs.length || theirs.some((u) => u.form !== source.form)) continue;
      const renderings = bySource.get(source.form) ?? new Map<string, Rendered[]>();
      bySource.set(source.form, renderings);
      for (const use of here)
        renderings.set(use.form, [...(renderings.get(use.form) ?? []), { clause, there, use, source }]);
    }
    return [...bySource.values()].flatMap((renderings) => reported(one, other, renderings));
  });
}

function reported(
  one: Contract,
  other: Contract,
  renderings: ReadonlyMap<string, readonly Rendered[]>,
): readonly Finding[] {
  const [main, ...others] = [...renderings.values()].sort((a, b) => b.length - a.length);
  if (!main || main.length < LEAST) return [];
  const model = main[0]!;
  return others
    .filter((rare) => rare.length < main.length)
    .map((rare) => {
      const { clause, there, use, source } = rare[0]!;
      const range = one.toDocument(clause, use.range);
      return {
        kind: 'translation',
        range,
        message: {
          ...MESSAGE,
          data: { source: source.text, language: languageName(other), variant: use.text, term: model.use.text },
        },
        related: [
          { range: one.toDocument(model.clause, model.use.range), message: OTHER },
          { range: other.toDocument(there, source.range), message: THERE, inCounterpart: true },
          ...rare
            .slice(1, SHOWN)
            .map((more) => ({ range: one.toDocument(more.clause, more.use.range), message: OTHER })),
        ],
        ...(one.language === 'zh' && {
          fixes: [
            {
              title: { ...FIX, data: { term: model.use.text } },
              edits: rare.map((more) => ({ ...one.toDocument(more.clause, more.use.range), text: model.use.text })),
            },
          ],
        }),
      };
    });
}
