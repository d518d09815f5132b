import { legible, shortened } from '#lib/mail/templates/legible.ts';
import { textOfStretches } from '#lib/webmail/reading/bodies/body-text.ts';
import { maxSnippetLength, maxTextLength } from '#lib/webmail/reading/limits.ts';
import type { MailContent } from '#lib/webmail/types.ts';

/** All that a mail is found by, beside its headers. */
export function textOfContent(content: MailContent): string {
  return piecesOf(content).filter(Boolean).join('\n').slice(0, maxTextLength).toWellFormed();
}

function piecesOf({ bodies, files, events, forwarded }: MailContent): string[] {
  return [
    ...bodies.map(({ stretches }) => textOfStretches(stretches)),
    ...files.map(({ name }) => name),
    ...events.flatMap(({ summary, location, description }) => [summary, location, description]),
    ...forwarded.flatMap((mail) => [
      mail.headers.subject,
      ...[mail.headers.from].flatMap((from) => (from ? [from.name, from.address] : [])),
      ...piecesOf(mail),
    ]),
  ];
}

/** How its first body with words begins, without what it quotes. */
export function snippetOf({ bodies, events, forwarded }: MailContent): string {
  for (const { stretches } of bodies) {
    const words = textOfStretches(stretches.filter(({ kind }) => kind === 'words'));
    const line = shortened(legible(words.slice(0, maxSnippetLength * 10)), maxSnippetLength);
    if (line) return line;
  }
  const [other = ''] = [...events.map(({ summary }) => summary), ...forwarded.map(({ headers }) => headers.subject)];
  return shortened(legible(other), maxSnippetLength);
}
