import type { PreviewChoice } from '#components/desk/mail/preview-choice.ts';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import type { Mail } from '#lib/mail/types.ts';
import { previewMail } from '#lib/sharing/mails/templates.ts';
import { findPublicStory } from '#lib/stories/reading/queries.ts';

/** The mail that was chosen, or null where its story is not public. */
export async function findPreview(choice: PreviewChoice, now: Date): Promise<Omit<Mail, 'to'> | null> {
  const found = choice.storyId === null ? null : await findPublicStory(database(), choice.storyId, now);
  if (found?.kind !== 'public') return null;
  const { SITE_NAME, SITE_URL, POSTAL_ADDRESS } = env();
  const paper = { name: SITE_NAME, url: SITE_URL, postalAddress: POSTAL_ADDRESS ?? '' };
  return previewMail(database(), paper, found.story, choice.kind, choice.language);
}
