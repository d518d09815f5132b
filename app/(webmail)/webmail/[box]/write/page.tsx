import { orNotFound } from '#app/or-not-found.ts';
import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { findActor, requireActor } from '#lib/staff/sign-in/session.ts';
import { beginDraft } from '#lib/webmail/answers/drafting/begin-draft.ts';
import { draftKinds } from '#lib/webmail/answers/types.ts';
import { writePath } from '#lib/webmail/answers/writing/paths.ts';
import { readListView } from '#lib/webmail/list-view.ts';
import { readBox } from '../../read-box.ts';
import { boxPage, boxTitle } from '../box-page.tsx';
import { OnlyReading, WritingPage, writingNames } from '../writing-page.tsx';
import { insteadOfBegun } from './instead-of-begun.ts';

type Props = {
  params: Promise<{ box: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = boxTitle(async ({ params, searchParams }: Props) => {
  // the page leads to signing in
  if (!(await findActor())) return {};
  const { box } = await readBox((await params).box);
  return { title: `${writingNames[readAsked(await searchParams).as]}, ${box.name}` };
});

export default boxPage(async function WritePage({ params, searchParams }: Props) {
  const [{ box: slug }, query] = await Promise.all([params, searchParams]);
  const view = readListView(query);
  const { message, as } = readAsked(query);
  const address = writePath(slug, as, message, view);
  const actor = await requireActor(address);
  const { box } = await readBox(slug);
  if (box.right !== 'answer') return <OnlyReading slug={slug} view={view} />;
  const draft = await orNotFound(beginDraft(database(), actor, { box: slug, message, as }, now())).catch(
    (error: unknown) => insteadOfBegun(error, { message, as }),
  );
  return <WritingPage {...{ slug, actor, draft, view, address }} />;
});

function readAsked({ as, message }: Awaited<Props['searchParams']>) {
  const kind = typeof message === 'string' ? draftKinds.find((one) => one === as) : undefined;
  return { as: kind ?? 'new', message: typeof message === 'string' && kind ? message : null };
}
