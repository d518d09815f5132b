import '#app/(desk)/desk/(signed-in)/wires/wires.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { orNotFound } from '#app/or-not-found.ts';
import { WireForm } from '#components/desk/wires/feeds/wire-form.tsx';
import { OfficeForm } from '#components/desk/wires/offices/office-form.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import { database } from '#lib/db/client.ts';
import { listEditions, listSections } from '#lib/editions/queries.ts';
import { isRowId } from '#lib/row-id.ts';
import { isAllowed } from '#lib/staff/permissions.ts';
import { requireActor } from '#lib/staff/sign-in/session.ts';
import { saveOfficeAction, saveWireAction } from '#lib/wires/actions.ts';
import { getWire } from '#lib/wires/queries.ts';

export const metadata: Metadata = { title: 'Wire' };

export default async function WireFeedPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireActor(addressOf('wireFeed', { id }));
  if (!isAllowed(actor, 'wire.save') || !isRowId(Number(id))) notFound();
  const [wire, sections, editions] = await Promise.all([
    orNotFound(getWire(database(), actor, Number(id))),
    listSections(database()),
    listEditions(database()),
  ]);
  const version = { id: wire.id, version: wire.version };
  return (
    <div className="stack">
      <p>
        <a href={addressOf('wireFeeds')}>All feeds</a>
      </p>
      <h1>{wire.name}</h1>
      {wire.kind === 'mail' ? (
        <OfficeForm action={saveOfficeAction} changed={version} start={wire} {...{ sections, editions }} />
      ) : (
        <WireForm action={saveWireAction} changed={version} start={wire} {...{ sections, editions }} />
      )}
    </div>
  );
}
