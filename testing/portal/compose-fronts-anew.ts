import { joinDatabase } from '#bin/join-database.ts';
import { announceChange } from '#lib/changes/announce-change.ts';
import { now } from '#lib/clock.ts';
import { connect } from '#lib/db/client.ts';
import { listEditions } from '#lib/editions/queries.ts';
import { env } from '#lib/env.ts';

/** Has every front of the portal that runs on this DATA_DIR composed anew, like a change of a story. */
await joinDatabase();
const { db, close } = connect(env().DATABASE_URL ?? '', 1);
const editions = await listEditions(db);
await announceChange(
  db,
  editions.map(({ id }) => `stories:${id}` as const),
  now(),
);
await close();
