import type { Contract } from '../analysis/contract.js';
import { everyBlock } from '../analysis/queries/everyClause.js';
import { type LinkTarget, linkTargets } from '../analysis/queries/linkTargets.js';
import { matchesOf } from '../text/finder.js';
import type { DocumentRule, Finding } from './contract.js';
import { deadAnchors } from './links/anchors.js';
import { missingFiles } from './links/files.js';
import { NOWHERE, unlinked, wordsOf } from './links/words.js';

/**
 * Finds links that lead nowhere: to a file or heading that is not there, to nothing at all, to the documents of another
 * site, to a page that was shut down.
 *
 * What stands behind a dead link is not available when the contract is made, and may then be no part of it. Switch
 * `file` off where another program makes the pages.
 */

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'dangling-link',
    title: { text: 'Links that lead nowhere' },
    description: {
      text: 'Links to files or headings that are not there, empty links, and links to pages that were shut down or belong to somebody else. What stands behind a dead link is not available when the contract is made.',
    },
    category: 'references',
    severity: 'warning',
    kinds: {
      file: { title: { text: 'A file that is not there' } },
      anchor: { title: { text: 'A heading that is not there' } },
      empty: { title: { text: 'A link without a target' } },
      'foreign-host': { title: { text: 'A contract document on another site' }, severity: 'information' },
      retired: { title: { text: 'A page that was shut down' } },
    },
    law: ['eu-odr-repeal-whole'],
    examples: [
      {
        language: 'en',
        bad: '# Terms\n\nSee [our fees](#prices).\n\n## Fees\n\nYou pay them.\n',
        good: '# Terms\n\nSee [our fees](#fees).\n\n## Fees\n\nYou pay them.\n',
      },
      {
        language: 'zh',
        bad: '# 服务协议\n\n详见[价格说明](#)。\n',
        good: '# 服务协议\n\n详见[价格说明](#价格)。\n\n## 价格\n\n您应支付费用。\n',
      },
    ],
  },
  check(contract, { files }) {
    const targets = linkTargets(contract);
    if (targets.length === 0) return [];
    const hosts = declaring(contract).flatMap(({ value }) => value);
    return [
      ...targets.flatMap(
        (target) => empty(contract, target) ?? retired(contract, target) ?? foreign(contract, target, hosts) ?? [],
      ),
      ...deadAnchors(contract, targets),
      ...(files ? missingFiles(contract, targets, files) : []),
    ];
  },
};
export default rule;

/** A link to the top of the page, which needs no target. */
const BACK = /\btop\b|顶部|返回/i;

/** Nothing but links and marks: a line of a menu or of a table of contents, and no sentence that points to something. */
const LINKS_ALONE = /^(?:!?\[[^\]\n]{0,300}\]\([^)\n]{0,2000}\)|[\s*_>|#.)–—:-]|\d{1,3}(?=[.)]))*$/;

/** Looks at the source around the link and not at the whole text, of which any key would change the answer. */
function standsAlone(contract: Contract, { start, end }: LinkTarget['range']): boolean {
  const before = contract
    .source({ start: Math.max(0, start - 2000), end: start })
    .split('\n')
    .at(-1)!;
  const behind = contract.source({ start, end: end + 2000 }).split('\n', 1)[0]!;
  return LINKS_ALONE.test(before + behind);
}

function empty(contract: Contract, target: LinkTarget): Finding | undefined {
  if (!target.link || BACK.test(wordsOf(contract, target))) return undefined;
  if (!NOWHERE.test(target.url)) return undefined;
  return {
    range: target.range,
    kind: 'empty',
    message: {
      text: 'This link leads nowhere, so that readers cannot open what the agreement points to. Give it its target, or make it plain words.',
    },
    ...(standsAlone(contract, target.link) && { severity: 'information' }),
    fixes: unlinked(target),
  };
}

/** The platform for online dispute resolution, which Regulation (EU) 2024/3228 closed on 20 July 2025. */
const RETIRED = /^https?:\/\/(?:webgate\.)?ec\.europa\.eu\/(?:consumers\/)?odr\b/i;

/** The text itself says so. */
const CLOSED =
  /\b(?:clos(?:ed|es|ure|ing)|shut\sdown|discontinued|no\slonger|ceased|former)\b|停止运[营行]|关闭|停用|下线/i;

function retired(contract: Contract, { range, url }: LinkTarget): Finding | undefined {
  if (!RETIRED.test(url)) return undefined;
  if (CLOSED.test(contract.source({ start: Math.max(0, range.start - 160), end: range.end + 120 }))) return undefined;
  return {
    range,
    kind: 'retired',
    message: {
      text: 'The EU platform for online dispute resolution was closed on 20 July 2025 (Regulation (EU) 2024/3228). Pointing consumers to it misleads them. Delete the sentence about it.',
    },
  };
}

/** The address that a draft gives as its own: "our website at …", 官方网站（即 …）. */
const DECLARED =
  /(?:(?:\bour|\bthe)\s(?:web)?site[\s,(]{1,3}(?:located\s)?(?:at|is|:)\s?|(?:官方网站|官网|本网站|本站)[（(,，]?(?:即|指|网址|域名|地址|为|是)?[:：]?\s?)(?:https?:\/\/)?((?:[a-z\d-]{1,60}\.){1,4}[a-z]{2,10})\b/giu;
/** What stands before the address of a document of the contract: its title in 《》 and the words up to the address. */
const TITLED = /》[\s*]{0,3}(?:[（(:：，,]|网址|链接|详见|参见|载于|地址){1,4}\s?$/;
const CODE_SITE = /(?:^|\.)(?:gov|edu|ac|org|int)(?:\.|$)|(?:^|\.)(?:w3|creativecommons|github|europa)\./i;

const declaring = everyBlock((_, source) =>
  /site[\s,(]{1,3}(?:located\s)?(?:at|is|:)|网站|官网|本站/i.test(source)
    ? matchesOf(DECLARED, source).map((match) => domainOf(match[1]!))
    : undefined,
);

function foreign(contract: Contract, { range, url }: LinkTarget, hosts: readonly string[]): Finding | undefined {
  if (hosts.length === 0) return undefined;
  const host = /^https?:\/\/([^/:?#]{3,200})/i.exec(url)?.[1];
  if (host === undefined || CODE_SITE.test(host) || hosts.includes(domainOf(host))) return undefined;
  if (!TITLED.test(contract.source({ start: Math.max(0, range.start - 20), end: range.start }))) return undefined;
  return {
    range,
    kind: 'foreign-host',
    message: {
      text: 'This document of the contract stands on {host}, while the agreement gives {own} as the provider’s site. Somebody else may change or delete it; the link may be left from another provider’s terms. Check it.',
      data: { host, own: hosts[0]! },
    },
  };
}

/** The part of a host that one owner has: two labels, three below a public suffix such as com.cn. */
function domainOf(host: string): string {
  const labels = host.toLowerCase().split('.');
  const second = labels.at(-2) ?? '';
  return labels.slice(/^(?:com|net|org|gov|co|ac|edu)$/.test(second) && labels.length > 2 ? -3 : -2).join('.');
}
