import { addressOf } from '#lib/addresses/address-of.ts';
import '#app/(desk)/desk/(signed-in)/mail/mail.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { latestStories } from '#app/(desk)/desk/(signed-in)/latest-stories.ts';
import { MailParts } from '#components/desk/mail/mail-parts.tsx';
import { previewPath, readPreviewChoice } from '#components/desk/mail/preview-choice.ts';
import { PreviewForm } from '#components/desk/mail/preview-form.tsx';
import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { listEditions } from '#lib/editions/queries.ts';
import { isAllowed } from '#lib/staff/permissions.ts';
import { requireActor } from '#lib/staff/sign-in/session.ts';
import { findPreview } from './find-preview.ts';

export const metadata: Metadata = { title: 'Mails as readers get them' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MailPreviewPage({ searchParams }: Props) {
  const asked = readPreviewChoice(await searchParams);
  const actor = await requireActor(previewPath('mailPreview', asked));
  if (!isAllowed(actor, 'mail.read')) notFound();
  const at = now();
  const stories = await latestStories(await listEditions(database()), at);
  const choice = { ...asked, storyId: asked.storyId ?? stories[0]?.id ?? null };
  const mail = await findPreview(choice, at);
  return (
    <div className="stack">
      <p>
        <a href={addressOf('mail')}>All mail</a>
      </p>
      <h1>Mails as readers get them</h1>
      <p className="soft">The people in them are invented, and what their buttons ask for is not done.</p>
      <PreviewForm choice={choice} stories={stories} />
      {mail ? (
        <>
          <p className="mail-subject">
            <span className="soft">Subject</span> <strong>{mail.subject}</strong>
          </p>
          <MailParts text={mail.text} frame={previewPath('mailPreviewHtml', choice)} />
        </>
      ) : (
        <p className="notice">There is no public story to show them with.</p>
      )}
    </div>
  );
}
