import { system } from '#lib/staff/permissions.ts';
import { countReleases, countUnseen, countWithdrawals } from '#lib/wires/desk/count-inbox.ts';
import { decideItems } from '#lib/wires/desk/decide-items.ts';
import { getDeskItem } from '#lib/wires/desk/get-item.ts';
import { listInbox, listInboxIds } from '#lib/wires/desk/list-inbox.ts';
import { readInboxNews } from '#lib/wires/desk/read-inbox-news.ts';
import { returnItem } from '#lib/wires/desk/return-item.ts';
import { seeItems } from '#lib/wires/desk/see-items.ts';
import type { InboxFilter, ItemState } from '#lib/wires/desk/types.ts';
import { saveWire } from '#lib/wires/save-wire.ts';
import { type Caller, caller, type Scene } from '#testing/staff/caller.ts';
import { newWire } from '#testing/wires/new-wire.ts';
import { wireItem } from '#testing/wires/wire-item.ts';

/** Whatever there is in the inbox. */
export const wholeInbox: InboxFilter = {
  tab: 'inbox',
  wireId: null,
  editionId: null,
  sectionId: null,
  doubt: null,
  seen: null,
  search: '',
  beforeId: null,
};

async function itemIn(state: ItemState, { db, content, now }: Scene): Promise<{ id: number; version: number }> {
  const { id } = await saveWire(db, system, newWire(content.sectionId, content.editionIds), now);
  return wireItem(db, id, { state }, now);
}

/** What the desk reads and does about items of the wires. */
export const wireDeskCallers: readonly Caller[] = [
  caller('wire.read', listInbox, ({ db, actor, now }) => listInbox(db, actor, wholeInbox, now)),
  caller('wire.read', listInboxIds, ({ db, actor, now }) => listInboxIds(db, actor, wholeInbox, now)),
  caller('wire.read', readInboxNews, ({ db, actor, now }) =>
    readInboxNews(db, actor, { filter: wholeInbox, known: [], isWhole: true }, now),
  ),
  caller('wire.read', countUnseen, ({ db, actor }) => countUnseen(db, actor)),
  caller('wire.read', countReleases, ({ db, actor }) => countReleases(db, actor)),
  caller('wire.read', countWithdrawals, ({ db, actor }) => countWithdrawals(db, actor)),
  caller('wire.read', getDeskItem, async (scene) =>
    getDeskItem(scene.db, scene.actor, (await itemIn('inbox', scene)).id, null),
  ),
  caller('wire.read', seeItems, async (scene) =>
    seeItems(scene.db, scene.actor, { ids: [(await itemIn('inbox', scene)).id] }, scene.now),
  ),
  caller('wire.drop', returnItem, async (scene) =>
    returnItem(scene.db, scene.actor, await itemIn('dropped', scene), scene.now),
  ),
  caller('wire.take', decideItems, ({ db, actor, now }) => decideItems(db, actor, { step: 'take', items: [] }, now)),
];
