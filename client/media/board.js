// The comparison board's page: it tells the extension what was chosen, and shows what the extension sends.
(() => {
  // VS Code gives this function to its web views.
  const vscode = globalThis.acquireVsCodeApi();
  const board = document.getElementById('board');
  vscode.setState({ uri: document.body.dataset.uri });

  document.addEventListener('click', (event) => {
    const chosen = event.target.closest('[data-command], [data-agreement], [data-line]');
    // A text that was selected with the mouse is to be copied, not left.
    if (!chosen || (chosen.tagName === 'TBODY' && String(getSelection()) !== '')) return;
    const { command, agreement, line } = chosen.dataset;
    if (command) vscode.postMessage({ command });
    else if (agreement) vscode.postMessage({ command: 'compare', agreement });
    else vscode.postMessage({ command: 'reveal', line: Number(line) });
  });

  window.addEventListener('message', ({ data }) => {
    if (data.content === undefined) return;
    const focused = document.activeElement?.id;
    const { scrollTop = 0, scrollLeft = 0 } = board.querySelector('.scroll') ?? {};
    board.innerHTML = data.content;
    board.querySelector('.scroll')?.scrollTo(scrollLeft, scrollTop);
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  });
})();
