import { layOut, layOutText, type Paper } from '#lib/mail/layout.ts';
import { markup } from '#lib/mail/markup.ts';
import type { Mail } from '#lib/mail/types.ts';
import type { PublicStory } from '#lib/stories/types.ts';

/**
 * Asks the sender to confirm. Anybody may have typed this address, so the mail carries no word and no address that was
 * typed, only our own headline.
 */
export function confirmMail(
  paper: Paper,
  story: Pick<PublicStory, 'headline' | 'path' | 'language'>,
  tokens: { confirm: string; never: string },
): Omit<Mail, 'to'> {
  const subject = `Please confirm: email “${story.headline}” to your friend`;
  const confirmUrl = `${paper.url}/share/confirm/${tokens.confirm}`;
  const neverUrl = `${paper.url}/share/never/${tokens.never}`;
  const storyUrl = paper.url + story.path;
  const why = `Somebody, most likely you, typed your address on the page of this story in ${paper.name}, to email it to a friend.`;
  const text = layOutText(
    paper,
    [
      'Shall we send this story to your friend?',
      story.headline,
      storyUrl,
      `${why} Your friend gets nothing until you open this page and press its button:`,
      confirmUrl,
      'The link works once, within 48 hours. After that this browser can send stories without another confirmation for 30 days.',
      'Was it not you? Then do nothing: nothing will be sent, and your address will be forgotten.',
    ],
    [`Never get such a mail again: ${neverUrl}`],
  );
  const html = layOut({
    paper,
    language: 'en',
    body: markup`<h1>Shall we send this story to your friend?</h1>
<p class="deck" lang="${story.language}"><a href="${storyUrl}">${story.headline}</a></p>
<p>${why} Your friend gets nothing until you open this page and press its button:</p>
<p><a class="button" href="${confirmUrl}">Go to the button</a></p>
<p>The link works once, within 48 hours. After that this browser can send stories without another confirmation for 30 days.</p>
<p>Was it not you? Then do nothing: nothing will be sent, and your address will be forgotten.</p>`,
    footer: [markup`<p><a href="${neverUrl}">Never get such a mail again</a></p>`],
  });
  return { subject, text, html };
}
