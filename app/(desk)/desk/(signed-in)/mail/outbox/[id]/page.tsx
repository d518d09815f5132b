import { addressOf } from '#lib/addresses/address-of.ts';
import '#app/(desk)/desk/(signed-in)/mail/mail.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { orNotFound } from '#app/or-not-found.ts';
import { MailFacts } from '#components/desk/mail/mail-facts.tsx';
import { MailHistory } from '#components/desk/mail/mail-history.tsx';
import { MailSteps } from '#components/desk/mail/mail-steps.tsx';
import { StandingWords } from '#components/desk/mail/standing-words.tsx';
import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { listEditions } from '#lib/editions/queries.ts';
import { env } from '#lib/env.ts';
import { takeMailStep } from '#lib/mail/actions.ts';
import { readMailId } from '#lib/mail/input.ts';
import { mailKindNames } from '#lib/mail/kinds.ts';
import { getOutboxMail, listMailHistory } from '#lib/mail/outbox/queries.ts';
import { messageIdOfMail } from '#lib/mail/transport/message-id.ts';
import type { OutboxMail } from '#lib/mail/types.ts';
import { findStoryOfMail } from '#lib/sharing/story-of-mail.ts';
import { type Actor, isAllowed } from '#lib/staff/permissions.ts';
import { requireActor } from '#lib/staff/sign-in/session.ts';
import { getDeskStory } from '#lib/stories/desk/desk-queries.ts';

export const metadata: Metadata = { title: 'A mail' };

type Props = { params: Promise<{ id: string }> };

export default async function OutboxMailPage({ params }: Props) {
  const id = readMailId((await params).id) ?? notFound();
  const actor = await requireActor(addressOf('owedMail', { id }));
  if (!isAllowed(actor, 'mail.read')) notFound();
  const at = now();
  const [mail, history, editions] = await Promise.all([
    orNotFound(getOutboxMail(database(), actor, id)),
    listMailHistory(database(), actor, id),
    listEditions(database()),
  ]);
  const story = await storyOf(mail, actor, at);
  const place = editions[0] ?? { name: 'UTC', timeZone: 'UTC' };
  const messageId = messageIdOfMail(mail, env().MAIL_FROM);
  return (
    <div className="stack mail-page">
      <p>
        <a href={addressOf('mail')}>All mail</a>
      </p>
      <h1>{mailKindNames[mail.kind]}</h1>
      <MailFacts mail={mail} messageId={messageId} story={story} now={at} place={place} />
      <section className="stack" aria-labelledby="mail-standing">
        <h2 id="mail-standing">Where it stands</h2>
        <StandingWords mail={mail} messageId={messageId} />
        <MailSteps action={takeMailStep} mail={mail} />
      </section>
      <section className="stack" aria-labelledby="mail-history">
        <h2 id="mail-history">What was done</h2>
        <MailHistory entries={history} now={at} place={place} />
      </section>
    </div>
  );
}

async function storyOf(mail: OutboxMail, actor: Actor, at: Date): Promise<{ id: number; headline: string } | null> {
  const storyId = await findStoryOfMail(database(), mail);
  if (storyId === null) return null;
  const { content } = await getDeskStory(database(), actor, storyId, at);
  return { id: storyId, headline: content.headline };
}
