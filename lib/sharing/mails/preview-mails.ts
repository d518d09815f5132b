import type { Db } from '#lib/db/client.ts';
import { translated } from '#lib/language.ts';
import type { Paper } from '#lib/mail/templates/layout.ts';
import type { Mail } from '#lib/mail/types.ts';
import { confirmMail } from '#lib/sharing/mails/confirm.ts';
import { editionOfMail } from '#lib/sharing/mails/edition-of-mail.ts';
import { noticeMail } from '#lib/sharing/mails/notice.ts';
import { storyMail } from '#lib/sharing/mails/story.ts';
import type { PreviewKind } from '#lib/sharing/types.ts';
import type { PublicStory } from '#lib/stories/types.ts';

/** Leads to the pages of a link that is over, and acts on nothing. */
const deadToken = 'preview';

const noticeWords = translated({
  en: { withdrawn: 'The story was wrong in its main point, and is withdrawn.' },
  fr: { withdrawn: 'L’article était faux sur l’essentiel; il est retiré.' },
});

/**
 * A mail as its template makes it, with invented people and tokens that do nothing, for the desk to look at.
 * @param language BCP 47, of the mail's own words; they are otherwise those of the story's edition
 */
export async function previewMail(
  db: Db,
  paper: Paper,
  story: PublicStory,
  kind: PreviewKind,
  language: string,
): Promise<Omit<Mail, 'to'>> {
  const edition = { ...(await editionOfMail(db, story)), language };
  switch (kind) {
    case 'confirm':
      return confirmMail(paper, story, { confirm: deadToken, never: deadToken }, edition);
    case 'story':
      return storyMail(paper, story, { address: 'pat@example.com', isProven: true }, deadToken, edition);
    case 'notice': {
      const notice = noticeWords(language).withdrawn;
      return noticeMail(paper, { notice, language, killedAt: story.publicAt }, deadToken, edition);
    }
    default:
      return kind satisfies never;
  }
}
