import { addressOf } from '#lib/addresses/address-of.ts';
import './mail.css';
import { existsSync } from 'node:fs';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { CapturedList } from '#components/desk/mail/captured-list.tsx';
import { DayTable } from '#components/desk/mail/day-table.tsx';
import { HeldMails } from '#components/desk/mail/held-mails.tsx';
import { listHref, mailPath, readMailFilter } from '#components/desk/mail/mail-filter.ts';
import { MailSearch } from '#components/desk/mail/mail-search.tsx';
import { MailTabs } from '#components/desk/mail/mail-tabs.tsx';
import { OutboxTable } from '#components/desk/mail/outbox-table.tsx';
import { Pager } from '#components/desk/pager.tsx';
import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { listEditions } from '#lib/editions/queries.ts';
import { env } from '#lib/env.ts';
import { readMailId } from '#lib/mail/input.ts';
import { findOutboxMail, listHeldMail, listOutbox } from '#lib/mail/outbox/queries.ts';
import { listCapturedMail } from '#lib/mail/transport/captured-mail.ts';
import { dkimKeyPath } from '#lib/mail/transport/dkim-key.ts';
import { captureDir } from '#lib/mail/transport/transport.ts';
import { sharingMode } from '#lib/sharing/mode.ts';
import { isAllowed } from '#lib/staff/permissions.ts';
import { requireActor } from '#lib/staff/sign-in/session.ts';
import { countWeek, spanOfDay } from './week.ts';

export const metadata: Metadata = { title: 'Mail' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MailPage({ searchParams }: Props) {
  const params = await searchParams;
  const filter = readMailFilter(params);
  const actor = await requireActor(mailPath(filter));
  if (!isAllowed(actor, 'mail.read')) notFound();
  const sought = typeof params.id === 'string' ? params.id.trim() : '';
  const soughtId = readMailId(sought);
  if (soughtId && (await findOutboxMail(database(), actor, soughtId)))
    redirect(addressOf('owedMail', { id: soughtId }));

  const at = now();
  const place = (await listEditions(database()))[0] ?? { name: 'UTC', timeZone: 'UTC' };
  const week = await countWeek(actor, at, place.timeZone);
  const shown = spanOfDay(filter.day, week, place.timeZone);
  const [held, list, captured] = await Promise.all([
    listHeldMail(database(), actor),
    listOutbox(database(), actor, { standing: filter.standing, span: shown.span, page: filter.page }),
    listCapturedMail(actor, captureDir(env())),
  ]);
  const { mode, reason } = sharingMode(env());
  return (
    <div className="stack mail-room">
      <div className="page-head">
        <h1>Mail</h1>
        <a className="button" href={addressOf('mailPreview')}>
          See the mails as readers get them
        </a>
      </div>
      <p className={mode === 'confirm' ? 'notice' : 'notice notice-warn'}>{reason}</p>
      {isUnsigned() && (
        <p className="notice notice-warn">
          Mails go out unsigned, and many mailboxes distrust those: <code>npm run portal -- mail dkim</code> makes the
          key and says what belongs into DNS.
        </p>
      )}
      {held.total > 0 && <HeldMails {...held} now={at} timeZone={place.timeZone} mailFrom={env().MAIL_FROM} />}
      <section className="stack" aria-labelledby="mail-days">
        <h2 id="mail-days">The last seven days</h2>
        <DayTable days={week.days} totals={week.totals} />
        <p className="soft small">Days of {place.name}. A mail counts on the day it was asked for, as it stands now.</p>
      </section>
      <section aria-labelledby="mail-list">
        <div className="page-head">
          <h2 id="mail-list">{shown.name}</h2>
          <MailSearch sought={sought} />
        </div>
        <MailTabs filter={filter} counts={shown.counts} />
        <OutboxTable entries={list.items} now={at} place={place} />
        <Pager list={list} pathOf={(page) => listHref({ ...filter, page })}>
          {filter.day !== 'all' && <a href={listHref({ ...filter, day: 'all', page: 1 })}>Of all days</a>}
          {filter.day !== 'week' && <a href={listHref({ ...filter, day: 'week', page: 1 })}>Of the last seven days</a>}
        </Pager>
      </section>
      {(captured.length > 0 || !env().SMTP_URL) && (
        <section className="stack" aria-labelledby="captured-mail">
          <h2 id="captured-mail">Captured mail</h2>
          <CapturedList mails={captured} now={at} />
        </section>
      )}
    </div>
  );
}

function isUnsigned(): boolean {
  return env().SMTP_URL !== undefined && !existsSync(dkimKeyPath(env()));
}
