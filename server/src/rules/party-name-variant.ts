import type { Clause, ClauseFacts } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { companies } from '../analysis/parties/companies.js';
import { everyClause } from '../analysis/queries/everyClause.js';
import { perClause } from '../analysis/queries/perClause.js';
import { hasHan } from '../text/language.js';
import type { Range } from '../text/range.js';
import { type DocumentRule, type Finding, inParts, type Message } from './contract.js';
import { addressForm } from './parties/addressForms.js';

/*
 * Finds a party under two names: one company with two legal forms, a role (the notifying party) that nobody has beside the
 * roles that the clause defines, the customer addressed now as 您 and now as 你. Whoever is bound must be beyond doubt.
 * Switch it off where two companies of one name are meant.
 *
 * Bad:  Example Ltd. runs the service. You conclude the contract with Example AG.
 * Good: Example AG runs the service. You conclude the contract with Example AG.
 */

const MESSAGES = {
  entity: {
    text: 'Here it is “{here}”, elsewhere “{other}”: one name with two legal forms. It is open who is bound, and a claim against the wrong one fails. Use the registered name throughout.',
  },
  slip: {
    text: 'Here it is “{here}”, elsewhere “{other}”: two names that one character tells apart. It is open who is bound, and a claim against the wrong one fails. Use the registered name throughout.',
  },
  role: {
    text: '“{role}” is nobody here: the clause defines other roles ({roles}). It is open whom the sentence binds. Use the defined role.',
  },
} as const satisfies Record<string, Message>;
const OTHER: Message = { text: 'The other name' };
const FIX: Message = { text: 'Replace by “{name}”' };

interface Named {
  readonly name: string;
  readonly stem: string;
  readonly form: string;
  /** Told apart by where the customer lives: two companies, wherever they are named. */
  readonly apart: boolean;
  readonly range: Range;
}

const ENGLISH_FORM =
  /^(.{2,60}?),?\s(Inc|Incorporated|Ltd|Limited|LLC|LLP|PLC|GmbH|AG|SE|AB|Corp|Corporation|Co\.?,?\sLtd|B\.?V|N\.?V|S\.?A|SAS|SARL|SRL|S\.(?:à\s)?r\.l|FZ-?LLC|FZE|FZCO|Pty\.?\sLtd|Pte\.?\sLtd|Oy|ApS|A\/S|AS)\.?$/i;
const CHINESE_FORM = /^(.{2,40}?)(有限责任公司|股份有限公司|有限公司|集团公司)$/;
/** One form, written differently. */
const SAME_FORM: Readonly<Record<string, string>> = {
  incorporated: 'inc',
  limited: 'ltd',
  corporation: 'corp',
  有限责任公司: '有限公司',
};
/** Words by which two companies of one name are told apart. */
const AFFILIATE =
  /\b(?:affiliat|subsidiar|parent|group|holding|registered\sin|incorporated\sin|located\sin|resid(?:e|ing|ent)|formerly|trading\sas|depending\son|countr(?:y|ies)|outside|outsourc\w+|(?<!\bfor\sand\s)on\sbehalf|Economic\sArea|EEA|United\s(?:Kingdom|States)|predecessor|successor)|关联|子公司|母公司|集团|原名|曾用名|分公司|前身/i;

/** Which of two companies it is depends on where the customer lives. */
const REGION =
  /\b(?:residents?\sof|(?:US|EU|EEA|UK)\sresidents?|(?:you|users|who)\s(?:reside|live)|depending\son\s(?:where|your|the\s(?:country|place))|Economic\sArea|EEA)\b/i;

const companiesOf = perClause((facts: ClauseFacts): readonly Named[] => {
  const { plain } = facts.words.passage;
  return companies(plain).flatMap(({ name, range }) => {
    const match = ENGLISH_FORM.exec(name) ?? CHINESE_FORM.exec(name);
    const around = `${facts.heading ?? ''}\n${plain.slice(Math.max(0, range.start - 120), range.end + 120)}`;
    if (!match) return [];
    const apart = AFFILIATE.test(around);
    if (apart && !REGION.test(around)) return [];
    const form = match[2]!.toLowerCase().replace(/[.,\s]/g, '');
    const stem = match[1]!.toLowerCase().replace(/^(?:and|or|by|with|the)\s/, '');
    return [{ name, stem, form: SAME_FORM[form] ?? form, apart, range }];
  });
});

const withCompanies = everyClause(companiesOf);

/** Whether one name has another legal form than the other, or differs from it by a slip. */
function isOther(one: Named, other: Named): boolean {
  return one.form !== other.form || one.stem !== other.stem;
}

/** A name of so many characters differs from that of another company by more than one of them. */
const LONG_NAME = 6;
/** What tells companies of one group apart. */
const APART = /[东南西北中一二三四五六七八九十甲乙丙丁\d]/;

/**
 * A Chinese name with each character behind the brand left open in turn: two names that have one of these in common differ by
 * one character, 文化传播 and 文化传媒.
 */
function opened({ stem, form }: Named): readonly string[] {
  if (stem.length < LONG_NAME || !hasHan(stem)) return [];
  return stem
    .split('')
    .flatMap((character, i) =>
      i < 2 || APART.test(character) ? [] : [`${form} ${stem.slice(0, i)}*${stem.slice(i + 1)}`],
    );
}

/** A company where it is named first. */
interface Placed {
  readonly named: Named;
  readonly place: Range;
}

function entity(contract: Contract): readonly Finding[] {
  const first = new Map<string, Placed>();
  const alike = new Map<string, Placed>();
  const findings: Finding[] = [];
  const reported = new Set<string>();
  const apart = new Set(
    withCompanies(contract).flatMap(({ value }) => value.flatMap((named) => (named.apart ? [named.stem] : []))),
  );
  for (const { clause, value } of withCompanies(contract))
    for (const named of value) {
      if (apart.has(named.stem)) continue;
      const place = contract.toDocument(clause, named.range);
      let before = first.get(named.stem);
      if (!before) {
        first.set(named.stem, { named, place });
        for (const key of opened(named)) {
          before ??= alike.get(key);
          if (!alike.has(key)) alike.set(key, { named, place });
        }
      }
      if (before && before.named.name !== named.name && isOther(named, before.named) && !reported.has(named.stem)) {
        reported.add(named.stem);
        findings.push({
          kind: 'entity',
          range: place,
          message: {
            ...MESSAGES[before.named.form === named.form ? 'slip' : 'entity'],
            data: { here: named.name, other: before.named.name },
          },
          related: [{ range: before.place, message: OTHER }],
          fixes: [
            {
              title: { ...FIX, data: { name: before.named.name } },
              edits: [{ ...place, text: before.named.name }],
            },
          ],
        });
      }
    }
  return findings;
}

const ROLES = {
  en: /\b(?:Disclosing|Receiving|Notifying|Providing|Indemnifying|Indemnified|Affected|Requesting|Assigning)\sParty\b|\b(?:Discloser|Recipient)(?:\sParty)?\b/g,
  zh: /(?:披露|接受|接收|收受|受领|通知|提供|泄露|权利|委托|受托|被许可|许可|转让|受让)方/g,
} as const;
/** Roles that belong together: where both are at work, a third is a slip. */
const PAIRS: readonly (readonly string[])[] = [
  ['披露方', '接受方', '接收方', '收受方', '受领方'],
  ['委托方', '受托方'],
  ['许可方', '被许可方'],
  ['转让方', '受让方'],
  ['Disclosing Party', 'Receiving Party'],
  ['Discloser', 'Recipient'],
  ['Disclosing Party', 'Recipient'],
  ['Indemnifying Party', 'Indemnified Party'],
];
/** Two words for one role: where one is defined, the other is a slip. */
const TWINS: readonly string[] = ['接受方', '接收方', '收受方', '受领方'];

function isTwin(role: string, defined: ReadonlySet<string>): boolean {
  return TWINS.includes(role) && TWINS.some((other) => other !== role && defined.has(other));
}

/** Roles that statutes know, or that explain themselves. */
const STATUTORY = /^(?:提供方|权利方)$/;

/** A role of a clause, and whether it stands in brackets behind whoever has it: 一方（披露方）. */
interface Role {
  readonly role: string;
  readonly range: Range;
  readonly introduced: boolean;
}

const rolesOf = perClause((facts: ClauseFacts): readonly Role[] => {
  const { passage, language } = facts.words;
  return [...passage.plain.matchAll(ROLES[language])]
    .map((m): Role => {
      const range = { start: m.index, end: m.index + m[0].length };
      const introduced = /^[(（][^()（）]{2,24}[)）]$/.test(passage.plain.slice(range.start - 1, range.end + 1));
      return { role: m[0], range, introduced };
    })
    .filter(
      ({ role, range }) => !STATUTORY.test(role) && !/[第他]$/.test(passage.plain.slice(0, range.start).slice(-1)),
    );
});

const withRoles = everyClause(rolesOf);

function roles(contract: Contract): readonly Finding[] {
  const byRoot = new Map<Clause, (Role & { readonly clause: Clause })[]>();
  for (const { clause, value } of withRoles(contract)) {
    let root = clause;
    for (let above = contract.parentOf(root); above; above = contract.parentOf(root)) root = above;
    const used = byRoot.get(root) ?? [];
    byRoot.set(root, used);
    for (const found of value) used.push({ ...found, clause });
  }
  return [...byRoot].flatMap(([root, used]) => {
    const words = new Set(used.map(({ role }) => role));
    const pair = PAIRS.find((roles) => roles.filter((role) => words.has(role)).length >= 2);
    if (!pair) return [];
    const here = contract.definitions.filter(({ clause }) => root.index <= clause.index && clause.index <= root.last);
    const introduced = used.filter((one) => one.introduced).map(({ role }) => role);
    const defined = new Set([...here.map(({ definition }) => definition.term), ...introduced]);
    // A pair that nothing defines explains itself; a third role that only a clause with both of them has does not.
    const usual = pair.some((role) => defined.has(role));
    const beside = (index: number): boolean =>
      pair.filter((role) => used.some((one) => one.clause.index === index && one.role === role)).length > 1;
    const strange = used.find(
      ({ role, clause }) =>
        !defined.has(role) &&
        (isTwin(role, defined) || !pair.includes(role)) &&
        (usual || (role.endsWith('方') && beside(clause.index) && !everywhere(contract, role, clause))),
    );
    if (!strange) return [];
    const names = pair.filter((role) => role !== strange.role && words.has(role));
    return [roleFinding(contract, strange.clause, strange, names)];
  });
}

/** Whether another clause than this one knows a role, or a definition does. */
function everywhere(contract: Contract, role: string, clause: Clause): boolean {
  return (
    contract.definitions.some(({ definition }) => definition.term === role) ||
    withRoles(contract).some((other) => other.clause !== clause && other.value.some((one) => one.role === role))
  );
}

/** Names, the one that begins most like a word first: whoever wrote Recipient Party meant the Receiving Party. */
function byLikeness(names: readonly string[], word: string): readonly string[] {
  const shared = (name: string): number => {
    let i = 0;
    while (i < name.length && name[i] === word[i]) i++;
    return i;
  };
  return [...names].sort((a, b) => shared(b) - shared(a));
}

function roleFinding(
  contract: Contract,
  clause: Clause,
  { role, range }: { readonly role: string; readonly range: Range },
  names: readonly string[],
): Finding {
  const place = contract.toDocument(clause, range);
  return {
    kind: 'role',
    range: place,
    message: { ...MESSAGES.role, data: { role, roles: names.join(contract.language === 'zh' ? '、' : ', ') } },
    fixes: byLikeness(names, role).map((name) => ({
      title: { ...FIX, data: { name } },
      edits: [{ ...place, text: name }],
    })),
  };
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'party-name-variant',
    title: { text: 'A party under two names' },
    description: {
      text: 'Finds one company with two legal forms or two names that one character tells apart, roles that nobody has beside the roles that a clause defines, and a customer addressed in two forms. Whoever is bound must be beyond doubt.',
    },
    category: 'consistency',
    severity: 'warning',
    kinds: {
      entity: { title: { text: 'One company, two names' } },
      role: { title: { text: 'Role of nobody' } },
      'address-form': { title: { text: 'Two forms of address' }, severity: 'information' },
    },
    types: ['parties', 'confidentiality'],
    examples: [
      {
        language: 'en',
        bad: '## Parties\n\nExample Systems Ltd. runs the service.\n\n## Contract\n\nYou conclude the contract with Example Systems AG.\n',
        good: '## Parties\n\nExample Systems AG runs the service.\n\n## Contract\n\nYou conclude the contract with Example Systems AG.\n',
      },
      {
        language: 'zh',
        bad: '## 服务\n\n您可以使用服务。您应支付服务费。\n\n## 数据\n\n你应自行备份数据。\n',
        good: '## 服务\n\n您可以使用服务。您应支付服务费。\n\n## 数据\n\n您应自行备份数据。\n',
      },
    ],
  },
  ...inParts(entity, roles, addressForm),
};

export default rule;
