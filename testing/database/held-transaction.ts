import type { Db } from '#lib/db/client.ts';

/**
 * Does something in a transaction that stays open while others commit theirs.
 * @returns how to commit it
 */
export async function holdTransaction(db: Db, work: (tx: Db) => Promise<unknown>): Promise<() => Promise<void>> {
  const [done, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const over = db.transaction(async (tx) => {
    await work(tx);
    done.resolve();
    await gate.promise;
  });
  await Promise.race([done.promise, over]);
  return () => {
    gate.resolve();
    return over;
  };
}
