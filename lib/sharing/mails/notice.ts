import { z } from 'zod';
import { addressOf } from '#lib/addresses/address-of.ts';
import { formatTime } from '#lib/editions/dates.ts';
import type { Edition } from '#lib/editions/types.ts';
import { translated } from '#lib/language.ts';
import { isSuppressed, neverToken } from '#lib/mail/bounces/suppress.ts';
import { languageMark } from '#lib/mail/templates/language-mark.ts';
import { layOut, type Paper } from '#lib/mail/templates/layout.ts';
import { legible } from '#lib/mail/templates/legible.ts';
import { markup } from '#lib/mail/templates/markup.ts';
import { layOutText, linked, underlined } from '#lib/mail/templates/plain-text.ts';
import { editionOfMail } from '#lib/sharing/mails/edition-of-mail.ts';
import { commonWords, deadToken, neverUrl, suppressed } from '#lib/sharing/mails/mail-parts.ts';
import type { MailTemplate, Unaddressed } from '#lib/sharing/mails/mail-template.ts';
import { findPublicStory } from '#lib/stories/reading/queries.ts';
import type { KilledStory } from '#lib/stories/types.ts';

const wordsFor = translated({
  en: {
    subject: 'The story you emailed was withdrawn, and was not sent',
    title: 'We did not send your story',
    what: (paper: string) =>
      `You asked ${paper} to email a story to a friend. We withdrew it before your mail went out, so your friend has received nothing.`,
    reason: 'What we say about it:',
    quoted: (words: string) => `“${words}”`,
    withdrawnAt: (time: string) => `Withdrawn ${time}`,
    nothingToDo: 'There is nothing you need to do.',
    go: (paper: string) => `Go to ${paper}`,
    /** Why the story of a preview was withdrawn. */
    previewNotice: 'The story was wrong in its main point, and is withdrawn.',
  },
  fr: {
    subject: 'La nouvelle que vous vouliez envoyer a été retirée et n’est pas partie',
    title: 'Nous n’avons pas envoyé votre nouvelle',
    what: (paper) =>
      `Vous avez demandé à ${paper} d’envoyer une nouvelle à un ami. Nous l’avons retirée avant le départ de votre envoi\u00a0: votre ami n’a rien reçu.`,
    reason: 'Ce que nous en disons\u00a0:',
    quoted: (words) => `«\u00a0${words}\u00a0»`,
    withdrawnAt: (time) => `Retirée le ${time}`,
    nothingToDo: 'Vous n’avez rien à faire.',
    go: (paper) => `Aller au site ${paper}`,
    previewNotice: 'L’article était faux sur l’essentiel; il est retiré.',
  },
});

const data = z.object({ to: z.string(), storyId: z.number() });

/**
 * Tells a sender that their story was withdrawn before it went out. It repeats nothing of the story: there was a
 * reason to withdraw it.
 */
export const noticeMail: MailTemplate<z.infer<typeof data>, 'share-notice'> = {
  kind: 'share-notice',
  data,
  async compose(tx, { to, storyId }, { paper, now }) {
    if (await isSuppressed(tx, to)) return suppressed;
    const found = await findPublicStory(tx, storyId, now);
    const killed = found?.kind === 'killed' ? found.story : null;
    const edition = await editionOfMail(tx, found?.story ?? null);
    return { outcome: 'send', mail: { ...renderNoticeMail(paper, killed, neverToken(to), edition), to } };
  },
  preview(paper, story, edition) {
    const { language } = edition;
    const killed = { notice: wordsFor(language).previewNotice, language, killedAt: story.publicAt };
    return renderNoticeMail(paper, killed, deadToken, edition);
  },
};

/**
 * The notice as HTML and text.
 * @param killed what readers of the withdrawn story are told; null if it is gone without a word
 * @param never the sender's token, from `neverToken`
 * @param edition whose masthead, language and clocks the mail has: the story's first
 */
export function renderNoticeMail(
  paper: Paper,
  killed: Pick<KilledStory, 'notice' | 'language' | 'killedAt'> | null,
  never: string,
  edition: Edition,
): Unaddressed {
  const ours = commonWords(edition.language);
  const words = wordsFor(edition.language);
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
