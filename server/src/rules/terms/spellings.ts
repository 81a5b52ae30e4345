import type { ClauseFacts } from '../../analysis/clause.js';
import type { Contract } from '../../analysis/contract.js';
import { derived, everyValue } from '../../analysis/queries/everyClause.js';
import { type Entry, groupsOf } from '../../analysis/queries/groups.js';
import { BRITISH_AND_AMERICAN, type Family, foundBy } from '../../text/englishSpelling.js';
import { matchesOf } from '../../text/finder.js';
import { overlaps, type Range } from '../../text/range.js';
import { SHOWN, type Variant } from './variant.js';

/** A word that may be spelt in two ways, as it is written somewhere. */
interface Spelling {
  /** What is spelt alike stands under one key: a rule of spelling, or a word. */
  readonly key: string;
  readonly form: string;
  readonly text: string;
  readonly range: Range;
}

/** A family of Chinese words that are written in several ways. */
function variants(words: RegExp, pieces: string, write?: (word: string, form: string) => string): Family {
  return {
    ...foundBy(words, pieces),
    read: (word) => ({ key: words.source, form: word }),
    write: write ?? ((_, form) => form),
  };
}

const CHINESE: readonly Family[] = [
  {
    ...foundBy(/[和及与][ ]?[/／][ ]?或|[和及与][（(]或[）)]/g, '或'),
    read: (word) => ({
      key: 'and-or',
      form: word.replace(/[（(]/, '（').replace(/[）)]/, '）').replace('／', '/').replaceAll(' ', ''),
    }),
    write: (_, form) => form,
  },
  variants(/其[他它]/g, '其他|其它'),
  variants(/(?<!服务器)架构|构架/g, '架构|构架'),
  variants(/(?<!邮件|邮箱|上传|下载|会话|消息)附件(?!上传|下载|大小|格式)|附录/g, '附件|附录'),
  // Treaties keep their names.
  variants(/(?<=本|该|此种|此类|上述|前述|双方|签订|签署|订立|达成|的)协[议定](?![书》])/g, '协议|协定'),
  variants(
    /预订(?![阅金])|预定(?=[^。，；、期时日]{0,6}(?:服务|产品|商品|套餐|客房|房间|酒店|机票|车票|课程|座位))/g,
    '预订|预定',
  ),
  variants(/但不限于|但不(?:局限|仅限)于/g, '但不'),
  {
    ...foundBy(/(?:授权|官方|正规|合法|销售|沟通|反馈|投诉|申诉|联系|服务)(?:渠道|通道)/g, '渠道|通道'),
    read: (word) => ({ key: word.slice(0, -2), form: word }),
    write: (_, form) => form,
  },
];

/** Quoted sentences; a quoted word or two is the draft’s own. */
const QUOTED = /“[^“”\n]{0,800}”|"[^"\n]{0,800}"/g;
const SENTENCE = 40;

const spellings = everyValue((facts: ClauseFacts): readonly Spelling[] => {
  const { passage, language } = facts.words;
  const { plain, marks } = passage;
  const out: Spelling[] = [];
  // Others are quoted as they wrote: a statute in a waiver.
  const apart: readonly Range[] = [
    ...marks.filter(({ kind }) => kind === 'code' || kind === 'link'),
    ...matchesOf(QUOTED, plain)
      .filter(([words]) => words.length > SENTENCE)
      .map((m) => ({ start: m.index, end: m.index + m[0].length })),
  ];
  for (const { finder, read } of language === 'zh' ? CHINESE : BRITISH_AND_AMERICAN)
    for (const match of finder.in(plain)) {
      const range = { start: match.index, end: match.index + match[0].length };
      if (!apart.some((place) => overlaps(place, range))) out.push({ ...read(match[0]), text: match[0], range });
    }
  return out;
});

/** A word in one of its forms. */
type Use = Entry<Omit<Spelling, 'key'>>;

const byWord = groupsOf(spellings, ({ value }) => value.map(({ key, ...spelling }) => [key, spelling] as const));
/** The uses of a word by its forms, the most frequent first; kept for as long as the uses are the same. */
const forms = new WeakMap<readonly Use[], readonly (readonly Use[])[]>();

function formsOf(uses: readonly Use[]): readonly (readonly Use[])[] {
  let known = forms.get(uses);
  if (!known) {
    const byForm = new Map<string, Use[]>();
    for (const use of uses) {
      const list = byForm.get(use.value.form);
      if (list) list.push(use);
      else byForm.set(use.value.form, [use]);
    }
    known = [...byForm.values()].sort((a, b) => b.length - a.length);
    forms.set(uses, known);
  }
  return known;
}

/** The words that are spelt in more than one way. */
const mixed = derived(
  (contract) => [byWord(contract)],
  (contract) => [...byWord(contract).values()].map(formsOf).filter((all) => all.length > 1),
);

/** The rarer spellings of words that a contract spells in two ways; of forms that are equally frequent the later one. */
export function rareSpellings(contract: Contract): readonly Variant[] {
  const families = contract.language === 'zh' ? CHINESE : BRITISH_AND_AMERICAN;
  return mixed(contract).flatMap(([main, ...others]): readonly Variant[] => {
    const mended = ({ value: { text } }: Use): string => {
      const family = families.find(({ words }) => text.match(words)?.[0] === text);
      return family ? family.write(text, main![0]!.value.form) : text;
    };
    return others.map((uses) => {
      // The same word tells more than another of its kind.
      const same = mended(uses[0]!).toLowerCase();
      const model = main!.find(({ value: { text } }) => text.toLowerCase() === same) ?? main![0]!;
      return {
        kind: 'spelling',
        variant: uses[0]!.value.text,
        term: model.value.text,
        places: uses.slice(0, SHOWN).map((use) => placeOf(contract, use)),
        other: placeOf(contract, model),
        edits: writing(uses, uses.map(mended)),
      };
    });
  });
}

/** Writes words in the place of others; made here, so that it keeps no contract alive. */
function writing(uses: readonly Use[], words: readonly string[]): Variant['edits'] {
  return (now) => uses.map((use, i) => ({ ...placeOf(now, use), text: words[i]! }));
}

function placeOf(contract: Contract, { index, value: { range } }: Use): Range {
  return contract.toDocument(contract.clause(index)!, range);
}
