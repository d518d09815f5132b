import { sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';

/** For papers whose limits are not what is measured. */
export const hardlyLimited = { SHARE_LIMITS: 'network=1000000,story=1000000,overall=1000000' };

/** For papers whose limits are: what one network may ask for in an hour, and one recipient gets in a day. */
export const atMost = { network: 30, recipient: 5 };
export const limited = {
  SHARE_LIMITS: `network=${atMost.network},recipient=${atMost.recipient},story=100000,overall=100000`,
};

/** Forgets how much was asked for; what recipients got stays. */
export async function forgetAsked(db: Db): Promise<void> {
  await db.execute(sql`delete from share_limits where bucket not like 'recipient:%'`);
}
