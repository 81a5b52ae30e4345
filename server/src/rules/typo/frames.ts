import type { Block } from '../../syntax/block.js';
import type { Finding } from '../contract.js';
import { slip } from './slip.js';

/** 自然灾害如……等自然灾害; 应在……后应. */
const LIKE = /(\p{Script=Han}{2,6})(?:比如|例如|诸如|如)[^。；;，,\n]{2,60}?等(\1)/gu;
const SHALL = /应(?:当)?在[^。；;，,、应\n]{2,30}?[后时内](应当?|应)(?=[\p{Script=Han}])(?![用急对付收答])/gu;

/** Chinese frames that are closed twice, or not at all. */
export function frames(block: Block): Finding[] {
  const { plain } = block.words;
  const twice = (match: RegExpExecArray, again: string): Finding[] => {
    const end = match.index + match[0].length;
    const cut = { start: end - again.length, end };
    return slip(
      block,
      cut,
      'frame',
      {
        text: '“{words}” closes a frame that it opened already, so that it stands twice in one clause of the sentence. Delete one.',
        data: { words: again },
      },
      { title: { text: 'Delete the second “{words}”', data: { words: again } }, safe: true, cut, text: '' },
    );
  };
  return [
    ...open(block),
    ...[...plain.matchAll(LIKE)].flatMap((match) => twice(match, match[2]!)),
    ...[...plain.matchAll(SHALL)].flatMap((match) => twice(match, match[1]!)),
  ];
}

/** 以网页公布的价格, which wants 为准: what follows 以 is what decides, and no verb takes it up. */
const OPEN =
  /(?<=[，且并均应则])以(?:我们|本公司|平台|网站|官网|页面|系统|公告|届时|当时|最终|实际)[^。；，、为作向来进予按对在]{0,30}(?:标准|价格|规则|说明|公告|规定|数据|金额|结果|内容|信息)(?=[。；]|$)/g;

function open(block: Block): Finding[] {
  return [...block.words.plain.matchAll(OPEN)].flatMap((match) => {
    const end = match.index + match[0].length;
    return slip(
      block,
      { start: match.index, end },
      'frame',
      {
        text: '“{words}” opens with 以 and is not closed; 为准 is probably missing. The sentence does not say what decides. Complete it.',
        data: { words: match[0] },
      },
      { title: { text: 'Add 为准' }, cut: { start: end, end }, text: '为准' },
    );
  });
}
