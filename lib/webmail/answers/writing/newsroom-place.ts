import type { Db } from '#lib/db/client.ts';
import { listEditions } from '#lib/editions/queries.ts';
import type { Place } from '#lib/editions/wall-clock.ts';

/** Whose clocks the newsroom goes by: those of its first edition. */
export async function getNewsroomPlace(db: Db): Promise<Place> {
  const [first] = await listEditions(db);
  return first ?? { name: 'UTC', timeZone: 'UTC' };
}
