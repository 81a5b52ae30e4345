// Learns what words and the loudness of cues add to the clause types, and writes server/data/clauses/learned/cues.*.yaml.
//
//   node server/scripts/learnTypes.mjs [--gold GOLD DOCUMENTS]... [--labels FILE ROOT]...
//     [--held GOLD DOCUMENTS]... [--held-labels FILE ROOT]... [--only-write | --write]
//
// GOLD holds annotated agreements (JSON, one a document) and DOCUMENTS what they name; FILE holds judged clauses
// (typeLabels.txt here) of documents below ROOT. Both teach, and so do the standard clauses of server/data/clauses and the
// agreements of typeExamples; what is held is only measured. It needs `npx tsc -b`. It prints what learning gains: every
// document is read by what was learned from documents that share no text with it. With --write it also writes, with
// --only-write it measures nothing. The same input gives the same output. docs/clause-types-learning.md has the figures.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Analyst } from '../../out/server/src/analysis/analyst.js';
import { compileCues } from '../../out/server/src/taxonomy/cues.js';
import { measure, parts, unrelated } from './typeMeasure.mjs';
import { learn } from './typeModel.mjs';
import {
  annotatedDocuments,
  cues,
  DATA,
  judgedDocuments,
  standardDocuments,
  writtenDocuments,
} from './typeTeachers.mjs';

const args = process.argv.slice(2);
const pairs = (flag) => args.flatMap((a, i) => (a === flag ? [[args[i + 1], args[i + 2]]] : []));

function readDocuments() {
  return [
    ...pairs('--gold').flatMap(([golds, documents]) => annotatedDocuments(golds, documents, false)),
    ...pairs('--labels').flatMap(([file, root]) => judgedDocuments(file, root, false)),
    ...standardDocuments(),
    ...writtenDocuments(),
    ...pairs('--held').flatMap(([golds, documents]) => annotatedDocuments(golds, documents, true)),
    ...pairs('--held-labels').flatMap(([file, root]) => judgedDocuments(file, root, true)),
  ];
}

function write(learned) {
  mkdirSync(join(DATA, 'learned'), { recursive: true });
  const hundredths = (weights) => weights.map((w) => Math.round(w * 100)).join(' ');
  for (const { language, types, base, gains, words } of learned) {
    const lines = [
      '# Learned by server/scripts/learnTypes.mjs; do not edit. How common each type is and how much louder its cues are, in',
      '# hundredths, then what words say in the text, in the heading and in the heading above: a letter a type, A to Z for it,',
      '# a to z against it, a number for so many types of which it says nothing.',
      `types: ${types.join(' ')}`,
      `base: ${hundredths(base)}`,
      ...Object.entries(gains).map(([name, gain]) => `gain=${name}: ${hundredths(gain)}`),
      ...Object.entries(words).flatMap(([place, said]) =>
        said.map(([word, letters]) => `${place === 'text' ? '' : `${place}=`}${word}: ${letters}`),
      ),
    ];
    writeFileSync(join(DATA, 'learned', `cues.${language}.yaml`), `${lines.join('\n')}\n`);
  }
}

const documents = readDocuments();
const teachers = documents.filter((d) => !d.held);
const withLearned = (learned) => new Analyst({ cues: compileCues({ ...cues, learned }) });
const report = (title, analystOf) => console.log(`${title}\n${measure(documents, analystOf).join('\n')}`);
if (!args.includes('--only-write')) {
  const plain = new Analyst({ cues: compileCues(cues) });
  report('cues alone', () => plain);
  const readers = new Map();
  for (const part of parts(unrelated(documents))) {
    const reader = withLearned(learn(teachers.filter((d) => !part.includes(d))));
    for (const document of part) readers.set(document, reader);
  }
  report('with what unrelated documents teach', (d) => readers.get(d));
}
const learned = learn(teachers);
if (!args.includes('--only-write')) {
  const reader = withLearned(learned);
  report('with what all documents but those held teach', () => reader);
}
if (args.some((a) => a === '--write' || a === '--only-write')) write(learned);
