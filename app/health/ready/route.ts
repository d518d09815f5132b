import { whyNotFollowed } from '#lib/changes/standing.ts';
import { database } from '#lib/db/client.ts';
import { isMigrated } from '#lib/db/migrate.ts';

export const dynamic = 'force-dynamic';

/** Ready for readers: the database answers, has every migration and tells what changes. 503 says what is missing. */
export async function GET(): Promise<Response> {
  const reason = await whyNot();
  return Response.json(reason ? { status: 'unready', reason } : { status: 'ready' }, {
    status: reason ? 503 : 200,
    headers: { 'cache-control': 'no-store' },
  });
}

async function whyNot(): Promise<string | null> {
  try {
    return (await isMigrated(database())) ? whyNotFollowed() : 'the database is not migrated';
  } catch {
    return 'the database cannot be reached';
  }
}
