import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { now } from '#lib/clock.ts';
import { connect } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { makeItemsReady } from '#lib/wires/ingest/make-items-ready.ts';
import { pollWires } from '#lib/wires/ingest/poll-wires.ts';
import { killedTools } from '#testing/wires/killed-ingest.ts';

/**
 * Asks wires and makes their items ready, on DATABASE_URL, until it is killed: `ingest-until-killed.ts <milliseconds that
 * its clock is ahead>`. Says who serves it there.
 */
const [ahead = '0'] = process.argv.slice(2);
const clock = () => new Date(now().getTime() + Number(ahead));
const { db } = connect(env().DATABASE_URL ?? '', 1);
const [server] = await db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
console.log(JSON.stringify({ pid: server?.pid }));

for (;;) {
  const [asked, ready] = await Promise.all([
    pollWires(db, clock, 2, killedTools),
    makeItemsReady(db, clock, 20, killedTools),
  ]);
  if (asked + ready === 0) await sleep(20);
}
