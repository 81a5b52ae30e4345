import type { OutlineType } from '../../taxonomy/clauseTypes.js';
import type { Range } from '../../text/range.js';
import type { Contract } from '../contract.js';
import { pattern } from '../partyWords.js';
import { anyClause, everyClause } from './everyClause.js';
import { anyPosition } from './positions.js';
import { sentencesOf } from './sentences.js';

/**
 * The customer ends what ties it to the provider. Weaker than the position `customerTermination`: it need not be said
 * when the right may be used, nor that the end comes at once.
 */
const TIE =
  '(?:(?:(?:his|her)(?:/|\\sor\\s))?(?:<your>\\s?|(?:<our>|the|this|these|their|its|an?|any|his|her)\\s))?(?:(?:<your>|<we>)\\s)?(?:[\\w-]+\\s){0,3}?(?:agreements?|contracts?|accounts?|subscriptions?|memberships?|registration|plans?|services?|relationship)\\b';
const LEAVES = {
  en: pattern(
    [
      `<you>\\s(?:\\w+\\s){0,3}?(?!must|shall|will)<may>\\s(?:[\\w,]+\\s){0,8}?(?:terminate|cancel|close|delete|deactivate|discontinue|end|leave|unsubscribe)\\s(?:or\\s\\w+\\s)?(?:using\\s)?(?:${TIE}|at\\sany\\stime\\b)`,
      `\\bif\\s<you>\\s(?:(?:want|wish|decide|choose|chose|elect|prefer)s?|would\\slike)\\sto\\s(?:terminate|cancel|close|delete|deactivate|end)\\s${TIE}`,
      '\\b(?:(?:either|each|any)\\s(?:party|side|of\\s(?:us|<we>))|both\\s(?:parties|of\\s(?:us|<we>))|<you>\\sand\\s<we>)\\s(?:(?:may|can)\\s)(?:[\\w,]+\\s){0,4}?(?:terminate|cancel|end|give\\s(?:\\w+\\s){0,2}?notice)\\b',
      `<you>\\s(?:may|can)\\s(?:[\\w,]+\\s){0,4}?(?:shut\\sdown|give\\sup|remove)\\s${TIE}`,
      '\\b(?:sole|only)\\s(?:\\w+\\s){0,3}?(?:remedy|recourse|right|option)\\b…60…\\b(?:to|is)\\s(?:terminat|cancel|stop|discontinu|ceas)\\w*',
      `<you>\\s(?:\\w+\\s){0,3}?(?!must|shall|will)<may>\\s(?:[\\w,]+\\s){0,2}?(?:cancel|terminate)\\s(?:[\\w-]+\\s){1,4}?(?:at\\s)?any\\s?time\\b`,
    ].join('|'),
  ),
  zh: pattern(
    '<you>[^。;,]{0,16}(?:可|有权|得|随时|能)[^。;,]{0,12}(?:注销|终止|解除|取消|退订|关闭|删除|停止使用)[^。;,]{0,14}(?:[账帐][号户]|服务|协议|合同|条款|订阅|会员|软件|产品)|(?:任何一方|任一方|双方|各方)[^。;,]{0,8}(?:均?可|有权|得)[^。;]{0,24}(?:终止|解除|结束|退出)',
  ),
} as const;
/** For cause, or of something that was just bought. */
const NOT_FREELY = {
  en: /\b(?:breach(?:es)?|default|for\scause|bankrupt\w*|if\sthe\sother|material(?:ly)?|negotiat\w+|mediation|arbitrat\w+|insolven\w+|withdrawal|refus\w+|trials?|within\s(?:[\w-]+\s){1,4}(?:days?|hours?)\s(?:of|after|from)|orders?|auto\w*\s?renewal)\b/i,
  zh: /违约|违反|破产|协商|试用|不得|无权|不能|订单/,
} as const;

const leaving = anyClause((facts, frame) =>
  sentencesOf(facts, frame).some(
    ({ masked, plain, language }) => LEAVES[language].test(masked) && !NOT_FREELY[language].test(plain),
  ),
);

/** The customer, or either party, may end the contract where the other breaks it or fails. */
const FOR_CAUSE = pattern(
  `(?:<you>|\\b(?:either|each)\\s(?:party|side|of\\s(?:us|<we>)))\\s(?:\\w+\\s){0,2}?<may>…60…\\b(?:terminate|end|cancel|leave|rescind)\\b…100…(?:\\b(?:if|where|when|in\\sthe\\sevent\\sthat|in\\scase)\\s(?:<we>|the\\sother)|\\bfor\\s(?:\\w+\\s){0,2}?(?:cause|breach|default)\\b)`,
);
/** What may be left or refused there is no contract, or the right to leave answers something special. */
const SPECIAL: ReadonlySet<OutlineType> = new Set<OutlineType>([
  'amendments',
  'service-changes',
  'fees',
  'force-majeure',
  'service-level',
  'third-party-services',
  'data-location',
  'data-protection',
  'assignment',
]);

const freely = anyClause(
  (facts, frame) =>
    !SPECIAL.has(facts.type) &&
    sentencesOf(facts, frame).some(
      ({ masked, plain, language }) => LEAVES[language].test(masked) && !NOT_FREELY[language].test(plain),
    ),
);

const causes = everyClause((facts, frame): Range | undefined =>
  facts.type === 'termination' || facts.type === 'term'
    ? sentencesOf(facts, frame).find(({ masked, language }) => language === 'en' && FOR_CAUSE.test(masked))
    : undefined,
);

/** The first right of the customer to end the contract for cause, where the draft gives it no other, whatever it is called. */
export function causeAlone(contract: Contract): Range | undefined {
  const [first] = causes(contract);
  return first && !freely(contract) ? contract.toDocument(first.clause, first.value) : undefined;
}

/** Whether the draft says anywhere that the customer may give up its account, plan or contract without a cause. */
export function customerMayLeave(contract: Contract): boolean {
  return leaving(contract);
}

/** Whether the customer may end the contract without a cause. */
export const customerMayTerminate = anyPosition('customerTermination', ({ value }) => value !== 'cause-only');
