/**
 * The words of a Markdown text for the detector: without front matter, code, comments, tags and link targets. A
 * backtick stands for each piece of code. It is no parser; each line is looked at once.
 */
export function proseOf(text: string): string {
  const lines: string[] = [];
  let fence: string | undefined;
  let comment = false;
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const opening: string | undefined = /^ {0,3}(`{3,}|~{3,})/.exec(raw)?.[1];
    if (fence !== undefined) {
      if (opening?.startsWith(fence)) fence = undefined;
      continue;
    }
    if (index === 0 && /^\uFEFF?---\s*$/.test(raw)) continue;
    if (opening !== undefined && !comment) {
      fence = opening;
      lines.push('`');
      continue;
    }
    let line = raw;
    if (comment) {
      const end = line.indexOf('-->');
      if (end < 0) continue;
      line = line.slice(end + 3);
      comment = false;
    }
    const start = line.lastIndexOf('<!--');
    if (start >= 0 && !line.includes('-->', start)) {
      line = line.slice(0, start);
      comment = true;
    }
    lines.push(withoutMarkup(line));
  }
  return lines.join('\n');
}

function withoutMarkup(line: string): string {
  return line
    .replace(/<!--.{0,2000}?-->/g, '')
    .replace(/<\/?[a-zA-Z][^>]{0,500}>/g, ' ')
    .replace(/&quot;|&[lr]dquo;/g, '"')
    .replace(/\]\([^)]{0,1000}\)/g, ']')
    .replace(/https?:\/\/\S{1,2000}/g, ' ')
    .replace(/`[^`]{0,500}`/g, '`')
    .replace(/[\\*_]/g, '');
}
