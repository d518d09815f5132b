import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { BoxChooser } from '#components/webmail/frame/box-chooser.tsx';
import { FreshMail } from '#components/webmail/fresh-mail.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { getOwnAccount } from '#lib/staff/queries.ts';
import { requireActor } from '#lib/staff/sign-in/session.ts';
import { listBoxes } from '#lib/webmail/boxes/queries.ts';

export const metadata: Metadata = { title: 'Boxes' };

export default async function WebmailPage() {
  const actor = await requireActor(addressOf('webmail'));
  const boxes = await listBoxes(database(), actor);
  const [only, ...others] = boxes;
  if (only && others.length === 0) redirect(addressOf('mailBox', { box: only.slug }));
  const { email } = await getOwnAccount(database(), actor, now());
  return (
    <div className="stack">
      <h1>The newsroom’s post</h1>
      <FreshMail unread={boxes.reduce((sum, { unread }) => sum + unread, 0)} boxName="your boxes" />
      <BoxChooser boxes={boxes} email={email} />
    </div>
  );
}
