import { addressOf } from '#lib/addresses/address-of.ts';
import '#app/(desk)/desk/(signed-in)/pages/pages.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageForm } from '#components/desk/pages/page-form.tsx';
import { PageHistory } from '#components/desk/pages/page-history.tsx';
import { languageName } from '#components/desk/pages/page-table.tsx';
import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { listEditions } from '#lib/editions/queries.ts';
import { primaryLanguage } from '#lib/language.ts';
import { savePageAction } from '#lib/pages/actions.ts';
import { getDeskPage, listPageHistory } from '#lib/pages/desk-queries.ts';
import { pageNames } from '#lib/pages/kinds.ts';
import { writePageText } from '#lib/pages/page-text.ts';
import { isAllowed } from '#lib/staff/permissions.ts';
import { requireActor } from '#lib/staff/sign-in/session.ts';
import { readPageKey } from './read-page-key.ts';

export const metadata: Metadata = { title: 'Page' };

type Props = { params: Promise<{ kind: string; language: string }> };

export default async function EditPage({ params }: Props) {
  const key = readPageKey(await params) ?? notFound();
  const path = addressOf('deskPage', key);
  const actor = await requireActor(path);
  if (!isAllowed(actor, 'page.save')) notFound();
  const [page, history, editions] = await Promise.all([
    getDeskPage(database(), actor, key),
    listPageHistory(database(), actor, key),
    listEditions(database()),
  ]);
  const edition = editions.find(({ language }) => primaryLanguage(language) === key.language);
  return (
    <div className="stack">
      <p>
        <a href={addressOf('deskPages')}>All pages</a>
      </p>
      <div className="page-head">
        <h1>
          {pageNames('en')[key.kind]}, {languageName(key.language)}
        </h1>
        {edition && page.body.length > 0 && (
          <a
            className="button"
            href={addressOf('newsroomPage', { edition: edition.slug, kind: key.kind })}
            target="_blank"
            rel="noreferrer"
          >
            See it as readers do
          </a>
        )}
      </div>
      {!edition && <p className="notice">No edition is in {languageName(key.language)} yet: nobody reads this page.</p>}
      <div className="page-desk">
        <PageForm
          action={savePageAction}
          {...key}
          number={page.number}
          headline={page.headline}
          text={writePageText(page.body)}
        />
        <PageHistory
          page={key}
          entries={history}
          now={now()}
          place={edition ?? editions[0] ?? { name: 'UTC', timeZone: 'UTC' }}
        />
      </div>
    </div>
  );
}
