import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { Db } from '#lib/db/client.ts';
import type { Edition } from '#lib/editions/types.ts';
import { translated } from '#lib/language.ts';
import { isSuppressed, neverToken } from '#lib/mail/bounces/suppress.ts';
import { languageMark } from '#lib/mail/templates/language-mark.ts';
import { button, layOut, type Paper } from '#lib/mail/templates/layout.ts';
import { legible, shortened } from '#lib/mail/templates/legible.ts';
import { markup } from '#lib/mail/templates/markup.ts';
import { layOutText, linked, underlined } from '#lib/mail/templates/plain-text.ts';
import { editionOfMail } from '#lib/sharing/mails/edition-of-mail.ts';
import {
  commonWords,
  deadToken,
  drop,
  maxHeadlineLength,
  neverUrl,
  suppressed,
} from '#lib/sharing/mails/mail-parts.ts';
import type { MailTemplate, Unaddressed } from '#lib/sharing/mails/mail-template.ts';
import { shares } from '#lib/sharing/schema.ts';
import { tokenHash } from '#lib/sharing/tokens.ts';
import { findPublicStory } from '#lib/stories/reading/queries.ts';
import type { PublicStory } from '#lib/stories/types.ts';

const wordsFor = translated({
  en: {
    subject: (headline: string) => `Please confirm: email “${headline}” to your friend`,
    title: 'Shall we send this story to your friend?',
    nothingYet: 'Your friend gets nothing until you follow this link and press the button on its page.',
    why: (paper: string) =>
      `Somebody, most likely you, typed your address on the page of this story in ${paper}, to email it to a friend.`,
    go: 'Continue to confirm',
    once: 'The link works once, within 48 hours. After that the browser you open it in can send stories from your address for 30 days without asking again.',
    notYou: 'Was it not you? Then do nothing: nothing will be sent, and your address will be forgotten.',
  },
  fr: {
    subject: (headline) => `À confirmer\u00a0: envoyer «\u00a0${headline}\u00a0» à votre ami`,
    title: 'Faut-il envoyer cette nouvelle à votre ami?',
    nothingYet: 'Votre ami ne reçoit rien tant que vous n’avez pas suivi ce lien et appuyé sur le bouton de sa page.',
    why: (paper) =>
      `Quelqu’un, vous très probablement, a inscrit votre adresse dans la page de cette nouvelle, chez ${paper}, pour l’envoyer à un ami.`,
    go: 'Continuer pour confirmer',
    once: 'Le lien ne sert qu’une fois, dans les 48\u00a0heures. Ensuite, le navigateur où vous l’ouvrez pourra envoyer des nouvelles à partir de votre adresse pendant 30\u00a0jours, sans rien redemander.',
    notYou: 'Ce n’était pas vous? Ne faites rien\u00a0: rien ne sera envoyé, et votre adresse sera oubliée.',
  },
});

const data = z.object({ to: z.string(), storyId: z.number(), token: z.string() });

/**
 * Asks the sender to confirm. Anybody may have typed this address, so the mail carries no word and no address that was
 * typed, only our own headline. It has no List-Unsubscribe: it answers one form, and a mail program that unsubscribes
 * by itself would switch off an address that is about to confirm. The link at its foot does it for whoever means it.
 */
export const confirmMail: MailTemplate<z.infer<typeof data>, 'share-confirm'> = {
  kind: 'share-confirm',
  data,
  async compose(tx, { to, storyId, token }, { paper, now }) {
    if (await isSuppressed(tx, to)) return suppressed;
    const found = await findPublicStory(tx, storyId, now);
    if (found?.kind !== 'public') return drop('the story was withdrawn before its sender could confirm');
    if (!(await waitsForConfirmation(tx, token, now))) return drop('there is nothing to confirm any more');
    const edition = await editionOfMail(tx, found.story);
    const mail = renderConfirmMail(paper, found.story, { confirm: token, never: neverToken(to) }, edition);
    return { outcome: 'send', mail: { ...mail, to } };
  },
  preview: (paper, story, edition) =>
    renderConfirmMail(paper, story, { confirm: deadToken, never: deadToken }, edition),
};

/** False once its sender has pressed the button of another of its mails, or can no longer press any. */
async function waitsForConfirmation(tx: Db, token: string, now: Date): Promise<boolean> {
  const [share] = await tx
    .select({ state: shares.state, expiresAt: shares.expiresAt })
    .from(shares)
    .where(eq(shares.tokenHash, tokenHash(token)));
  return share?.state === 'asked' && share.expiresAt > now;
}

/**
 * The confirmation as HTML and text.
 * @param tokens `confirm` of the page with the button, `never` of the sender, from `neverToken`
 * @param edition whose masthead and language the mail has: the story's first
 */
export function renderConfirmMail(
  paper: Paper,
  story: Pick<PublicStory, 'headline' | 'path' | 'language'>,
  tokens: { confirm: string; never: string },
  edition: Edition,
): Unaddressed {
  const { never } = commonWords(edition.language);
  const words = wordsFor(edition.language);
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
    footer: ({ as }) => markup`<p${as('footLine')}><a${as('footLink')} href="${stopUrl}">${never}</a></p>`,
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
    footer: [linked(never, stopUrl)],
  });
  const subject = words.subject(shortened(headline, maxHeadlineLength));
  return { subject, text, html, language: edition.language };
}
