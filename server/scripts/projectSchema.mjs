// Writes client/schemas/termsmith.schema.json, by which editors complete and check project files.
//
//   node server/scripts/projectSchema.mjs            after rules, positions or clause types changed (npx tsc -b first)
//   node server/scripts/projectSchema.mjs --check    writes nothing; exits 1 when the schema is stale
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = new URL('../../client/schemas/termsmith.schema.json', import.meta.url);
const PATTERN = '^(>=|<=|>|<) ?';

/** The schema for the closed lists of the compiled sources. */
export async function projectSchema() {
  const out = '../../out/server/src';
  const { METAS } = await import(`${out}/engine/metas.js`);
  const { CLAUSE_TYPES } = await import(`${out}/taxonomy/clauseTypes.js`);
  const { POSITION_SHAPES } = await import(`${out}/taxonomy/positionShapes.js`);
  const { CUSTOM_SEVERITIES, PROFILES } = await import(`${out}/workspace/settings.js`);
  const { english } = await import(`${out}/text/message.js`);

  const scalar = (kind) => {
    if (typeof kind !== 'string') return { enum: [...kind] };
    const bound = (pattern, examples) => ({ type: 'string', pattern: `(${PATTERN})?${pattern}`, examples });
    switch (kind) {
      case 'duration':
        return bound('P[0-9T]', ['P30D', '>= P30D', '>= P12M']);
      case 'date':
        return bound('\\d{4}-\\d{2}-\\d{2}$', ['2026-01-31']);
      case 'number':
        return { anyOf: [{ type: 'number' }, { type: 'string', pattern: `${PATTERN}\\d` }] };
      case 'flag':
        return { type: 'boolean' };
      default:
        return { type: 'string' };
    }
  };
  const condition = (key) => {
    const { scalars, fields } = POSITION_SHAPES[key];
    const record = {
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(Object.entries(fields).map(([name, kind]) => [name, scalar(kind)])),
    };
    const one = { anyOf: [...scalars.map(scalar), ...(Object.keys(fields).length > 0 ? [record] : [])] };
    return { anyOf: [...one.anyOf, { type: 'array', items: one }] };
  };
  const texts = { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] };
  const oneOrMore = (values) => ({ anyOf: [{ enum: values }, { type: 'array', items: { enum: values } }] });
  const firmText = {
    anyOf: [
      { type: 'string' },
      {
        type: 'object',
        additionalProperties: false,
        properties: { en: { type: 'string' }, zh: { type: 'string' } },
      },
    ],
  };
  const severity = { enum: [...new Set([...Object.keys(CUSTOM_SEVERITIES), 'warning', 'information'])] };
  const ruleNames = METAS.flatMap((meta) => [
    [meta.id, english(meta.title)],
    ...Object.entries(meta.kinds ?? {}).map(([kind, { title }]) => [`${meta.id}/${kind}`, english(title)]),
  ]);
  const positions = Object.keys(POSITION_SHAPES);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Termsmith project file',
    description: 'Rules, profiles and the playbook of a firm, for all drafts in this folder and below it.',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      extends: {
        ...texts,
        description: 'Project files to build on, relative to this one. What stands here comes after them.',
      },
      profile: {
        ...oneOrMore(['auto', ...PROFILES]),
        description: 'The profiles to apply together; auto chooses by the draft.',
      },
      standpoint: { enum: ['provider', 'customer'], description: 'From whose side drafts are seen.' },
      rules: {
        type: 'object',
        description:
          'Severities by rule, kind (rule/kind) or glob (missing-*); a leading ! means all others. Later entries win.',
        properties: Object.fromEntries(ruleNames.map(([name, title]) => [name, { ...severity, description: title }])),
        additionalProperties: severity,
      },
      agreements: {
        type: 'object',
        additionalProperties: false,
        description: 'Which files are agreements, by globs.',
        properties: { include: texts, exclude: texts },
      },
      baseline: { type: 'string', description: 'A file of findings that were there before; only others are reported.' },
      playbook: {
        type: 'array',
        description: 'Positions of your own. Each becomes a finding playbook/<id> where a draft does not meet it.',
        items: {
          type: 'object',
          required: ['id'],
          additionalProperties: false,
          properties: {
            id: { type: 'string', pattern: '^[a-z][a-z0-9-]*$' },
            severity: { enum: ['error', 'warning', 'information', 'hint'] },
            profiles: oneOrMore(PROFILES),
            require: { ...oneOrMore([...CLAUSE_TYPES]), description: 'Clause types of which the draft must have one.' },
            position: { enum: positions },
            stated: { type: 'boolean', description: 'Whether the draft must take the position at all.' },
            allowed: { description: 'Values, bounds such as ">= P30D", or records; a value must fit one of them.' },
            forbidden: { description: 'Values that must not occur.' },
            message: firmText,
            preferred: { ...firmText, description: 'The text of the clause that you prefer.' },
            fallback: { ...firmText, description: 'The text to fall back on.' },
            examples: {
              type: 'object',
              additionalProperties: false,
              description: 'Passages in Markdown that must pass and that must fail; termsmith test tries them.',
              properties: { pass: texts, fail: texts },
            },
          },
          allOf: positions.map((key) => ({
            if: { required: ['position'], properties: { position: { const: key } } },
            // biome-ignore lint/suspicious/noThenProperty: JSON Schema names it so.
            then: { properties: { allowed: condition(key), forbidden: condition(key) } },
          })),
        },
      },
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = `${JSON.stringify(await projectSchema(), null, 2)}\n`;
  if (!process.argv.includes('--check')) {
    mkdirSync(new URL('./', file), { recursive: true });
    writeFileSync(file, text);
  } else if (
    !existsSync(file) ||
    JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))) !== JSON.stringify(JSON.parse(text))
  ) {
    console.error('client/schemas/termsmith.schema.json is stale. Run: node server/scripts/projectSchema.mjs');
    process.exitCode = 1;
  }
}
