import { database } from '#lib/db/client.ts';
import { isMigrated } from '#lib/db/migrate.ts';

export const dynamic = 'force-dynamic';

/** Ready for readers: the database answers and has every migration. 503 says which of the two is missing. */
export async function GET(): Promise<Response> {
  const reason = await whyNot();
  return Response.json(reason ? { status: 'unready', reason } : { status: 'ready' }, {
    status: reason ? 503 : 200,
    headers: { 'cache-control': 'no-store' },
  });
}

async function whyNot(): Promise<string | null> {
  try {
    return (await isMigrated(database())) ? null : 'the database is not migrated';
  } catch {
    return 'the database cannot be reached';
  }
}
