import { eq } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { wirePolls, wires } from '#lib/wires/schema.ts';

/** A wire, by its name, is to be asked at the next opportunity, as if its time had come. */
export async function makeWireDue(db: Db, at: Date, name = ''): Promise<string> {
  const [wire] = await db.select({ id: wires.id }).from(wires).where(eq(wires.name, name));
  if (!wire) throw new Error(`there is no wire ${name}`);
  await db.update(wirePolls).set({ dueAt: at }).where(eq(wirePolls.wireId, wire.id));
  return String(wire.id);
}
