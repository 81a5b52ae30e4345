import type { Connection } from 'vscode-languageserver';
import type { Localise, Message } from '../text/message.js';
import type { Progress } from '../workspace/folderTexts.js';
import type { Guard } from './guard.js';

/** Shows the user how far something is that takes time, where the client can, and lets the user end it. */
export function showProgress(
  connection: Connection,
  guard: Guard,
  localise: Localise,
  title: Message,
  total: number,
): Progress {
  let cancelled = false;
  let percent = 0;
  const shown = connection.window.createWorkDoneProgress().then((reporter) => {
    reporter.token.onCancellationRequested(() => {
      cancelled = true;
    });
    reporter.begin(localise(title), 0, undefined, true);
    return reporter;
  });
  const show = (what: (reporter: Awaited<typeof shown>) => void): void => {
    void guard.wait('Showing progress', undefined, async () => what(await shown));
  };
  return {
    get cancelled() {
      return cancelled;
    },
    report: (done) => {
      const now = Math.floor((100 * done) / total);
      if (now === percent) return;
      percent = now;
      show((reporter) => reporter.report(now, localise({ text: '{done} of {total}', data: { done, total } })));
    },
    end: () => show((reporter) => reporter.done()),
  };
}
