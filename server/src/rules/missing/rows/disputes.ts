import { type MissingRow, mentions } from '../row.js';
import { signal } from '../signal.js';

/** Clauses on law and disputes. */
export const DISPUTES: readonly MissingRow[] = [
  {
    type: 'governing-law',
    severities: 'E E W E E',
    name: 'Governing law',
    why: 'Without a choice, conflict rules decide which law applies, and may choose a law that the text was not written for.',
    shown: signal(
      [
        // Where a company was set up is no choice of law.
        '(?<!\\b(?:organi[sz]ed|existing|incorporated|registered|formed|established|constituted|licensed)(?: \\w+){0,2} )(?:subject to|construed (?:in accordance with|under)|under|pursuant to|according to|in accordance with)…laws? (?:of|in) (?!the jurisdictions? (?:of|in))',
        '(?:\\w*govern(?:ed|s|ing)|construed|interpreted|ruled)……laws?',
        '\\w+ law,? (?:to the exclusion|excluding|without regard|exclusive) ',
        '(?:civil|commercial) code of (?!conduct)\\w+ (?:applies|governs|shall|will|is applicable)',
        '(?:governing|applicable) law (?:is|shall be|will be|of (?:these|this|the))',
        '(?!applicable)\\w+ law (?:governs|applies|shall|will|is applicable)',
        '(?:under|by|per) (?:the )?laws? of (?:the |your )?(?:state|country|republic|province|commonwealth|people|united|england|switzerland|germany)',
      ],
      [
        '(?:适用|受|依照|依据|根据|遵循)[^。，\\n]{0,30}(?:法律|法)(?:法规)?(?:管辖|约束|解释|执行|$)',
        // 适用的法律 and 法律适用和争议解决条款 speak of a law without choosing one.
        '适用(?![的)）])[^。，、\\n]{1,30}法律(?!适用)',
        '(?:本(?:协议|条款|合同))(?:应|将)?(?:按照?|依)[^。，\\n]{0,16}法律',
        '本(?:协议|条款|合同)(?:应|将)?(?:遵循|遵从|依从)[^。，\\n]{0,16}法律',
        '以[^。，\\n]{0,16}(?:法律?|法)(?:作?为)(?:准|准据法)',
        '(?:准据法|法律适用|适用法律?|管辖法律)(?:为|是|[：:])',
      ],
    ),
    met: (contract) => contract.positionsOf('governingLaw').length > 0,
  },
  {
    type: 'jurisdiction',
    or: ['dispute-resolution'],
    severities: 'E E W E E',
    name: 'Dispute resolution',
    why: 'Without a forum, the statute decides where to sue, often far from either party.',
    shown: signal(
      [
        'courts? (?:in|located|at|having|for|where|within)',
        // Severability clauses speak of any court of competent jurisdiction.
        'courts? of (?!competent|law\\b|appropriate|any\\b)',
        'courts (?:shall|will|have|has)',
        '(?:brought|filed|resolved|settled|heard|litigated|commenced|instituted|submitted)…courts?',
        '(?:only|competent|local|your|state|federal|english|ordinary|civil|district|superior|high|provincial) courts',
        '(?:exclusive|non-exclusive|personal|submit to(?: the)?|place of|sole) jurisdiction',
        'jurisdiction of (?:the|any)? ?(?:\\w+ ){0,3}courts?',
        '(?:sue|sued)(?: us| you| each other)? (?:only )?in (?!connection|respect|relation)',
        'take (?:us|you|each other) to court in',
        '(?:lawsuits?|suits?|legal (?:actions?|proceedings))…(?:heard|held|tried|laid|brought|filed) (?:only )?in (?!accordance|addition|connection|respect|relation|good|writing|any|which|bad|the name)',
        '(?:agree|submit|consent)\\w*…jurisdiction (?:of|in) (?!any|competent|which|law)',
        'tribunals? of (?!any|competent|law)',
        'place to sue',
        'gerichtsstand',
        'venue',
        'arbitrat(?:ion|or|ors|ed|e)',
        'small claims',
      ],
      [
        '(?:由|向|提交|至|到|在|归|属)[^。\\n]{0,30}(?:法院|仲裁)(?![^。，\\n]{0,30}(?:提供|披露))',
        '法院[^。\\n]{0,12}(?:管辖|起诉|诉讼|裁判|审理|解决)',
        '(?:管辖|仲裁)(?:法院|机构|委员会|中心|权|地|院|裁决)(?!的?(?:选择|条款|约定))',
      ],
    ),
    lighter: mentions(
      signal(
        [
          'disputes?…(?:resol|settl|mediat|arising)\\w*',
          'resolve…disputes?',
          'mediat(?:ion|or)',
          'jurisdiction(?! do)',
        ],
        ['争议|争端|诉讼|调解'],
      ),
    ),
    met: (contract) =>
      contract.positionsOf('venue').length > 0 || contract.positionsOf('arbitration').some((p) => p.value !== false),
  },
];
