import { notFound, redirect } from 'next/navigation';
import { orNotFound } from '#app/or-not-found.ts';
import { subjectOf } from '#components/webmail/mail-words.ts';
import { database } from '#lib/db/client.ts';
import { findActor, requireActor } from '#lib/staff/sign-in/session.ts';
import { findDraft } from '#lib/webmail/answers/drafting/queries.ts';
import { listLeaving } from '#lib/webmail/answers/sending/queries.ts';
import { draftPath, draftsPath, leavingName } from '#lib/webmail/answers/writing/paths.ts';
import { readListView } from '#lib/webmail/list-view.ts';
import { readBox } from '../../../read-box.ts';
import { boxPage, boxTitle } from '../../box-page.tsx';
import { OnlyReading, WritingPage } from '../../writing-page.tsx';

type Props = {
  params: Promise<{ box: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = boxTitle(async ({ params }: Props) => {
  const [{ box: slug, id }, actor] = await Promise.all([params, findActor()]);
  // the page leads to signing in
  if (!actor) return {};
  const { box } = await readBox(slug);
  const draft = box.right === 'answer' ? await orNotFound(findDraft(database(), actor, { box: slug, id })) : null;
  return { title: draft ? `Draft: ${subjectOf(draft.subject)}` : 'Draft' };
});

export default boxPage(async function DraftPage({ params, searchParams }: Props) {
  const [{ box: slug, id }, query] = await Promise.all([params, searchParams]);
  const view = readListView(query);
  const kept = typeof query.kept === 'string' ? query.kept : '';
  const address = draftPath(slug, id, view);
  const actor = await requireActor(address);
  const { box } = await readBox(slug);
  if (box.right !== 'answer') return <OnlyReading slug={slug} view={view} />;
  const draft = await orNotFound(findDraft(database(), actor, { box: slug, id }));
  if (draft) return <WritingPage {...{ slug, actor, draft, view, address, kept }} />;
  const leaving = await orNotFound(listLeaving(database(), actor, slug));
  // it was sent meanwhile, and can still be called back there
  if (leaving.some((answer) => answer.id === id)) redirect(`${draftsPath(slug)}#${leavingName(id)}`);
  notFound();
});
