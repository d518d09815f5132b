import './wires.css';
import type { Metadata } from 'next';
import { inboxPath, readInboxView } from '#components/desk/wires/inbox-filter.ts';
import { InboxForm } from '#components/desk/wires/inbox-form.tsx';
import { InboxList } from '#components/desk/wires/inbox-list.tsx';
import { InboxNews } from '#components/desk/wires/inbox-news.tsx';
import { InboxSearch } from '#components/desk/wires/inbox-search.tsx';
import { InboxTabs } from '#components/desk/wires/inbox-tabs.tsx';
import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { listEditions, listSections } from '#lib/editions/queries.ts';
import { requireActor } from '#lib/staff/sign-in/session.ts';
import { decideItemsAction, readInboxNewsAction } from '#lib/wires/actions.ts';
import { countReleases, countWithdrawals } from '#lib/wires/desk/count-inbox.ts';
import { listInbox } from '#lib/wires/desk/list-inbox.ts';
import { listWires } from '#lib/wires/queries.ts';
import { itemRights } from './item-rights.ts';
import { PreviewPanel, readPreviewed } from './preview-panel.tsx';

export const metadata: Metadata = { title: 'Wires' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function WiresPage({ searchParams }: Props) {
  const view = readInboxView(await searchParams);
  const actor = await requireActor(inboxPath(view));
  const { itemId, ...filter } = view;
  const at = now();
  const previewed = await readPreviewed(actor, itemId, at);
  const [{ lines, olderThan }, releases, withdrawals, wires, editions, sections] = await Promise.all([
    listInbox(database(), actor, filter, at),
    countReleases(database(), actor),
    countWithdrawals(database(), actor),
    listWires(database(), actor),
    listEditions(database()),
    listSections(database()),
  ]);
  const place = editions[0] ?? { name: 'UTC', timeZone: 'UTC' };
  const may = itemRights(actor);
  return (
    <>
      <h1>Wires</h1>
      <InboxTabs {...{ view, releases, withdrawals }} />
      <InboxSearch {...{ view, wires, editions, sections }} />
      {view.tab !== 'withdrawn' && withdrawals > 0 && (
        <p className="notice notice-warn">
          {withdrawals === 1
            ? 'A wire has withdrawn a story that stands here:'
            : `Wires have withdrawn ${withdrawals} stories that stand here:`}{' '}
          <a href={inboxPath({ ...view, tab: 'withdrawn', beforeId: null, itemId: null })}>
            decide what becomes of {withdrawals === 1 ? 'it' : 'them'}
          </a>
        </p>
      )}
      <InboxForm
        action={decideItemsAction}
        view={view}
        may={may}
        news={
          <InboxNews
            filter={filter}
            known={lines.map(({ id }) => id)}
            isWhole={olderThan === null}
            read={readInboxNewsAction}
          />
        }
        preview={previewed && <PreviewPanel {...{ view, may, place }} item={previewed} now={at} />}
        previewOf={previewed?.story.headline ?? null}
      >
        <InboxList {...{ lines, may, place }} tab={view.tab} openId={previewed?.id ?? null} now={at} />
        <nav className="pager" aria-label="Pages">
          {view.beforeId !== null && (
            <a className="button" href={inboxPath({ ...view, beforeId: null, itemId: null })}>
              Newest
            </a>
          )}
          {olderThan !== null && (
            <a className="button" href={inboxPath({ ...view, beforeId: olderThan, itemId: null })}>
              Older
            </a>
          )}
        </nav>
      </InboxForm>
    </>
  );
}
