import { describe, expect, it } from 'vitest';
import { auditEntries } from '#lib/audit/schema.ts';
import { hourMs, minuteMs } from '#lib/clock.ts';
import { ConflictError, InvalidError, NotFoundError } from '#lib/errors.ts';
import { dropMail } from '#lib/mail/outbox/drop-mail.ts';
import { purgeMail } from '#lib/mail/outbox/purge-mail.ts';
import { listMailHistory } from '#lib/mail/outbox/queries.ts';
import { retryMail } from '#lib/mail/outbox/retry-mail.ts';
import { settleMail } from '#lib/mail/outbox/settle-mail.ts';
import type { MailPhase } from '#lib/mail/types.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { storedMail } from '#testing/mail/outbox.ts';
import { testOutbox } from '#testing/mail/test-outbox.ts';

const start = new Date('2026-11-23T08:35:00Z');
const edie: Actor = { id: 'e', name: 'Edie', role: 'editor' };
const ed: Actor = { id: 'd', name: 'Ed', role: 'editor' };
const { db, server, later, deliver, rowOf } = testOutbox(start);
const held = () => storedMail(db(), { phase: 'held', attempts: 1 }, start);

describe('a held mail', () => {
  it('counts as sent once somebody says it was delivered, and forgets whom it was for', async () => {
    const mail = await held();
    await settleMail(db(), edie, { ...mail, outcome: 'delivered' }, later(hourMs));
    expect(await rowOf(mail)).toMatchObject({ phase: 'sent', sealed: null, endedAt: later(hourMs) });
    await deliver(later(hourMs));
    expect(server().mails).toHaveLength(0);
  });

  it('goes out again as the same mail when somebody says so', async () => {
    const mail = await held();
    await settleMail(db(), edie, { ...mail, outcome: 'send-again' }, later(hourMs));
    await deliver(later(hourMs));
    expect(server().mails.map(({ parsed }) => parsed.messageId)).toEqual([`<${mail.id}@news.example>`]);
    expect(await rowOf(mail)).toMatchObject({ phase: 'sent', attempts: 2 });
  });

  it('cannot be sent again when nobody knows any more to whom, but can be settled and dropped', async () => {
    const mail = await held();
    const other = await held();
    await purgeMail(db(), later(73 * hourMs));
    const again = settleMail(db(), edie, { ...mail, outcome: 'send-again' }, later(74 * hourMs));
    await expect(again).rejects.toThrow(InvalidError);
    expect(await rowOf(mail)).toMatchObject({ phase: 'held' });
    await settleMail(db(), edie, { ...mail, outcome: 'delivered' }, later(74 * hourMs));
    await dropMail(db(), edie, other, later(74 * hourMs));
    expect([(await rowOf(mail)).phase, (await rowOf(other)).phase]).toEqual(['sent', 'dropped']);
  });
});

describe('an owed mail', () => {
  it('is tried at once when somebody says so', async () => {
    const mail = await storedMail(db(), { attempts: 3, dueAt: later(4 * hourMs) }, start);
    expect(await deliver(later(minuteMs))).toBe(0);
    await retryMail(db(), edie, mail, later(minuteMs));
    await deliver(later(minuteMs));
    expect(server().mails).toHaveLength(1);
  });

  it('is not sent any more when it is dropped, and forgets whom it was for', async () => {
    const mail = await storedMail(db(), {}, start);
    await dropMail(db(), edie, mail, start);
    expect(await deliver(later(hourMs))).toBe(0);
    expect(await rowOf(mail)).toMatchObject({ phase: 'dropped', sealed: null, endedAt: start });
  });
});

it('remembers who did what, and nobody’s address', async () => {
  const mail = await held();
  await settleMail(db(), edie, { ...mail, outcome: 'send-again' }, start);
  await dropMail(db(), ed, mail, later(minuteMs));
  const history = await listMailHistory(db(), edie, mail.id);
  expect(history.map(({ by, action, details }) => ({ by, action, details }))).toEqual([
    { by: 'Ed', action: 'mail.drop', details: { was: 'owed', attempts: 1 } },
    { by: 'Edie', action: 'mail.settle', details: { outcome: 'send-again', attempts: 1 } },
  ]);
  expect(JSON.stringify(await db().select().from(auditEntries))).not.toContain('@');
});

describe('what was seen is not how it is any more:', () => {
  const acts = {
    delivered: (mail: { id: string; attempts: number }) =>
      settleMail(db(), ed, { ...mail, outcome: 'delivered' }, start),
    again: (mail: { id: string; attempts: number }) => settleMail(db(), ed, { ...mail, outcome: 'send-again' }, start),
    retry: (mail: { id: string; attempts: number }) => retryMail(db(), ed, mail, start),
    drop: (mail: { id: string; attempts: number }) => dropMail(db(), ed, mail, start),
  };
  const wrong: [keyof typeof acts, MailPhase, RegExp][] = [
    ['delivered', 'owed', /it is owed/],
    ['again', 'sent', /it is sent/],
    ['again', 'failed', /it has failed/],
    ['retry', 'sending', /a worker is sending it/],
    ['retry', 'held', /it is held/],
    ['drop', 'dot', /a worker is sending it/],
    ['drop', 'dropped', /it is dropped/],
  ];
  it.each(wrong)('%s on a mail that is %s is refused in words', async (act, phase, words) => {
    const mail = await storedMail(db(), { phase, attempts: 1 }, start);
    const error: unknown = await acts[act](mail).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ConflictError);
    expect(error).toHaveProperty('userMessage', expect.stringMatching(words));
    expect(await rowOf(mail)).toEqual(mail);
    expect(await listMailHistory(db(), ed, mail.id)).toEqual([]);
  });

  it('a mail that was tried since and is held again is not settled by what was known before', async () => {
    const seen = await held();
    await settleMail(db(), edie, { ...seen, outcome: 'send-again' }, start);
    server().onMessage = () => 'hang up';
    await deliver(start);
    await expect(acts.delivered(seen)).rejects.toThrow(ConflictError);
    expect(await rowOf(seen)).toMatchObject({ phase: 'held', attempts: 2 });
  });

  it('of two people at the same moment one settles it', async () => {
    const mail = await held();
    const outcomes = await Promise.allSettled([
      settleMail(db(), edie, { ...mail, outcome: 'send-again' }, start),
      settleMail(db(), ed, { ...mail, outcome: 'delivered' }, start),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await listMailHistory(db(), edie, mail.id)).toHaveLength(1);
  });

  it('of a person and a worker at the same moment one has the mail', async () => {
    const mail = await storedMail(db(), {}, start);
    const [dropped] = await Promise.allSettled([dropMail(db(), ed, mail, start), deliver(start)]);
    const { phase } = await rowOf(mail);
    expect(phase).toBe(dropped.status === 'fulfilled' ? 'dropped' : 'sent');
    expect(server().mails).toHaveLength(phase === 'sent' ? 1 : 0);
  });

  it('there is no such mail', async () => {
    await expect(acts.retry({ id: '00000000-0000-4000-8000-000000000000', attempts: 0 })).rejects.toThrow(
      NotFoundError,
    );
  });
});
