/** A short agreement with a value in its front matter that Termsmith does not know: it always has one diagnostic. */
export function agreement(key = 'contract'): string {
  return `---
termsmith: ${key}
---
# Terms of Use

By using the service you agree to these terms.

1. Liability

1.1. We are not liable for indirect damages. Our liability for gross negligence stays.

2. Termination

2.1. We may terminate your account with 30 days' written notice.

3. Law

3.1. Swiss law governs these terms. The courts of Bern have exclusive jurisdiction.
`;
}

/** What no lawyer wants checked. */
export const README = `# left-pad

Pads strings on the left.

## Install

\`\`\`sh
npm install left-pad
\`\`\`

## License

MIT. The software is provided as is, without warranty of any kind.
`;
