import { addressOf } from '#lib/addresses/address-of.ts';
import { formatTime } from '#lib/editions/dates.ts';
import type { Edition } from '#lib/editions/types.ts';
import { languageMark } from '#lib/mail/templates/language-mark.ts';
import { layOut, type Paper } from '#lib/mail/templates/layout.ts';
import { legible } from '#lib/mail/templates/legible.ts';
import { markup } from '#lib/mail/templates/markup.ts';
import { layOutText, linked, underlined } from '#lib/mail/templates/plain-text.ts';
import type { Mail } from '#lib/mail/types.ts';
import { neverUrl } from '#lib/sharing/mails/mail-parts.ts';
import { mailWords } from '#lib/sharing/mails/mail-words.ts';
import type { KilledStory } from '#lib/stories/types.ts';

/**
 * Tells a sender that their story was withdrawn before it went out. It repeats nothing of the story: there was a
 * reason to withdraw it.
 * @param killed what readers of the withdrawn story are told; null if it is gone without a word
 * @param never the sender's token, from `neverToken`
 * @param edition whose masthead, language and clocks the mail has: the story's first
 */
export function noticeMail(
  paper: Paper,
  killed: Pick<KilledStory, 'notice' | 'language' | 'killedAt'> | null,
  never: string,
  edition: Edition,
): Omit<Mail, 'to'> {
  const ours = mailWords(edition.language);
  const words = ours.notice;
  const stopUrl = neverUrl(paper, never);
  const frontUrl = paper.url + addressOf('front', { edition: edition.slug });
  const what = words.what(paper.name);
  const notice = killed ? legible(killed.notice) : '';
  const withdrawn = killed ? words.withdrawnAt(formatTime(killed.killedAt, edition)) : '';
  const html = layOut({
    paper,
    edition,
    title: words.title,
    preheader: what,
    body: ({ as }) => markup`<h1${as('title')}>${words.title}</h1>
<p${as('paragraph')}>${what}</p>
${
  killed && notice
    ? markup`<p${as('paragraph')}>${words.reason}</p>
<div${as('correction')}>
<p${as('correctionDate')}>${withdrawn}</p>
<p${as('correctionText')}${languageMark(killed.language, edition.language)}>${notice}</p>
</div>`
    : ''
}
<p${as('paragraph')}>${words.nothingToDo}</p>
<p${as('paragraph')}><a${as('inWords')} href="${frontUrl}">${words.go(paper.name)}</a></p>`,
    footer: ({ as }) => markup`<p${as('footLine')}><a${as('footLink')} href="${stopUrl}">${ours.never}</a></p>`,
  });
  const text = layOutText({
    paper,
    edition,
    blocks: [
      underlined(words.title, '-'),
      what,
      notice ? `${words.reason}\n${words.quoted(notice)}\n${withdrawn}` : '',
      words.nothingToDo,
      linked(words.go(paper.name), frontUrl),
    ],
    footer: [linked(ours.never, stopUrl)],
  });
  return { subject: words.subject, text, html, language: edition.language };
}
