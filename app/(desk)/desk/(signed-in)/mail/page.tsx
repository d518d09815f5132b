import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CapturedList } from '#components/desk/mail/captured-list.tsx';
import { OutboxTable, PhaseCounts } from '#components/desk/mail/outbox-table.tsx';
import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { listCapturedMail } from '#lib/mail/captured-mail.ts';
import { readMailRoom } from '#lib/mail/queries.ts';
import { captureDir } from '#lib/mail/transport.ts';
import { sharingMode } from '#lib/sharing/mode.ts';
import { isAllowed } from '#lib/staff/permissions.ts';
import { requireActor } from '#lib/staff/session.ts';

export const metadata: Metadata = { title: 'Mail' };

export default async function MailPage() {
  const actor = await requireActor('/desk/mail');
  if (!isAllowed(actor, 'mail.read')) notFound();
  const at = now();
  const [{ counts, entries }, captured] = await Promise.all([
    readMailRoom(database(), actor, at),
    listCapturedMail(actor, captureDir(env())),
  ]);
  const { mode, reason } = sharingMode(env());
  return (
    <div className="stack">
      <h1>Mail</h1>
      <p className={mode === 'confirm' ? 'notice' : 'notice notice-warn'}>{reason}</p>
      <PhaseCounts counts={counts} />
      {entries.length > 0 && <OutboxTable entries={entries} now={at} />}
      {(captured.length > 0 || !env().SMTP_URL) && (
        <>
          <h2>Captured mail</h2>
          <CapturedList mails={captured} now={at} />
        </>
      )}
    </div>
  );
}
