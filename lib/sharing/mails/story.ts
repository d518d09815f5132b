import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { isolated } from '#lib/direction.ts';
import type { Edition } from '#lib/editions/types.ts';
import { translated } from '#lib/language.ts';
import { isSuppressed, neverToken } from '#lib/mail/bounces/suppress.ts';
import { mailboxHash } from '#lib/mail/mailbox.ts';
import { oweMail } from '#lib/mail/outbox/owe-mail.ts';
import { layOut, type Paper } from '#lib/mail/templates/layout.ts';
import { shortened } from '#lib/mail/templates/legible.ts';
import { markup } from '#lib/mail/templates/markup.ts';
import { layOutText, linked, underlined } from '#lib/mail/templates/plain-text.ts';
import { takeFromLimit } from '#lib/sharing/limits.ts';
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
import { type MailedNote, type MailedStory, mailedStory } from '#lib/sharing/mails/mailed-story.ts';
import { noticeMail } from '#lib/sharing/mails/notice.ts';
import { storyMailHtml } from '#lib/sharing/mails/story-html.ts';
import { shares } from '#lib/sharing/schema.ts';
import { findPublicStory } from '#lib/stories/reading/queries.ts';
import type { PublicStory } from '#lib/stories/types.ts';

const wordsFor = translated({
  en: {
    subject: (headline: string) => `A friend sent you: ${headline}`,
    why: (sender: string, paper: string) => `${sender} knows you personally and asked ${paper} to send you this story.`,
    claimed: (address: string) => `Somebody who gave the address ${address}`,
    reply: (address: string) => `Reply to this mail, and your answer goes to ${address}.`,
    photograph: (words: string) => `Photograph: ${words}`,
    correction: (name: string, text: string) => `${name}: ${text}`,
    read: 'Read the whole story',
    readSummary: 'Read the summary',
    once: 'You are on no list: this is one mail, sent because one person asked for it.',
  },
  fr: {
    subject: (headline) => `Un ami vous envoie\u00a0: ${headline}`,
    why: (sender, paper) =>
      `${sender} vous connaît personnellement et a demandé à ${paper} de vous envoyer cette nouvelle.`,
    claimed: (address) => `Une personne qui a donné l’adresse ${address}`,
    reply: (address) => `Répondez à ce message\u00a0: votre réponse ira à ${address}.`,
    photograph: (words) => `Photo\u00a0: ${words}`,
    correction: (name, text) => `${name}\u00a0: ${text}`,
    read: 'Lire la nouvelle en entier',
    readSummary: 'Lire le résumé',
    once: 'Vous ne figurez sur aucune liste\u00a0: ceci est un envoi unique, fait à la demande d’une seule personne.',
  },
});

const data = z.object({
  sender: z.string(),
  recipient: z.string(),
  storyId: z.number(),
  senderIsProven: z.boolean(),
});
type Data = z.infer<typeof data>;

/**
 * The story, to the friend: as the paper tells it, and nothing of the sender's but who they are. It says what the law
 * (CASL) wants to be said: who asked for it, that they know the friend personally, who sent it, where they can be
 * found, and how never to get another. Its sender's name is the paper's: the part of an address before the @ is text
 * somebody chose.
 */
export const storyMail: MailTemplate<Data, 'share-story'> = {
  kind: 'share-story',
  data,
  async compose(tx, owed, { paper, subjectId, now }) {
    const { sender, recipient, storyId, senderIsProven } = owed;
    // before anything about the recipient: the sender is told of it, whoever the recipient is
    const found = await findPublicStory(tx, storyId, now);
    if (found?.kind !== 'public') {
      await withdraw(tx, owed, subjectId, now);
      return drop('the story was withdrawn');
    }
    if (await isSuppressed(tx, recipient)) return suppressed;
    if (!(await countForRecipient(tx, subjectId, recipient, now))) return drop('the recipient’s limit of the day');
    const from = { address: sender, isProven: senderIsProven };
    const edition = await editionOfMail(tx, found.story);
    const mail = renderStoryMail(paper, found.story, from, neverToken(recipient), edition);
    return { outcome: 'send', mail: { ...mail, to: recipient } };
  },
  preview: (paper, story, edition) =>
    renderStoryMail(paper, story, { address: 'pat@example.com', isProven: true }, deadToken, edition),
};

/** The share ends without its mail, and the sender is told, unless their address was only claimed. */
async function withdraw(tx: Db, { sender, storyId, senderIsProven }: Data, shareId: string, now: Date): Promise<void> {
  await tx.update(shares).set({ state: 'withdrawn' }).where(eq(shares.id, shareId));
  if (senderIsProven) await oweMail(tx, noticeMail, { subjectId: shareId, data: { to: sender, storyId }, now });
}

/** Counts a share against its recipient's day, once however often its mail is tried; false if the day is full. */
async function countForRecipient(tx: Db, shareId: string, recipient: string, now: Date): Promise<boolean> {
  const [share] = await tx.select({ countedAt: shares.countedAt }).from(shares).where(eq(shares.id, shareId));
  if (share?.countedAt) return true;
  if (await takeFromLimit(tx, 'recipient', mailboxHash(recipient), now)) return false;
  await tx.update(shares).set({ countedAt: now }).where(eq(shares.id, shareId));
  return true;
}

/**
 * The story’s mail as HTML and text.
 * @param never the friend's token, from `neverToken`
 * @param edition whose masthead, language and clocks the mail has: the story's first
 */
export function renderStoryMail(
  paper: Paper,
  story: PublicStory,
  sender: { address: string; isProven: boolean },
  never: string,
  edition: Edition,
): Unaddressed {
  const ours = commonWords(edition.language);
  const words = wordsFor(edition.language);
  const mailed = mailedStory(story, edition, paper.url);
  const subject = words.subject(isolated(edition.language, shortened(mailed.headline, maxHeadlineLength)));
  const storyUrl = paper.url + story.path;
  const read = story.wire?.isSummary ? words.readSummary : words.read;
  const stopUrl = neverUrl(paper, never);
  const who = sender.isProven ? sender.address : words.claimed(sender.address);
  const note = [words.why(who, paper.name), ...(sender.isProven ? [words.reply(sender.address)] : [])];
  const html = layOut({
    paper,
    edition,
    title: mailed.headline,
    preheader: mailed.deck || mailed.paragraphs[0] || words.why(who, paper.name),
    body: (styles) => storyMailHtml(mailed, { language: edition.language, storyUrl, note, read }, styles),
    footer: ({ as }) =>
      markup`<p${as('footLine')}>${words.once}</p>
<p${as('footLine')}><a${as('footLink')} href="${stopUrl}">${ours.never}</a></p>`,
  });
  const text = layOutText({
    paper,
    edition,
    blocks: [note.join('\n'), ...storyBlocks(mailed, edition.language), linked(read, storyUrl), mailed.source],
    footer: [words.once, linked(ours.never, stopUrl)],
  });
  return {
    subject,
    text,
    html,
    language: edition.language,
    unsubscribeUrl: `${stopUrl}/one-click`,
    ...(sender.isProven ? { replyTo: sender.address } : {}),
  };
}

/** The story in the plain text mail, in the order of the HTML. */
function storyBlocks(story: MailedStory, language: string): string[] {
  const words = wordsFor(language);
  const { picture } = story;
  const [first = '', ...others] = story.paragraphs;
  const note = ({ name, time, text }: MailedNote) => `${words.correction(name, text)}\n(${time})`;
  return [
    [story.section, story.kicker, story.updated].filter(Boolean).join(' / '),
    underlined(story.headline, '-'),
    story.deck,
    [story.byline, ...story.times].filter(Boolean).join('\n'),
    picture ? words.photograph([picture.caption || picture.alt, picture.credit].filter(Boolean).join(' — ')) : '',
    ...story.before.map(note),
    story.dateline && first ? `${story.dateline} — ${first}` : first,
    ...others,
    ...story.after.map(note),
  ];
}
