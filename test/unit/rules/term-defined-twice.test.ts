import assert from 'node:assert/strict';
import { it } from 'node:test';
import rule from '../../../server/src/rules/term-defined-twice.js';
import { check } from './check.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Services',
    fires: [
      'The words below have these meanings:\n\n(a) “Unit” means the space that is let to you;\n\n(b) “Yard” means the land around it; and\n\n(c) “«term-defined-twice:Unit»” means the locker that is described in the summary.',
      'You may use our website for sellers (the “Platform”).\n\n## Programs\n\nYou may install our programs for computers (the “«term-defined-twice:Platform»”).',
      '“Working Day” means every day but Sunday.\n\n## Support\n\n“«term-defined-twice:Working Day»” means Monday to Friday.',
      'You may use our website (the “«term-defined-twice/aliases:Platform”, “Portal” or “Site»”).',
    ],
    silent: [
      'References to “Example”, “we”, “you” and “them” include those who come after them.',
      '“Alphatype”, “Betatype” and “Gammatype” are the exclusive trademarks of Example Ltd.',
      'You may use our website (the “Platform”).\n\n## Programs\n\nYou may install our programs (the “Programs”).',
      '“Working Day” means every day but Sunday.\n\n## Support\n\n“Working Day” means every day but Sunday.',
      '“Working Day” means every day but Sunday.\n\n## Support\n\nFor the purposes of this section, “Working Day” means Monday to Friday.',
      'We run the website for sellers (this “Agreement”).\n\n## Programs\n\nWe lend programs for computers (this “Agreement”).',
      'Example Systems Ltd. (“we”, “us” or “our”) runs the website.',
      'Example Systems Ltd. (“Example”, “we”, “us” or “ourselves”) runs the website.',
      '“Seat Number” means the number made for a member, as further described in Section 7.2.\n\n## Seats\n\nWe give each member a local row and chair (“Seat Number”).',
      'We write manuals (“Manuals”) and programs for shops (such Manuals and programs, “Results”).\n\n## Training\n\nWe write manuals (“Manuals”) and programs when teaching (such Manuals and programs, “Results”).',
      '“Cars” means vehicles with four wheels.\n\n## Rental\n\nA “Broker” (in the “Cars” section) is whoever finds a vehicle.',
      'A “Partner Room” means a room that another company lets.\n\n## Prices\n\nWe match no price if your room at Example.com is a “Partner Room” or shown without a name.',
      'Name the source (“Northwind” or “courtesy of Northwind”) as attribution where you show a picture.\n\n## Who we are\n\n“Northwind” refers to Northwind Trading Company, a seller of maps.',
      'You have a contract with Northwind A (“Northwind”).\n\n## Abroad\n\nIn Iceland any reference to “Northwind” will refer to “Northwind B”.',
      'Examples of pages are “Fan Pages”, “Art Pages” and “Role Pages”.',
      'Example LLC (“Example”) runs the site.\n\n## Support\n\nExample, LLC (“Example”) answers questions.',
    ],
  },
  zh: {
    heading: '服务',
    fires: [
      '您可以使用我们运营的网站（以下简称“本平台”）。\n\n## 软件\n\n您可以安装我们提供的客户端软件（以下简称“«term-defined-twice:本平台»”）。',
    ],
    silent: [
      '感谢您选择Northwind Harbour Limited（下称“代理商”）提供的服务。\n\n## 定义\n\n“代理商”是指按规定提供服务的机构，本条款中特指Northwind Harbour Limited。',
      '您可以使用我们运营的网站（以下简称“本平台”）。\n\n## 软件\n\n您可以安装我们提供的客户端软件（以下简称“本软件”）。',
      '您可以使用我们运营的网站（以下简称“本平台”）。\n\n## 软件\n\n本条中“本平台”是指客户端软件。',
      '本条款中的“国内”、“境内”、“本国”等均指中华人民共和国。',
    ],
  },
});

it('leads to the first definition', () => {
  const { contract, findings } = check(
    '## Services\n\nYou may use our website for sellers (the “Platform”).\n\n## Programs\n\nYou may install programs for computers (the “«term-defined-twice:Platform»”).\n',
    { rule },
  );
  const [related] = findings[0]!.finding.related!;
  assert.equal(contract.text.slice(related!.range.start, related!.range.end), 'Platform');
  assert.ok(related!.range.start < contract.text.indexOf('## Programs'));
});

it('takes a file in which many terms are defined anew for several agreements', () => {
  const terms = ['Content', 'Order', 'Device', 'Ticket', 'Wallet', 'Project'];
  const list = (what: string): string =>
    terms.map((term) => `“${term}” means a ${what} of its own kind, ${term.length}.`).join('\n\n');
  check(
    `## Definitions\n\n${list('thing of the first sort')}\n\n## Definitions\n\n${list('wholly different matter')}\n`,
    { rule },
  );
});
