import { orNotFound } from '#app/or-not-found.ts';
import { leavingItems } from '#components/webmail/leaving/leaving-items.tsx';
import { OnItsWay } from '#components/webmail/leaving/on-its-way.tsx';
import { DraftList } from '#components/webmail/writing/draft-list.tsx';
import { UndoDiscard } from '#components/webmail/writing/undo-discard.tsx';
import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { placeTime } from '#lib/editions/desk-times.ts';
import { findActor, requireActor } from '#lib/staff/sign-in/session.ts';
import { restoreDraftAction, undoAnswerAction } from '#lib/webmail/answers/actions.ts';
import { listDrafts } from '#lib/webmail/answers/drafting/queries.ts';
import { listLeaving } from '#lib/webmail/answers/sending/queries.ts';
import { draftsPath } from '#lib/webmail/answers/writing/paths.ts';
import { readListView } from '#lib/webmail/list-view.ts';
import { readBox } from '../../read-box.ts';
import { BoxFrame } from '../box-frame.tsx';
import { boxPage, boxTitle } from '../box-page.tsx';
import { OnlyReading } from '../writing-page.tsx';

type Props = { params: Promise<{ box: string }>; searchParams: Promise<{ done?: string | string[] }> };

export const generateMetadata = boxTitle(async ({ params }: Props) => {
  // the page leads to signing in
  if (!(await findActor())) return {};
  const { box } = await readBox((await params).box);
  return { title: `Drafts, ${box.name}` };
});

export default boxPage(async function DraftsPage({ params, searchParams }: Props) {
  const [{ box: slug }, { done }] = await Promise.all([params, searchParams]);
  const address = draftsPath(slug, typeof done === 'string' ? done : null);
  const actor = await requireActor(address);
  const view = readListView({});
  const { boxes, box, place } = await readBox(slug);
  if (box.right !== 'answer') return <OnlyReading slug={slug} view={view} />;
  const [drafts, leaving] = await Promise.all([
    orNotFound(listDrafts(database(), actor, slug)),
    orNotFound(listLeaving(database(), actor, slug)),
  ]);
  const at = now();
  const items = leavingItems(leaving, {
    person: actor.id,
    timeOf: (dueAt) => placeTime(dueAt, at, place),
    now: at,
    hasWords: false,
  });
  const [, discarded] = /^discarded\.([\w-]{1,100})$/.exec(typeof done === 'string' ? done : '') ?? [];
  const isDiscarded = discarded !== undefined && drafts.every(({ id }) => id !== discarded);
  return (
    <BoxFrame boxes={boxes} box={box} view={view} folder="drafts">
      <h1 className="mail-list-name">Drafts</h1>
      {isDiscarded && <UndoDiscard action={restoreDraftAction} box={slug} id={discarded} address={address} />}
      <OnItsWay action={undoAnswerAction} heading="On their way" {...{ box: slug, view, address, items }} />
      <DraftList box={slug} drafts={drafts} view={view} now={at} place={place} />
    </BoxFrame>
  );
});
