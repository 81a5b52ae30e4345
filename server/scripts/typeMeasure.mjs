// How well documents are read, and which of them share text, for learnTypes.mjs.
import { parse } from '../../out/server/src/syntax/parse.js';

/** What is not held is measured in this many parts. */
const FOLDS = 5;

/** How well the documents are read: hits by type as shared/tools/score.mjs counts them, over the clauses found. */
export function measure(documents, analystOf) {
  const sums = new Map();
  for (const document of documents) {
    const contract = analystOf(document).read(parse(document.text));
    const { language } = contract;
    const keys = [document.set, `${document.set} ${language}`];
    contract.clauses.forEach(({ facts }, i) => {
      const right = document.byLine.get(document.lineOf(contract.starts[i]));
      if (right === undefined) return;
      for (const key of keys) {
        if (!sums.has(key)) sums.set(key, { clauses: 0, type: 0, lenient: 0, also: 0, counts: new Map() });
        count(sums.get(key), right, facts);
      }
    });
  }
  const percent = (x) => (100 * x).toFixed(1).padStart(5);
  return [...sums].map(([set, { clauses, type, lenient, also, counts }]) => {
    const present = [...counts.values()].filter(([hit, , missed]) => hit + missed > 0);
    const macro = present.reduce((sum, [hit, wrong, missed]) => sum + (2 * hit) / (2 * hit + wrong + missed), 0);
    return [
      set.padEnd(36),
      String(clauses).padStart(5),
      ` type ${percent(type / clauses)}  lenient ${percent(lenient / clauses)}`,
      ` macro-F1 ${percent(macro / present.length)}  further types ${(also / clauses).toFixed(2)}`,
    ].join(' ');
  });
}

function count(sum, right, { type, also }) {
  const same = type === right.type;
  const bump = (t, i) => {
    if (t === 'group' || t === 'other') return;
    if (!sum.counts.has(t)) sum.counts.set(t, [0, 0, 0]);
    sum.counts.get(t)[i]++;
  };
  sum.clauses++;
  sum.also += also.length;
  if (same) sum.type++;
  if (same || right.also.includes(type) || also.includes(right.type)) sum.lenient++;
  bump(right.type, same ? 0 : 2);
  if (!same) bump(type, 1);
}

/** Documents in groups that share no text: at least 8 % of the words in runs of twelve in common make two one. */
export function unrelated(documents) {
  const runs = documents.map(({ text }) => {
    const units = text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];
    const found = new Set();
    for (let i = 0; i + 12 <= units.length; i++) found.add(units.slice(i, i + 12).join(' '));
    return found;
  });
  const group = documents.map((_, i) => i);
  for (let i = 0; i < documents.length; i++) {
    for (let j = 0; j < i; j++) {
      const [few, many] = runs[i].size < runs[j].size ? [runs[i], runs[j]] : [runs[j], runs[i]];
      let shared = 0;
      for (const run of few) if (many.has(run)) shared++;
      if (shared <= 0.08 * few.size) continue;
      const [from, to] = [group[i], group[j]];
      group.forEach((g, k) => {
        if (g === from) group[k] = to;
      });
    }
  }
  return [...new Set(group)].map((g) => documents.filter((_, i) => group[i] === g));
}

/** The groups in parts that are measured together: what is held, then folds with as many of each kind of document. */
export function parts(groups) {
  const held = groups.filter((group) => group.some((d) => d.held));
  const rest = groups.filter((group) => !held.includes(group));
  const folds = Array.from({ length: FOLDS }, (_, f) => rest.filter((_, i) => i % FOLDS === f).flat());
  return [held.flat(), ...folds].filter((part) => part.length > 0);
}
