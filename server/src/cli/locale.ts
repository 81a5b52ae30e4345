import { filled, type Localise } from '../text/message.js';

/** A localiser that takes translations from a bundle; English for what it does not have. Never throws. */
export function localiserOf(bundle: Readonly<Record<string, string>>): Localise {
  const localise: Localise = ({ text, data }) => {
    const translated = Object.hasOwn(bundle, text) ? bundle[text]! : text;
    return data ? filled(translated, data, localise) : translated;
  };
  return localise;
}

/** The locale of an environment such as `{ LANG: 'zh_CN.UTF-8' }`: `zh-cn` or `en`. */
export function localeOf(environment: Readonly<Record<string, string | undefined>>): string {
  const value = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^zh(?!_(?:TW|HK|MO)|-Hant)/i.test(value) ? 'zh-cn' : 'en';
}

/** The locale that a person named: `zh`, `zh_CN` and `zh-Hans` mean `zh-cn`. */
export function namedLocale(name: string): string {
  const lower = name
    .toLowerCase()
    .replace(/_/g, '-')
    .replace(/\.[\s\S]{0,200}$/, '');
  return /^zh(?:-cn|-sg|-hans(?:-cn)?)?$/.test(lower) ? 'zh-cn' : lower.startsWith('en') ? 'en' : lower;
}
