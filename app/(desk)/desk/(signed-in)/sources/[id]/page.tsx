import '#app/(desk)/desk/(signed-in)/sources/sources.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { orNotFound } from '#app/or-not-found.ts';
import { RequestTable } from '#components/desk/sources/request-table.tsx';
import { SourceFacts } from '#components/desk/sources/source-facts.tsx';
import { SourceForm } from '#components/desk/sources/source-form.tsx';
import { SourceSteps } from '#components/desk/sources/source-steps.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import { now } from '#lib/clock.ts';
import { pressSourceAction, saveSourceAction } from '#lib/conditions/actions.ts';
import { getSourceStatus } from '#lib/conditions/desk/list-source-status.ts';
import { typedSettings } from '#lib/conditions/desk/parse-settings.ts';
import { database } from '#lib/db/client.ts';
import { isRowId } from '#lib/row-id.ts';
import { isAllowed } from '#lib/staff/permissions.ts';
import { requireActor } from '#lib/staff/sign-in/session.ts';

export const metadata: Metadata = { title: 'Source' };

/** One source: how it is doing, its settings, and what it last said. */
export default async function SourcePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const address = addressOf('deskSource', { id });
  const actor = await requireActor(address);
  if (!isRowId(Number(id))) notFound();
  const at = now();
  const status = await orNotFound(getSourceStatus(database(), actor, Number(id), at));
  const { source, adapter, edition, title } = status;
  const maySave = isAllowed(actor, 'source.save');
  return (
    <div className="stack">
      <p>
        <a href={addressOf('deskSources', {}, { edition: edition.slug })}>All sources of {edition.name}</a>
      </p>
      <h1>{title}</h1>
      <SourceFacts status={status} />
      {maySave && <SourceSteps status={status} action={pressSourceAction} />}
      <h2>What it last said</h2>
      <RequestTable status={status} now={at} />
      {maySave && adapter && (
        <>
          <h2>Settings</h2>
          <SourceForm
            action={saveSourceAction}
            address={address}
            source={{ id: source.id, version: source.version }}
            fields={adapter.fields}
            start={typedSettings(source)}
            editions={[]}
          />
        </>
      )}
    </div>
  );
}
