import { afterAll, beforeAll, expect, it } from 'vitest';
import { deliverDueMail } from '#lib/mail/outbox/deliver-mail.ts';
import { smtpTransport } from '#lib/mail/transport/smtp-transport.ts';
import type { MailTransport } from '#lib/mail/transport/transport.ts';
import { composeMails } from '#lib/sharing/mails/templates.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { startMailServer, type TestMailServer } from '#testing/mail/mail-server.ts';
import { seededRandom } from '#testing/seeded-random.ts';
import { attack } from '#testing/sharing/hostile.ts';
import { hostilePayloads } from '#testing/sharing/payloads.ts';
import { publishTestStory } from '#testing/sharing/test-sharing.ts';

const database = testDatabase();
const start = new Date('2026-11-23T08:35:00Z');
const siteUrl = 'https://news.example';
let server: TestMailServer;
let transport: MailTransport;

beforeAll(async () => {
  server = await startMailServer();
  transport = smtpTransport(server.url, { name: 'Action News', address: 'share@news.example' });
});
afterAll(async () => {
  transport.close();
  await server.close();
});

// 10,000 of them: npm run bench -- mail
it('no payload in any field changes a line of a mail, or whom it goes to', async () => {
  const { db } = database.current();
  const { id: storyId } = await publishTestStory(db, start);
  const compose = composeMails({ name: 'Action News', url: siteUrl, postalAddress: '1 Centre Street' });
  const deliver = async (at: Date) => {
    while ((await deliverDueMail(db, transport, () => at, compose)) > 0);
  };
  const damage = await attack({ db, storyId, siteUrl, start, server, deliver }, hostilePayloads(200, seededRandom(12)));
  expect(damage).toEqual({
    forms: 800,
    accepted: expect.any(Number),
    mails: damage.accepted,
    extraRecipients: 0,
    extraHeaderLines: 0,
    changedLines: 0,
    urls: 0,
  });
  // odd addresses that are nobody's harm have to go through, or nothing was tried
  expect(damage.mails).toBeGreaterThan(10);
});
