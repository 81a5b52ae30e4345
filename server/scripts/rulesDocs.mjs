// Writes the documentation of the rules from what they say about themselves and do with their examples: docs/rules.md,
// the catalogue, and a page a rule in docs/rules, in English and (docs/rules/zh-cn) in Chinese. Findings link to the pages.
//
//   node server/scripts/rulesDocs.mjs            after a rule was added or changed (npx tsc -b first)
//   node server/scripts/rulesDocs.mjs --check    writes nothing; exits 1 when a page is missing, stale or left over
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const at = (path) => new URL(path, root);
const load = (module) => import(new URL(`out/server/src/${module}.js`, root));

/** What the pages say besides what the rules say, in the languages that they are in. */
const WORDS = {
  en: {
    folder: 'docs/rules',
    intro: 'Each finding is a drafting prompt for a lawyer and no legal advice.',
    catalogue: 'Rules',
    severities: 'Severity',
    severitiesBy: 'How severe it is depends on the [profile](CONFIGURATION).',
    law: 'Law',
    checked: 'Law is cited only where it was compared with the text of the statute.',
    reported: 'Reported',
    notReported: 'Not reported',
    says: 'Termsmith says:',
    fixes: 'Quick fixes',
    off: 'How to switch it off',
    once: 'In one place, with the reason, which stays in the draft:',
    reason: 'reason',
    file: 'For one draft, in its front matter, and for all drafts, in the project file `termsmith.yaml`:',
    insert: 'Insert the clause',
    more: 'More ways are told in [Configuration](CONFIGURATION).',
    all: '[All rules](CATALOGUE)',
    ends: '.',
    comma: '; ',
  },
  zh: {
    folder: 'docs/rules/zh-cn',
    intro: '每一条提示都供起草人参考，不构成法律意见。',
    catalogue: '规则',
    severities: '严重程度',
    severitiesBy: '严重程度取决于[配置组合](CONFIGURATION)。',
    law: '法律依据',
    checked: '只引用已与法条原文核对过的规定。',
    reported: '会报告',
    notReported: '不会报告',
    says: 'Termsmith 的提示：',
    fixes: '快速修复',
    off: '如何关闭',
    once: '只在一处关闭，并把理由留在草稿里：',
    reason: '理由',
    file: '对一份草稿，写在其 front matter 中；对所有草稿，写在项目文件 `termsmith.yaml` 中：',
    insert: '插入该条款',
    more: '其他方式见[配置](CONFIGURATION)。',
    all: '[全部规则](CATALOGUE)',
    ends: '。',
    comma: '；',
  },
};
const CATEGORIES = {
  completeness: 'Completeness',
  liability: 'Liability and risk',
  fairness: 'Fairness',
  consistency: 'Internal consistency',
  references: 'Cross references and numbering',
  hygiene: 'Drafting',
  bilingual: 'Two languages',
};

/** All pages, path to text. */
async function pages() {
  const [{ METAS }, { RULES }, { Engine }, { severityOf }, { PROFILES }, { loadCitations, citationText }] =
    await Promise.all(
      [
        'engine/metas',
        'rules/index',
        'engine/engine',
        'engine/severity',
        'workspace/settings',
        'taxonomy/loadCitations',
      ].map(load),
    );
  const [{ localiserOf }, { readData }, { Analyst }, { compileCues }, { parse }] = await Promise.all(
    ['cli/locale', 'cli/installation', 'analysis/analyst', 'taxonomy/cues', 'syntax/parse'].map(load),
  );
  const { citations } = loadCitations('citations.yaml', readFileSync(at('server/data/law/citations.yaml'), 'utf8'));
  const known = new Map([...citations.values()].map((citation) => [citation.id, citation]));
  const analyst = new Analyst({ cues: compileCues(readData().cues) });
  const bundle = JSON.parse(readFileSync(at('l10n/bundle.l10n.zh-cn.json'), 'utf8'));
  const localisers = { en: localiserOf({}), zh: localiserOf(bundle) };

  const cell = (text) => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
  const table = (head, rows) =>
    [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
  const severities = (meta, kind) => PROFILES.map((profile) => severityOf(meta, kind ? { kind } : {}, [profile], []));
  const fence = (text) => `~~~markdown\n${text.trim()}\n~~~`;

  /** What a rule finds in its own example. */
  const diagnose = (meta, text) => {
    const rules = RULES.filter((rule) => rule.meta.id === meta.id);
    const settings = { profile: ['general'], customizations: [{ rule: meta.id, severity: 'warning' }] };
    return new Engine(rules)
      .run(analyst.read(parse(text)), settings)
      .diagnoses.filter(({ rule }) => rule.id === meta.id);
  };

  const page = (meta, language) => {
    const words = WORDS[language];
    const say = localisers[language];
    const link = (text) =>
      text
        .replace('CONFIGURATION', language === 'en' ? '../configuration.md' : '../../configuration.md')
        .replace('CATALOGUE', language === 'en' ? '../rules.md' : '../../rules.md');
    const kinds = Object.entries(meta.kinds ?? {});
    const law = (meta.law ?? []).map((id) => known.get(id)).filter((citation) => citation?.checked);
    const examples = meta.examples.filter((example) => example.language === language);
    const parts = [
      `# ${meta.id}`,
      `**${say(meta.title)}${words.ends}** ${say(meta.description)}`,
      words.intro,
      `## ${words.severities}`,
      link(words.severitiesBy),
      table(
        ['', ...PROFILES],
        [
          [`\`${meta.id}\``, ...severities(meta)],
          ...kinds.map(([kind, { title }]) => [
            `\`${meta.id}/${kind}\` ${cell(say(title))}`,
            ...severities(meta, kind),
          ]),
        ],
      ),
    ];
    if (law.length > 0)
      parts.push(
        `## ${words.law}`,
        law.map((citation) => `- ${citationText(citation, language)}`).join('\n'),
        words.checked,
      );
    for (const { bad, good } of examples) {
      const found = diagnose(meta, bad);
      parts.push(`## ${words.reported}`, fence(bad));
      if (found.length > 0) {
        parts.push(words.says, `> ${say(found[0].message).replaceAll('\n', '\n> ')}`);
        const fixes = found[0].fixes.map(({ title }) => `- ${say(title)}`);
        if (fixes.length > 0) parts.push(`### ${words.fixes}`, [...new Set(fixes)].join('\n'));
      }
      parts.push(`## ${words.notReported}`, fence(good));
    }
    parts.push(
      `## ${words.off}`,
      words.once,
      fence(`<!-- termsmith-disable-next-line ${meta.id} -- ${words.reason} -->`),
      words.file,
      `~~~yaml\n# front matter\ntermsmith:\n  disable: [${meta.id}]\n\n# termsmith.yaml\nrules:\n  ${meta.id}: off\n~~~`,
      link(words.more),
      link(words.all),
    );
    return parts.join('\n\n').concat('\n');
  };

  const catalogue = [
    '# Rules',
    'Each finding is a drafting prompt for a lawyer and no legal advice. Severities are those of the profiles; how to change them, and how to switch a rule off, is told in [Configuration](configuration.md). Law is cited only where it was compared with the text of the statute. 中文说明见各规则的中文页面。',
    ...Object.entries(CATEGORIES).flatMap(([category, title]) => {
      const metas = METAS.filter((meta) => meta.category === category);
      if (metas.length === 0) return [];
      const rows = metas.map((meta) => [
        `[${meta.id}](rules/${meta.id}.md) [中](rules/zh-cn/${meta.id}.md)`,
        cell(localisers.en(meta.title)),
        ...severities(meta),
      ]);
      return [`## ${title}`, table(['rule', 'finds', ...PROFILES], rows)];
    }),
  ]
    .join('\n\n')
    .concat('\n');
  return new Map([
    ['docs/rules.md', catalogue],
    ...METAS.flatMap((meta) =>
      Object.keys(WORDS).map((language) => [`${WORDS[language].folder}/${meta.id}.md`, page(meta, language)]),
    ),
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const texts = await pages();
  const stale = [...texts].filter(([path, text]) => !existsSync(at(path)) || readFileSync(at(path), 'utf8') !== text);
  const left = Object.values(WORDS)
    .flatMap(({ folder }) => (existsSync(at(folder)) ? readdirSync(at(folder)).map((name) => `${folder}/${name}`) : []))
    .filter((path) => path.endsWith('.md') && !texts.has(path));
  if (!process.argv.includes('--check')) {
    for (const { folder } of Object.values(WORDS)) mkdirSync(at(folder), { recursive: true });
    for (const [path, text] of stale) writeFileSync(at(path), text);
    for (const path of left) rmSync(at(path));
  } else if (stale.length + left.length > 0) {
    for (const path of [...stale.map(([name]) => name), ...left]) console.error(`${path} is stale.`);
    console.error('Run: node server/scripts/rulesDocs.mjs');
    process.exitCode = 1;
  }
}
