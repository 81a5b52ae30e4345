import * as vscode from 'vscode';

/** What a person does at a step: an answer, back to the step before, or nothing more. */
export type Answer<T> = { readonly value: T } | 'back' | undefined;

/** Where a step stands among the others. */
export interface Step {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

/** An entry to choose, with what it stands for. */
export interface Choosable<T> extends vscode.QuickPickItem {
  readonly value?: T;
}

/** A question of a row of questions. It notes the answer itself; what was answered before is its default. */
export type Question = (step: Step) => Promise<'next' | 'back' | undefined>;

/** Asks one question after the other, with a way back. Returns whether all were answered. */
export async function askAll(title: string, questions: readonly Question[]): Promise<boolean> {
  let at = 0;
  while (at < questions.length) {
    const answer = await questions[at]!({ title, step: at + 1, totalSteps: questions.length });
    if (answer === undefined) return false;
    at += answer === 'back' ? -1 : 1;
  }
  return true;
}

/** Lets a person choose one entry; `chosen` says which is marked at first. */
export async function chooseOne<T>(
  step: Step,
  placeholder: string,
  items: readonly Choosable<T>[],
  chosen: (value: T) => boolean,
): Promise<Answer<T>> {
  const pick = vscode.window.createQuickPick<Choosable<T>>();
  pick.placeholder = placeholder;
  pick.matchOnDescription = true;
  pick.items = items;
  pick.activeItems = items.filter(({ value }) => value !== undefined && chosen(value)).slice(0, 1);
  return shown(pick, step, () => {
    const value = pick.activeItems[0]?.value;
    return value === undefined ? undefined : { value };
  });
}

/** Lets a person choose any number of entries; `chosen` says which are ticked at first. */
export async function chooseMany<T>(
  step: Step,
  placeholder: string,
  items: readonly Choosable<T>[],
  chosen: (value: T) => boolean,
): Promise<Answer<readonly T[]>> {
  const pick = vscode.window.createQuickPick<Choosable<T>>();
  pick.canSelectMany = true;
  pick.placeholder = placeholder;
  pick.items = items;
  pick.selectedItems = items.filter(({ value }) => value !== undefined && chosen(value));
  return shown(pick, step, () => {
    const value = pick.selectedItems.flatMap((item) => (item.value === undefined ? [] : [item.value]));
    return value.length === 0 ? undefined : { value };
  });
}

/** Asks for words; none is an answer, too. */
export async function askText(step: Step, prompt: string, placeholder: string, value: string): Promise<Answer<string>> {
  const box = vscode.window.createInputBox();
  box.prompt = prompt;
  box.placeholder = placeholder;
  box.value = value;
  return shown(box, step, () => ({ value: box.value.trim() }));
}

/** Shows an input until a person answers, goes back or leaves; `answer` gives nothing where there is none yet. */
function shown<T>(
  input: Input,
  { title, step, totalSteps }: Step,
  answer: () => { readonly value: T } | undefined,
): Promise<Answer<T>> {
  input.title = title;
  input.step = step;
  input.totalSteps = totalSteps;
  input.ignoreFocusOut = true;
  if (step > 1) input.buttons = [vscode.QuickInputButtons.Back];
  return new Promise((resolve) => {
    input.onDidTriggerButton((button) => {
      if (button !== vscode.QuickInputButtons.Back) return;
      resolve('back');
      input.hide();
    });
    input.onDidAccept(() => {
      const given = answer();
      if (!given) return;
      resolve(given);
      input.hide();
    });
    input.onDidHide(() => {
      // An answer that was given stays; a promise is settled once.
      resolve(undefined);
      input.dispose();
    });
    input.show();
  });
}

/** What inputs of both kinds have in common. */
type Input = vscode.QuickInput & {
  buttons: readonly vscode.QuickInputButton[];
  readonly onDidTriggerButton: vscode.Event<vscode.QuickInputButton>;
  readonly onDidAccept: vscode.Event<void>;
};
