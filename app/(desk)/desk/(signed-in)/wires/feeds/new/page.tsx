import '#app/(desk)/desk/(signed-in)/wires/wires.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { WireForm } from '#components/desk/wires/feeds/wire-form.tsx';
import { newWireStart } from '#components/desk/wires/feeds/wire-start.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { database } from '#lib/db/client.ts';
import { listEditions, listSections } from '#lib/editions/queries.ts';
import { isAllowed } from '#lib/staff/permissions.ts';
import { requireActor } from '#lib/staff/sign-in/session.ts';
import { saveWireAction } from '#lib/wires/actions.ts';

export const metadata: Metadata = { title: 'New wire' };

export default async function NewWirePage() {
  const actor = await requireActor(addressOf('newWire'));
  if (!isAllowed(actor, 'wire.save')) notFound();
  const [sections, editions] = await Promise.all([listSections(database()), listEditions(database())]);
  const [edition] = editions;
  const start = {
    ...newWireStart({ sectionId: sections[0]?.id ?? 0, editionId: edition?.id ?? null }),
    timeZone: edition?.timeZone ?? 'UTC',
    language: edition?.language ?? 'en',
  };
  return (
    <div className="stack">
      <p>
        <a href={addressOf('wireFeeds')}>All feeds</a>
      </p>
      <h1>Add a wire</h1>
      <WireForm action={saveWireAction} wire={null} start={start} {...{ sections, editions }} />
    </div>
  );
}
