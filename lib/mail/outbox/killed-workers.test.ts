import { expect, it } from 'vitest';
import { outbox } from '#lib/mail/schema.ts';
import { maxConnections } from '#lib/mail/transport/smtp-transport.ts';
import { projectPath } from '#lib/project.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { account, startSlowServer } from '#testing/mail/account.ts';
import { finish, killAtTimes, startCrew } from '#testing/mail/crew.ts';
import { oweLetters } from '#testing/mail/letters.ts';
import { seededRandom } from '#testing/seeded-random.ts';

const database = testDatabase();
const start = new Date('2026-11-23T08:35:00Z');

// the full figure, with a rival: npm run bench -- mail
it('loses no mail and sends none twice, whenever its workers are killed', async () => {
  const { db, url } = database.current();
  const mails = 120;
  const size = 2;
  const random = seededRandom(5);
  const server = await startSlowServer(random, { leastMs: 10, mostMs: 40 });
  await oweLetters(db, mails, start);
  const crew = await startCrew({
    script: projectPath('testing', 'mail', 'worker-process.ts'),
    size,
    at: start,
    variables: { DATABASE_URL: url, SMTP_URL: server.url, MAIL_FROM: 'share@news.example' },
  });
  const rows = () => db.select({ id: outbox.id, phase: outbox.phase }).from(outbox);
  const isOpen = { owed: true, sending: true, dot: true, sent: false, held: false, failed: false, dropped: false };
  // more than one worker can have in hand: each of them is between a final dot and its answer
  await server.silently(maxConnections + 1, () => crew.kill(0));
  await killAtTimes(crew, { size, times: 3, mails, random, arrival: server.arrival });
  await finish(crew, async () => (await rows()).filter(({ phase }) => isOpen[phase]).length);
  await crew.stop();
  await server.close();

  const { lost, duplicates, failed, sent, held } = account(await rows(), server.accepted);
  expect({ lost, duplicates, failed }).toEqual({ lost: 0, duplicates: 0, failed: 0 });
  expect(sent + held.accepted + held.notAccepted).toBe(mails);
  expect(held.accepted).toBeGreaterThan(0);
}, 60_000);
