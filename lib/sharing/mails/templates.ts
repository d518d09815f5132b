import type { Db } from '#lib/db/client.ts';
import { type MailKind, type TemplateKind, templateKinds } from '#lib/mail/kinds.ts';
import type { Paper } from '#lib/mail/templates/layout.ts';
import type { ComposeMail } from '#lib/mail/types.ts';
import { confirmMail } from '#lib/sharing/mails/confirm.ts';
import { editionOfMail } from '#lib/sharing/mails/edition-of-mail.ts';
import { drop } from '#lib/sharing/mails/mail-parts.ts';
import type { MailTemplate, Unaddressed } from '#lib/sharing/mails/mail-template.ts';
import { noticeMail } from '#lib/sharing/mails/notice.ts';
import { storyMail } from '#lib/sharing/mails/story.ts';
import type { PublicStory } from '#lib/stories/types.ts';

/** The template of each of the paper's own mails. */
const templates: { readonly [Kind in TemplateKind]: MailTemplate<unknown, Kind> } = {
  'share-confirm': confirmMail,
  'share-story': storyMail,
  'share-notice': noticeMail,
};

/** Makes mails at the moment of delivery, each by its template. */
export function composeMails(paper: Paper): ComposeMail {
  return async (tx, { kind, subjectId, data }, now) => {
    // the next release runs beside this one during an upgrade and may owe what this one does not know: it is tried later
    if (!isTemplateKind(kind)) throw new Error(`nobody composes ${kind}`);
    const template = templates[kind];
    const opened = template.data.safeParse(data);
    if (!opened.success) return drop('its addresses are already forgotten');
    return template.compose(tx, opened.data, { paper, subjectId, now });
  };
}

const isTemplateKind = (kind: MailKind): kind is TemplateKind => templateKinds.some((each) => each === kind);

/**
 * A mail as its template makes it, with invented people and tokens that do nothing.
 * @param language BCP 47, of the mail's own words; they are otherwise those of the story's edition
 */
export async function previewMail(
  db: Db,
  paper: Paper,
  story: PublicStory,
  kind: TemplateKind,
  language: string,
): Promise<Unaddressed> {
  const edition = { ...(await editionOfMail(db, story)), language };
  return templates[kind].preview(paper, story, edition);
}
