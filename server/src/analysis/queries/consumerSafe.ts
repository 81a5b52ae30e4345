/** Words that keep what mandatory law gives consumers where they live (CONSUMER-SAFE of design/rules.md, section 0). */
export const CONSUMER_SAFE = {
  en: /\bmandatory\b|\bwithout\sprejudice\b|\b(?:consumer|statutory|legal)\s(?:protection|rights?)\b|\bcountry\s(?:in\swhich|where|of)\s(?:you|your|the\scustomer)\b|\b(?:habitual\s)?residence\b|\bnot\sdeprive\b/i,
  zh: /消费者|强制性|经常居所|住所地法/,
} as const;
