import { and, desc, eq, notExists, type SQL, sql } from 'drizzle-orm';
import { dayMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { sections } from '#lib/editions/schema.ts';
import { showPictures } from '#lib/media/queries.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { readBody } from '#lib/stories/blocks/body.ts';
import { readPicture } from '#lib/stories/blocks/picture.ts';
import { summaryOf } from '#lib/stories/blocks/summary.ts';
import { isWithdrawalOpen, itemTables, matches, sectionOf } from '#lib/wires/desk/item-conditions.ts';
import { isRepeatOf, listRepeats } from '#lib/wires/desk/list-repeats.ts';
import type { InboxFilter, InboxPage } from '#lib/wires/desk/types.ts';
import { actedRules, listRuleNames } from '#lib/wires/routing/changing/rule-sets.ts';
import { wireItems, wireItemVersions } from '#lib/wires/schema.ts';

const perPage = 40;
/** What was decided longer ago is found by its story. */
const decidedDays = 30;

const shown = itemTables('shown');
const newer = itemTables('newer');
const words = wireItemVersions.words;

/** One page of items, the newest first. The same story over several wires is one line in the inbox. */
export async function listInbox(db: Db, actor: Actor, filter: InboxFilter, now: Date): Promise<InboxPage> {
  authorise(actor, 'wire.read');
  const { item, wire } = shown;
  const rows = await db
    .select({
      id: item.id,
      wireId: item.wireId,
      version: item.readyVersion,
      state: item.state,
      storyId: item.storyId,
      repeatKey: item.repeatKey,
      publishedAt: item.publishedAt,
      receivedAt: item.receivedAt,
      doubt: item.doubt,
      seenAt: item.seenAt,
      withdrawnAt: item.withdrawnAt,
      isWithdrawalOpen: isWithdrawalOpen(item),
      title: item.title,
      language: item.language,
      wireName: wire.name,
      supplier: wire.supplier,
      section: sections.name,
      ruleSetId: item.ruleSetId,
      held: sql<number[] | null>`${item.routing} -> 'held'`,
      headline: sql<string | null>`${words} ->> 'headline'`,
      deck: sql<string | null>`${words} ->> 'deck'`,
      // bodies are long, and a line shows their beginning
      opening: sql<unknown>`jsonb_path_query_first(${words}, '$.body[*] ? (@.type == "paragraph")')`,
      leadPicture: sql<unknown>`${words} -> 'leadPicture'`,
    })
    .from(item)
    .innerJoin(wire, eq(wire.id, item.wireId))
    .innerJoin(
      wireItemVersions,
      and(eq(wireItemVersions.itemId, item.id), eq(wireItemVersions.number, item.readyVersion)),
    )
    .innerJoin(sections, eq(sections.id, sectionOf(shown)))
    .where(isShown(db, filter, now))
    .orderBy(desc(item.receivedAt), desc(item.id))
    .limit(perPage + 1);
  const page = rows.slice(0, perPage);
  const pictures = page.map(({ leadPicture }) => readPicture(leadPicture));
  const [files, repeats, ruleNames] = await Promise.all([
    showPictures(
      db,
      pictures.filter((picture) => picture !== null),
    ),
    listRepeats(db, page),
    listRuleNames(
      db,
      page.map(({ ruleSetId }) => ruleSetId),
    ),
  ]);
  const lines = page.map(
    ({ wireId: _, repeatKey: __, title, deck, opening, leadPicture: ___, seenAt, held, ...row }, index) => ({
      ...row,
      headline: row.headline || title,
      summary: lineOf(deck, opening),
      isUnseen: seenAt === null,
      picture: files.get(pictures[index]?.mediaId ?? '') ?? null,
      repeats: repeats.get(row.id) ?? [],
      rules: actedRules(held ?? [], ruleNames.get(row.ruleSetId ?? 0)),
    }),
  );
  return { lines, olderThan: rows.length > perPage ? (page.at(-1)?.id ?? null) : null };
}

/** What an item is about, in a line. A supplier's words, and for the desk only. */
function lineOf(deck: string | null, opening: unknown): string {
  return summaryOf({ deck: deck ?? '', body: opening ? readBody(opening) : [], wire: null });
}

/** The ids that `listInbox` would show, newest first. */
export async function listInboxIds(db: Db, actor: Actor, filter: InboxFilter, now: Date): Promise<number[]> {
  authorise(actor, 'wire.read');
  const { item, wire } = shown;
  const rows = await db
    .select({ id: item.id })
    .from(item)
    .innerJoin(wire, eq(wire.id, item.wireId))
    .where(isShown(db, filter, now))
    .orderBy(desc(item.receivedAt), desc(item.id))
    .limit(perPage);
  return rows.map(({ id }) => id);
}

function isShown(db: Db, filter: InboxFilter, now: Date): SQL | undefined {
  const { item } = shown;
  const since = new Date(now.getTime() - decidedDays * dayMs).toISOString();
  const isDecided = filter.tab === 'taken' || filter.tab === 'dropped';
  return and(
    matches(shown, filter),
    isDecided ? sql`${item.receivedAt} >= ${since}` : undefined,
    filter.beforeId === null ? undefined : isBefore(filter.beforeId),
    // of one wire every item is a line
    isUndecided(filter.tab) && filter.wireId === null ? isNewestOfItsStory(db, filter) : undefined,
  );
}

const isUndecided = (tab: InboxFilter['tab']) => tab === 'inbox' || tab === 'releases';

function isBefore(id: number): SQL {
  const { item } = shown;
  return sql`(${item.receivedAt}, ${item.id}) < (select last.received_at, last.id from ${wireItems} as last where last.id = ${id})`;
}

function isNewestOfItsStory(db: Db, filter: InboxFilter): SQL {
  const { item, wire } = newer;
  return notExists(
    db
      .select({ id: item.id })
      .from(item)
      .innerJoin(wire, eq(wire.id, item.wireId))
      .where(and(matches(newer, filter), isRepeatOf(item, shown.item))),
  );
}
