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
        '(?:subject to|construed (?:in accordance with|under)|under|pursuant to|according to|in accordance with)…laws? (?:of|in)',
        '(?:\\w*govern(?:ed|s|ing)|construed|interpreted)……laws?',
        '(?:governing|applicable|choice of) law',
        '\\w+ law (?:governs|applies|shall|will|is applicable)',
        'laws? of (?:the |your )?(?:state|country|republic|province|commonwealth|people|united|england|switzerland|germany)',
      ],
      [
        '(?:适用|受|依照|依据|根据|遵循)[^。，\\n]{0,30}(?:法律|法)(?:法规)?(?:管辖|约束|解释|执行|$)',
        '适用…法律|准据法|法律适用|适用法|管辖法律',
      ],
    ),
    met: (contract) => contract.positions.some((p) => p.key === 'governingLaw'),
  },
  {
    type: 'jurisdiction',
    or: ['dispute-resolution'],
    severities: 'E E W E E',
    name: 'Dispute resolution',
    why: 'Without a forum, the statute decides where to sue, often far from either party.',
    shown: signal(
      [
        'courts? (?:of|in|located|at|having|with|for|where|within)',
        '(?:the|only|competent|local|your|state|federal|english|ordinary|civil|district|superior|high|any|such|provincial) courts',
        'court of (?:competent|law|appropriate|the)',
        '(?:exclusive|non-exclusive|personal|submit to|place of|competent|sole) jurisdiction',
        'jurisdiction of',
        'venue',
        'arbitrat(?:ion|or|ors|ed|e)',
        'small claims',
      ],
      ['法院|仲裁|管辖|提起诉讼'],
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
      contract.positions.some((p) => p.key === 'venue' || (p.key === 'arbitration' && p.value !== false)),
  },
];
