import type { Signal } from '../../analysis/queries/signals.js';

/**
 * The signal of some English patterns, which stand between word boundaries, and some Chinese ones. They read plain
 * form (analysis/positions/plainForm.ts). `…` stands for a gap of up to 40 characters within the sentence, `……` for 80.
 */
export function signal(english: readonly string[], chinese: readonly string[] = []): Signal {
  const gaps = (pattern: string, stop: string): string =>
    pattern.replaceAll('……', `[^${stop}\\n]{0,80}?`).replaceAll('…', `[^${stop}\\n]{0,40}?`);
  const parts = english.map((pattern) => `\\b(?:${gaps(pattern, '.')})\\b`);
  return new RegExp([...parts, ...chinese.map((pattern) => gaps(pattern, '。'))].join('|'), 'giu');
}

/** What agreements call themselves and what belongs to them. */
export const TERMS =
  '(?:terms|agreement|contract|conditions|tos|tou|eula|gtc|gcus|aup|polic(?:y|ies)|rules|guidelines|legal notice)';
export const CHINESE_TERMS = '(?:协议|条款|合同|约定|规则|声明|政策|内容)';

/** What is provided. */
export const OFFER =
  '(?:services?|sites?|websites?|web page|webpage|platform|apps?|applications?|software|products?|forum|apis?|network|programs?|programme|content|tools?)';
export const CHINESE_OFFER = '(?:服务|功能|支持|平台|软件|网站|应用|程序|系统|产品|工具|插件|播放器|内容|项目|机器人)';

/** What customers bring in. */
export const CONTENT = '(?:content|data|materials?|submissions?|posts?|files|information|images|contributions?)';

/** Customers put content into the services; what the provider stores of them, and what nobody may send, is none. */
export const STORED = signal(
  [
    `(?:you|customers?|users?|members?|subscribers?|clients?) (?:(?:may|can|will|choose to) )?(?:upload|submit|post|publish|store)(?!…personal)…${CONTENT}`,
    `(?<!personal )${CONTENT} (?:that |which )?(?:you|customers?|users?|members?) (?:\\w+ )?(?:upload|submit|post|publish|store|create)`,
    // What one provides as data or information is mostly what one tells of oneself.
    '(?:content|materials?|files|images) (?:that |which )?(?:you|customers?|users?|members?) (?:\\w+ )?provide',
    'your (?:content|files|materials)',
    '(?:customer|user) (?:data|content)…(?:stor|upload|process|host)\\w*',
  ],
  ['(?:上传|存储|存放|发布|提交)[^。\\n]{0,20}(?:内容|数据|文件|素材|作品)'],
);

/** Customers put content into the services, or must not. */
export const STORING = signal(
  [
    `(?:upload|submit|post|store|transmit)\\w*…${CONTENT}`,
    'your (?:content|files|materials)',
    '(?:customer|user) (?:data|content)…(?:stor|upload|process|host)\\w*',
  ],
  ['(?:上传|存储|存放|发布|提交)[^。\\n]{0,20}(?:内容|数据|文件|素材|作品)'],
);

/** The services deal with data about people. */
export const PERSONAL = signal(
  [
    'personal (?:data|information|details|records|profile)',
    'personally',
    '(?:your|their) e-?mail',
    'e-?mail address(?:es)?',
    // Rights that are registered or unregistered, and registered mail, are about nobody.
    'register(?:s|ed|ing)?(?! or unregistered| (?:[a-z.]+ )?(?:e?mail|post)\\b)(?! (?:trade ?|service ?)?marks?)(?! (?:office|address|seat|agent|company|designs?|patents?|in|under))',
    'registration(?! (?:number|no))',
    'sign(?:ing)? up',
    '(?<!(?:on|into|of|final) )accounts?(?! of)',
    'collect(?!ive)\\w*',
  ],
  ['个人(?!使用)|注册|登录|账号|账户|帐号|手机|姓名|身份|收集'],
);

/** Customers have accounts, or identify themselves; those of the provider with a network are none. */
export const ACCOUNTS = signal(
  [
    '(?<!(?:bank|into|social media|of|take|on|final) )accounts?(?! of\\b)',
    '(?:you|users?|customers?|members?) (?:\\w+ )?(?:register(?!ed)|sign up|log in)',
    'registration',
    'user ?names?',
  ],
  ['(?<!自媒体|公众|官方|银行|第三方)(?:[账帐][户号])|注册|登[录陆]'],
);

/** Organisations among the customers, whose business the provider gets to know. */
export const BUSINESS = signal(
  [
    // The customer account and customer service are names of what anybody has.
    '(?:the|each) (?:customer|client|licensee|subscriber)(?! (?:accounts?|services?|support|care|portal|area|cent(?:er|re))\\b)',
    'order forms?',
    'your (?:business|company|organi[sz]ation|employees|affiliates|end users)',
  ],
  ['客户|企业|法人|商户'],
);

/** Documents that say what becomes of personal data. */
export const PRIVACY = /privacy|data[- ]?processing|data[- ]?protection|\bdpa\b|隐私|数据处理|个人信息/i;

/** The text names such a document. */
export const PRIVACY_NAMED = signal(
  ['privacy (?:policy|policies|notice|statement)'],
  ['隐私(?:权)?(?:政策|声明|条款|协议|通知)'],
);
