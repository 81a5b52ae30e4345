import type { Contract } from '../../analysis/contract.js';
import { says } from '../../analysis/queries/signals.js';
import { BUSINESS, signal } from './signal.js';

/** Words of a text whose customers pay; fees of lawyers, courts and carriers are others'. */
export const PAID = signal(
  [
    "(?<!(?:legal|accounting|arbitrators?|arbitrator's|arbitrators'|jams|aaa|jams's|aaa's|arbitral|administrative|attorneys?'?|attorney's|lawyers?'?|arbitration|filing|court|carrier|data|royalty|licensing|referral|expert|experts'|professional|messaging|bank|late|monetary|third[- ]party|any|no|all|and|costs,|expenses,) )fees?(?! shifting|, costs,? (?:and|or) expenses)",
    'paid (?:services?|plans?|subscriptions?|accounts?|features?|versions?|members\\w*|products?|tiers?)',
    'billing(?! address)',
    'invoices?',
    'your (?:purchase|subscription|order|payment)s?',
    '(?:monthly|annual|yearly) (?:subscription|plan|payment)s?',
    'price list',
  ],
  ['服务费|付费|收费标准|价款|订单|包年|包月|充值|购买[^。\\n]{0,8}服务|服务价格'],
);

/** A condition: the services cost something, and more is said of it than that fees of others may apply. */
export function charges(contract: Contract): boolean {
  return contract.hasType('fees') && says(contract, PAID, 2);
}

/** Whether customers pay nothing, and are no organisations, whose business would depend on what they get. */
export function isGratuitous(contract: Contract): boolean {
  return !charges(contract) && !says(contract, BUSINESS, 3);
}
