import { and, eq } from 'drizzle-orm';
import { joinDatabase } from '#bin/join-database.ts';
import { announceChange } from '#lib/changes/announce-change.ts';
import { hourMs, now } from '#lib/clock.ts';
import { connect } from '#lib/db/client.ts';
import { listEditions } from '#lib/editions/queries.ts';
import { env } from '#lib/env.ts';
import { sourceAnswers, sources } from '#lib/sources/schema.ts';
import { sourceContext } from '#lib/sources/source-context.ts';
import { weatherAdapters } from '#lib/weather/adapters/adapters.ts';
import { snowing } from '#testing/conditions/invented-services.ts';

/**
 * Lets an edition's weather be told by a service as if it had just been asked: `tell-weather.ts <edition> <celsius>`.
 * The edition gets a source of its own for it, of the first service that can be asked for it at once.
 */
const [slug = '', celsius = '0'] = process.argv.slice(2);
await joinDatabase();
const { db, close } = connect(env().DATABASE_URL ?? '', 1);
await tell();
await close();
process.exit();

async function tell(): Promise<void> {
  const edition = (await listEditions(db)).find((one) => one.slug === slug);
  if (!edition) throw new Error(`no edition ${slug}`);
  const at = now();
  for (const adapter of weatherAdapters) {
    const requests = adapter.requests(sourceContext(adapter, { settings: {} }, edition, [], at));
    const request = requests.find(({ parts }) => parts.some(({ name }) => name === 'now'));
    if (!request) continue;
    const answer = {
      // nobody asks the service itself while the journey is under way
      dueAt: new Date(at.getTime() + 24 * hourMs),
      fetchedAt: at,
      parts: { now: { dataAsOf: at, observations: [snowing(at, Number(celsius))] } },
    };
    await db.transaction(async (tx) => {
      const [known] = await tx
        .select()
        .from(sources)
        .where(and(eq(sources.editionId, edition.id), eq(sources.adapter, adapter.name)));
      const row = { editionId: edition.id, adapter: adapter.name, settings: {}, position: 1, version: 1 };
      const times = { dueAt: answer.dueAt, createdAt: at, changedAt: at };
      const [source] = known
        ? [known]
        : await tx
            .insert(sources)
            .values({ ...row, ...times })
            .returning();
      if (!source) throw new Error('the source was not written');
      await tx
        .insert(sourceAnswers)
        .values({ sourceId: source.id, request: request.key, ...answer })
        .onConflictDoUpdate({ target: [sourceAnswers.sourceId, sourceAnswers.request], set: answer });
      await announceChange(tx, [`weather-line:${edition.id}`], at);
    });
    return;
  }
  throw new Error('no service tells the weather at once');
}
