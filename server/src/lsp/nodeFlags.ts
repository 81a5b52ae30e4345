import { setFlagsFromString } from 'node:v8';

/** The last V8 that takes the flag for how much a function runs before it is optimised; it complains of flags that it lacks. */
const LAST_WITH_BUDGET = 11;

/**
 * Has V8 spend less on a process that reads a draft and then waits for keys. For a process of our own only; before any
 * code is compiled that is to be kept, since V8 takes it back with the same flags only.
 */
export function spareTheProcessor(): void {
  // A regular expression is compiled to machine code when it is first run, and not once to bytecode and, when it is run
  // again, to machine code as well: nearly all of the rules' expressions are run on every clause of a draft. The first
  // findings of a draft take a fifth less of the processor.
  setFlagsFromString('--no-regexp-tier-up');
  // A function is optimised when it has run nine times as much as V8 would wait for. Else the first findings of a draft of
  // 30 KB take as long for optimising, beside the main thread, as for the work itself, mostly of functions that have nearly
  // done theirs. So they take two fifths less of the processor, a check of forty files a third, and a key as much as before
  // on the main thread; with still more patience a draft of 1 MB is opened later. Later V8s wait longer by themselves.
  setBudget(600_000);
}

/**
 * Has V8 wait less from now on, once a draft has its first findings and the compiled code is kept: what the person asks for
 * then, such as numbering all clauses anew, is work of few functions that runs again. That takes a fifth to a third less of the
 * processor's main thread in the middle. Keys take as much as before in English, and over all threads about a tenth more in
 * Chinese; with the budget that V8 has by itself, half of this, conversions gain nothing more.
 */
export function answerSooner(): void {
  setBudget(150_000);
}

function setBudget(budget: number): void {
  if (Number.parseInt(process.versions.v8, 10) <= LAST_WITH_BUDGET) setFlagsFromString(`--interrupt-budget=${budget}`);
}
