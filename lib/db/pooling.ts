import postgres from 'postgres';

/**
 * Whether two connections share PostgreSQL sessions: a pooler in transaction mode is in between. Told by what it does,
 * so whatever its name: a session that one connection had just now is given to another, or changes under it. What
 * belongs to a session (LISTEN, locks, settings) cannot be relied on there.
 */
export async function sharesSessions(url: string): Promise<boolean> {
  const [one, other] = [single(url), single(url)];
  try {
    for (let round = 0; round < 3; round += 1) {
      const before = await sessionOf(one);
      if ((await sessionOf(one)) !== before) return true;
      const isShared = await other.begin(
        async (tx) => (await sessionOf(tx)) === before || (await sessionOf(one)) !== before,
      );
      if (isShared) return true;
    }
    return false;
  } finally {
    await Promise.all([one.end({ timeout: 1 }), other.end({ timeout: 1 })]);
  }
}

const single = (url: string) =>
  postgres(url, { max: 1, prepare: false, fetch_types: false, connect_timeout: 10, onnotice: () => {} });

async function sessionOf(sql: postgres.Sql | postgres.TransactionSql): Promise<number> {
  const [row] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
  return row?.pid ?? 0;
}
