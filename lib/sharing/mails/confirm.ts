import { addressOf } from '#lib/addresses/address-of.ts';
import type { Edition } from '#lib/editions/types.ts';
import { languageMark } from '#lib/mail/templates/language-mark.ts';
import { button, layOut, type Paper } from '#lib/mail/templates/layout.ts';
import { legible, shortened } from '#lib/mail/templates/legible.ts';
import { markup } from '#lib/mail/templates/markup.ts';
import { layOutText, linked, underlined } from '#lib/mail/templates/plain-text.ts';
import type { Mail } from '#lib/mail/types.ts';
import { maxHeadlineLength, neverUrl } from '#lib/sharing/mails/mail-parts.ts';
import { mailWords } from '#lib/sharing/mails/mail-words.ts';
import type { PublicStory } from '#lib/stories/types.ts';

/**
 * Asks the sender to confirm. Anybody may have typed this address, so the mail carries no word and no address that was
 * typed, only our own headline. It has no List-Unsubscribe: it answers one form, and a mail program that unsubscribes
 * by itself would switch off an address that is about to confirm. The link at its foot does it for whoever means it.
 * @param tokens `confirm` of the page with the button, `never` of the sender, from `neverToken`
 * @param edition whose masthead and language the mail has: the story's first
 */
export function confirmMail(
  paper: Paper,
  story: Pick<PublicStory, 'headline' | 'path' | 'language'>,
  tokens: { confirm: string; never: string },
  edition: Edition,
): Omit<Mail, 'to'> {
  const ours = mailWords(edition.language);
  const words = ours.confirm;
  const headline = legible(story.headline);
  const confirmUrl = paper.url + addressOf('shareConfirm', { token: tokens.confirm });
  const stopUrl = neverUrl(paper, tokens.never);
  const storyUrl = paper.url + story.path;
  const html = layOut({
    paper,
    edition,
    title: words.title,
    preheader: words.nothingYet,
    body: (styles) => {
      const { as } = styles;
      return markup`<h1${as('title')}>${words.title}</h1>
<p${as('deck')}${languageMark(story.language, edition.language)}><a${as('inWords')} href="${storyUrl}">${headline}</a></p>
<p${as('paragraph')}>${words.why(paper.name)}</p>
<p${as('paragraph')}>${words.nothingYet}</p>
${button(styles, confirmUrl, words.go)}
<p${as('paragraph')}>${words.once}</p>
<p${as('paragraph')}>${words.notYou}</p>`;
    },
    footer: ({ as }) => markup`<p${as('footLine')}><a${as('footLink')} href="${stopUrl}">${ours.never}</a></p>`,
  });
  const text = layOutText({
    paper,
    edition,
    blocks: [
      underlined(words.title, '-'),
      linked(headline, storyUrl),
      words.why(paper.name),
      words.nothingYet,
      linked(words.go, confirmUrl),
      words.once,
      words.notYou,
    ],
    footer: [linked(ours.never, stopUrl)],
  });
  const subject = words.subject(shortened(headline, maxHeadlineLength));
  return { subject, text, html, language: edition.language };
}
