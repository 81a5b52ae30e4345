/** The environment variable with the address of the control channel. It is set in the extension host under test. */
export const addressVariable = 'TERMSMITH_DRIVER_ADDRESS';

/** The environment variable with the secret that a request on the control channel has to bear. */
export const tokenVariable = 'TERMSMITH_DRIVER_TOKEN';

/** A rectangle on the page, in CSS pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where in the editor a text is that can be seen: the `occurrence`th one, 0 unless said otherwise. */
export interface TextPlace {
  readonly text: string;
  readonly occurrence?: number;
}

/** What the suite can ask of the driver, and what it answers. Each request is one POST of the parameters as JSON. */
export interface Requests {
  /** Writes a picture of the page, or of what the selectors match and `margin` pixels around it, to an absolute path. */
  screenshot: [{ readonly path: string; readonly around?: readonly string[]; readonly margin?: number }, undefined];
  /** Presses a key or a chord, in Playwright's names: `Control+Space`. */
  press: [{ readonly keys: string }, undefined];
  /** Types a text, key by key. */
  type: [{ readonly text: string }, undefined];
  /** Moves the mouse over a text in the editor. */
  hover: [TextPlace, undefined];
  /** Clicks on a text in the editor. */
  click: [TextPlace, undefined];
  /** Clicks on the first visible element that matches the selector. */
  clickElement: [{ readonly selector: string }, undefined];
  /** Moves the mouse to where it is over nothing of interest. */
  rest: [Record<string, never>, undefined];
  /** Returns where the first visible element that matches the selector is. */
  box: [{ readonly selector: string }, Rectangle];
  /** Returns the visible text of each visible element that matches the selector. */
  read: [{ readonly selector: string }, readonly string[]];
}

/** The name of a request. */
export type RequestName = keyof Requests;

/** What the driver answers: the result of the request, or why it failed. */
export type Answer = { readonly result?: unknown } | { readonly error: string };
