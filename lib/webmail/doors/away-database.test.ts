import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Connection, connect } from '#lib/db/client.ts';
import { system } from '#lib/staff/permissions.ts';
import { addBox } from '#lib/webmail/boxes/add-box.ts';
import { findBoxFor } from '#lib/webmail/doors/box-for-address.ts';
import { openLmtpDoor } from '#lib/webmail/doors/lmtp-door.ts';
import { takeMail } from '#lib/webmail/doors/take-mail.ts';
import { hashOfOriginal } from '#lib/webmail/house/original-storage.ts';
import { webmailMessages } from '#lib/webmail/schema.ts';
import { type Severable, startSeverable } from '#testing/database/severable.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { greetLmtp } from '#testing/webmail/lmtp-client.ts';
import { mailReading } from '#testing/webmail/reading.ts';
import { testOriginals } from '#testing/webmail/test-originals.ts';

const database = testDatabase();
const originals = testOriginals();
const now = new Date('2026-11-23T08:35:00Z');

let way: Severable;
let connection: Connection;
beforeAll(async () => {
  const { db, url } = database.current();
  way = await startSeverable(url);
  connection = connect(way.url, 2);
  await addBox(db, system, { slug: 'news', name: 'News', address: 'news@paper.test' }, now);
});
afterAll(async () => {
  await connection.drop();
  await way.sever();
});

it('asks for mail again while the database is away, and loses none', async () => {
  const { db } = connection;
  const tools = {
    storage: originals.current(),
    readApart: async () => ({
      reading: mailReading(),
      verification: { kind: 'unverified', because: 'unsigned' } as const,
    }),
  };
  const complaints: string[] = [];
  const door = await openLmtpDoor(0, {
    findBox: (address) => findBoxFor(db, address),
    take: (boxes, raw) => takeMail(db, tools, { boxes, raw }, now),
    complain: (line) => complaints.push(line),
  });
  const raw = Buffer.from('Subject: Flood\r\n\r\nThe river is high.\r\n');
  const client = await greetLmtp(door.port);
  expect(await client.announce('news@paper.test')).toEqual(['news@paper.test']);
  await way.sever();
  // between a recipient and the mail
  await client.bring(raw);
  expect(await client.hear()).toMatch(/^451 4\.3\.0 /);
  await client.say('MAIL FROM:<kim@city.test>');
  expect(await client.say('RCPT TO:<news@paper.test>')).toMatch(/^451 4\.3\.0 /);
  await client.say('RSET');
  expect(complaints).toEqual([
    expect.stringMatching(/^LMTP: a mail was sent away for now: /),
    expect.stringMatching(/^LMTP: a recipient was sent away for now: /),
  ]);
  expect(complaints.join('')).not.toMatch(/unknown|@/);
  await way.mend();
  expect(await client.announce('news@paper.test')).toEqual(['news@paper.test']);
  await client.bring(raw);
  expect(await client.hear()).toMatch(/^250/);
  const rows = await database.current().db.select().from(webmailMessages);
  expect(rows.map(({ rawHash }) => rawHash)).toEqual([hashOfOriginal(raw)]);
  client.socket.destroy();
  await door.close();
});
