import { layOut, layOutText, type Paper } from '#lib/mail/layout.ts';
import { markup } from '#lib/mail/markup.ts';
import type { Mail } from '#lib/mail/types.ts';

/**
 * Tells a sender that their story was withdrawn before it went out. It repeats nothing of the story: there was a
 * reason to withdraw it.
 * @param notice what readers of the withdrawn story are told
 */
export function noticeMail(paper: Paper, notice: string | null, never: string): Omit<Mail, 'to'> {
  const subject = 'The story you emailed was withdrawn, and was not sent';
  const neverUrl = `${paper.url}/share/never/${never}`;
  const what = `You asked ${paper.name} to email a story to a friend. We withdrew the story before your mail went out, so your friend has received nothing.`;
  const reason = notice ? `What we say about it: “${notice}”` : '';
  const text = layOutText(
    paper,
    ['We did not send your story.', what, reason, 'There is nothing you need to do.', `${paper.url}/`],
    [`Never get such a mail again: ${neverUrl}`],
  );
  const html = layOut({
    paper,
    language: 'en',
    body: markup`<h1>We did not send your story</h1>
<p>${what}</p>
${reason ? markup`<p>${reason}</p>` : ''}
<p>There is nothing you need to do. <a href="${paper.url}/">Go to ${paper.name}</a></p>`,
    footer: [markup`<p><a href="${neverUrl}">Never get such a mail again</a></p>`],
  });
  return { subject, text, html };
}
