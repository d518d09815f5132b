import { isolated } from '#lib/direction.ts';
import type { Edition } from '#lib/editions/types.ts';
import { layOut, type Paper } from '#lib/mail/templates/layout.ts';
import { shortened } from '#lib/mail/templates/legible.ts';
import { markup } from '#lib/mail/templates/markup.ts';
import { layOutText, linked, underlined } from '#lib/mail/templates/plain-text.ts';
import type { Mail } from '#lib/mail/types.ts';
import { maxHeadlineLength, neverUrl } from '#lib/sharing/mails/mail-parts.ts';
import { mailWords } from '#lib/sharing/mails/mail-words.ts';
import { type MailedNote, type MailedStory, mailedStory } from '#lib/sharing/mails/mailed-story.ts';
import { storyMailHtml } from '#lib/sharing/mails/story-html.ts';
import type { PublicStory } from '#lib/stories/types.ts';

/**
 * The story, to the friend: as the paper tells it, and nothing of the sender's but who they are. It says what the law
 * (CASL) wants to be said: who asked for it, that they know the friend personally, who sent it, where they can be
 * found, and how never to get another. Its sender's name is the paper's: the part of an address before the @ is text
 * somebody chose.
 * @param never the friend's token, from `neverToken`
 * @param edition whose masthead, language and clocks the mail has: the story's first
 */
export function storyMail(
  paper: Paper,
  story: PublicStory,
  sender: { address: string; isProven: boolean },
  never: string,
  edition: Edition,
): Omit<Mail, 'to'> {
  const ours = mailWords(edition.language);
  const words = ours.story;
  const mailed = mailedStory(story, edition, paper.url);
  const subject = words.subject(isolated(edition.language, shortened(mailed.headline, maxHeadlineLength)));
  const storyUrl = paper.url + story.path;
  const stopUrl = neverUrl(paper, never);
  const who = sender.isProven ? sender.address : words.claimed(sender.address);
  const note = [words.why(who, paper.name), ...(sender.isProven ? [words.reply(sender.address)] : [])];
  const html = layOut({
    paper,
    edition,
    title: mailed.headline,
    preheader: mailed.deck || mailed.paragraphs[0] || words.why(who, paper.name),
    body: (styles) => storyMailHtml(mailed, { language: edition.language, storyUrl, note, read: words.read }, styles),
    footer: ({ as }) =>
      markup`<p${as('footLine')}>${words.once}</p>
<p${as('footLine')}><a${as('footLink')} href="${stopUrl}">${ours.never}</a></p>`,
  });
  const text = layOutText({
    paper,
    edition,
    blocks: [note.join('\n'), ...storyBlocks(mailed, edition.language), linked(words.read, storyUrl), mailed.source],
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
  const words = mailWords(language).story;
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
