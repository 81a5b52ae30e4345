import assert from 'node:assert/strict';
import { it } from 'node:test';
import rule from '../../../server/src/rules/unused-definition.js';
import { check } from './check.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Network',
    fires: [
      'The network is watched by filters (each a “«unused-definition:Surge Guard»”) and the like.',
      'Access by internet service providers (“«unused-definition:Carriers»”) is not our affair.',
      '“«unused-definition:Peak Hours»” means the hours from eight to ten. We may restrict the network at any time.',
    ],
    silent: [
      'The network is watched by software (such as filters for floods (“Surge Guard”) and the like).',
      'Neither side relies on what was said before (“Early Statements”). Each gives up its claims from such Early\n\nStatements. The rest stays.',
      '“KYN” or “Know Your Network” means how we get to know those who use the network, and what they do there, by asking them. We do KYN once a year.',
      'Write to us (with “Network Request” as the subject line).',
      'The phrase “Or Alike” tells that the network may differ.',
      'You may sort applicants, for example by marking an applicant “Not a Fit” or “Top Choice”.',
      'Access by internet service providers (“Carriers”) is not our affair. A Carrier answers for itself.',
      'We restrict the network in Peak Hours. “Peak Hours” means the hours from eight to ten.',
      'These terms (the “Network Agreement”) apply to the network.',
      'Orders may be called a “standing order,” a “billing plan” or a “direct debit” elsewhere in the network.',
      'We block devices of all sorts, including without limitation very small pictures (“gifs”), and hooks (“bots”), and worms (“crawlers”).',
      'Your mandate of the bank (e.g., the “Permit”) applies in the network.',
      'We offer all that we have (the “LINE(S)”). THE LINES ARE OURS.',
      'Programs that spy (so-called “Spyware”) are forbidden.',
      'Our exports follow the Network Trade Act (the “NTA”).',
      'Automated programs (“bots”) are forbidden.',
      'Section 4 (“Carriers of the network”) remains in force.',
    ],
  },
  zh: {
    heading: '网络',
    fires: [
      '互联网接入服务提供商（以下简称“«unused-definition:接入商»”）的行为与我们无关。',
      '终止后仍有效的条款，应视为“«unused-definition:存续条款»”。',
    ],
    silent: [
      '互联网接入服务提供商（以下简称“接入商”）的行为与我们无关。接入商自行承担责任。',
      '本网络服务协议（以下简称“本协议”）适用于网络。',
      '您应遵守《网络管理条例》（以下简称“《条例》”）。',
    ],
  },
});

it('deletes a definition in brackets', () => {
  const { fixed } = check(
    '## Network\n\nAccess by internet service providers (the “«unused-definition:Carriers»”) is not our affair.\n',
    { rule },
  );
  assert.equal(fixed(0), '## Network\n\nAccess by internet service providers is not our affair.\n');
});

it('is shown faded', () => assert.equal(rule.meta.faded, true));
