import { readFileSync } from 'node:fs';
import type { Localise } from '../../../server/src/text/message.js';

const BUNDLE = 'l10n/bundle.l10n.zh-cn.json';

let bundle: Readonly<Record<string, string>> | undefined;

/** The Chinese of a message as the bundle has it; throws where it has none. Tests run from the root. */
export const chinese: Localise = ({ text, data = {} }) => {
  bundle ??= JSON.parse(readFileSync(BUNDLE, 'utf8')) as Record<string, string>;
  const template = text === '' ? '' : bundle[text];
  if (template === undefined) throw new Error(`${BUNDLE} has no “${text}”`);
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = data[name];
    if (value === undefined) throw new Error(`“${template}” names {${name}}, which “${text}” does not give`);
    return typeof value === 'object' ? chinese(value) : String(value);
  });
};
