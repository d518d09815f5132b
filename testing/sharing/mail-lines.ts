import { markup } from '#lib/mail/templates/markup.ts';
import type { ReceivedMail } from '#testing/mail/mail-server.ts';

/** A mail's header, one unfolded line each, and its words, all without what is another in every mail. */
export type MailLines = { header: string[]; body: string[] };

/** @param people whose addresses may stand in the mail, and the names they get here */
export function linesOf(mail: ReceivedMail, people: Readonly<Record<string, string>>): MailLines {
  const head = mail.raw.slice(0, mail.raw.indexOf('\r\n\r\n'));
  const header = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const { text = '', html } = mail.parsed;
  return {
    header: header.map((line) => withoutSecrets(named(line, people))),
    body: [
      // wrapped, and an address may be of any length
      withoutSecrets(named(text.replace(/\s+/g, ' '), people)),
      ...String(html)
        .split('\n')
        .map((line) => withoutSecrets(named(line, people))),
    ],
  };
}

/** Every address that leads elsewhere than to the paper, as far as a mail program might make a link of it. */
export function foreignUrls({ body }: MailLines, siteUrl: string): string[] {
  const urls = body.flatMap((line) => line.match(/(?:[a-z]+:\/\/|www\.|(?:href|src)=["']?)[^\s"'<>]+/gi) ?? []);
  return urls.map((url) => url.replace(/^(href|src)=["']?/i, '')).filter((url) => !url.startsWith(siteUrl));
}

/** The lines of one that the other has not, as often as it has them. */
export function linesBeyond(lines: readonly string[], known: readonly string[]): string[] {
  const left = [...known];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function named(text: string, people: Readonly<Record<string, string>>): string {
  return Object.entries(people).reduce(
    (named, [name, address]) => named.replaceAll(markup`${address}`.html, name).replaceAll(address, name),
    text,
  );
}

function withoutSecrets(line: string): string {
  return line
    .replace(/^(DKIM-Signature|Date): .*/i, '$1')
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '(id)')
    .replace(/--_NmP-[\w-]+/g, '(boundary)')
    .replace(/[\w-]{24,}/g, '(token)');
}
