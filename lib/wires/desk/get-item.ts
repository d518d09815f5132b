import { and, desc, eq, isNotNull, lte, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { listEditions, listSections } from '#lib/editions/queries.ts';
import { NotFoundError } from '#lib/errors.ts';
import { isRowId } from '#lib/row-id.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { toItemStory } from '#lib/wires/desk/item-story.ts';
import { listRepeats } from '#lib/wires/desk/list-repeats.ts';
import type { DeskItem, ItemVersionLine } from '#lib/wires/desk/types.ts';
import { actedRules, listRuleNames } from '#lib/wires/routing/changing/rule-sets.ts';
import { wireItems, wireItemVersions, wires } from '#lib/wires/schema.ts';

/** An item has more versions only where its supplier changes it all day. */
const mostVersions = 50;

/**
 * An item as its page shows it.
 * @param number of an earlier version whose words are to be shown; null: the newest that is ready
 * @throws {NotFoundError} also where it isn't ready yet
 */
export async function getDeskItem(db: Db, actor: Actor, id: number, number: number | null): Promise<DeskItem> {
  authorise(actor, 'wire.read');
  const found = isRowId(id) ? await findItemRow(db, id, number) : null;
  if (!found) throw new NotFoundError(`wire item ${id}`);
  const { item, wire, words } = found;
  const [editions, sections, versions, repeats, ruleNames] = await Promise.all([
    listEditions(db),
    listSections(db),
    listVersions(db, item),
    listRepeats(db, [item]),
    listRuleNames(db, [item.ruleSetId]),
  ]);
  const story = await toItemStory(db, { item, wire, words, editions, sections });
  const edition = editions.find(({ slug }) => slug === story.editions[0]?.slug) ?? editions[0];
  if (!edition) throw new NotFoundError('an edition');
  return {
    id: item.id,
    version: item.readyVersion,
    state: item.state,
    storyId: item.storyId,
    story,
    edition,
    isSummary: words.isSummary,
    originalUrl: words.originalUrl,
    wireName: wire.name,
    publishedAt: item.publishedAt,
    receivedAt: item.receivedAt,
    doubt: item.doubt,
    withdrawnAt: item.withdrawnAt,
    isWithdrawalOpen: item.withdrawnAt !== null && item.withdrawalSettledAt === null && item.storyId !== null,
    isUnseen: item.seenAt === null,
    versions,
    rules: actedRules(item.routing?.held, ruleNames.get(item.ruleSetId ?? 0)),
    ruleSetId: item.ruleSetId,
    destination: item.routing?.destination ?? null,
    repeats: repeats.get(item.id) ?? [],
  };
}

async function findItemRow(db: Db, id: number, number: number | null) {
  const [row] = await db
    .select({ item: wireItems, wire: wires, words: wireItemVersions.words })
    .from(wireItems)
    .innerJoin(wires, eq(wires.id, wireItems.wireId))
    .innerJoin(
      wireItemVersions,
      and(
        eq(wireItemVersions.itemId, wireItems.id),
        sql`${wireItemVersions.number} = ${number ?? wireItems.readyVersion}`,
        // nobody sees what isn't ready
        lte(wireItemVersions.number, wireItems.readyVersion),
      ),
    )
    .where(eq(wireItems.id, id));
  return row?.words ? { ...row, words: row.words } : null;
}

async function listVersions(db: Db, item: { id: number; readyVersion: number }): Promise<ItemVersionLine[]> {
  const { words } = wireItemVersions;
  return db
    .select({
      number: wireItemVersions.number,
      receivedAt: wireItemVersions.receivedAt,
      headline: sql<string>`coalesce(${words} ->> 'headline', '')`,
    })
    .from(wireItemVersions)
    .where(
      and(
        eq(wireItemVersions.itemId, item.id),
        lte(wireItemVersions.number, item.readyVersion),
        isNotNull(wireItemVersions.words),
      ),
    )
    .orderBy(desc(wireItemVersions.number))
    .limit(mostVersions);
}
