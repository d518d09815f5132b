import type { Db } from '#lib/db/client.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { TemplateKind } from '#lib/mail/kinds.ts';
import type { Paper } from '#lib/mail/templates/layout.ts';
import type { Composed, Mail, MailDefinition } from '#lib/mail/types.ts';
import type { PublicStory } from '#lib/stories/types.ts';

/** One delivery of a mail. `subjectId` is the share's. */
export type Delivery = { paper: Paper; subjectId: string; now: Date };

/** A mail before it is known to whom it goes. */
export type Unaddressed = Omit<Mail, 'to'>;

/** All that is particular to one of this room's mails. Its words stand in its file too. */
export type MailTemplate<Data, Kind extends TemplateKind = TemplateKind> = MailDefinition<Data, Kind> & {
  /** Makes the mail from the story as it is at delivery, or drops it; what it writes is bound by `ComposeMail`. */
  compose(tx: Db, data: Data, delivery: Delivery): Promise<Composed>;
  /** The mail about a story, with invented people and tokens that do nothing, for the desk to look at. */
  preview(paper: Paper, story: PublicStory, edition: Edition): Unaddressed;
};
