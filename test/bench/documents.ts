import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Drafts of a given size, made of the restated agreements in turn; deterministic. Sizes count UTF-16 code units. */
export async function draftOf(language: 'en' | 'zh', size: number): Promise<string> {
  const folder = join(process.cwd(), 'server', 'data', 'agreements');
  const names = (await readdir(folder)).filter((name) => name.endsWith(`.${language}.md`)).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const bodies = texts.map((text) => text.replace(/^---\n[\s\S]*?\n---\n/, ''));
  let draft = '';
  for (let i = 0; draft.length < size; i++) draft += `${bodies[i % bodies.length]}\n\n`;
  const cut = draft.lastIndexOf('\n', size);
  return draft.slice(0, cut > size / 2 ? cut : size);
}

/** Places in the middle of words, spread through a text in the order of the golden ratio. */
export function places(text: string, count: number): number[] {
  const out: number[] = [];
  for (let k = 0; k < count; k++) {
    let at = Math.floor(text.length * ((k * 0.6180339887) % 1));
    while (at < text.length - 2 && !/[a-z一-龥]{2}/.test(text.slice(at, at + 2))) at++;
    out.push(Math.min(at + 1, text.length));
  }
  return out;
}
