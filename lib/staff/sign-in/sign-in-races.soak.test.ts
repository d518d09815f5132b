import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { connect } from '#lib/db/client.ts';
import { system } from '#lib/staff/permissions.ts';
import { staffSessions } from '#lib/staff/schema.ts';
import { setPassword } from '#lib/staff/set-password.ts';
import { createAuth } from '#lib/staff/sign-in/auth.ts';
import { signIn } from '#lib/staff/sign-in/sign-in.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { seededRandom } from '#testing/seeded-random.ts';
import { soakCount, soakTimeoutMs } from '#testing/soak.ts';
import { testPerson } from '#testing/staff/test-person.ts';

const database = testDatabase();
const now = new Date('2026-11-23T15:35:00Z');
const rounds = soakCount(30);
const threads = 4;

test(
  `no session opened with the old password survives a reset, in ${rounds} rounds`,
  async () => {
    const { db, url } = database.current();
    const administrator = connect(url, 1);
    const auth = createAuth(db);
    const random = seededRandom(10);
    for (let round = 0; round < rounds; round += 1) {
      const person = await testPerson(db, 'editor', now);
      const resetAfter = 1 + Math.floor(random() * 6);
      let signedIn = 0;
      let reset: Promise<void> | undefined;
      const signInUntilReset = async (thread: number) => {
        const headers = new Headers({ 'x-client-address': `192.0.2.${thread}` });
        for (let tries = 0; tries < 20; tries += 1) {
          const { kind } = await signIn(headers, person, auth);
          if (kind !== 'signed-in') return kind;
          signedIn += 1;
          if (signedIn < resetAfter) continue;
          const input = { staffId: person.actor.id, password: 'another long password' };
          reset ??= setPassword(administrator.db, system, input, now);
        }
        return 'never refused';
      };
      const ends = await Promise.all(Array.from({ length: threads }, (_, thread) => signInUntilReset(thread)));
      await reset;
      expect(ends).toEqual(Array.from({ length: threads }, () => 'wrong'));
      expect(await db.$count(staffSessions, eq(staffSessions.userId, person.actor.id))).toBe(0);
    }
    await administrator.close();
  },
  soakTimeoutMs(60_000),
);
