import '#app/(desk)/desk/(signed-in)/sources/sources.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AdapterList } from '#components/desk/sources/adapter-list.tsx';
import { SourceForm } from '#components/desk/sources/source-form.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import { saveSourceAction } from '#lib/conditions/actions.ts';
import { sourceRooms } from '#lib/conditions/source-rooms.ts';
import { database } from '#lib/db/client.ts';
import { listEditions } from '#lib/editions/queries.ts';
import { findAdapter } from '#lib/sources/source-rooms.ts';
import { isAllowed } from '#lib/staff/permissions.ts';
import { requireActor } from '#lib/staff/sign-in/session.ts';

export const metadata: Metadata = { title: 'New source' };

type Props = { searchParams: Promise<{ edition?: string | string[]; adapter?: string | string[] }> };

/** Which service, and then what it has to know. */
export default async function NewSourcePage({ searchParams }: Props) {
  const asked = await searchParams;
  const editions = await listEditions(database());
  const edition = editions.find(({ slug }) => slug === asked.edition) ?? editions[0];
  const adapter = typeof asked.adapter === 'string' ? findAdapter(sourceRooms, asked.adapter)?.adapter : undefined;
  const address = addressOf('newSource', {}, { edition: edition?.slug, adapter: adapter?.name });
  const actor = await requireActor(address);
  if (!isAllowed(actor, 'source.save') || !edition) notFound();
  if (!adapter) {
    return (
      <div className="stack">
        <p>
          <a href={addressOf('deskSources')}>All sources</a>
        </p>
        <h1>Which service?</h1>
        <AdapterList adapters={sourceRooms.flatMap(({ adapters }) => adapters)} edition={edition.slug} />
      </div>
    );
  }
  return (
    <div className="stack">
      <p>
        <a href={addressOf('newSource', {}, { edition: edition.slug })}>Another service</a>
      </p>
      <h1>Add {adapter.title}</h1>
      <p>{adapter.brings}</p>
      <SourceForm
        action={saveSourceAction}
        address={address}
        source={{ adapter: adapter.name, editionId: edition.id }}
        fields={adapter.fields}
        start={{}}
        editions={editions.map(({ id, name }) => ({ id, name }))}
      />
    </div>
  );
}
