import { and, asc, eq, gt, inArray, isNull, ne } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { goneBefore } from '#lib/live/is-gone.ts';
import { type Actor, authorise, personOf } from '#lib/staff/permissions.ts';
import { staff } from '#lib/staff/schema.ts';
import { openBox } from '#lib/webmail/boxes/queries.ts';
import { toRowIds } from '#lib/webmail/house/row-ids.ts';
import { webmailConversations, webmailGrants } from '#lib/webmail/schema.ts';
import type { PersonInMail } from '#lib/webmail/work/presence/types.ts';
import { webmailPresences } from '#lib/webmail/work/schema.ts';

/**
 * Who else has these conversations of a box open, each person once, who came first first.
 * @returns by the ids of the conversations
 * @throws {NotFoundError} without a grant for the box
 */
export async function listMailPresences(
  db: Db,
  actor: Actor,
  { box: slug, conversations }: { box: string; conversations: readonly string[] },
  now: Date,
): Promise<Map<string, PersonInMail[]>> {
  authorise(actor, 'webmail.read');
  const { box } = await openBox(db, actor, slug);
  const ids = toRowIds(conversations);
  if (ids.length === 0) return new Map();
  const { conversationId, staffId, doing, since, seenAt, leftAt, tab } = webmailPresences;
  const rows = await db
    .select({ conversationId, staffId, name: staff.name, doing })
    .from(webmailPresences)
    .innerJoin(staff, eq(staff.id, staffId))
    .innerJoin(webmailConversations, eq(webmailConversations.id, conversationId))
    // whose grant was revoked is not there any more
    .innerJoin(
      webmailGrants,
      and(eq(webmailGrants.staffId, staffId), eq(webmailGrants.boxId, webmailConversations.boxId)),
    )
    .where(
      and(
        inArray(conversationId, ids),
        eq(webmailConversations.boxId, box.id),
        gt(seenAt, goneBefore(now)),
        isNull(leftAt),
        eq(staff.banned, false),
        ne(staffId, personOf(actor)),
      ),
    )
    .orderBy(asc(since), asc(staffId), asc(tab));
  const people = new Map<string, Map<string, PersonInMail>>();
  for (const row of rows) {
    const here = people.get(String(row.conversationId)) ?? new Map<string, PersonInMail>();
    const isAnswering = row.doing === 'answering' || here.get(row.staffId)?.doing === 'answering';
    here.set(row.staffId, { name: row.name, doing: isAnswering ? 'answering' : 'reading' });
    people.set(String(row.conversationId), here);
  }
  return new Map([...people].map(([id, here]) => [id, [...here.values()]]));
}
