import { orNotFound } from '#app/or-not-found.ts';
import { OlderMail } from '#components/webmail/account/older-mail.tsx';
import { ConversationList } from '#components/webmail/list/conversation-list.tsx';
import { EmptyList } from '#components/webmail/list/empty-list.tsx';
import { ListForm } from '#components/webmail/list/list-form.tsx';
import { ListPages } from '#components/webmail/list/list-pages.tsx';
import { folderNames } from '#components/webmail/mail-words.ts';
import { FreshPeople } from '#components/webmail/work/fresh-people.tsx';
import { ListFilters } from '#components/webmail/work/list-filters.tsx';
import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { findActor, requireActor } from '#lib/staff/sign-in/session.ts';
import { pressConversationsAction } from '#lib/webmail/actions.ts';
import { listPath, readListView } from '#lib/webmail/list-view.ts';
import { parseSearch } from '#lib/webmail/search/parse-search.ts';
import { listMailPresences } from '#lib/webmail/work/presence/list-mail-presences.ts';
import { readAccount, readBox } from '../read-box.ts';
import { BoxFrame } from './box-frame.tsx';
import { boxPage, boxTitle } from './box-page.tsx';
import { DoneElsewhere } from './done-elsewhere.tsx';

/** Of a page. */
const limit = 50;

type Props = {
  params: Promise<{ box: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = boxTitle(async ({ params, searchParams }: Props) => {
  // the page leads to signing in
  if (!(await findActor())) return {};
  const { folder } = readListView(await searchParams);
  const { box } = await readBox((await params).box);
  const unread = folder === 'inbox' && box.unread > 0 ? ` (${box.unread})` : '';
  return { title: `${folderNames[folder]}${unread}, ${box.name}` };
});

export default boxPage(async function BoxPage({ params, searchParams }: Props) {
  const [{ box: slug }, query] = await Promise.all([params, searchParams]);
  const asked = readListView(query);
  await requireActor(listPath(slug, asked));
  const { actor, boxes, box, store, place } = await readBox(slug);
  // what is sealed is not searched
  const view = box.purpose === 'sources' ? { ...asked, search: '' } : asked;
  const { search, problems } = parseSearch(view.search, place.timeZone);
  const isAside = view.folder === 'junk' || view.folder === 'trash';
  const folder = search && !isAside ? null : view.folder;
  const { rows, before } = await store.listConversations({ ...view, search, limit });
  // after that look
  const account = await readAccount(slug);
  const ids = rows.map(({ id }) => id);
  const people = await orNotFound(listMailPresences(database(), actor, { box: slug, conversations: ids }, now()));
  const around = { box, view, folder, people, place, now: now() };
  return (
    <BoxFrame boxes={boxes} box={box} view={view} folder={folder} problems={problems}>
      <h1 className="mail-list-name">
        {search ? `Found in ${box.name}` : folderNames[view.folder]} <span className="soft small">{box.address}</span>
      </h1>
      <ListFilters box={slug} view={view} />
      <OlderMail count={account?.belowCount ?? 0} />
      <FreshPeople />
      <ListForm
        key={listPath(slug, view)}
        action={pressConversationsAction}
        box={slug}
        view={view}
        folder={folder}
        isEmpty={rows.length === 0}
        mayWork={box.right === 'answer'}
        done={<DoneElsewhere store={store} done={query.done} />}
      >
        {rows.length === 0 ? <EmptyList box={slug} view={view} /> : <ConversationList rows={rows} {...around} />}
        <ListPages box={slug} view={view} before={before} />
      </ListForm>
    </BoxFrame>
  );
});
