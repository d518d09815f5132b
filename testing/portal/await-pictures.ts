import { setTimeout as sleep } from 'node:timers/promises';
import { isNull, or } from 'drizzle-orm';
import { joinDatabase } from '#bin/join-database.ts';
import { connect } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { media } from '#lib/media/schema.ts';

/** Ends when the worker of the portal that runs on this DATA_DIR has made all copies of all pictures: pages change until then. */
await joinDatabase();
const { db, close } = connect(env().DATABASE_URL ?? '', 1);
const isWanting = or(isNull(media.variantsReadyAt), isNull(media.shapesReadyAt));
while ((await db.$count(media, isWanting)) > 0) await sleep(1_000);
await close();
