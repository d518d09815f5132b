import { eq, sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { seeItems } from '#lib/wires/desk/see-items.ts';
import { wireItems } from '#lib/wires/schema.ts';
import { wireItem } from '#testing/wires/wire-item.ts';
import { wireScene } from '#testing/wires/wire-scene.ts';

const now = new Date('2026-11-23T15:35:00Z');
const later = new Date('2026-11-23T15:36:00Z');
const scene = wireScene(now);
let wireId: number;
beforeEach(async () => {
  wireId = (await scene.addWire()).id;
});

const add = async (title: string) => (await wireItem(scene.db(), wireId, { title }, now)).id;
const seenAt = async (id: number) => {
  const [row] = await scene.db().select().from(wireItems).where(eq(wireItems.id, id));
  return row?.seenAt;
};

async function countWaiting(): Promise<number> {
  const waiting = await scene.db().execute(sql`
    select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
  return waiting.length;
}

test('an item is seen when somebody first looked at it', async () => {
  const db = scene.db();
  const [looked, other] = [await add('Looked at'), await add('Other')];
  await seeItems(db, scene.room().reporter, { ids: [looked] }, now);
  await seeItems(db, scene.room().editor, { ids: [looked] }, later);
  expect([await seenAt(looked), await seenAt(other)]).toEqual([now, null]);
});

test('who sees items and a document that is taken in never wait for each other', async () => {
  const db = scene.db();
  const [first, last] = [await add('First'), await add('Last')];
  // it stands behind the other in its table now
  await db.update(wireItems).set({ doubt: 'sponsored' }).where(eq(wireItems.id, first));
  let seeing: Promise<void> | undefined;
  await db.transaction(async (tx) => {
    const lock = (id: number) => tx.select().from(wireItems).where(eq(wireItems.id, id)).for('update');
    await lock(first);
    seeing = db.transaction(async (seeTx) => {
      // a large table is read as it stands, and so is this one without its indexes
      await seeTx.execute(sql`set local enable_indexscan = off`);
      await seeTx.execute(sql`set local enable_bitmapscan = off`);
      await seeItems(seeTx, scene.room().editor, { ids: [last, first] }, later);
    });
    await expect.poll(countWaiting).toBe(1);
    await lock(last);
  });
  await seeing;
  expect([await seenAt(first), await seenAt(last)]).toEqual([later, later]);
});
