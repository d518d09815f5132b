import '#app/(desk)/desk/(signed-in)/wires/wires.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { startOffice } from '#components/desk/wires/offices/office-fields.ts';
import { OfficeForm } from '#components/desk/wires/offices/office-form.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import { database } from '#lib/db/client.ts';
import { listEditions, listSections } from '#lib/editions/queries.ts';
import { isAllowed } from '#lib/staff/permissions.ts';
import { requireActor } from '#lib/staff/sign-in/session.ts';
import { saveOfficeAction } from '#lib/wires/actions.ts';

export const metadata: Metadata = { title: 'New press office' };

export default async function NewPressOfficePage() {
  const actor = await requireActor(addressOf('newPressOffice'));
  if (!isAllowed(actor, 'wire.save')) notFound();
  const [sections, editions] = await Promise.all([listSections(database()), listEditions(database())]);
  const start = startOffice(sections, editions);
  return (
    <div className="stack">
      <p>
        <a href={addressOf('wireFeeds')}>All feeds and press offices</a>
      </p>
      <h1>Add a press office</h1>
      <OfficeForm action={saveOfficeAction} changed={null} {...{ start, sections, editions }} />
    </div>
  );
}
