import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { latestStories } from '#app/(desk)/desk/(signed-in)/latest-stories.ts';
import { AlertForm } from '#components/desk/alerts/alert-form.tsx';
import { AlertList } from '#components/desk/alerts/alert-list.tsx';
import { languageName } from '#components/desk/pages/page-table.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import { endAlertAction, raiseAlertAction } from '#lib/alerts/actions.ts';
import { listDeskAlerts } from '#lib/alerts/queries.ts';
import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { listEditions } from '#lib/editions/queries.ts';
import { isAllowed } from '#lib/staff/permissions.ts';
import { requireActor } from '#lib/staff/sign-in/session.ts';
import { startFrom } from './start.ts';

export const metadata: Metadata = { title: 'Breaking news' };

type Props = { searchParams: Promise<{ story?: string | string[] }> };

export default async function AlertsPage({ searchParams }: Props) {
  const { story } = await searchParams;
  const storyId = typeof story === 'string' && /^\d{1,10}$/.test(story) ? Number(story) : null;
  const actor = await requireActor(addressOf('deskAlerts', {}, { story: storyId }));
  if (!isAllowed(actor, 'alert.raise')) notFound();
  const at = now();
  const [{ standing, over }, editions] = await Promise.all([
    listDeskAlerts(database(), actor, at),
    listEditions(database()),
  ]);
  const [start, stories] = await Promise.all([startFrom(storyId, editions, at), latestStories(editions, at)]);
  const tags = [...new Set([...editions.map(({ language }) => language), start.language])];
  const listed = { editions, now: at, place: editions[0] ?? { name: 'UTC', timeZone: 'UTC' } };
  return (
    <div className="stack">
      <h1>Breaking news</h1>
      <h2>What stands now</h2>
      {standing.length === 0 ? (
        <p className="soft">Nothing: no edition has a line above its pages.</p>
      ) : (
        <>
          <p className="soft">Each edition shows the newest of its lines.</p>
          <AlertList alerts={standing} endAction={endAlertAction} {...listed} />
        </>
      )}
      <h2>Put up a line</h2>
      <AlertForm
        action={raiseAlertAction}
        start={start}
        editions={editions}
        languages={tags.map((tag) => ({ tag, name: languageName(tag) }))}
        stories={stories}
      />
      {over.length > 0 && (
        <>
          <h2>Before</h2>
          <AlertList alerts={over} {...listed} />
        </>
      )}
    </div>
  );
}
