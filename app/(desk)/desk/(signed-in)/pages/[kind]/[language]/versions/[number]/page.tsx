import { addressOf } from '#lib/addresses/address-of.ts';
import '#app/(desk)/desk/(signed-in)/pages/pages.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readPageKey } from '#app/(desk)/desk/(signed-in)/pages/[kind]/[language]/read-page-key.ts';
import { orNotFound } from '#app/or-not-found.ts';
import { ActionForm } from '#components/desk/forms/action-form.tsx';
import { languageName } from '#components/desk/pages/page-table.tsx';
import { StoryBody } from '#components/story/body.tsx';
import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { placeTime } from '#lib/editions/desk-times.ts';
import { listEditions } from '#lib/editions/queries.ts';
import { restorePageAction } from '#lib/pages/actions.ts';
import { getDeskPage, getPageVersion } from '#lib/pages/desk-queries.ts';
import { pageNames } from '#lib/pages/kinds.ts';
import { isAllowed } from '#lib/staff/permissions.ts';
import { requireActor } from '#lib/staff/sign-in/session.ts';

export const metadata: Metadata = { title: 'Version of a page' };

type Props = { params: Promise<{ kind: string; language: string; number: string }> };

export default async function PageVersionPage({ params }: Props) {
  const { number, ...page } = await params;
  const key = readPageKey(page) ?? notFound();
  const path = addressOf('deskPage', key);
  const actor = await requireActor(addressOf('deskPageVersion', { ...key, number }));
  if (!isAllowed(actor, 'page.save')) notFound();
  const version = await orNotFound(getPageVersion(database(), actor, { ...key, number: Number(number) }));
  const [newest, editions] = await Promise.all([getDeskPage(database(), actor, key), listEditions(database())]);
  const place = editions[0] ?? { name: 'UTC', timeZone: 'UTC' };
  return (
    <div className="stack">
      <p>
        <a href={path}>Back to the newest</a>
      </p>
      <h1>
        {pageNames('en')[key.kind]}, {languageName(key.language)}: version {version.number}
      </h1>
      <p className="soft">
        {version.savedAt && `Saved ${placeTime(version.savedAt, now(), place)} `}by {version.savedBy ?? 'the portal'}
      </p>
      {version.number !== newest.number && (
        <ActionForm
          action={restorePageAction}
          label="Make this the newest version"
          hidden={{ ...key, number: String(newest.number), restore: String(version.number) }}
        />
      )}
      <article className="card stack page-version" lang={key.language}>
        <h2>{version.headline}</h2>
        {version.body.length === 0 && <p lang="en">Without text: the page was off the paper.</p>}
        <StoryBody body={version.body} pictures={new Map()} dateline="" language={key.language} />
      </article>
    </div>
  );
}
