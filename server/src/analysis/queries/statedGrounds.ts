/** What anybody could prove, however little whoever acts on it needs to believe: a breach, a fraud, an infringement. */
const STATED =
  /\b(?:violat|breach|infring|fraud|abus|misus|unauthori[sz]ed|unlawful|illegal|without\s(?:your|\w+['’]s)\s(?:permission|consent)|(?:fail|not)\w*\s(?:to\s)?compl)\w*|违反|违约|违法|侵权|侵犯|欺诈|滥用|盗用|冒用|虚假/i;
/** Whatever stands beside it, the provider decides as it likes. */
const FREELY =
  /discretion|judge?ment|opinion|sees?\sfit|\b(?:any|no)\s(?:other\s)?reason|inappropriate|undesirable|unsuitable|harm|risk|自行|单方|独立|判断|任何(?:理由|原因)|不(?:适当|合适)/i;

/** Whether a sentence names what the customer has done as the ground, and leaves the provider no more than to believe it. */
export function statesGround(sentence: string): boolean {
  return STATED.test(sentence) && !FREELY.test(sentence);
}
