import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { env, provideEnv } from '#lib/env.ts';
import { maxMailBytes } from '#lib/webmail/doors/incoming-bytes.ts';
import { webmailBoxes, webmailMessages } from '#lib/webmail/schema.ts';
import { openCloset } from '#lib/webmail/sealing/closet.ts';
import { openReading } from '#lib/webmail/sealing/opened-mail.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { type TestPerson, testPerson } from '#testing/staff/test-person.ts';
import { mailCommandRunner } from '#testing/webmail/run-commands.ts';

const database = testDatabase();
const db = () => database.current().db;
const now = new Date('2026-11-23T08:35:00Z');

let pat: TestPerson;
beforeAll(async () => {
  pat = await testPerson(db(), 'editor', now);
});

const run = mailCommandRunner(db, now);

const mail = Buffer.from('From: Kim <kim@city.test>\nSubject: Flood\n\nThe river is high.\n');
const messages = () => db().select().from(webmailMessages);

describe('portal mailbox', () => {
  it('adds a box, lends it to people and takes it back', async () => {
    expect(await run('mailbox list')).toMatchObject({
      code: 0,
      said: ['There is no box yet. Begin with: mailbox add'],
    });
    expect(await run('mailbox add news news@paper.test')).toEqual({
      code: 0,
      said: [expect.stringMatching(/^Mail to news@paper\.test goes into the box news\. Nobody may read it yet/)],
    });
    await run('mailbox add letters letters@paper.test --name Letters');
    expect(await run(`mailbox grant news ${pat.email} read`)).toMatchObject({ code: 0 });
    expect(await run(`mailbox grant news ${pat.email.toUpperCase()} answer`)).toMatchObject({ code: 0 });
    expect((await run('mailbox list')).said).toEqual([
      'letters  letters@paper.test  Letters',
      '  nobody may read it',
      'news  news@paper.test  News',
      `  ${pat.email}  answer`,
    ]);
    expect(await run(`mailbox revoke news ${pat.email}`)).toMatchObject({ code: 0 });
    expect(await run(`mailbox revoke news ${pat.email}`)).toMatchObject({
      code: 1,
      said: [`! ${pat.email} has no grant for the box news.`],
    });
  });

  it('says what a box is called, what it is for, and what stands below its answers', async () => {
    await run('mailbox add letters letters@paper.test --purpose letters');
    await run('mailbox add news news@paper.test');
    const signature = '--signature=Action\u00a0News \r\n1\u00a0Main\u00a0Street\n';
    expect(await run(`mailbox set news --name Newsroom ${signature.replaceAll(' ', '\t')}`)).toEqual({
      code: 0,
      said: ['The box news is changed.'],
    });
    await run('mailbox set letters --purpose general');
    await run('mailbox set news --purpose letters');
    expect((await run('mailbox list')).said).toEqual([
      'letters  letters@paper.test  Letters',
      '  nobody may read it',
      'news  news@paper.test  Newsroom  for letters',
      '  | Action\u00a0News',
      '  | 1\u00a0Main\u00a0Street',
      '  nobody may read it',
    ]);
    await run('mailbox set news --signature=');
    expect(await db().select().from(webmailBoxes).where(eq(webmailBoxes.slug, 'news'))).toMatchObject([
      { name: 'Newsroom', purpose: 'letters', signature: '' },
    ]);
  });

  it('says of a box for sources that it is sealed, until when it is kept, and which ways are safer', async () => {
    await run('mailbox add tips tips@paper.test --purpose sources');
    expect((await run('mailbox list')).said).toEqual([
      'tips  tips@paper.test  Tips  for sources',
      '  sealed; removed 90 days after the newest message',
      '  no safer ways are named: mailbox set tips --safer-ways "…"',
      '  nobody may read it',
    ]);
    await run('mailbox set tips --purge-days 30 --safer-ways Signal:\u00a0555-0172');
    expect((await run('mailbox list')).said).toEqual([
      'tips  tips@paper.test  Tips  for sources',
      '  sealed; removed 30 days after the newest message',
      '  safer ways:',
      '  | Signal:\u00a0555-0172',
      '  nobody may read it',
    ]);
  });

  it.each([
    ['set first --purge-days 30', /^! Only a box for sources has these/],
    ['set first --purpose sources --purge-days 0', /^! purgeDays: from 1 to 3650 days/],
    ['set first --purpose sources --purge-days soon', /^! purgeDays: from 1 to 3650 days/],
    ['set first', /^! Say what to change: a name, a signature or a purpose/],
    ['set news --name News', /^! There is no box news/],
    ['set first --purpose tips', /^! purpose: general, letters or sources/],
    ['add second second@paper.test --purpose tips', /^! purpose: general, letters or sources/],
    [`set first --signature ${'x'.repeat(1_001)}`, /^! signature: at most 1,000 characters/],
    [`set first --signature ${'x\n'.repeat(13)}x`, /^! signature: at most 12 lines/],
    ['add news news', /^! address: an address such as/],
    ['add news', /^! address: /],
    ['add News news@paper.test', /^! slug: small letters/],
    ['add news news+tips@paper.test', /^! address: an address without a plus/],
    ['add other first@paper.test', /^! The box “first” has that address already/],
    ['add first other@paper.test', /^! There is a box “first” already/],
    ['grant news kim@paper.test read', /^! There is no box news/],
    ['grant first nobody@paper.test read', /^! Nobody on the staff has the address nobody@paper\.test/],
    ['grant first kim@paper.test write', /^! right: read or answer/],
    ['grant first kim@paper.test', /^! right: read or answer/],
    ['revoke news kim@paper.test', /^! There is no box news/],
    ['revoke first nobody@paper.test', /^! Nobody on the staff/],
  ])('refuses in words: %s', async (line, words) => {
    await run('mailbox add first first@paper.test');
    const { code, said } = await run(`mailbox ${line}`);
    expect(code).toBe(1);
    expect(said[0]).toMatch(words);
  });
});

describe('portal mail deliver', () => {
  beforeEach(() => run('mailbox add news news@paper.test'));
  const deliver = (input: Buffer, box = 'news') => run(`mail deliver ${box}`, { input });

  it('puts a mail into a box, once', async () => {
    expect(await deliver(mail)).toEqual({ code: 0, said: ['delivered'] });
    expect(await deliver(mail, 'news+tips@paper.test')).toEqual({ code: 0, said: ['it was there already'] });
    const [first, ...others] = await messages();
    const reading = first && openReading(openCloset, first.id, first.reading);
    expect(reading?.headers).toMatchObject({ subject: 'Flood', from: { name: 'Kim', address: 'kim@city.test' } });
    expect(others).toEqual([]);
  });

  it('leaves off the line that mail servers put before it, which is another each time', async () => {
    await deliver(Buffer.concat([Buffer.from('From kim@city.test Mon Nov 23 08:35:00 2026\n'), mail]));
    expect(await deliver(Buffer.concat([Buffer.from('From kim@city.test Mon Nov 23 09:35:00 2026\n'), mail]))).toEqual({
      code: 0,
      said: ['it was there already'],
    });
    expect(await messages()).toHaveLength(1);
  });

  it.each([
    ['letters', 67],
    ['letters@paper.test', 67],
    ['', 67],
  ])('sends back what is for no box: %j', async (box, code) => {
    expect(await deliver(mail, box)).toMatchObject({ code, said: [expect.stringContaining('There is no box')] });
  });

  it('sends back what is nothing, or too large', async () => {
    expect(await deliver(Buffer.alloc(0))).toMatchObject({ code: 65 });
    expect(await deliver(Buffer.alloc(maxMailBytes + 1, 'x'))).toMatchObject({ code: 65 });
    expect(await messages()).toEqual([]);
  });

  it('has it brought again while the database is away, or the mail cannot be kept', async () => {
    expect(await run('mail deliver news', { input: mail, isDown: true })).toEqual({
      code: 75,
      said: ['! later: no way to the database'],
    });
    const dataDir = env().DATA_DIR;
    provideEnv({ DATA_DIR: '/dev/null' });
    expect(await deliver(mail)).toMatchObject({ code: 75 });
    provideEnv({ DATA_DIR: dataDir });
    expect(await deliver(mail)).toEqual({ code: 0, said: ['delivered'] });
  });

  it('stands beside the other verbs of mail', async () => {
    const { code, said } = await run('mail');
    expect(code).toBe(2);
    expect(said.join('\n')).toMatch(/mail held\n.*mail deliver <box or address> < message/s);
  });
});
