import '#app/(desk)/desk/(signed-in)/sources/sources.css';
import type { Metadata } from 'next';
import { SourcePressForm } from '#components/desk/sources/source-press-form.tsx';
import { SourceTable } from '#components/desk/sources/source-table.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import { now } from '#lib/clock.ts';
import { pressSourceAction } from '#lib/conditions/actions.ts';
import { listSourceStatus } from '#lib/conditions/desk/list-source-status.ts';
import { database } from '#lib/db/client.ts';
import { listEditions } from '#lib/editions/queries.ts';
import { isAllowed } from '#lib/staff/permissions.ts';
import { requireActor } from '#lib/staff/sign-in/session.ts';

export const metadata: Metadata = { title: 'Sources' };

type Props = { searchParams: Promise<{ edition?: string | string[] }> };

/** The official services behind weather and traffic, by edition. */
export default async function SourcesPage({ searchParams }: Props) {
  const { edition: slug } = await searchParams;
  const editions = await listEditions(database());
  const chosen = editions.find((edition) => edition.slug === slug);
  const address = addressOf('deskSources', {}, { edition: chosen?.slug });
  const actor = await requireActor(address);
  const at = now();
  const all = await listSourceStatus(database(), actor, at);
  const maySave = isAllowed(actor, 'source.save');
  return (
    <div className="stack">
      <h1>Sources of weather and traffic</h1>
      {editions.length > 1 && (
        <nav className="row source-editions" aria-label="Editions">
          <a href={addressOf('deskSources')} aria-current={chosen ? undefined : 'page'}>
            All editions
          </a>
          {editions.map(({ id, name, slug: own }) => (
            <a
              key={id}
              href={addressOf('deskSources', {}, { edition: own })}
              aria-current={chosen?.id === id ? 'page' : undefined}
            >
              {name}
            </a>
          ))}
        </nav>
      )}
      {(chosen ? [chosen] : editions).map((edition) => {
        const sources = all.filter((status) => status.edition.id === edition.id);
        const table = <SourceTable sources={sources} now={at} maySave={maySave} />;
        return (
          <section key={edition.id} className="stack source-edition" aria-labelledby={`sources-${edition.slug}`}>
            <div className="page-head">
              <h2 id={`sources-${edition.slug}`}>{edition.name}</h2>
              {maySave && (
                <a className="button" href={addressOf('newSource', {}, { edition: edition.slug })}>
                  Add a source <span className="visually-hidden">to {edition.name}</span>
                </a>
              )}
            </div>
            {sources.length === 0 ? (
              <p className="notice">This edition has no source yet, so its pages say that they know nothing.</p>
            ) : maySave ? (
              <SourcePressForm action={pressSourceAction} address={address} label={`Sources of ${edition.name}`}>
                {table}
              </SourcePressForm>
            ) : (
              table
            )}
          </section>
        );
      })}
    </div>
  );
}
