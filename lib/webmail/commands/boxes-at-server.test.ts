import { describe, expect, it } from 'vitest';
import { getLogin, noteRefused } from '#lib/webmail/imap/accounts.ts';
import { imapAccounts } from '#lib/webmail/imap/schema.ts';
import { webmailBoxes, webmailMessages } from '#lib/webmail/schema.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { testPerson } from '#testing/staff/test-person.ts';
import { mailCommandRunner } from '#testing/webmail/run-commands.ts';

const database = testDatabase();
const db = () => database.current().db;
const now = new Date('2026-11-23T08:35:00Z');
const run = mailCommandRunner(db, now);

const mail = Buffer.from('From: Kim <kim@city.test>\nSubject: Flood\n\nThe river is high.\n');

describe('portal mailbox, of a box at a mail server', () => {
  const line = 'mailbox add news news@paper.example --imap newsroom';

  it('leaves no half box behind', async () => {
    expect((await run(`${line} --own nobody@paper.example`, { secret: 'river' })).code).toBe(1);
    expect(await db().select().from(webmailBoxes)).toEqual([]);
  });

  it('takes its password from a prompt or standard input, and another one later', async () => {
    expect((await run(line, { secret: 'river' })).said[0]).toMatch(
      /^The box news lies at the mail server that .* names\. Nobody/,
    );
    const [before] = await db().select().from(imapAccounts);
    expect(await getLogin(db(), before?.boxId ?? 0)).toMatchObject({ username: 'newsroom', password: 'river' });
    await noteRefused(db(), before?.boxId ?? 0, before?.sealedPassword ?? '', now);
    expect((await run('mailbox password news desk', { secret: 'bridge' })).code).toBe(0);
    expect(await getLogin(db(), before?.boxId ?? 0)).toMatchObject({ username: 'desk', password: 'bridge' });
  });

  it('stays whose it is with another password', async () => {
    const person = await testPerson(db(), 'reporter', now);
    await run(`${line} --own ${person.email}`, { secret: 'river' });
    expect((await run('mailbox password news desk', { secret: 'bridge' })).code).toBe(0);
    expect(await db().select().from(imapAccounts)).toMatchObject([{ username: 'desk', staffId: person.actor.id }]);
  });

  it('has nothing delivered into it here', async () => {
    await run(line, { secret: 'river' });
    for (const named of ['news', 'news@paper.example'])
      expect((await run(`mail deliver ${named}`, { input: mail })).code).toBe(67);
    expect(await db().select().from(webmailMessages)).toEqual([]);
  });

  it('is never one for sources, whose post is sealed here', async () => {
    const refused = { code: 1, said: [expect.stringMatching(/^! A box for sources is kept here: .* is not sealed\./)] };
    expect(await run(`${line} --purpose sources`, { secret: 'river' })).toEqual(refused);
    expect(await db().$count(webmailBoxes)).toBe(0);
    await run(line, { secret: 'river' });
    expect(await run('mailbox set news --purpose sources')).toEqual(refused);
    await run('mailbox add tips tips@paper.example --purpose sources');
    expect(await run('mailbox password tips newsroom', { secret: 'river' })).toEqual(refused);
    const boxes = await db().select().from(webmailBoxes).orderBy(webmailBoxes.slug);
    expect(boxes.map(({ slug, purpose }) => [slug, purpose])).toEqual([
      ['news', 'general'],
      ['tips', 'sources'],
    ]);
    expect(await db().$count(imapAccounts)).toBe(1);
  });

  it('leaves a box where its mail is', async () => {
    await run('mailbox add news news@paper.example');
    await run('mail deliver news', { input: mail });
    expect(await run('mailbox password news newsroom', { secret: 'river' })).toEqual({
      code: 1,
      said: ['! Mail of this box is kept here. Add another box.'],
    });
  });
});
