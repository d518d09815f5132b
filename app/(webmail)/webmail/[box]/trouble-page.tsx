import { notFound } from 'next/navigation';
import { orNotFound } from '#app/or-not-found.ts';
import { MailTrouble } from '#components/webmail/account/mail-trouble.tsx';
import { leavingItems } from '#components/webmail/leaving/leaving-items.tsx';
import { OnItsWay } from '#components/webmail/leaving/on-its-way.tsx';
import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { placeTime } from '#lib/editions/desk-times.ts';
import { findActor } from '#lib/staff/sign-in/session.ts';
import { undoAnswerAction } from '#lib/webmail/answers/actions.ts';
import { listLeaving } from '#lib/webmail/answers/sending/queries.ts';
import { draftsPath } from '#lib/webmail/answers/writing/paths.ts';
import type { MailServerError } from '#lib/webmail/imap/connections/mail-server-error.ts';
import { readListView } from '#lib/webmail/list-view.ts';
import { readAccount, readBox } from '../read-box.ts';
import { BoxFrame } from './box-frame.tsx';

export type BoxPageProps = {
  params: Promise<{ box: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

type Props = BoxPageProps & { error: MailServerError };

/** In the place of what could not be read from the mail server. What was searched for stays in its field. */
export async function TroublePage({ params, searchParams, error: { trouble, userMessage } }: Props) {
  const [{ box: slug }, query] = await Promise.all([params, searchParams]);
  const [{ boxes, box }, account] = await Promise.all([readBox(slug), readAccount(slug)]);
  return (
    <BoxFrame boxes={boxes} box={box} view={readListView(query)} folder={null} isAway>
      <h1 className="mail-list-name">
        {box.name} <span className="soft small">{box.address}</span>
      </h1>
      <MailTrouble box={slug} trouble={trouble} words={userMessage} isOwn={account?.isOwn ?? false} />
      <LeavingMeanwhile slug={slug} />
    </BoxFrame>
  );
}

/** What was sent leaves all the same, and can be called back until it does. */
async function LeavingMeanwhile({ slug }: { slug: string }) {
  const actor = (await findActor()) ?? notFound();
  const [{ place }, leaving] = await Promise.all([readBox(slug), orNotFound(listLeaving(database(), actor, slug))]);
  const at = now();
  const timeOf = (dueAt: Date) => placeTime(dueAt, at, place);
  const items = leavingItems(leaving, { person: actor.id, timeOf, now: at, hasWords: true });
  const around = { box: slug, view: readListView({}), address: draftsPath(slug) };
  return <OnItsWay action={undoAnswerAction} heading="On their way" items={items} {...around} />;
}
