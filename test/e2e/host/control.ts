// The function that runs in the page needs the names of the page.
/// <reference lib="dom" />
import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import type { Page } from 'playwright-core';
import {
  type Answer,
  addressVariable,
  type Rectangle,
  type Requests,
  type TextPlace,
  tokenVariable,
} from './protocol.js';

/** A channel on which the suite, in the extension host, asks for what a person would do at the page. */
export interface ControlChannel {
  /** The environment variables by which the suite finds the channel. */
  readonly env: Readonly<Record<string, string>>;
  /** Gives the channel the page; requests before that fail. */
  attach(page: Page): void;
  close(): void;
}

/** Where the mouse is over nothing of interest. */
const ASIDE = [5, 5] as const;

/** How long a text that was revealed may take to be drawn, in milliseconds. */
const drawingTimeout = 5000;

/** Opens a control channel on a free port of the loopback interface. */
export async function openControlChannel(): Promise<ControlChannel> {
  const token = randomBytes(16).toString('hex');
  let handlers: Handlers | undefined;
  const server = createServer(async (request, response) => {
    const answer = await respond(request, token, handlers);
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    env: { [addressVariable]: `http://127.0.0.1:${port}/`, [tokenVariable]: token },
    attach(page) {
      handlers = pageHandlers(page);
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

type Handlers = { readonly [Name in keyof Requests]: (parameters: Requests[Name][0]) => Promise<Requests[Name][1]> };

async function respond(request: IncomingMessage, token: string, handlers: Handlers | undefined): Promise<Answer> {
  try {
    if (request.headers.authorization !== `Bearer ${token}`) {
      return { error: 'The request does not bear the token of the control channel.' };
    }
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) {
      body += chunk;
    }
    const name = (request.url ?? '').slice(1);
    if (handlers === undefined || !Object.hasOwn(handlers, name)) {
      return { error: handlers ? `The driver knows no request '${name}'.` : 'The page is not open yet.' };
    }
    const handler = handlers[name as keyof Requests] as (parameters: unknown) => Promise<unknown>;
    return { result: await handler(JSON.parse(body)) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function pageHandlers(page: Page): Handlers {
  return {
    async screenshot({ path, around, margin = 16 }) {
      await mkdir(dirname(path), { recursive: true });
      const clip = around && (await frame(page, around, margin));
      await page.screenshot({ path, animations: 'disabled', caret: 'initial', ...(clip ? { clip } : {}) });
      return undefined;
    },
    async press({ keys }) {
      await page.keyboard.press(keys);
      return undefined;
    },
    async type({ text }) {
      await page.keyboard.type(text, { delay: 10 });
      return undefined;
    },
    async hover(place) {
      const { x, y } = await centre(page, place);
      // Two steps, because a hover asks for a mouse that moves and then stays.
      await page.mouse.move(x + 2, y);
      await page.mouse.move(x, y);
      return undefined;
    },
    async click(place) {
      const { x, y } = await centre(page, place);
      await page.mouse.click(x, y);
      return undefined;
    },
    async box({ selector }) {
      const box = await page.locator(selector).filter({ visible: true }).first().boundingBox({ timeout: 10_000 });
      if (box === null) throw new Error(`Nothing visible matches ${selector}.`);
      return box;
    },
    async clickElement({ selector }) {
      // A mouse that stayed where it clicked before may have brought up a hover, which lies over what comes next.
      await page.mouse.move(...ASIDE);
      await page.locator(selector).filter({ visible: true }).first().click({ timeout: 10_000 });
      return undefined;
    },
    async rest() {
      await page.mouse.move(...ASIDE);
      return undefined;
    },
    async read({ selector }) {
      const texts = await page.locator(selector).filter({ visible: true }).allInnerTexts();
      // The editor draws spaces as no-break spaces.
      return texts.map((text) => text.replaceAll('\u00a0', ' ').trim());
    },
  };
}

async function centre(page: Page, { text, occurrence = 0 }: TextPlace): Promise<{ x: number; y: number }> {
  // What was just revealed is drawn a moment later, and may still move.
  const deadline = Date.now() + drawingTimeout;
  let places = await page.evaluate(placesInEditor, text);
  for (let before: string | undefined; ; ) {
    const seen = JSON.stringify(places[occurrence]);
    if ((seen !== undefined && seen === before) || Date.now() > deadline) break;
    before = seen;
    await page.waitForTimeout(100);
    places = await page.evaluate(placesInEditor, text);
  }
  const place = places[occurrence];
  if (place === undefined) {
    const found = places.length === 0 ? 'is not visible in any editor' : `is visible only ${places.length} times`;
    throw new Error(`The text '${text}' ${found}. Reveal it first; a text that wraps is not found.`);
  }
  return { x: place.x + place.width / 2, y: place.y + place.height / 2 };
}

/** Returns the smallest rectangle around what the selectors match, widened by the margin, within the page. */
async function frame(page: Page, selectors: readonly string[], margin: number): Promise<Rectangle> {
  const boxes: Rectangle[] = [];
  for (const selector of selectors) {
    for (const element of await page.locator(selector).filter({ visible: true }).all()) {
      const box = await element.boundingBox();
      if (box !== null) {
        boxes.push(box);
      }
    }
  }
  if (boxes.length === 0) {
    throw new Error(`Nothing visible matches ${selectors.join(', ')}.`);
  }
  const view = page.viewportSize() ?? { width: Number.POSITIVE_INFINITY, height: Number.POSITIVE_INFINITY };
  const x = Math.max(0, Math.min(...boxes.map((box) => box.x)) - margin);
  const y = Math.max(0, Math.min(...boxes.map((box) => box.y)) - margin);
  const right = Math.min(view.width, Math.max(...boxes.map((box) => box.x + box.width)) + margin);
  const bottom = Math.min(view.height, Math.max(...boxes.map((box) => box.y + box.height)) + margin);
  return { x, y, width: right - x, height: bottom - y };
}

/** Runs in the page: returns where the text is drawn in the editors, from the top down. */
function placesInEditor(text: string): Rectangle[] {
  const places: Rectangle[] = [];
  for (const line of document.querySelectorAll('.editor-instance .view-line')) {
    // The pieces of a line that differ in colour are elements of their own.
    const nodes: { readonly node: Text; readonly start: number }[] = [];
    let whole = '';
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      nodes.push({ node, start: whole.length });
      whole += node.data.replaceAll('\u00a0', ' ');
    }
    for (let at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, at + 1)) {
      const range = document.createRange();
      const from = nodes.findLast(({ start }) => start <= at);
      const to = nodes.findLast(({ start }) => start < at + text.length);
      if (from && to) {
        range.setStart(from.node, at - from.start);
        range.setEnd(to.node, at + text.length - to.start);
        const { x, y, width, height } = range.getBoundingClientRect();
        const shown = document.elementFromPoint(x + width / 2, y + height / 2);
        if (width > 0 && shown?.closest('.editor-instance')) {
          places.push({ x, y, width, height });
        }
      }
    }
  }
  return places.sort((a, b) => a.y - b.y || a.x - b.x);
}
