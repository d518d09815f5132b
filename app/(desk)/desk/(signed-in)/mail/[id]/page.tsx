import { addressOf } from '#lib/addresses/address-of.ts';
import '#app/(desk)/desk/(signed-in)/mail/mail.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CapturedView } from '#components/desk/mail/captured-view.tsx';
import { env } from '#lib/env.ts';
import { NotFoundError } from '#lib/errors.ts';
import { getCapturedMail } from '#lib/mail/transport/captured-mail.ts';
import { captureDir } from '#lib/mail/transport/transport.ts';
import { isAllowed } from '#lib/staff/permissions.ts';
import { requireActor } from '#lib/staff/sign-in/session.ts';

export const metadata: Metadata = { title: 'Captured mail' };

/** A captured mail's name ends with the id of its outbox row, a UUID. */
const outboxIdLength = 36;

type Props = { params: Promise<{ id: string }> };

export default async function CapturedMailPage({ params }: Props) {
  const { id } = await params;
  const actor = await requireActor(addressOf('capturedMail', { id }));
  if (!isAllowed(actor, 'mail.read')) notFound();
  const mail = await getCapturedMail(actor, captureDir(env()), id).catch((error: unknown) => {
    if (error instanceof NotFoundError) notFound();
    throw error;
  });
  return (
    <div className="stack">
      <p className="row">
        <a href={addressOf('mail')}>All mail</a>
        <a href={addressOf('mail', {}, { id: id.slice(-outboxIdLength) })}>Its place in the outbox</a>
      </p>
      <h1>{mail.subject || '(no subject)'}</h1>
      <CapturedView mail={mail} />
    </div>
  );
}
