import { and, eq, ne } from 'drizzle-orm';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { system } from '#lib/staff/permissions.ts';
import type { Poll } from '#lib/wires/ingest/taken-wire.ts';
import { wirePolls, wires } from '#lib/wires/schema.ts';
import type { Wire } from '#lib/wires/types.ts';

/** On so many days a feed must say that it has moved for good: a server that is set up wrongly says so for an hour. */
const daysUntilBelieved = 3;

type Move = Pick<Poll, 'movedTo' | 'movedSince' | 'movedDays'>;

/** What is known of a feed's move after one more answer; every answer says it, or the feed has not moved. */
export function sightMove(wire: Wire, poll: Poll, permanentUrl: string | null, now: Date): Move {
  if (permanentUrl === null || permanentUrl === wire.feedUrl) return { movedTo: null, movedSince: null, movedDays: 0 };
  if (permanentUrl !== poll.movedTo) return { movedTo: permanentUrl, movedSince: now, movedDays: 1 };
  const isAnotherDay = poll.answeredAt === null || dayOf(poll.answeredAt) !== dayOf(now);
  return { movedTo: permanentUrl, movedSince: poll.movedSince, movedDays: poll.movedDays + (isAnotherDay ? 1 : 0) };
}

const dayOf = (at: Date) => at.toISOString().slice(0, 10);

/** Asks a feed where it has moved to, once that is believed, unless another wire is there. */
export async function followMove(db: Db, wireId: number, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    // the order of whoever changes a wire
    const [poll] = await tx.select().from(wirePolls).where(eq(wirePolls.wireId, wireId)).for('update');
    if (!poll?.movedTo || poll.movedDays < daysUntilBelieved) return;
    const { movedTo } = poll;
    const [wire] = await tx.select().from(wires).where(eq(wires.id, wireId)).for('update');
    if (!wire) return;
    const isThere = and(eq(wires.feedUrl, movedTo), ne(wires.id, wireId));
    const [other] = await tx.select({ id: wires.id }).from(wires).where(isThere);
    if (other) return;
    const moved = { feedUrl: movedTo, version: wire.version + 1, changedAt: now };
    await tx.update(wires).set(moved).where(eq(wires.id, wireId));
    const forgotten = { movedTo: null, movedSince: null, movedDays: 0 };
    await tx.update(wirePolls).set(forgotten).where(eq(wirePolls.wireId, wireId));
    const details = { feedUrl: movedTo };
    await recordAudit(tx, { actor: system, action: 'wire.save', subject: { kind: 'wire', id: wireId }, details, now });
  });
}
