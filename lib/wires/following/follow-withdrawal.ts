import type { Db } from '#lib/db/client.ts';

/**
 * An item was withdrawn (`withdrawnAt`), and its wire is set so: takes an untouched story back at once. Whatever else
 * there is waits for the desk. Asked again, it changes nothing.
 */
export async function followWithdrawal(_tx: Db, _itemId: number, _now: Date): Promise<void> {
  throw new Error('not built yet');
}
