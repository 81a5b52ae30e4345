import type { EngineSettings } from '../engine/engine.js';
import { PLAYBOOK_RULE, playbookRule } from '../engine/playbook.js';
import type { DocumentRule } from '../rules/contract.js';
import type { Message } from '../text/message.js';
import type { DraftFields } from './draftFields.js';
import type { Project } from './project.js';
import type { ChosenStandpoint, Settings } from './settings.js';

/** What holds for a draft, and where each part of it comes from. */
export interface Effective {
  readonly engine: EngineSettings;
  readonly standpoint: ChosenStandpoint;
  readonly agreements: Settings['agreements'];
  readonly baseline?: string;
  /** In the order in which they were asked, the first that speaks deciding. */
  readonly sources: readonly Source[];
}

/** A part of the configuration, its value, and who decided it. */
export interface Source {
  readonly name: 'profile' | 'standpoint' | 'rules' | 'playbook' | 'agreements' | 'baseline';
  readonly value: string;
  readonly from: Message;
}

/** What is asked besides the draft and its project: the settings of an editor, or the words of a command. */
export interface Asked {
  readonly profile: Settings['profile'];
  readonly customizations: Settings['customizations'];
  readonly standpoint?: ChosenStandpoint;
  readonly agreements?: Settings['agreements'];
  /** What these are called: settings, command line. */
  readonly name: Message;
  /** Whether they come before the project file, as words of a command do, or after it. */
  readonly first: boolean;
}

/**
 * What holds for a draft. The first that speaks wins: words of a command; the draft's front matter; the project file,
 * the nearest and then those it extends; the settings; what the draft itself suggests. Rules are the other way round:
 * each list is applied in turn, so that the stronger has the last word. A project comes before the settings of one
 * person, so that an editor says what continuous integration says.
 */
export function effective(asked: Asked, project: Project | undefined, fields: DraftFields): Effective {
  const sources: Source[] = [];
  const file: Message = { text: '{value}', data: { value: project?.files.at(-1) ?? '' } };
  const frontMatter: Message = { text: 'the front matter of the draft' };
  const decide = <T>(
    name: Source['name'],
    found: readonly (readonly [T | undefined, Message])[],
    say: (value: T) => string,
  ): T => {
    const [value, from] = found.find(([v]) => v !== undefined)!;
    sources.push({ name, value: say(value as T), from });
    return value as T;
  };
  const asksProfile = asked.profile === 'auto' ? undefined : asked.profile;
  const profile = decide<Settings['profile']>(
    'profile',
    [
      [asked.first ? asksProfile : undefined, asked.name],
      [fields.profile, frontMatter],
      [project?.profile, file],
      [asksProfile, asked.name],
      ['auto', { text: 'chosen from the draft, as nothing else says' }],
    ],
    (value) => (value === 'auto' ? value : value.join('+')),
  );
  const standpoint = decide<ChosenStandpoint>(
    'standpoint',
    [
      [asked.first ? asked.standpoint : undefined, asked.name],
      [fields.standpoint, frontMatter],
      [project?.standpoint, file],
      [asked.standpoint, asked.name],
      ['balanced', { text: 'the default' }],
    ],
    String,
  );
  const layers = [
    asked.first ? [] : asked.customizations,
    project?.customizations ?? [],
    asked.first ? asked.customizations : [],
  ];
  const written = (list: Settings['customizations']): string =>
    list.map(({ rule, severity }) => `${rule}: ${severity}`).join(', ');
  layers.forEach((layer, i) => {
    if (layer.length > 0) sources.push({ name: 'rules', value: written(layer), from: i === 1 ? file : asked.name });
  });
  if (fields.disable.length > 0)
    sources.push({ name: 'rules', value: fields.disable.map((id) => `${id}: off`).join(', '), from: frontMatter });
  const playbook = project?.playbook ?? [];
  if (playbook.length > 0)
    sources.push({
      name: 'playbook',
      value: playbook.map(({ id }) => `${PLAYBOOK_RULE}/${id}`).join(', '),
      from: file,
    });
  const include = [...(project?.agreements.include ?? []), ...(asked.agreements?.include ?? [])];
  const exclude = [...(project?.agreements.exclude ?? []), ...(asked.agreements?.exclude ?? [])];
  if (project?.baseline !== undefined) sources.push({ name: 'baseline', value: project.baseline, from: file });
  return {
    engine: {
      profile,
      customizations: layers.flat(),
      ...(fields.disable.length > 0 && { disabled: fields.disable }),
      ...(playbook.length > 0 && { further: [ruleOf(playbook)] }),
    },
    standpoint,
    agreements: { include, exclude },
    ...(project?.baseline !== undefined && { baseline: project.baseline }),
    sources,
  };
}

const rules = new WeakMap<object, DocumentRule>();

/** The rule of a playbook; the same object as long as the playbook is. */
function ruleOf(playbook: Project['playbook']): DocumentRule {
  const known = rules.get(playbook);
  if (known) return known;
  const rule = playbookRule(playbook);
  rules.set(playbook, rule);
  return rule;
}
